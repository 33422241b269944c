import { buildEntries, buildWorker } from './build.js';
import { floor, parseArticle } from './contenders.js';
import { sampleDocuments } from './documents.js';
import { interleave, median, ratio } from './statistics.js';
import { startWorkers } from './workers.js';

// `npx tsx bench/quick.ts` prints the ratio that performance work tries to reduce, and where the time goes.

const ROUNDS = 31;

const built = await buildEntries();
const { from, documents } = sampleDocuments(1000);
const workers = await startWorkers(await buildWorker(), [parseArticle, floor], {
  documents,
  pages: [],
  peers: [],
  built,
});
const times = await interleave(workers.timed, ROUNDS);
const own = times.get(parseArticle.name) ?? [];
const other = times.get(floor.name) ?? [];
const micro = (values: readonly number[]) =>
  `${((1000 * median(values)) / documents.length).toFixed(1)} µs per document, at least ${((1000 * Math.min(...values)) / documents.length).toFixed(1)}`;
const ratios = own.map((value, round) => value / (other[round] ?? Number.NaN));
console.log(`${documents.length} documents (${from}), medians of ${ROUNDS} rounds`);
console.log(`parseArticle                 ${micro(own)}`);
console.log(`parseDocument with indices   ${micro(other)}`);
console.log(
  `ratio                        ${ratio(own, other).toFixed(2)} (${Math.min(...ratios).toFixed(2)} … ${Math.max(...ratios).toFixed(2)}), of the least ${(Math.min(...own) / Math.min(...other)).toFixed(2)}`,
);

console.log('\nSelf time of parseArticle:');
for (const { name, place, share } of (await workers.profile(parseArticle.name)).times.slice(0, 20)) {
  console.log(`${(100 * share).toFixed(1).padStart(5)} %  ${name.padEnd(28)} ${place}`);
}
workers.stop();
