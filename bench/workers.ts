import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Contender, Inputs } from './contenders.js';
import type { ProfileReport } from './profile.js';
import type { Timed } from './statistics.js';

/** Contenders, each in a separate process that waits for its turn. */
export interface Workers {
  readonly timed: readonly Timed[];
  /** Profiles a contender by its name. */
  profile(name: string): Promise<ProfileReport>;
  stop(): void;
}

/** Starts a process for each contender, with the URL of the built worker, and waits until all have loaded what they need. */
export async function startWorkers(worker: string, contenders: readonly Contender[], inputs: Inputs): Promise<Workers> {
  const program = fileURLToPath(worker);
  const folder = mkdtempSync(join(tmpdir(), 'rfi-article-bench-'));
  const file = join(folder, 'inputs.json');
  writeFileSync(file, JSON.stringify(inputs));
  const processes = new Map<string, ChildProcess>();
  for (const { name } of contenders) {
    const child = fork(program, [name, file], { execArgv: [], env: { ...process.env, NODE_OPTIONS: '' } });
    processes.set(name, child);
    await answerOf(child, name);
  }
  rmSync(folder, { recursive: true });
  return {
    timed: contenders.map(({ name }) => ({ name, run: async () => Number(await order(processes, name, 'pass')) })),
    async profile(name) {
      return (await order(processes, name, 'profile')) as ProfileReport; // the answer of `worker.ts`
    },
    stop() {
      for (const child of processes.values()) child.disconnect();
    },
  };
}

async function order(processes: ReadonlyMap<string, ChildProcess>, name: string, what: string): Promise<unknown> {
  const child = processes.get(name);
  if (child === undefined) throw new Error(`There is no process for ${name}.`);
  const answer = answerOf(child, name);
  child.send(what);
  return answer;
}

async function answerOf(child: ChildProcess, name: string): Promise<unknown> {
  const over = new AbortController();
  const ended = once(child, 'exit', { signal: over.signal }).then(() => {
    throw new Error(`The process of ${name} ended.`);
  });
  try {
    const [answer] = (await Promise.race([once(child, 'message', { signal: over.signal }), ended])) as unknown[];
    return answer;
  } finally {
    ended.catch(() => {});
    over.abort();
  }
}
