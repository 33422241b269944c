import { root } from '../entries.js';
import { scaffoldPublisher } from './scaffold-publisher.js';

// `npm run new -- publisher <id> <host>` writes the record, the fixture and the independent reader of a publisher: see docs/publishers.md.

const [id, host, ...rest] = process.argv.slice(2);
if (id === undefined || host === undefined || rest.length > 0) {
  console.error('Usage: npm run new -- publisher <id> <host>');
  process.exit(2);
}
try {
  for (const path of scaffoldPublisher(root, id, host)) console.log(path);
  console.log(`
Written. Next:

1. Put the markup that you met into fixtures/publishers-${id}-article/input.md, with words of your own.
2. Fill src/publishers/${id}.ts: docs/publishers.md says what goes where.
3. Write test/publishers/readers/${id}.ts from the documents: what it reads and what the record reads must agree.
4. npm run format && npm run update
5. npm run update -- fixtures publishers-${id}-article    writes expected.json: read it line by line.
6. npm test -- test/publishers test/fixtures`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
