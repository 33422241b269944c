import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allPublishers } from '../../src/publishers/index.js';
import { loadCorpus, loadPublisher } from '../../test/corpus/documents.js';
import { readFixtures } from '../../test/fixtures/fixture.js';

/** Returns documents of every publisher if the corpus is available, or else the fixtures. */
export function readSource(): { readonly name: string; readonly documents: readonly string[] } {
  const corpus = loadCorpus();
  if (corpus === null) return { name: 'fixtures', documents: readFixtures().map(({ input }) => input) };
  const others = allPublishers.flatMap(({ id, hosts }) => (id === 'rfi' ? [] : (loadPublisher(id, hosts) ?? [])));
  return { name: 'corpus', documents: [...corpus.rfi, ...others].map(({ document }) => document) };
}

/** Writes a number of documents to a folder, a thousand per subfolder. They are repeated if necessary. */
export function writeFolder(folder: string, documents: readonly string[], count: number): void {
  for (let number = 0; number < count; number++) {
    const sub = join(folder, String(Math.floor(number / 1000)).padStart(3, '0'));
    if (number % 1000 === 0) mkdirSync(sub, { recursive: true });
    writeFileSync(join(sub, `${number}.md`), documents[number % documents.length] ?? '');
  }
}

/** Writes the same documents as lines for the filter. */
export function writeLines(file: string, documents: readonly string[], count: number): void {
  writeFileSync(file, '');
  for (let number = 0; number < count; number += 1000) {
    const lines: string[] = [];
    for (let id = number; id < Math.min(count, number + 1000); id++)
      lines.push(`${JSON.stringify({ id: String(id), document: documents[id % documents.length] })}\n`);
    writeFileSync(file, lines.join(''), { flag: 'a' });
  }
}
