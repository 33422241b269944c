/**
 * `npm run check -- hostile`: every hostile input at full size (a million elements, ten megabytes) through everything that the library
 * does, each in a process of its own: what crashes or hangs is reported, and the rest goes on.
 *
 * `-- nested` takes the inputs with that in their names, `--jobs=2` says how many run at once, `--limit=300` after how many
 * seconds one counts as hanging, `--report=FILE` writes the numbers as JSON.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { argument, Checks } from '../checks.js';
import type { FullRun } from './full.js';
import { hostileInputs } from './inputs.js';
import { operations } from './operations.js';

const limit = Number(argument('limit') ?? 300);
/** Each needs up to some gigabytes of memory: more at once than two gain little. */
const jobs = Number(argument('jobs') ?? Math.min(2, availableParallelism()));
const wanted = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? '';

const program = fileURLToPath(new URL('full.ts', import.meta.url));
const checks = new Checks({ quiet: true });
const names = hostileInputs.map(({ name }) => name).filter((name) => name.includes(wanted));
const width = Math.max(0, ...names.map(({ length }) => length));

if (names.length === 0) checks.fail(wanted, 'No input has that in its name.');
const counting = operations.filter((operation) => operation.reads === 'article' && operation.countsWords);
console.log(`${counting.map(({ name }) => name).join(', ')}: a tenth of the size, for they count words.`);
const waiting = [...names];
await Promise.all(Array.from({ length: jobs }, worker));
checks.finish();

async function worker(): Promise<void> {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const input = name;
    await checks.run(input, async () => report(await runFull(input)));
  }
}

function report({ name, error, failures, milliseconds, megabytes }: FullRun): void {
  const times = Object.entries(milliseconds);
  const all = times.reduce((sum, [, time]) => sum + time, 0);
  const [slowest, longest] = times.reduce((most, next) => (next[1] > most[1] ? next : most), ['', 0]);
  const remark = error === null ? '' : `  no Article: ${error}`;
  console.log(
    `${name.padEnd(width)} ${seconds(all)} s ${String(megabytes).padStart(5)} MB  ${slowest} ${seconds(longest).trim()} s${remark}`,
  );
  if (failures.length > 0) throw new Error(failures.join('\n'));
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1).padStart(6);
}

/** One input in a process of its own; rejects with the step in which it ended. */
function runFull(name: string): Promise<FullRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', program, '1', name], {
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 1000 * limit,
      killSignal: 'SIGKILL',
    });
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      // What the program prints is what its own type says.
      if (code === 0 && output !== '') resolve(JSON.parse(output) as FullRun);
      else if (signal === 'SIGKILL')
        reject(new Error(`killed, after ${limit} seconds at the latest; steps begun:\n${errors}`));
      else reject(new Error(`ended with ${signal ?? code}; steps begun:\n${errors}`));
    });
  });
}
