import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { mutate } from '../test/properties/mutate.js';
import { createRandom } from '../test/properties/random.js';
import { buildTarget } from './build.js';
import { Coverage } from './coverage.js';
import { type Finding, kindOf, save, shrink } from './findings.js';
import { seedDocuments } from './seeds.js';

// `npm run fuzz -- --minutes 30` checks the laws on mutated documents and is guided by the blocks of code that they reach.
// `npm run fuzz -- --documents 1000 --seed 1` reads the same documents each time, no matter how fast the machine is. It is not
// guided by coverage, because V8's coverage differs from run to run.

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    documents: { type: 'string' },
    seed: { type: 'string' },
  },
});
const isGuided = values.documents === undefined;
const [minutes, documents] = isGuided ? [Number(values.minutes), Infinity] : [Infinity, Number(values.documents)];
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);

/** The number of documents read between two measurements of coverage. A measurement takes longer than reading a document. */
const BATCH = 24;
/** The length at which a mutated document is cut off. */
const LONGEST = 10_000;
/** The number of kinds of findings after which the fuzzer stops. */
const MOST_FINDINGS = 60;

const target = (await import(pathToFileURL(await buildTarget()).href)) as typeof import('../test/properties/laws.js');
const coverage = new Coverage('fuzz/dist/laws.mjs');
if (isGuided) await coverage.start();

const random = createRandom(seed);
const start = performance.now();
const deadline = start + 60_000 * minutes;
const pool: string[] = [...seedDocuments()];
const seeds = pool.length;
const reached = new Set<string>();
const batchesReached = new Set<string>();
const findings = new Map<string, Finding>();
let runs = 0;

function read(document: string): void {
  runs++;
  for (const breach of target.allBreaches(document)) {
    const kind = kindOf(breach);
    if (findings.has(kind)) continue;
    findings.set(kind, { ...breach, document });
    report(kind, document);
  }
}

function report(kind: string, document: string): void {
  const shows = (candidate: string) => target.allBreaches(candidate).some((breach) => kindOf(breach) === kind);
  const smallest = shrink(document, shows, performance.now() + 3000);
  const breach = target.allBreaches(smallest).find((candidate) => kindOf(candidate) === kind);
  if (breach === undefined) return;
  const finding = { ...breach, document: smallest };
  findings.set(kind, finding);
  console.log(
    `finding ${save(finding)}: ${kind}\n  ${finding.detail.split('\n')[0]}\n  ${JSON.stringify(smallest.slice(0, 300))}`,
  );
}

/** Adds blocks to a set, and returns whether any of them are new. */
function addAll(to: Set<string>, blocks: ReadonlySet<string>): boolean {
  const before = to.size;
  for (const block of blocks) to.add(block);
  return to.size > before;
}

for (const document of pool) read(document);
if (isGuided) addAll(reached, await coverage.take());
const reachedBySeeds = reached.size;

while (runs < documents && performance.now() < deadline && findings.size < MOST_FINDINGS) {
  const batch = Array.from({ length: BATCH }, () => {
    // Half of the time, mutate a document that was kept because it reached a new block.
    const base =
      pool.length > seeds && random.below(2) === 0
        ? pool[seeds + random.below(pool.length - seeds)]
        : random.pick(pool);
    return mutate(base ?? '', random, { other: random.pick(pool) }).slice(0, LONGEST);
  });
  for (const document of batch) read(document);
  if (!isGuided || !addAll(batchesReached, await coverage.take())) continue;
  for (const document of batch) {
    target.allBreaches(document);
    if (addAll(reached, await coverage.take())) pool.push(document);
  }
}

const taken = (performance.now() - start) / 60_000;
const guidance = isGuided
  ? `; ${reached.size} blocks with different counts, ${reachedBySeeds} of them reached by the ${seeds} seeds; ${pool.length - seeds} documents kept`
  : '';
console.log(
  `${runs} documents in ${taken.toFixed(1)} minutes (seed ${seed})${guidance}; ${findings.size} kinds of findings`,
);
for (const kind of findings.keys()) console.log(`  ${kind}`);
process.exit(findings.size > 0 ? 1 : 0);
