import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { root } from '../../scripts/entries.js';

/** Real documents where the corpus lies beside the package, else those of the fixtures. */
export function readSource(): { readonly name: string; readonly documents: readonly string[] } {
  const corpus = join(root, '../shared/corpus/rfi-dev.ndjson.gz');
  if (!existsSync(corpus)) return { name: 'fixtures', documents: fixtures() };
  const lines = gunzipSync(readFileSync(corpus)).toString().trimEnd().split('\n');
  return { name: 'corpus', documents: lines.map((line) => (JSON.parse(line) as { document: string }).document) }; // the corpus's own form
}

function fixtures(): string[] {
  const folder = join(root, 'fixtures');
  return readdirSync(folder)
    .map((name) => join(folder, name, 'input.md'))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8'));
}

/** Writes so many documents into a folder, a thousand to a sub-folder, from the beginning again where there are too few. */
export function writeFolder(folder: string, documents: readonly string[], count: number): void {
  for (let number = 0; number < count; number++) {
    const sub = join(folder, String(Math.floor(number / 1000)).padStart(3, '0'));
    if (number % 1000 === 0) mkdirSync(sub, { recursive: true });
    writeFileSync(join(sub, `${number}.md`), documents[number % documents.length] ?? '');
  }
}

/** The same as lines for the filter. */
export function writeLines(file: string, documents: readonly string[], count: number): void {
  writeFileSync(file, '');
  for (let number = 0; number < count; number += 1000) {
    const lines: string[] = [];
    for (let id = number; id < Math.min(count, number + 1000); id++)
      lines.push(`${JSON.stringify({ id: String(id), document: documents[id % documents.length] })}\n`);
    writeFileSync(file, lines.join(''), { flag: 'a' });
  }
}
