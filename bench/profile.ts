import { readFileSync } from 'node:fs';
import { type Profiler, Session } from 'node:inspector/promises';
import { fileURLToPath } from 'node:url';

export interface SelfTime {
  readonly name: string;
  readonly place: string;
  /** The share of all samples. */
  readonly share: number;
}

/** A profile in V8's format, and the times in it. */
export interface ProfileReport {
  readonly profile: Profiler.Profile;
  readonly times: readonly SelfTime[];
}

/** Takes a CPU profile of a function. */
export async function takeProfile(run: () => Promise<unknown>): Promise<Profiler.Profile> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 100 });
  await session.post('Profiler.start');
  await run();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  return profile;
}

/** Returns the time of each function without the functions that it calls, in descending order. */
export function selfTimes({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): readonly SelfTime[] {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const spent = new Map<string, { name: string; url: string; line: number; time: number }>();
  let total = 0;
  samples.forEach((id, index) => {
    const frame = frames.get(id);
    const time = timeDeltas[index] ?? 0;
    if (frame === undefined || frame.functionName === '(idle)' || frame.functionName === 'dispatch') return;
    total += time;
    const key = `${frame.functionName} ${frame.url} ${frame.lineNumber} ${frame.columnNumber}`;
    const entry = spent.get(key) ?? {
      name: frame.functionName || '(anonymous)',
      url: frame.url,
      line: frame.lineNumber,
      time: 0,
    };
    spent.set(key, { ...entry, time: entry.time + time });
  });
  return [...spent.values()]
    .sort((a, b) => b.time - a.time)
    .map(({ name, url, line, time }) => ({ name, place: placeOf(url, line), share: time / total }));
}

function placeOf(url: string, line: number): string {
  if (url === '') return '';
  if (!url.startsWith('file:')) return url;
  const library = /\/node_modules\/(?!\.cache\/)(.*)$/.exec(url)?.[1];
  return library === undefined ? originOf(url, line) : `${library}:${line + 1}`;
}

/** Returns the source file of a line in a bundle, which the bundler names in comments. */
function originOf(bundle: string, line: number): string {
  const lines = readFileSync(fileURLToPath(bundle), 'utf8').split('\n');
  for (let at = Math.min(line, lines.length - 1); at >= 0; at--) {
    const origin = /^\/\/ (\S+\.[tj]s)$/.exec(lines[at] ?? '')?.[1];
    if (origin !== undefined) return origin;
  }
  return bundle;
}
