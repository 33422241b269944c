import { isDeepStrictEqual } from 'node:util';

// This file has no other imports because `npm run check -- package` copies it to an empty project, where it runs the samples
// with the installed package.

/** A sample that is ready to run. `readSample` creates it. */
export interface ReadableSample {
  readonly path: string;
  /** JavaScript, as the body of an async function. Imports have become calls of `__load`, and stated values calls of `__settle`. */
  readonly code: string;
  readonly statements: readonly Statement[];
}

/** A value that a sample states after an expression: `1 + 1; // 2`, or the code of an error: `f(''); // throws 'code'`. */
export interface Statement {
  readonly expected: string;
  readonly isThrown: boolean;
  /** Whether it follows `console.log(…)`. If so, a text may be stated as it is printed. */
  readonly isPrinted: boolean;
  /** Its line number on the page, from 1. */
  readonly line: number;
}

/** A stated value, and the actual value. */
export interface Outcome {
  readonly line: number;
  readonly expected: unknown;
  readonly actual: unknown;
}

/**
 * Runs a sample in the current folder.
 *
 * @param load - Imports a module for the sample.
 * @returns The stated and the actual values. Throws an error if the sample does not reach a stated value.
 */
export async function runSample(
  { path, code, statements }: ReadableSample,
  load: (specifier: string) => Promise<unknown>,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const reached = new Set<number>();
  const settle = (index: number, actual: unknown): void => {
    const statement = statements[index];
    if (statement === undefined) return;
    reached.add(index);
    outcomes.push({ line: statement.line, expected: readValue(path, statement), actual });
  };
  const settleThrown = (index: number, run: () => unknown): void => {
    try {
      settle(index, `no error, but returned ${JSON.stringify(run())}`);
    } catch (error) {
      settle(index, error instanceof Error && 'code' in error ? error.code : (error as Error).name);
    }
  };
  const run = new AsyncFunction('__load', '__settle', '__settleThrown', 'console', code);
  await run(load, settle, settleThrown, { ...console, log: () => {}, error: () => {} });

  for (const [index, { line }] of statements.entries()) {
    if (!reached.has(index)) throw new Error(`${path}:${line}: the sample does not reach this value.`);
  }
  return outcomes;
}

/** Returns whether a value equals the stated one. An object may not have more properties than stated. */
export function isAsStated({ expected, actual }: Outcome): boolean {
  return isDeepStrictEqual(actual, expected);
}

const AsyncFunction = (async () => {}).constructor as new (
  ...parameters: readonly string[]
) => (...values: readonly unknown[]) => Promise<void>;

function readValue(path: string, { expected, isThrown, isPrinted, line }: Statement): unknown {
  try {
    return new Function(`'use strict'; return (${expected});`)();
  } catch {
    if (isPrinted) return expected;
    const what = isThrown ? 'the code of an error' : 'a value';
    throw new Error(`${path}:${line}: "${expected}" is not ${what}; put other comments on a line above or below.`);
  }
}
