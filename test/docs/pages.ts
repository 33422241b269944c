import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/entries.js';

/** A page of the documentation: a Markdown file, with its path relative to the package. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

/** A fenced code block on a page. */
export interface CodeBlock {
  readonly path: string;
  /** The line number of the first line of code, from 1. */
  readonly line: number;
  /** The first word after the fence, such as `ts`. */
  readonly language: string;
  /** The other words after the fence, such as `no-run`. */
  readonly flags: readonly string[];
  readonly code: string;
}

/** Reads the Markdown pages in the package's folder and in `docs/`, except those that git ignores. */
export function readPages(): readonly Page[] {
  return tracked('*.md', 'docs/**/*.md', 'fixtures/README.md')
    .filter((path) => !path.startsWith('.changeset/') && path !== 'CHANGELOG.md')
    .map((path) => ({ path, text: readText(path) }));
}

/** Lists the files that git tracks or would add, by globs relative to the package. */
export function tracked(...globs: readonly string[]): readonly string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z', '--'];
  const listed = execFileSync('git', [...args, ...globs.map((glob) => `:(glob)${glob}`)], { cwd: root });
  const paths = new Set(listed.toString().split('\0'));
  return [...paths].filter((path) => path !== '' && existsSync(join(root, path))).sort();
}

export function readText(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** Returns the fenced code blocks of a text. `firstLine` is the line number of the text in its file, from 1. */
export function codeBlocks(path: string, text: string, firstLine = 1): readonly CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let open: { readonly fence: string; readonly line: number; readonly info: string; readonly code: string[] } | null =
    null;
  for (const [at, line] of text.split('\n').entries()) {
    const fence = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
    if (open === null) {
      if (fence?.[1] !== undefined)
        open = { fence: fence[1], line: firstLine + at + 1, info: (fence[2] ?? '').trim(), code: [] };
    } else if (fence?.[1]?.startsWith(open.fence) && fence[2]?.trim() === '') {
      const [language = '', ...flags] = open.info.split(/\s+/);
      blocks.push({ path, line: open.line, language, flags, code: open.code.join('\n') });
      open = null;
    } else open.code.push(line);
  }
  if (open !== null) throw new Error(`${path}:${open.line - 1}: the block is not closed.`);
  return blocks;
}

/** Returns the text of a page between the comments `<!-- NAME -->` and `<!-- /NAME -->`, including line breaks at its ends. */
export function markedBlock({ path, text }: Page, name: string): string {
  const open = `<!-- ${name} -->`;
  const start = text.indexOf(open);
  const end = text.indexOf(`<!-- /${name} -->`);
  if (start === -1 || end === -1) throw new Error(`${path} has no block between ${open} and <!-- /${name} -->.`);
  return text.slice(start + open.length, end);
}
