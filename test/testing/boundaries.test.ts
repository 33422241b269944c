import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { entries, root } from '../../scripts/entries.js';

const TESTING = 'src/testing/';
/** The writer that `stringifyArticle` and `buildDocument` share is not public: only this file may import it. */
const SHARED = ['src/standards/json.ts', 'src/standards/urls.ts', 'src/standards/time-zones.ts'];
const WRITER_CLIENT = 'src/testing/document/build-document.ts';
const WRITERS = ['src/article/write-body.ts', 'src/document/write-document.ts'];

function importsOf(file: string): readonly string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), 'utf8'), true, true);
  return importedFiles.map(({ fileName }) =>
    fileName.startsWith('.') ? normalize(join(dirname(file), fileName)).replace(/\.js$/, '.ts') : fileName,
  );
}

it('the testing kit imports only public entries, and the writer in only one file', () => {
  const publicFiles = entries.map(({ source }) => source);
  const unexpected: string[] = [];
  for (const file of sourceFiles()) {
    for (const imported of importsOf(file)) {
      const isOwn = imported.startsWith(TESTING);
      const isPeer = imported === 'fast-check' && file.startsWith(`${TESTING}arbitraries/`);
      const isWriter = file === WRITER_CLIENT && WRITERS.includes(imported);
      if (!isOwn && !isPeer && !isWriter && !SHARED.includes(imported) && !publicFiles.includes(imported))
        unexpected.push(`${file} imports ${imported}`);
    }
  }
  expect(unexpected).toEqual([]);
});

function sourceFiles(): readonly string[] {
  return readdirSync(join(root, TESTING), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => TESTING + path.replaceAll('\\', '/'));
}
