import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const INDEX = 'src/publishers/index.ts';
const READERS = 'test/publishers/readers/index.ts';

/** Writes the files of a new publisher to the folder `root` and returns their paths. It does not overwrite any file. */
export function scaffoldPublisher(root: string, id: string, host: string): readonly string[] {
  if (!/^[a-z][a-z\d]*$/.test(id))
    throw new Error(
      `The id ${JSON.stringify(id)} may consist of lower-case letters and digits only, such as "bbc" or "c4".`,
    );
  if (!/^[a-z\d-]+(?:\.[a-z\d-]+)+$/.test(host))
    throw new Error(`${JSON.stringify(host)} is not a host name such as "www.news.example".`);
  const files = filesOf(id, host);
  const taken = Object.keys(files).filter((path) => existsSync(join(root, path)));
  if (taken.length > 0) throw new Error(`These files exist and were not overwritten: ${taken.join(', ')}`);
  const index = readFileSync(join(root, INDEX), 'utf8');
  if (new RegExp(`\\b${id}\\b`).test(index)) throw new Error(`${INDEX} already exports ${id}.`);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const listed = index.replace(/(allPublishers: [^=]*= \[[^\]]*?),?\s*\]/, `$1, ${id}]`);
  // After the first import, because the file begins with its description. The formatter sorts the lines.
  const withRecord = listed.replace(/^import/m, `import { ${id} } from './${id}.js';\nimport`);
  writeFileSync(join(root, INDEX), `${withRecord}export { ${id} } from './${id}.js';\n`);
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

/** ${host}. */
export const ${id}: Publisher & { readonly id: '${id}' } = /* @__PURE__ */ definePublisher({
  id: '${id}',
  name: '${host}',
  hosts: ['${host}'],
  language: null,
  boilerplate: [],
});
`,
    [`${fixture}/README.md`]: `An article of ${host} is read with its record.\n`,
    [`${fixture}/input.md`]: `<!--1611024851000-->\n[Title](https://${host}/a)\n------\n\n<p>First paragraph.</p>\n`,
    [`${fixture}/options.json`]: `{ "publishers": ["${id}"] }\n`,
    [`test/publishers/readers/${id}.ts`]: `import { attributeOf, type Element } from '../../corpus/repair.js';
import { captioned, hasClass } from '../elements.js';
import { type ReadDate, type Reading, readingOf, takeLead } from '../reading.js';
import { walk } from '../walk.js';

// An independent reading of the documents of ${host}. Write it from the documents, never from the record: then the two
// do not share mistakes. The rules below are examples.

/** Returns the kind of boilerplate of an element, or \`null\` if it belongs to the article. */
function furniture(element: Element, text: string): string | null {
  if (hasClass(element, 'byline')) return 'byline';
  if (element.tagName === 'aside' && text.startsWith('Sign up')) return 'newsletter';
  return attributeOf(element, 'data-ad') === null ? null : 'advertisement';
}

/** Returns the printed date. \`instant\` is \`null\` if the time zone is unknown. */
function date(element: Element, text: string): ReadDate | null {
  const printed = /^(\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d) UTC$/.exec(text);
  if (element.tagName !== 'time' || printed === null) return null;
  const local = \`\${printed[1]}T\${printed[2]}\`;
  return { local, timeZone: 'UTC', instant: \`\${local}:00.000Z\` };
}

export function ${readerName(id)}(document: string): Reading {
  const page = walk(document, { furniture, date, figure: captioned });
  for (const item of page.items) {
    if (item.element !== null && hasClass(item.element, 'summary')) item.type = 'standfirst';
  }
  const lead = takeLead(page.items);
  const byline = page.items.find(({ path }) => path === 'byline')?.text.replace(/^By /, '') ?? '';
  const people = byline.split(/, | and /).flatMap((name) => (name === '' ? [] : [\`author \${name}\`]));
  return readingOf(page, { lead, people, language: null });
}
`,
  };
}
