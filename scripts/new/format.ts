/** `npm run new -- format NAME` creates a format: an entry point, a test and a page. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../entries.js';
import { runSource } from '../run-source.js';

const [name = ''] = process.argv.slice(2);
if (!/^[a-z\d]+(?:-[a-z\d]+)*$/.test(name)) {
  console.error('Usage: npm run new -- format NAME');
  process.exit(2);
}
const functionName = `to${name.replace(/(?:^|-)([a-z\d])/g, (_, letter: string) => letter.toUpperCase())}`;

const SAMPLE = "'<!--0-->\\n[题目](https://www.rfi.fr/cn/a)\\n------\\n\\n<p>正文。</p>'";
const EXAMPLE = `import { parseArticle } from 'rfi-article';
import { ${functionName} } from 'rfi-article/${name}';

${functionName}(parseArticle(${SAMPLE})); // '题目'`;

write(
  `src/formats/${name}/index.ts`,
  `import type { Article } from '../../model/article.js';

/**
 * Writes an Article as ….
 *
 * @param article - Any Article; it is not changed.
 * @returns …
 * @example
 * \`\`\`ts
${EXAMPLE.replace(/^(?=.)/gm, ' * ').replace(/^$/gm, ' *')}
 * \`\`\`
 */
export function ${functionName}(article: Article): string {
  return article.headline;
}
`,
);
write(
  `test/formats/${name}.test.ts`,
  `import { parseArticle } from 'rfi-article';
import { ${functionName} } from 'rfi-article/${name}';
import { describe, expect, it } from 'vitest';

describe('${functionName}', () => {
  it('writes the headline', () => {
    expect(${functionName}(parseArticle(${SAMPLE}))).toBe('题目');
  });
});
`,
);
write(
  `docs/formats/${name}.md`,
  `# …: \`rfi-article/${name}\`

\`\`\`ts
${EXAMPLE}
\`\`\`

## Which value goes where

## What it leaves out
`,
);
const entries = join(root, 'scripts/entries.ts');
const anchor = "  './schema':";
writeFileSync(
  entries,
  readFileSync(entries, 'utf8').replace(anchor, () => `  './${name}': 'src/formats/${name}/index.ts',\n${anchor}`),
);
runSource('scripts/exports.ts', ['--write']);
runSource('test/docs/update.ts', []);
console.log(`Created src/formats/${name}/, its test, its page and its entry rfi-article/${name}. Next:

1. npm test -- test/formats/${name} test/docs
2. If it needs an npm package, add a devDependency, which is bundled into the entry. See docs/architecture.md.
3. If the command line should write it, add it to src/cli/formats.ts.`);

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text, { flag: 'wx' });
}
