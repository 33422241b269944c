import { readFileSync } from 'node:fs';
import { contenderOf, type Inputs } from './contenders.js';
import { selfTimes, takeProfile } from './profile.js';

// Runs one contender in a separate process, bundled, in plain Node. Shared with others, its inline caches would be full of
// their shapes, and a TypeScript loader would slow down the code that it loads. See `workers.ts`.

/** In milliseconds: as long as the engine takes to compile for good what there is to compile. */
const WARM_UP = 1500;
/** In milliseconds. Before it comes a pass that does not count: while the others had their turns the caches forgot this one. */
const TURN = 100;
const PROFILE = 3000;

const [name = '', inputs = ''] = process.argv.slice(2);
const contender = contenderOf(name);
const pass = await contender.prepare(JSON.parse(readFileSync(inputs, 'utf8')) as Inputs); // written by `startWorkers`

/** Works through all inputs again and again for a while; gives the milliseconds of one pass. */
async function passesFor(milliseconds: number): Promise<number> {
  const start = performance.now();
  for (let passes = 1; ; passes++) {
    await pass();
    const elapsed = performance.now() - start;
    if (elapsed >= milliseconds) return elapsed / passes;
  }
}

process.on('disconnect', () => process.exit());
process.on('message', async (order) => {
  if (order === 'profile') {
    const profile = await takeProfile(() => passesFor(PROFILE));
    process.send?.({ profile, times: selfTimes(profile) });
  } else {
    await pass();
    process.send?.(await passesFor(TURN));
  }
});
await passesFor(WARM_UP);
process.send?.('ready');
