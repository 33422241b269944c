import { readFileSync } from 'node:fs';
import { contenderOf, type Inputs } from './contenders.js';
import { selfTimes, takeProfile } from './profile.js';

// Runs one contender in a separate process, bundled, in plain Node. In a shared process, its inline caches would be full of the
// shapes of other contenders, and a TypeScript loader would slow down the code that it loads. See `workers.ts`.

/** In milliseconds: the time after which the engine has compiled all code with full optimisation. */
const WARM_UP = 1500;
/** In milliseconds. One pass before it is not timed, because the caches lose this contender's data during the turns of others. */
const TURN = 100;
const PROFILE = 3000;

const [name = '', inputs = ''] = process.argv.slice(2);
const contender = contenderOf(name);
const pass = await contender.prepare(JSON.parse(readFileSync(inputs, 'utf8')) as Inputs); // written by `startWorkers`

/** Works through all inputs repeatedly for a while. Returns the milliseconds of one pass. */
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
