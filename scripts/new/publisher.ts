import { root } from '../entries.js';
import { scaffoldPublisher } from './scaffold-publisher.js';

// `npm run new -- publisher ID HOST` writes the record, the fixture and the independent reader of a publisher (docs/publishers.md).

const [id, host, ...rest] = process.argv.slice(2);
if (id === undefined || host === undefined || rest.length > 0) {
  console.error('Usage: npm run new -- publisher ID HOST');
  process.exit(2);
}
try {
  for (const path of scaffoldPublisher(root, id, host)) console.log(path);
  console.log(`
Next (docs/publishers.md explains each step):

1. Put the markup of a real document into fixtures/publishers-${id}-article/input.md, with invented words.
2. Describe it in src/publishers/${id}.ts. To see the result: npm run explain -- fixtures/publishers-${id}-article/input.md
3. Describe it again in test/publishers/readers/${id}.ts. Look at the document, not at the record.
4. npm run format && npm run update
5. npm run update -- fixtures publishers-${id}-article    writes expected.json: review it line by line.
6. npm test -- test/publishers test/fixtures              compares the record with the reader.
7. npm test -- test/security --update                     checks and lists your regular expressions.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
