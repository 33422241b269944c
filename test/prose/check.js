// `npm run check -- prose` checks the language of the pages, of comments and docstrings, of the titles of tests, and of the messages
// of the command line and the diagnostics, against the patterns in words.yml.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLinter, loadTextlintrc } from 'textlint';

const root = fileURLToPath(new URL('../..', import.meta.url));
const PAGES = ['*.md', 'docs/**/*.md', 'fixtures/*/README.md'];
/** The code whose comments, docstrings and titles of tests are checked. */
const CODE = [
  ...['*.ts', 'src/**/*.ts', 'test/**/*.ts', 'test/**/*.js', 'fuzz/*.ts', 'scripts/**/*.ts', 'bench/**/*.ts'],
  ...['docs/playground/*.ts', 'docs/site/*.js', 'docs/examples/**/*.js'],
];
/** Files with messages: every line is checked. */
const MESSAGES = new Set([
  'src/cli/arguments.ts',
  'src/diagnostics/article-syntax-error.ts',
  'src/diagnostics/wording.ts',
]);

/** The title of a test or a check. */
const TITLE =
  /(?:\b(?:describe|it|test)(?:\.\w+)?|\bchecks\.run|\)|\])(?: as const)?\)?\((?<quote>['"`])(?<title>.*?)\k<quote>,/;

const descriptor = await loadTextlintrc({
  configFilePath: fileURLToPath(new URL('.textlintrc.json', import.meta.url)),
});
const linter = createLinter({ descriptor });

const paths = filesOf([...PAGES, ...CODE]);
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

/** Returns the prose of a file, with its line numbers unchanged. */
function proseOf(path, text) {
  if (path.endsWith('.md')) return text;
  if (MESSAGES.has(path)) return text.replace(/^\s*(?:\/\*\*|\*\/?|\/\/)?/gm, '');
  const commentOf = commentReader();
  return text
    .split('\n')
    .map((line) => `${commentOf(line)} ${TITLE.exec(line)?.groups.title ?? ''}`.trimEnd())
    .join('\n');
}

/** Returns a function that returns the comment on each line of a program, which must be passed to it in order. */
function commentReader() {
  let isBlock = false;
  return (line) => {
    // A comment may follow code. Two slashes in a string follow a colon or a quotation mark.
    if (!isBlock && !/^\s*\/\*/.test(line)) return /(?:^|[\s;{}(,])\/\/ (?!@|biome-ignore)(.*)$/.exec(line)?.[1] ?? '';
    isBlock = !line.includes('*/');
    return line.replace(/^\s*(?:\/\*\*?|\*(?!\/))?\s?/, '').replace(/\*\/.*$/, '');
  };
}

/** Lists the files that git tracks or would add, by globs relative to the repository's folder. */
function filesOf(globs) {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z', '--'];
  const listed = execFileSync('git', [...args, ...globs.map((glob) => `:(glob)${glob}`)], { cwd: root }).toString();
  return [...new Set(listed.split('\0'))].filter((path) => path !== '' && existsSync(join(root, path))).sort();
}
