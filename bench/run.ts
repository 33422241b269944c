import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../scripts/entries.js';
import { runSource } from '../scripts/run-source.js';
import { outlineOfArticle } from '../test/corpus/outline.js';
import { buildEntries, buildPeers, buildWorker } from './build.js';
import { type Contender, floor, growth, loadPeers, parseArticle, parts, peerContender, work } from './contenders.js';
import { writeCosts } from './costs.js';
import { type BenchDocument, sampleDocuments } from './documents.js';
import { type Extraction, type PeerInput, paragraphsOf } from './extraction.js';
import { formatTable, measureFormats } from './format-costs.js';
import { appendToHistory } from './history.js';
import { measureMemory, retainedRatio } from './memory.js';
import { judge, type Quality, truthOf } from './quality.js';
import { interleave, median, ratio } from './statistics.js';
import { startWorkers } from './workers.js';

// `npm run bench [-- --write] [-- --profile] [-- --rounds=N]` measures all speeds in docs/performance.md and README.md. `--write`
// writes their tables, appends a row to the history, draws the plot, and updates the costs on other pages.

/** The number of rounds. Fewer are only useful to try the command. */
const ROUNDS = Number(
  process.argv.find((argument) => argument.startsWith('--rounds='))?.slice('--rounds='.length) ?? 15,
);
/** The documents per round of the library and the baseline. The peers take up to a hundred times as long and get fewer. */
const DOCUMENTS = 1000;
const PEER_DOCUMENTS = 100;

const built = await buildEntries();
const worker = await buildWorker();
const peerFiles = await buildPeers();
const { parseArticle: parse } = (await import(built['rfi-article'] ?? '')) as typeof import('../src/index.js');
const { from, documents } = sampleDocuments(DOCUMENTS);

if (process.argv.includes('--profile')) {
  const workers = await startWorkers(worker, [parseArticle], { documents, pages: [], peers: [], built });
  const { profile } = await workers.profile(parseArticle.name);
  workers.stop();
  const path = fileURLToPath(new URL('parse-article.cpuprofile', import.meta.url));
  writeFileSync(path, JSON.stringify(profile));
  console.log(`Written: ${path}`);
  process.exit();
}

const report: string[] = [];
const say = (...lines: readonly string[]) => {
  report.push(...lines);
  console.log(lines.join('\n'));
};

/** Returns the milliseconds per pass of each contender in each round. */
async function timesOf(
  contenders: readonly Contender[],
  of: readonly BenchDocument[],
  pages: readonly PeerInput[] = [],
) {
  const workers = await startWorkers(worker, contenders, { documents: of, pages, peers: peerFiles, built });
  const times = await interleave(workers.timed, ROUNDS);
  workers.stop();
  return (name: string): readonly number[] => times.get(name) ?? [];
}

const micro = (milliseconds: number, count: number) => ((1000 * milliseconds) / count).toFixed(1);
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

const mean = documents.reduce((sum, { document }) => sum + document.length, 0) / documents.length;
say(
  `${documents.length} documents of the ${from}, ${Math.round(mean)} UTF-16 code units on average; Node ${process.versions.node}, ` +
    `${cpus()[0]?.model.trim() ?? 'an unknown processor'}. In each of ${ROUNDS} rounds, all contenders take turns, each in a separate process. Times are medians of the rounds. ` +
    'A ratio is the median of the ratios within each round, because a busy machine slows a whole round. It may therefore differ from the quotient of the two times shown.',
  '',
);

// The library, its formats and the baseline

const workTimes = await timesOf(work, documents);
say('| | µs per document | times `parseDocument` with indices |', '| --- | ---: | ---: |');
for (const { name } of work)
  say(
    `| ${name} | ${micro(median(workTimes(name)), documents.length)} | ${ratio(workTimes(name), workTimes(floor.name)).toFixed(2)} |`,
  );

// Single functions

const partTimes = await timesOf(parts, documents);
say('', '| one part | µs |', '| --- | ---: |');
for (const { name } of parts) say(`| ${name} | ${((1000 * median(partTimes(name))) / documents.length).toFixed(2)} |`);

// The peers

const step = Math.max(1, Math.floor(documents.length / PEER_DOCUMENTS));
const chosen = documents.filter((_, index) => index % step === 0);
const pages = chosen.map(inputOf);
const truths = chosen.map(truthOf);
const qualities = new Map<string, Quality>();
qualities.set(
  parseArticle.name,
  judge(
    truths,
    chosen.map(({ document }): Extraction => {
      const outline = outlineOfArticle(parse(document));
      return { title: outline.headline, date: outline.instant, paragraphs: paragraphsOf(outline) };
    }),
  ),
);
for (const file of peerFiles) {
  for (const { name, extract } of await loadPeers(file)) {
    const extractions: Extraction[] = [];
    for (const page of pages) extractions.push(await extract(page));
    qualities.set(name, judge(truths, extractions));
  }
}
const peers = [...qualities.keys()].map((name) => (name === parseArticle.name ? parseArticle : peerContender(name)));
const peerTimes = await timesOf(peers, chosen, pages);
/** The rows of the comparison in the README. */
const SHOWN = [parseArticle.name, 'cheerio script', 'Readability on linkedom'];
const shown = [
  `| ${chosen.length} documents of the ${from} | µs per document | title exact | date exact | paragraphs exact | characters lost |`,
  '| --- | ---: | ---: | ---: | ---: | ---: |',
];
const comparison = [
  `${chosen.length} documents of the ${from}. The extractors were given the headline as the page’s title. “Exact” is the share of documents whose title, date or paragraphs equal those of the second reader. “Lost” and “surplus” are shares of the characters in paragraphs.`,
  '',
  '| | µs per document | times `parseArticle` | title exact | date exact | paragraphs exact | lost | surplus |',
  '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
];
for (const [name, { titles, dates, paragraphs, lost, surplus }] of qualities) {
  const cells = [titles, dates, paragraphs, lost, surplus].map(percent);
  const spent = peerTimes(name);
  const time = micro(median(spent), chosen.length);
  comparison.push(
    `| ${name} | ${time} | ${ratio(spent, peerTimes(parseArticle.name)).toFixed(1)} | ${cells.join(' | ')} |`,
  );
  if (SHOWN.includes(name)) shown.push(`| ${name} | ${time} | ${cells.slice(0, 4).join(' | ')} |`);
}
say('', ...comparison);

// Growth

const growthTimes = await timesOf(
  growth.flatMap(({ ours, floor }) => [ours, floor]),
  documents,
);
const perCharacter = (of: 'ours' | 'floor') =>
  growth.map(({ characters, [of]: { name } }) => growthTimes(name).map((time) => (1e6 * time) / characters));
const [grown, grownFloor] = [perCharacter('ours'), perCharacter('floor')];
say(
  '',
  '| size | ns per character | the same, `parseDocument` with indices | time, ratio | retained memory, ratio |',
  '| --- | ---: | ---: | ---: | ---: |',
);
growth.forEach(({ size, input }, index) => {
  const [ours = [], theirs = []] = [grown[index], grownFloor[index]];
  const cells = [
    median(ours).toFixed(1),
    median(theirs).toFixed(1),
    ratio(ours, theirs).toFixed(2),
    retainedRatio(input(documents), parse).toFixed(2),
  ];
  say(`| ${size} | ${cells.join(' | ')} |`);
});

// Memory

const memory = measureMemory(documents, parse);
say(
  '',
  '| retained memory | |',
  '| --- | ---: |',
  `| all Articles, compared with their documents in UTF-16 | ${memory.articles.toFixed(2)} |`,
  `| the single document with the highest ratio | ${memory.largest.toFixed(2)} |`,
  `| share of documents with a ratio above 4 | ${(100 * memory.aboveFour).toFixed(1)} % |`,
  `| the bodies read by \`parseDocument\` with indices, compared with the documents in UTF-16 | ${memory.trees.toFixed(2)} |`,
  `| \`<p>一</p>\` 100,000 times: the Article, compared with \`parseDocument\` with indices | ${memory.dense.toFixed(2)} |`,
);

// The formats, compared with `parseArticle`

const formats = measureFormats(ROUNDS);
const formatLines = formatTable(formats);
console.log(['', ...formatLines].join('\n'));

if (process.argv.includes('--write')) {
  appendToHistory(
    Object.fromEntries(
      work
        .filter(({ name }) => /^`\w+`$/.test(name))
        .map(({ name }) => [
          name.replaceAll('`', ''),
          Number(ratio(workTimes(name), workTimes(floor.name)).toFixed(2)),
        ]),
    ),
  );
  writeCosts({ time: Object.fromEntries(formats.map(({ name, micros, ratio }) => [name, { micros, ratio }])) });
  writeBlock('docs/performance.md', 'bench', report);
  writeBlock('docs/performance.md', 'formats', formatLines);
  writeBlock('README.md', 'comparison', shown);
  runSource('test/docs/update.ts', []);
}

/** Writes lines between the comments `<!-- NAME -->` and `<!-- /NAME -->` of a page. */
function writeBlock(page: string, name: string, lines: readonly string[]): void {
  const path = join(root, page);
  const text = readFileSync(path, 'utf8');
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  if (!text.includes(start) || !text.includes(end)) throw new Error(`${page} has no block ${name}.`);
  const before = text.slice(0, text.indexOf(start) + start.length);
  writeFileSync(path, `${before}\n\n${lines.join('\n')}\n\n${text.slice(text.indexOf(end))}`);
}

/** Returns the input of the other extractors. */
function inputOf({ document, body }: BenchDocument): PeerInput {
  const article = parse(document);
  const escaped = article.headline.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const page = `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>${escaped}</title></head><body><article><h1>${escaped}</h1>${body}</article></body></html>`;
  return { document, page, url: article.url };
}
