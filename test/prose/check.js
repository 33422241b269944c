// Checks the language of the pages, of the docstrings of `src`, and of what the command line and the diagnostics say, against the
// patterns in words.yml. Run by `npm run check -- prose`.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLinter, loadTextlintrc } from 'textlint';

const root = fileURLToPath(new URL('../..', import.meta.url));
const PAGES = ['*.md', 'docs/**/*.md'];
/** The parts of `src` whose docstrings users read most. Add a folder when its docstrings pass. */
const DOCSTRINGS = [
  'index.ts',
  'model/**/*.ts',
  'diagnostics/*.ts',
  'timestamp/*.ts',
  'headline/*.ts',
  'explain/*.ts',
  'schema/*.ts',
  'formats/**/*.ts',
];
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

const paths = filesOf([...PAGES, ...DOCSTRINGS.map((glob) => `src/${glob}`), ...MESSAGES]).filter(
  (path) => !/^src\/.*\.test(?:-d)?\.ts$/.test(path),
);
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
  let isDocstring = false;
  return text
    .split('\n')
    .map((line) => {
      const begins = /^\s*\/\*\*/.test(line);
      isDocstring ||= begins;
      const prose = isDocstring ? line.replace(/^\s*(?:\/\*\*|\*(?!\/))?\s?/, '').replace(/\*\/.*$/, '') : '';
      if (line.includes('*/')) isDocstring = false;
      return prose;
    })
    .join('\n');
}

/** The files that git knows, or would add, by globs from the repository's folder. */
function filesOf(globs) {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z', '--'];
  const listed = execFileSync('git', [...args, ...globs.map((glob) => `:(glob)${glob}`)], { cwd: root }).toString();
  return [...new Set(listed.split('\0'))].filter((path) => path !== '' && existsSync(join(root, path))).sort();
}
