import ts from 'typescript';
import { codeBlocks, readText, tracked } from './pages.js';
import type { Sample } from './samples.js';

/** Returns the `@example` blocks of the docstrings in `src`. */
export function docstringSamples(): readonly Sample[] {
  return tracked('src/**/*.ts').flatMap((path) => {
    const text = readText(path);
    if (!text.includes('@example')) return [];
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    return examplesOf(file).flatMap(({ body, line }) => {
      const blocks = codeBlocks(path, body, line);
      if (blocks.length === 0) return [{ path, line, code: body, isRun: true }];
      return blocks
        .filter(({ language }) => language === 'ts')
        .map((block) => ({ path, line: block.line, code: block.code, isRun: !block.flags.includes('no-run') }));
    });
  });
}

interface Example {
  readonly body: string;
  readonly line: number;
}

/** Returns the text of each `@example`, without the asterisks at the beginnings of lines, and the line where it begins. */
function examplesOf(file: ts.SourceFile): readonly Example[] {
  const examples: Example[] = [];
  const seen = new Set<number>();
  const visit = (node: ts.Node): void => {
    for (const tag of ts.getJSDocTags(node)) {
      if (tag.tagName.text !== 'example' || seen.has(tag.pos)) continue;
      seen.add(tag.pos);
      const start = tag.tagName.end;
      const written = file.text.slice(start, tag.end).replace(/\*\/\s*$/, '');
      const lines = written.split('\n').map((line) => line.replace(/^\s*\*(?: |$)/, ''));
      examples.push({ body: lines.join('\n').trimEnd(), line: file.getLineAndCharacterOfPosition(start).line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return examples;
}
