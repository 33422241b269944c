import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../scripts/entries.js';
import { outlineOfArticle } from '../test/corpus/outline.js';
import { buildEntries, buildPeers, buildWorker } from './build.js';
import { type Contender, floor, growth, loadPeers, parseArticle, parts, peerContender, work } from './contenders.js';
import { type BenchDocument, sampleDocuments } from './documents.js';
import { type Extraction, type PeerInput, paragraphsOf } from './extraction.js';
import { measureMemory, retainedRatio } from './memory.js';
import { judge, type Quality, truthOf } from './quality.js';
import { interleave, median, ratio } from './statistics.js';
import { startWorkers } from './workers.js';

// `npm run bench [-- --write] [-- --profile]`: everything that docs/performance.md and README.md say in numbers.

const ROUNDS = 15;
/** Documents a round of the library and the floor; the peers, which take up to a hundred times as long, get a part of them. */
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

/** Milliseconds a pass of each, round by round. */
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
  `${documents.length} documents of the ${from}, ${Math.round(mean)} UTF-16 units on average; Node ${process.versions.node}, ` +
    `${cpus()[0]?.model.trim() ?? 'an unknown processor'}; ${ROUNDS} rounds in which all take turns, each in its own process; medians of the rounds. ` +
    'A ratio is the median of the ratios within each round, because a busy machine slows a whole round; it is therefore not the quotient of the two medians shown.',
  '',
);

// The library, its formats and the floor

const workTimes = await timesOf(work, documents);
say('| | µs a document | times `parseDocument` with indices |', '| --- | ---: | ---: |');
for (const { name } of work)
  say(
    `| ${name} | ${micro(median(workTimes(name)), documents.length)} | ${ratio(workTimes(name), workTimes(floor.name)).toFixed(2)} |`,
  );

// The parts alone

const partTimes = await timesOf(parts, documents);
say('', '| alone | µs |', '| --- | ---: |');
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
/** The rows that the README shows of the comparison. */
const SHOWN = [parseArticle.name, 'cheerio script', 'Readability on linkedom'];
const shown = [
  `| ${chosen.length} documents of the ${from} | µs a document | title exact | date exact | paragraphs exact | characters lost |`,
  '| --- | ---: | ---: | ---: | ---: | ---: |',
];
const comparison = [
  `${chosen.length} documents of the ${from}. The extractors were handed the headline as the page’s title. “Exact” is the share of documents whose title, date or paragraphs are those of the tests’ own reader; “lost” and “too many” are characters of paragraphs.`,
  '',
  '| | µs a document | times `parseArticle` | title exact | date exact | paragraphs exact | lost | too many |',
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
  '| size | ns a character | `parseDocument` with indices | times that | retained, times that of `parseDocument` |',
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
  '| retained | |',
  '| --- | ---: |',
  `| an Article, to its document in UTF-16 | ${memory.articles.toFixed(2)} |`,
  `| the largest of single documents | ${memory.largest.toFixed(2)} |`,
  `| share of documents above 4 | ${(100 * memory.aboveFour).toFixed(1)} % |`,
  `| the body by \`parseDocument\` with indices, to the same | ${memory.trees.toFixed(2)} |`,
  `| \`<p>一</p>\` 100,000 times: the Article to \`parseDocument\` with indices | ${memory.dense.toFixed(2)} |`,
);

if (process.argv.includes('--write')) {
  writeBlock('docs/performance.md', 'bench', report);
  writeBlock('README.md', 'comparison', shown);
}

/** Puts lines between the comments `<!-- NAME -->` and `<!-- /NAME -->` of a page. */
function writeBlock(page: string, name: string, lines: readonly string[]): void {
  const path = join(root, page);
  const text = readFileSync(path, 'utf8');
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  if (!text.includes(start) || !text.includes(end)) throw new Error(`${page} has no place for ${name}.`);
  const before = text.slice(0, text.indexOf(start) + start.length);
  writeFileSync(path, `${before}\n\n${lines.join('\n')}\n\n${text.slice(text.indexOf(end))}`);
}

/** What the peers get. */
function inputOf({ document, body }: BenchDocument): PeerInput {
  const article = parse(document);
  const escaped = article.headline.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const page = `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>${escaped}</title></head><body><article><h1>${escaped}</h1>${body}</article></body></html>`;
  return { document, page, url: article.url };
}
