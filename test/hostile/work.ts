import { type Profiler, Session } from 'node:inspector/promises';

/** The number of characters and items that built-in functions have examined. */
let scanned = 0;

/**
 * Makes the built-in functions of strings count the characters that they examine, so that repeated searches of a long string
 * are counted as the work that they are. (For a regular expression, the characters from its start to the end of the match are
 * counted. Its backtracking is checked by recheck.)
 */
export function countBuiltIns(): void {
  patch('indexOf', (text, args, result) => distance(text, numberOf(args[1]), result));
  patch('includes', (text, args, result) => (result === true ? 1 : text.length - numberOf(args[1])));
  patch(
    'lastIndexOf',
    (text, args, result) =>
      Math.min(text.length, numberOf(args[1], text.length)) - (typeof result === 'number' ? result : 0),
  );
  patch('search', (text, _, result) => distance(text, 0, result));
  for (const name of [
    'replace',
    'replaceAll',
    'split',
    'toLowerCase',
    'toUpperCase',
    'trim',
    'match',
    'normalize',
  ] as const) {
    patch(name, (text) => text.length);
  }
  for (const name of ['trimStart', 'trimEnd'] as const) {
    patch(name, (text, _, result) => 1 + text.length - (typeof result === 'string' ? result.length : 0));
  }
  const { exec } = RegExp.prototype;
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = exec.call(this, text);
    // An anchored expression does not search the rest of the string.
    const isAnchored = this.sticky || this.source.startsWith('^');
    scanned += match === null ? (isAnchored ? 1 : text.length - from) : match.index - from + match[0].length;
    return match;
  };
  countArrays();
  RegExp.prototype.test = function (this: RegExp, text: string) {
    return this.exec(text) !== null;
  };
}

/** Makes arrays count the items that are copied, moved, searched, or iterated over, including spreads. */
function countArrays(): void {
  for (const name of [
    'slice',
    'concat',
    'splice',
    'shift',
    'unshift',
    'indexOf',
    'lastIndexOf',
    'includes',
    'join',
  ] as const) {
    const original: unknown = Array.prototype[name];
    if (typeof original !== 'function') throw new TypeError(`${name} is not a method of arrays.`);
    const counted = function (this: readonly unknown[], ...args: unknown[]): unknown {
      const { length } = this;
      const result: unknown = Reflect.apply(original as () => unknown, this, args); // the check above ensures that it is a function
      if (name === 'slice') scanned += Array.isArray(result) ? result.length : 0;
      else scanned += typeof result === 'number' && name === 'indexOf' && result >= 0 ? result + 1 : length;
      return result;
    };
    Object.defineProperty(Array.prototype, name, { value: counted, configurable: true, writable: true });
  }
  const { values } = Array.prototype;
  Object.defineProperty(Array.prototype, Symbol.iterator, {
    value: function (this: unknown[]): IterableIterator<unknown> {
      return new CountedSteps(values.call(this));
    },
    configurable: true,
    writable: true,
  });
}

/** A class instead of closures, because one is created for each loop of the library. */
class CountedSteps implements IterableIterator<unknown> {
  readonly #steps: Iterator<unknown>;

  constructor(steps: Iterator<unknown>) {
    this.#steps = steps;
  }

  next(): IteratorResult<unknown> {
    scanned++;
    return this.#steps.next();
  }

  [Symbol.iterator](): this {
    return this;
  }
}

type Cost = (text: string, args: readonly unknown[], result: unknown) => number;

/** Replaces a method of strings with one that calls it and counts its work. */
function patch(name: keyof typeof String.prototype & string, cost: Cost): void {
  const original: unknown = String.prototype[name];
  if (typeof original !== 'function') throw new TypeError(`${name} is not a method of strings.`);
  function counted(this: unknown, ...args: unknown[]): unknown {
    const result: unknown = Reflect.apply(original as () => unknown, this, args); // the check above ensures that it is a function
    scanned += cost(String(this), args, result);
    return result;
  }
  Object.defineProperty(String.prototype, name, { value: counted, configurable: true, writable: true });
}

function distance(text: string, from: number, result: unknown): number {
  return (typeof result === 'number' && result >= 0 ? result : text.length) - from + 1;
}

function numberOf(value: unknown, otherwise = 0): number {
  return typeof value === 'number' && !Number.isNaN(value) ? value : otherwise;
}

/** Counts the work of a function without a clock, so that the number is the same on every machine. */
export class WorkCounter {
  readonly #session = new Session();

  async start(): Promise<void> {
    countBuiltIns();
    this.#session.connect();
    await this.#session.post('Profiler.enable');
    await this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  /** Resets the count. */
  async clear(): Promise<void> {
    await this.#session.post('Profiler.takePreciseCoverage');
  }

  /** Counts how often blocks of the library and its dependencies run, and how many characters built-in functions examine. */
  async count(run: () => unknown): Promise<number> {
    scanned = 0;
    run();
    const characters = scanned;
    const { result } = await this.#session.post('Profiler.takePreciseCoverage');
    return characters + blocksRun(result);
  }
}

function blocksRun(scripts: readonly Profiler.ScriptCoverage[]): number {
  let sum = 0;
  for (const { url, functions } of scripts) {
    if (!url.startsWith('file:') || url.includes('/test/hostile/')) continue;
    for (const { ranges } of functions) for (const { count } of ranges) sum += count;
  }
  return sum;
}
