// Checks the language of the pages, of the comments and docstrings of the code, and of what the command line and the diagnostics
// say, against the patterns in words.yml. Run by `npm run check -- prose`.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLinter, loadTextlintrc } from 'textlint';

const root = fileURLToPath(new URL('../..', import.meta.url));
const PAGES = ['*.md', 'docs/**/*.md', 'fixtures/*/README.md'];
/** The code whose comments and docstrings are checked. */
const CODE = ['src/**/*.ts', 'scripts/**/*.ts', 'bench/**/*.ts', 'docs/playground/*.ts', 'docs/site/*.js'];
/** Files whose strings people read: every line is checked, not only docstrings. */
const MESSAGES = new Set([
  'src/cli/arguments.ts',
  'src/diagnostics/article-syntax-error.ts',
  'src/diagnostics/wording.ts',
]);

const descriptor = await loadTextlintrc({
  configFilePath: fileURLToPath(new URL('.textlintrc.json', import.meta.url)),
});
const linter = createLinter({ descriptor });

const paths = filesOf([...PAGES, ...CODE]).filter((path) => !/^(?:src|bench)\/.*\.test(?:-d)?\.ts$/.test(path));
let count = 0;
for (const path of paths) {
  const text = readFileSync(join(root, path), 'utf8');
  // The name ends in .md, so that textlint reads docstrings as Markdown too.
  const { messages } = await linter.lintText(proseOf(path, text), join(root, `${path}.md`));
  for (const { loc, message } of messages) console.error(`${path}:${loc.start.line}:${loc.start.column} ${message}`);
  count += messages.length;
}
console.log(`prose: ${paths.length} files, ${count} sentences to rewrite`);
process.exitCode = count > 0 ? 1 : 0;

/** The prose of a file, on the lines on which the file has it. */
function proseOf(path, text) {
  if (path.endsWith('.md')) return text;
  if (MESSAGES.has(path)) return text.replace(/^\s*(?:\/\*\*|\*\/?|\/\/)?/gm, '');
  return text.split('\n').map(commentReader()).join('\n');
}

/** A function that is given the lines of a program in turn and keeps what is a comment. */
function commentReader() {
  let isBlock = false;
  return (line) => {
    // A comment after code is prose too; two slashes in a string follow a colon or a quote.
    if (!isBlock && !/^\s*\/\*/.test(line)) return /(?:^|[\s;{}(,])\/\/ (?!@|biome-ignore)(.*)$/.exec(line)?.[1] ?? '';
    isBlock = !line.includes('*/');
    return line.replace(/^\s*(?:\/\*\*?|\*(?!\/))?\s?/, '').replace(/\*\/.*$/, '');
  };
}

/** The files that git knows, or would add, by globs from the repository's folder. */
function filesOf(globs) {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z', '--'];
  const listed = execFileSync('git', [...args, ...globs.map((glob) => `:(glob)${glob}`)], { cwd: root }).toString();
  return [...new Set(listed.split('\0'))].filter((path) => path !== '' && existsSync(join(root, path))).sort();
}
