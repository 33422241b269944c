import { root } from './entries.js';
import { scaffoldPublisher } from './scaffold-publisher.js';

// `npm run new:publisher -- <id> <host>` writes the record, the fixture and the test of a publisher: see docs/publishers.md.

const [id, host, ...rest] = process.argv.slice(2);
if (id === undefined || host === undefined || rest.length > 0) {
  console.error('Usage: npm run new:publisher -- <id> <host>');
  process.exit(2);
}
try {
  for (const path of scaffoldPublisher(root, id, host)) console.log(path);
  console.log(`\nNow: npm run fixtures:update publishers-${id}-article, npm run format, npm run publishers:table`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
