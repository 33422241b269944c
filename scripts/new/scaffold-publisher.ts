import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const INDEX = 'src/publishers/index.ts';
const READERS = 'test/publishers/readers/index.ts';

/** Writes the files of a new publisher below `root` and gives their paths. Refuses to write over anything. */
export function scaffoldPublisher(root: string, id: string, host: string): readonly string[] {
  if (!/^[a-z][a-z\d]*$/.test(id))
    throw new Error(`The id ${JSON.stringify(id)} is not lower-case letters and digits.`);
  if (!/^[a-z\d-]+(?:\.[a-z\d-]+)+$/.test(host)) throw new Error(`${JSON.stringify(host)} is not a host name.`);
  const files = filesOf(id, host);
  const taken = Object.keys(files).filter((path) => existsSync(join(root, path)));
  if (taken.length > 0) throw new Error(`Already there, and not written over: ${taken.join(', ')}`);
  const index = readFileSync(join(root, INDEX), 'utf8');
  if (new RegExp(`\\b${id}\\b`).test(index)) throw new Error(`${INDEX} exports ${id} already.`);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const listed = index.replace(/(allPublishers: [^=]*= \[[^\]]*?),?\s*\]/, `$1, ${id}]`);
  writeFileSync(
    join(root, INDEX),
    `import { ${id} } from './${id}.js';\n\nexport { ${id} } from './${id}.js';\n${listed}`,
  );
  const reader = readerName(id);
  const readers = readFileSync(join(root, READERS), 'utf8');
  const readersListed = readers.replace(/\};\n$/, `  ${id}: { hosts: ['${host}'], read: ${reader} },\n};\n`);
  writeFileSync(join(root, READERS), `import { ${reader} } from './${id}.js';\n${readersListed}`);
  return [...Object.keys(files), INDEX, READERS];
}

function readerName(id: string): string {
  return `read${id.charAt(0).toUpperCase()}${id.slice(1)}`;
}

function filesOf(id: string, host: string): Readonly<Record<string, string>> {
  const fixture = `fixtures/publishers-${id}-article`;
  return {
    [`src/publishers/${id}.ts`]: `import { definePublisher } from './define-publisher.js';
import type { Publisher } from './publisher.js';

/** ${host}. Opt in: \`parseArticle(document, { publishers: [${id}, rfi] })\`. */
export const ${id}: Publisher & { readonly id: '${id}' } = /* @__PURE__ */ definePublisher({
  id: '${id}',
  name: '${host}',
  hosts: ['${host}'],
  language: null,
  boilerplate: [],
});
`,
    [`${fixture}/README.md`]: `An article of ${host} as its record reads it.\n`,
    [`${fixture}/input.md`]: `<!--1611024851000-->\n[Title](https://${host}/a)\n------\n\n<p>First paragraph.</p>\n`,
    [`${fixture}/options.json`]: `{ "publishers": ["${id}"] }\n`,
    [`test/publishers/readers/${id}.ts`]: `import { attributeOf, type Element } from '../../corpus/repair.js';
import { captioned } from '../elements.js';
import { type Reading, readingOf, takeLead } from '../reading.js';
import { walk } from '../walk.js';

// What the documents of ${host} say, for comparison with the record. Write it from the documents, never from the record.

/** The kind of boilerplate that an element is; \`null\` for an element of the article. */
function furniture(element: Element, text: string): string | null {
  if (element.tagName === 'aside' && text.startsWith('Sign up')) return 'newsletter';
  return attributeOf(element, 'data-ad') === null ? null : 'advertisement';
}

export function ${readerName(id)}(document: string): Reading {
  const page = walk(document, { furniture, figure: captioned });
  return readingOf(page, { lead: takeLead(page.items), language: null });
}
`,
  };
}
