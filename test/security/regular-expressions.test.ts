import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findExpressions, type SourceExpression } from './regular-expressions.js';

/** recheck's build of JavaScript alone: the other ones start a process or a Java machine. */
const require = createRequire(import.meta.url);
const { checkSync } = require('recheck/lib/browser.js') as typeof import('recheck'); // what it exports is said for the main entry only
const { version } = require('recheck/package.json') as { readonly version: string };

/** recheck ends by counts; its limits of time would give another verdict on a busy machine. */
const WITHOUT_CLOCK = { timeout: null, attackTimeout: null, incubationTimeout: null, seedingTimeout: null } as const;

/** Expressions that recheck cannot clear, and why they do no harm. */
const CLEARED: ReadonlyMap<string, string> = new Map([
  [
    '(?<=^|[\\s\\p{P}\\p{S}])(?:https?:(?=\\/\\/[\\w-]*\\.)|www(?=\\.))|[\\w+\\-.](?=@[\\w-]+\\.[\\w-])',
    'Unknown to recheck. Each look ahead stops at the `:` or `@` that begins the next: no character is looked at three times. test/hostile counts it.',
  ],
  [
    '^(?:[*+]|\\{(\\d+)(,?)(\\d*)\\})',
    'Quadratic in a run of digits, and asked about 16 characters at a time, of records that a programmer wrote.',
  ],
]);

/** Expressions that repeat a group without bound, of what is short. */
const REPEATED_GROUPS: ReadonlySet<string> = new Set([
  '^(?=.{4,253}$)(?:[a-z\\d](?:[a-z\\d-]{0,61}[a-z\\d])?\\.)+[a-z](?:[a-z\\d-]{0,61}[a-z\\d])$',
]);

/** Constructed from constants. The JSON Schema holds the results, and they are judged as they are written there. */
const CONSTRUCTED = /^src\/checks\/article-shape\.ts:/;

const { literals, constructed } = findExpressions();
/** Without a repetition that has no end there is nothing to go back over. */
const repeating = literals.filter(({ source }) => /[*+]|\{\d*,\}/.test(source));
const unclear = repeating.filter(({ source }) => !CLEARED.has(source));

/** What stands for a character in an expression, whatever sign it is. */
const CLASS_OR_ESCAPE = /\\.|\[(?:\\.|[^\]\\])*\]/gs;

/**
 * The expressions that this version of recheck found safe. Judging them all takes a minute, and gives the same each time, so
 * `npm test` judges those that are not in the file, and .ci/run, which sets EVERY_EXPRESSION, all of them.
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
  it('are found', () => {
    expect(repeating.length).toBeGreaterThan(40);
  });

  it('are written as literals, so that they can be judged', () => {
    expect(constructed.filter((place) => !CONSTRUCTED.test(place))).toEqual([]);
  });

  it('of the schema are judged as the JSON Schema writes them', () => {
    const patterns = literals.filter(({ place }) => place.endsWith('.schema.json'));
    expect(patterns.length).toBeGreaterThan(constructed.length); // each place constructs one or more
  });

  it('are cleared by hand only while they are there', () => {
    expect([...CLEARED.keys()].filter((source) => !repeating.some((literal) => literal.source === source))).toEqual([]);
  });

  it('repeat no group without bound: each turn takes room on the stack, and a million of them overflow it', () => {
    const repeated = literals.filter(({ source }) => /\)(?:[*+]|\{\d*,\})/.test(source.replace(CLASS_OR_ESCAPE, 'x')));
    expect(repeated.filter(({ source }) => !REPEATED_GROUPS.has(source))).toEqual([]);
    expect(repeated).toHaveLength(REPEATED_GROUPS.size);
  });

  const safe: string[] = [];

  it.each(unclear.map((literal) => [`${literal.place} ${lineOf(literal)}`, literal] as const))(
    '%s does not backtrack without bound',
    (_, literal) => {
      const line = lineOf(literal);
      if (!(judged.has(HEADING) && judged.has(line))) expect(verdictOn(literal)).toBe('safe');
      safe.push(line);
    },
  );

  it('are in the list of those that were judged, and no others', async () => {
    await expect(`${[HEADING, ...[...new Set(safe)].sort()].join('\n')}\n`).toMatchFileSnapshot(JUDGED);
  });
});

function verdictOn({ source, flags }: SourceExpression): string {
  // The set notation of the flag `v` is unknown to recheck.
  const result = checkSync(source, flags.replace('v', 'u'), { ...WITHOUT_CLOCK, recallLimit: 0 });
  return result.status === 'vulnerable' ? `${result.complexity.summary}: ${result.attack.pattern}` : result.status;
}
