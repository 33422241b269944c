import type * as Library from '../src/index.js';
import { buildEntries } from './build.js';
import { sampleDocuments } from './documents.js';
import { type FormatCost, formatTable } from './format-costs.js';
import { median, ratio } from './statistics.js';

// `npx tsx bench/formats.ts [rounds] [--json]` measures each format as a ratio to `parseArticle`, by processor time, with all
// formats in one process. It prints the table of docs/performance.md, or the same numbers as JSON for `npm run bench`.

const ROUNDS = Number(process.argv[2] ?? 15);

/** The functions that take an Article, their entries, and the ratios that they should not exceed. */
const FORMATS = [
  ['rfi-article', 'stringifyArticle', 0.5],
  ['rfi-article/schema', 'isArticle', 1],
  ['rfi-article/text', 'toText', 0.3],
  ['rfi-article/text', 'measure', 1.5],
  ['rfi-article/html', 'toHtml', 1.5],
  ['rfi-article/markdown', 'toMarkdown', 4],
  ['rfi-article/json-ld', 'toJsonLd', 2.5],
  ['rfi-article/ninjs', 'toNinjs', 2.5],
  ['rfi-article/json-feed', 'toJsonFeedItem', 2.5],
] as const;

type Run = (input: unknown) => unknown;

const built = await buildEntries();
const { from, documents } = sampleDocuments(500);
const texts = documents.map(({ document }) => document);

async function load(entry: string, name: string): Promise<Run> {
  const exports = (await import(built[entry] ?? entry)) as Readonly<Record<string, Run>>; // by the contract
  const run = exports[name];
  if (run === undefined) throw new Error(`${entry} has no ${name}.`);
  return run;
}

const parseArticle = (await load('rfi-article', 'parseArticle')) as typeof Library.parseArticle;
const articles = texts.map((text) => parseArticle(text));
const contenders: { name: string; aim: number | null; run: Run; inputs: readonly unknown[]; times: number[] }[] = [
  { name: 'parseArticle', aim: null, run: parseArticle as Run, inputs: texts, times: [] },
  {
    name: 'explainDocument',
    aim: 2,
    run: await load('rfi-article/explain', 'explainDocument'),
    inputs: texts,
    times: [],
  },
];
for (const [entry, name, aim] of FORMATS)
  contenders.push({ name, aim, run: await load(entry, name), inputs: articles, times: [] });

const WARM_UP = 3;
for (let round = 0; round < ROUNDS + WARM_UP; round++) {
  for (const { run, inputs, times } of contenders) {
    const before = process.cpuUsage();
    for (const input of inputs) run(input);
    const { user, system } = process.cpuUsage(before);
    if (round >= WARM_UP) times.push(user + system);
  }
}

const own = contenders[0]?.times ?? [];
const costs: readonly FormatCost[] = contenders.map(({ name, aim, times }) => ({
  name,
  micros: Number((median(times) / texts.length).toFixed(1)),
  ratio: Number(ratio(times, own).toFixed(2)),
  aim,
}));
if (process.argv.includes('--json')) console.log(JSON.stringify(costs));
else {
  console.log(`${texts.length} documents (${from}), Node ${process.versions.node}, ${ROUNDS} rounds, medians.\n`);
  console.log(formatTable(costs).join('\n'));
}
