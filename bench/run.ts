import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../scripts/entries.js';
import { buildEntries, builtEntry } from './build.js';
import { extractionOf, loadLibrary, loadWork } from './contenders.js';
import { type BenchDocument, sampleDocuments } from './documents.js';
import type { Extraction, Peer, PeerInput } from './extraction.js';
import { measureMemory } from './memory.js';
import { takeProfile } from './profile.js';
import { judge, type Quality, truthOf } from './quality.js';
import { type Contender, interleave, median, ratio } from './statistics.js';

// `npm run bench [-- --write] [-- --profile]`: everything that docs/performance.md and the README’s comparison say in numbers.

const ROUNDS = 9;
/** Documents a round of the library and the floor; the peers, which take up to a hundred times as long, get a part of them. */
const DOCUMENTS = 1000;
const PEER_DOCUMENTS = 100;

const PEERS = ['cheerio-scripts', 'readability', 'defuddle', 'article-extractor', 'rehype-remark'];

async function loadPeers(): Promise<readonly Peer[]> {
  const loaded = await Promise.all(
    PEERS.map(async (name) => {
      const module = (await import(`./peers/${name}.js`)) as { readonly peers: readonly Peer[] }; // each exports just that
      return module.peers;
    }),
  );
  return loaded.flat();
}

await buildEntries();
const { from, documents } = sampleDocuments(DOCUMENTS);
const { parseArticle } = await loadLibrary();
const entries = documents.map((document) => ({ document, article: parseArticle(document.document) }));

if (process.argv.includes('--profile')) {
  const profile = await takeProfile(() => {
    for (let pass = 0; pass < 40; pass++) for (const { document } of documents) parseArticle(document);
  });
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
function every<T>(items: readonly T[], run: (item: T) => unknown): void {
  for (const item of items) run(item);
}

const micro = (milliseconds: number, count: number) => ((1000 * milliseconds) / count).toFixed(1);
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

const mean = documents.reduce((sum, { document }) => sum + document.length, 0) / documents.length;
say(
  `${documents.length} documents of the ${from}, ${Math.round(mean)} UTF-16 units on average; Node ${process.versions.node}, ` +
    `${cpus()[0]?.model.trim() ?? 'an unknown processor'}; ${ROUNDS} rounds in which all take turns; medians of the rounds.`,
  '',
);

// The library, its formats and the floor

const work = await loadWork();
const contenders = work.map(
  ({ name, run }): Contender => ({
    name,
    run: () => {
      for (const { document, article } of entries) run(document, article);
    },
  }),
);
const times = await interleave(contenders, ROUNDS, from === 'corpus' ? 2 : Math.ceil(2000 / documents.length));
const timesOf = (name: string) => times.get(name) ?? [];
const unit = timesOf('htmlparser2 `parseDocument` with indices');
say('| | µs a document | to `parseDocument` with indices |', '| --- | ---: | ---: |');
for (const { name } of work)
  say(`| ${name} | ${micro(median(timesOf(name)), documents.length)} | ${ratio(timesOf(name), unit).toFixed(2)} |`);

// The parts alone

const head = (text: string, pattern: RegExp) => pattern.exec(text)?.[0] ?? '';
const { parseTimestampComment } = (await import(
  builtEntry('rfi-article/timestamp')
)) as typeof import('../src/timestamp/index.js');
const { parseHeadlineLink } = (await import(
  builtEntry('rfi-article/headline')
)) as typeof import('../src/headline/index.js');
const comments = documents.map(({ document }) => head(document, /^<!--.*?-->/));
const links = documents.map(({ document }) => head(document, /^\[.*\)$/m));
const urls = links.map((link) => link.slice(link.lastIndexOf('](http') + 2, -1));
const parts: readonly Contender[] = [
  { name: '`parseTimestampComment`', run: () => every(comments, (text) => parseTimestampComment(text)) },
  { name: '`parseHeadlineLink`', run: () => every(links, (text) => parseHeadlineLink(text)) },
  { name: '`new URL` of the same links', run: () => every(urls, (url) => new URL(url)) },
];
const partTimes = await interleave(parts, ROUNDS, 20);
say('', '| alone | µs |', '| --- | ---: |');
for (const { name } of parts)
  say(`| ${name} | ${((1000 * median(partTimes.get(name) ?? [])) / documents.length).toFixed(2)} |`);

// The peers

const peers = await loadPeers();
const step = Math.max(1, Math.floor(entries.length / PEER_DOCUMENTS));
const chosen = entries.filter((_, index) => index % step === 0);
const inputs = chosen.map(({ document, article }) => inputOf(document, article.headline, article.url));
const truths = chosen.map(({ document }) => truthOf(document));
const qualities = new Map<string, Quality>();
const own = chosen.map(({ article }) => extractionOf(article));
qualities.set('`parseArticle`', judge(truths, own));
for (const { name, extract } of peers) {
  const extractions: Extraction[] = [];
  for (const input of inputs) extractions.push(await extract(input));
  qualities.set(name, judge(truths, extractions));
}
const peerContenders: readonly Contender[] = [
  { name: '`parseArticle`', run: () => every(chosen, ({ document }) => parseArticle(document.document)) },
  ...peers.map(
    ({ name, extract }): Contender => ({
      name,
      run: async () => {
        for (const input of inputs) await extract(input);
      },
    }),
  ),
];
const peerTimes = await interleave(peerContenders, ROUNDS);
const ours = peerTimes.get('`parseArticle`') ?? [];
const comparison = [
  `${chosen.length} documents of the ${from}. “Exact” is the share of documents whose title, date, paragraphs are those of the tests’ own reader; “lost” and “too many” are characters of paragraphs.`,
  '',
  '| | µs a document | slower than `parseArticle` | title exact | date exact | paragraphs exact | lost | too many |',
  '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
];
for (const { name } of peerContenders) {
  const quality = qualities.get(name);
  const spent = peerTimes.get(name) ?? [];
  if (quality === undefined) continue;
  const { titles, dates, paragraphs, lost, surplus } = quality;
  const cells = [titles, dates, paragraphs, lost, surplus].map(percent);
  comparison.push(
    `| ${name} | ${micro(median(spent), chosen.length)} | ${ratio(spent, ours).toFixed(1)} | ${cells.join(' | ')} |`,
  );
}
say('', ...comparison);

// Growth

say('', '| size | ns a character | to 100 kB |', '| --- | ---: | ---: |');
const page = documents.map(({ body }) => body).join('');
const sizes = [10_000, 100_000, 1_000_000, 10_000_000];
const grown = sizes.map((size) => {
  const head = '<!--1696513502000-->\n[一](https://www.rfi.fr/cn/a)\n------\n\n';
  const body = page.repeat(Math.ceil(size / page.length)).slice(0, size);
  const document = Buffer.from(head + body, 'utf16le').toString('utf16le');
  return { name: size < 1_000_000 ? `${size / 1000} kB` : `${size / 1_000_000} MB`, document };
});
const growth = await interleave(
  grown.map(({ name, document }) => ({
    name,
    run: () => {
      // As many characters for each, but for the largest alone.
      for (let left = Math.max(1, Math.floor(2_000_000 / document.length)); left > 0; left--) parseArticle(document);
    },
  })),
  5,
);
const perCharacter = grown.map(({ name, document }) => {
  const repeats = Math.max(1, Math.floor(2_000_000 / document.length));
  return (growth.get(name) ?? []).map((time) => (1e6 * time) / (repeats * document.length));
});
grown.forEach(({ name }, index) => {
  const values = perCharacter[index] ?? [];
  say(`| ${name} | ${median(values).toFixed(1)} | ${ratio(values, perCharacter[1] ?? []).toFixed(2)} |`);
});

// Memory

const memory = measureMemory(documents, parseArticle);
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
  writeBlock('README.md', 'comparison', [...comparison, '', 'Measured by `npm run bench -- --write`.']);
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

function inputOf({ document, body }: BenchDocument, title: string, url: string): PeerInput {
  const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const page = `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>${escaped}</title></head><body><article><h1>${escaped}</h1>${body}</article></body></html>`;
  return { document, page, url };
}
