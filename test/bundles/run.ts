/**
 * `npm run check -- bundles` measures how much each function adds to a bundle, with two bundlers, and checks that one function does
 * not include the others. Needs a build. `--write` writes the table of `docs/places/sizes.md` and the sizes on other pages.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeCosts } from '../../bench/costs.js';
import { entries, root } from '../../scripts/entries.js';
import { runSource } from '../../scripts/run-source.js';
import { Checks } from '../checks.js';
import { type Bundle, bundleWithEsbuild, bundleWithRollup } from './measure.js';

interface Case {
  readonly what: string;
  readonly from: string;
  /** The maximum size with gzip in kB: about a tenth more than its current size. */
  readonly limit: number;
  /** Packages that it must not include. */
  readonly without: readonly string[];
}

const TREE = ['htmlparser2', 'domhandler', 'domutils'];
const TOKENIZER = [...TREE, 'entities'];
const WRITERS = ['hast-util', 'mdast-util', 'yaml'];
const cases: readonly Case[] = [
  { what: 'parseArticle', from: 'rfi-article', limit: 55, without: WRITERS },
  { what: 'parseTimestampComment', from: 'rfi-article/timestamp', limit: 2, without: [...TOKENIZER, ...WRITERS] },
  { what: 'parseTimestampComment', from: 'rfi-article', limit: 2, without: [...TOKENIZER, ...WRITERS] },
  // Most of it is HTML's table of named references.
  { what: 'parseHeadlineLink', from: 'rfi-article/headline', limit: 20, without: [...TREE, ...WRITERS] },
  { what: 'parseHeadlineLink', from: 'rfi-article', limit: 20, without: [...TREE, ...WRITERS] },
  { what: 'imagesOf', from: 'rfi-article', limit: 4.2, without: [...TOKENIZER, ...WRITERS] },
  { what: 'withoutPositions', from: 'rfi-article', limit: 4.2, without: [...TOKENIZER, ...WRITERS] },
  { what: 'stringifyArticle', from: 'rfi-article', limit: 7.5, without: [...TOKENIZER, ...WRITERS] },
  { what: 'parseBody', from: 'rfi-article/body', limit: 54, without: WRITERS },
  { what: 'explainDocument', from: 'rfi-article/explain', limit: 55.5, without: WRITERS },
  { what: 'toText', from: 'rfi-article/text', limit: 4.4, without: [...TOKENIZER, ...WRITERS] },
  { what: 'measure', from: 'rfi-article/text', limit: 5.3, without: [...TOKENIZER, ...WRITERS] },
  {
    what: 'toMarkdown',
    from: 'rfi-article/markdown',
    limit: 50,
    without: ['htmlparser2', 'hast-util-to-html'],
  },
  { what: 'toHtml', from: 'rfi-article/html', limit: 24.5, without: ['htmlparser2', 'yaml'] },
  {
    what: 'articleHandlers',
    from: 'rfi-article/html',
    limit: 4.4,
    without: ['htmlparser2', 'yaml', 'hast-util-to-html'],
  },
  { what: 'toJsonLd', from: 'rfi-article/json-ld', limit: 7.9, without: [...TOKENIZER, ...WRITERS] },
  { what: 'toNinjs', from: 'rfi-article/ninjs', limit: 27, without: ['htmlparser2', 'yaml'] },
  { what: 'toJsonFeed', from: 'rfi-article/json-feed', limit: 26, without: ['htmlparser2', 'yaml'] },
  {
    what: 'isArticle',
    from: 'rfi-article/schema',
    limit: 5.5,
    without: [...TOKENIZER, 'hast-util', 'mdast-util', 'yaml'],
  },
  { what: 'definePublisher', from: 'rfi-article/publishers', limit: 7.2, without: [...TOKENIZER, ...WRITERS] },
];
const PAGE = join(root, 'docs/places/sizes.md');

if (!existsSync(join(root, 'dist/index.js'))) throw new Error('There is no build: npm run build');
const checks = new Checks({ quiet: true });
const rows: string[] = [];
const gzip: Record<string, number> = {};

for (const one of cases) {
  const { what, from, limit } = one;
  const code = `export { ${what} } from '${from}';`;
  const esbuild = await bundleWithEsbuild(code);
  const rollup = await bundleWithRollup(code);
  gzip[what] ??= Number((esbuild.gzip / 1000).toFixed(1));
  rows.push(
    `| \`${what}\` | \`${from}\` | ${kilobytes(esbuild.bytes)} | ${kilobytes(esbuild.gzip)} | ${kilobytes(rollup.gzip)} |`,
  );
  for (const [name, bundle] of Object.entries({ esbuild, rollup })) {
    await checks.run(`${what} of ${from}, ${name} (at most ${limit} kB)`, () => {
      const faults = faultsOf(bundle, one);
      if (faults.length > 0) throw new Error(faults.join('\n'));
    });
  }
}
const loadable = entries.filter(({ subpath }) => subpath !== './testing/arbitraries'); // it loads fast-check
for (const { specifier } of loadable) {
  for (const [name, bundle] of Object.entries({
    esbuild: await bundleWithEsbuild(`import '${specifier}';`),
    rollup: await bundleWithRollup(`import '${specifier}';`),
  })) {
    await checks.run(`only import '${specifier}', ${name}`, () => {
      if (bundle.bytes > 1) throw new Error(`The bundle has ${bundle.bytes} bytes.`);
    });
  }
}

for (const ending of ['js', 'cjs']) {
  await checks.run(`loading the entries has no side effects, ${ending}`, () => {
    const effect = effectOfLoading(loadable.map(({ output }) => join(root, 'dist', `${output}.${ending}`)));
    if (effect !== '') throw new Error(effect);
  });
}

const head = '| function | of | minified | gzip | gzip, by rollup |\n| --- | --- | --- | --- | --- |';
const table = [head, ...rows].join('\n');
console.log(table);
if (process.argv.includes('--write')) {
  const page = readFileSync(PAGE, 'utf8');
  writeFileSync(
    PAGE,
    page.replace(/<!-- sizes -->[\s\S]*<!-- \/sizes -->/, () => `<!-- sizes -->\n\n${table}\n\n<!-- /sizes -->`),
  );
  // An item of a feed costs as much as a feed, so it has no row in the table.
  const { toJsonFeed = Number.NaN } = gzip;
  writeCosts({ gzip: { ...gzip, toJsonFeedItem: toJsonFeed } });
  runSource('test/docs/update.ts', []);
}
checks.finish();

function faultsOf({ gzip, files, builtins }: Bundle, { limit, without }: Case): string[] {
  const found: string[] = [];
  if (gzip > limit * 1000) found.push(`${kilobytes(gzip)} gzip`);
  if (builtins.length > 0) found.push(`imports ${builtins.join(', ')}`);
  for (const name of without) {
    const file = files.find((path) => path.includes(`node_modules/${name}`));
    if (file !== undefined) found.push(`includes ${file}`);
  }
  return found;
}

/**
 * Bundlers drop unused code because the package promises `sideEffects: false`. This checks the promise: the entries must load
 * with frozen intrinsics, and create no global names and nothing that would run later.
 */
function effectOfLoading(files: readonly string[]): string {
  const program = `const { pathToFileURL } = await import('node:url');
    const before = new Set(Reflect.ownKeys(globalThis));
    for (const file of ${JSON.stringify(files)}) await import(pathToFileURL(file));
    await new Promise((resolve) => setImmediate(resolve));
    const names = Reflect.ownKeys(globalThis).filter((name) => !before.has(name)).map(String);
    const running = process.getActiveResourcesInfo().filter((name) => /Timeout|Immediate|Wrap/.test(name));
    process.stdout.write([...names, ...running].join(', '), () => process.exit());`;
  const flags = ['--frozen-intrinsics', '--no-warnings', '--input-type=module'];
  return execFileSync(process.execPath, [...flags, '-e', program], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
