/**
 * `npm run check -- hostile` runs all operations of the library on every hostile input at full size (a million elements, ten
 * megabytes), each input in a separate process. A crash or a timeout is reported and does not stop the others.
 *
 * `-- nested` runs only the inputs with that in their names, `--jobs=2` sets how many run at once, `--limit=300` sets the timeout
 * in seconds, `--report=FILE` writes the numbers as JSON.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { argument, Checks } from '../checks.js';
import type { FullRun } from './full.js';
import { hostileInputs } from './inputs.js';
import { operations } from './operations.js';

const limit = Number(argument('limit') ?? 300);
/** Each job may need gigabytes of memory, and more than two at once gain little. */
const jobs = Number(argument('jobs') ?? Math.min(2, availableParallelism()));
const filter = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? '';

const program = fileURLToPath(new URL('full.ts', import.meta.url));
const checks = new Checks({ quiet: true });
const names = hostileInputs.map(({ name }) => name).filter((name) => name.includes(filter));
const width = Math.max(0, ...names.map(({ length }) => length));

if (names.length === 0) checks.fail(filter, 'No input has this in its name.');
const counting = operations.filter((operation) => operation.reads === 'article' && operation.countsWords);
console.log(`${counting.map(({ name }) => name).join(', ')}: a tenth of the size, because they count words.`);
const pending = [...names];
await Promise.all(Array.from({ length: jobs }, worker));
checks.finish();

async function worker(): Promise<void> {
  for (let name = pending.shift(); name !== undefined; name = pending.shift()) {
    const input = name;
    await checks.run(input, async () => report(await runFull(input)));
  }
}

function report({ name, error, failures, milliseconds, megabytes }: FullRun): void {
  const times = Object.entries(milliseconds);
  const all = times.reduce((sum, [, time]) => sum + time, 0);
  const [slowest, longest] = times.reduce((most, next) => (next[1] > most[1] ? next : most), ['', 0]);
  const reason = error === null ? '' : `  no Article: ${error}`;
  console.log(
    `${name.padEnd(width)} ${seconds(all)} s ${String(megabytes).padStart(5)} MB  ${slowest} ${seconds(longest).trim()} s${reason}`,
  );
  if (failures.length > 0) throw new Error(failures.join('\n'));
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1).padStart(6);
}

/** Runs one input in a separate process. Rejects with the steps that it had begun if the process does not succeed. */
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
      // The type is that of what the program prints.
      if (code === 0 && output !== '') resolve(JSON.parse(output) as FullRun);
      else if (signal === 'SIGKILL')
        reject(new Error(`killed, perhaps by the timeout of ${limit} seconds; steps begun:\n${errors}`));
      else reject(new Error(`ended with ${signal ?? code}; steps begun:\n${errors}`));
    });
  });
}
