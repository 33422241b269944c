import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { checkSync } from 'recheck';
import { describe, expect, it } from 'vitest';
import { findExpressions, type SourceExpression } from './regular-expressions.js';

const require = createRequire(import.meta.url);
const { version } = require('recheck/package.json') as { readonly version: string };

/** recheck stops after a number of steps. Its time limits would give other results on a busy machine. */
const WITHOUT_CLOCK = { timeout: null, attackTimeout: null, incubationTimeout: null, seedingTimeout: null } as const;

/** Expressions that recheck, or one of its builds, cannot prove safe, and the reasons why they are harmless. */
const CLEARED: ReadonlyMap<string, string> = new Map([
  [
    '(?<=^|[\\s\\p{P}\\p{S}])(?:https?:(?=\\/\\/[\\w-]*\\.)|www(?=\\.))|[\\w+\\-.](?=@[\\w-]+\\.[\\w-])',
    'Not every build of recheck supports it. Each lookahead stops at the `:` or `@` that begins the next one, so no character is examined three times. test/hostile measures it.',
  ],
  [
    '^(?:[*+]|\\{(\\d+)(,?)(\\d*)\\})',
    'Quadratic in the length of a run of digits, but used on at most 16 characters, and only in records, which programmers write.',
  ],
]);

/** Expressions that repeat a group without a limit, but only on short strings. */
const REPEATED_GROUPS: ReadonlySet<string> = new Set([
  '^(?=.{4,253}$)(?:[a-z\\d](?:[a-z\\d-]{0,61}[a-z\\d])?\\.)+[a-z](?:[a-z\\d-]{0,61}[a-z\\d])$',
]);

/** Constructed from constants. The JSON Schema contains the results, which are checked there. */
const CONSTRUCTED = /^src\/checks\/article-shape\.ts:/;

const { literals, constructed } = findExpressions();
/** An expression without unlimited repetition cannot backtrack without a limit. */
const repeating = literals.filter(({ source }) => /[*+]|\{\d*,\}/.test(source));
const unchecked = repeating.filter(({ source }) => !CLEARED.has(source));

/** Matches a class or an escape, which are not metacharacters of the expression. */
const CLASS_OR_ESCAPE = /\\.|\[(?:\\.|[^\]\\])*\]/gs;

/**
 * The expressions that this version of recheck found safe. Checking them all takes half a minute with the same result every time, so
 * `npm test` checks only those that are not in the file. .ci/run sets EVERY_EXPRESSION to check all of them.
 */
const JUDGED = fileURLToPath(new URL('safe-expressions.txt', import.meta.url));
const judged: ReadonlySet<string> = new Set(
  existsSync(JUDGED) && process.env['EVERY_EXPRESSION'] === undefined ? readFileSync(JUDGED, 'utf8').split('\n') : [],
);
const HEADING = `# Found safe by recheck ${version}. Written by: npm test -- test/security --update`;

function lineOf({ source, flags }: SourceExpression): string {
  return `/${source}/${flags}`;
}

describe('regular expressions', () => {
  it('are found in the sources', () => {
    expect(repeating.length).toBeGreaterThan(40);
  });

  it('are literals, so that they can be checked', () => {
    expect(constructed.filter((position) => !CONSTRUCTED.test(position))).toEqual([]);
  });

  it('of the schema are checked in the JSON Schema', () => {
    const patterns = literals.filter(({ position }) => position.endsWith('.schema.json'));
    expect(patterns.length).toBeGreaterThan(constructed.length); // each position constructs one or more
  });

  it('are listed as harmless only while they exist', () => {
    expect([...CLEARED.keys()].filter((source) => !repeating.some((literal) => literal.source === source))).toEqual([]);
  });

  it('do not repeat groups without a limit, because each repetition takes stack space', () => {
    const repeated = literals.filter(({ source }) => /\)(?:[*+]|\{\d*,\})/.test(source.replace(CLASS_OR_ESCAPE, 'x')));
    expect(repeated.filter(({ source }) => !REPEATED_GROUPS.has(source))).toEqual([]);
    expect(repeated).toHaveLength(REPEATED_GROUPS.size);
  });

  const safe: string[] = [];

  it.each(unchecked.map((literal) => [`${literal.position} ${lineOf(literal)}`, literal] as const))(
    '%s does not backtrack without a limit',
    (_, literal) => {
      const line = lineOf(literal);
      if (!(judged.has(HEADING) && judged.has(line))) expect(verdictOn(literal)).toBe('safe');
      safe.push(line);
    },
  );

  it('are exactly those in the list of safe expressions', async () => {
    await expect(`${[HEADING, ...[...new Set(safe)].sort()].join('\n')}\n`).toMatchFileSnapshot(JUDGED);
  });
});

function verdictOn({ source, flags }: SourceExpression): string {
  // recheck does not support the set notation of the flag `v`.
  const result = checkSync(source, flags.replace('v', 'u'), { ...WITHOUT_CLOCK, recallLimit: 0 });
  return result.status === 'vulnerable' ? `${result.complexity.summary}: ${result.attack.pattern}` : result.status;
}
