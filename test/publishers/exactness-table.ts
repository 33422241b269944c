import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/entries.js';
import { values } from './compare.js';
import { exactnessRows } from './measure.js';

// `npm run update -- exactness` measures every record and writes the table of docs/publishers.md. Without ../shared/corpus, it
// writes nothing.

const page = join(root, 'docs/publishers.md');
const BEGIN = '<!-- exactness: npm run update -- exactness (needs ../shared/corpus) -->';
const END = '<!-- end of exactness -->';

const rows = exactnessRows();
if (rows.length === 0)
  console.log('docs/publishers.md: ../shared/corpus does not exist, so the exactness was not updated');
else {
  const percent = (part: number, of: number): string => (of === 0 ? '–' : `${((100 * part) / of).toFixed(1)} %`);
  const titles = ['id', 'documents', 'exact', ...values, 'lost', 'doubled'];
  const lines = rows.map(({ publisher, documents, exact, right, open, lost, doubled }) => [
    `\`${publisher}\``,
    documents,
    percent(exact, documents),
    ...values.map((value) => percent(right[value] - open[value], documents - open[value])),
    lost,
    doubled,
  ]);
  const table = [titles, titles.map((_, at) => (at === 0 ? '---' : '---:')), ...lines];
  const [before, rest] = readFileSync(page, 'utf8').split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined)
    throw new Error('docs/publishers.md does not contain the marks of the exactness table.');
  const text = table.map((row) => `| ${row.join(' | ')} |`).join('\n');
  writeFileSync(page, `${before}${BEGIN}\n\n${text}\n\n${END}${after}`);
  console.log('docs/publishers.md: exactness written');
}
