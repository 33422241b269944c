import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Publisher } from '../src/publishers/index.js';
import { allPublishers, erasOf, generic } from '../src/publishers/index.js';
import { root } from './entries.js';

// `npm run update -- publishers` writes what is derived from the records: the table in docs/publishers.md, and the names for
// the formats, which do not import records, because their rules would be larger than a format. A test compares both.

const BEGIN = '<!-- table: npm run update -- publishers -->';
const END = '<!-- end of table -->';
export const page: string = join(root, 'docs/publishers.md');

const columns: readonly (readonly [title: string, fills: (publisher: Publisher) => boolean])[] = [
  ['URL', ({ urlParts }) => urlParts !== null],
  ['column', ({ headline }) => headline.columnSeparator !== null || headline.columnStart !== null],
  ['printed date', ({ printedDate }) => printedDate.length > 0],
  ['standfirst', ({ standfirst }) => standfirst.length > 0],
  ['image URL', ({ image }) => image.url !== null],
  ['figures', ({ image }) => image.figures.length > 0 || image.captionAfter.length > 0],
  ['image credit', ({ image }) => image.creditText !== null || image.creditIsSecondSpan],
  ['agency', ({ credits }) => credits.agency !== null],
  [
    'author',
    ({ credits, boilerplate, printedDate }) =>
      credits.signature !== null ||
      credits.people?.labels.author !== undefined ||
      boilerplate.some(({ kind }) => kind === 'byline') ||
      printedDate.some(({ authors, pattern }) => authors !== undefined || pattern.source.includes('(?<author>')),
  ],
  ['translator', ({ credits }) => credits.people?.labels.translator !== undefined],
  ['editor', ({ credits }) => credits.people?.labels.editor !== undefined],
  ['copyright', ({ credits }) => credits.copyright !== null],
  ['players', ({ players }) => players.videos.length + players.audios.length + players.galleries.length > 0],
];

/** Returns the table of all records and the values that each fills. */
export function publishersTable(): string {
  const records = [...allPublishers, generic];
  const titles = ['id', 'hosts', 'languages', 'zone', 'boilerplate rules', 'eras', ...columns.map(([title]) => title)];
  const rows = records
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((record) => {
      const languages = new Set([record.language, ...Object.values(record.editions)].filter((tag) => tag !== null));
      return [
        `\`${record.id}\``,
        record.hosts.join(', ') || 'any',
        [...languages].toSorted().join(', ') || '–',
        record.timeZone ?? '–',
        String(record.boilerplate.length),
        String(erasOf(record).length),
        ...columns.map(([, fills]) => (fills(record) ? 'yes' : '–')),
      ];
    });
  return [titles, titles.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** Returns the page with the current table between its two marks. */
export function withTable(text: string): string {
  const [before, rest] = text.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined)
    throw new Error('docs/publishers.md does not contain the marks of the table.');
  return `${before}${BEGIN}\n\n${publishersTable()}\n\n${END}${after}`;
}

export const namesFile: string = join(root, 'src/formats/publisher-names.ts');

/** Returns the source of the file with the names of the publishers. */
export function namesSource(): string {
  const rows = allPublishers.map(({ id, name }) => `  ${id}: '${name.replaceAll("'", "\\'")}',`);
  return `/** The names of the publishers that have a record, by id. Written by \`npm run update -- publishers\` from the records. */
export const PUBLISHER_NAMES: Readonly<Record<string, string>> = {
${rows.join('\n')}
};
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(page, withTable(readFileSync(page, 'utf8')));
  writeFileSync(namesFile, namesSource());
}
