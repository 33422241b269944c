import { parseDocument } from 'htmlparser2';
import { buildEntries, builtEntry } from './build.js';
import { sampleDocuments } from './documents.js';
import { selfTimes, takeProfile } from './profile.js';
import { interleave, median, ratio } from './statistics.js';

// `npx tsx bench/quick.ts`: the one ratio that tuning is after, and where the time goes.

type Library = typeof import('../src/index.js');

await buildEntries(['rfi-article']);
const { parseArticle } = (await import(builtEntry('rfi-article'))) as Library;
const { from, documents } = sampleDocuments(1000);
const passes = from === 'corpus' ? 5 : Math.ceil(5000 / documents.length);
const rounds = 7;

function everyDocument(run: (document: string, body: string) => void): () => void {
  return () => {
    for (const { document, body } of documents) run(document, body);
  };
}

const ours = everyDocument((document) => parseArticle(document));
const floor = everyDocument((_, body) => parseDocument(body, { withStartIndices: true, withEndIndices: true }));
const times = await interleave(
  [
    { name: 'parseArticle', run: ours },
    { name: 'parseDocument', run: floor },
  ],
  rounds,
  passes,
);
const own = times.get('parseArticle') ?? [];
const other = times.get('parseDocument') ?? [];
const micro = (values: readonly number[]) => ((1000 * median(values)) / documents.length).toFixed(1);
const ratios = own.map((value, round) => value / (other[round] ?? Number.NaN));
console.log(`${documents.length} documents (${from}), ${rounds} rounds of ${passes} passes, medians`);
console.log(`parseArticle                 ${micro(own)} µs a document`);
console.log(`parseDocument with indices   ${micro(other)} µs a document`);
console.log(
  `ratio                        ${ratio(own, other).toFixed(3)} (${Math.min(...ratios).toFixed(3)} … ${Math.max(...ratios).toFixed(3)})`,
);

console.log('\nSelf time of parseArticle:');
const profile = await takeProfile(() => {
  for (let repeat = 0; repeat < 20; repeat++) ours();
});
for (const { name, place, share } of selfTimes(profile).slice(0, 20)) {
  console.log(`${(100 * share).toFixed(1).padStart(5)} %  ${name.padEnd(28)} ${place}`);
}
