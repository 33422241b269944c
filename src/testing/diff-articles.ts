import type { Article } from '../index.js';
import { isObject, pointerStep } from '../standards/json.js';
import { alignLists } from './align-lists.js';
import { showValue } from './print-article.js';

/** A value in which two Articles differ. */
export interface ArticleDifference {
  /** The JSON Pointer (RFC 6901) of the value in the first Article, or in the second if the first does not have it. */
  readonly path: string;
  /** `added`: only the second Article has the value. `removed`: only the first has it. `changed`: it differs. */
  readonly kind: 'added' | 'removed' | 'changed';
  /** The value in the first Article; `undefined` if it was added. */
  readonly before: unknown;
  /** The value in the second Article; `undefined` if it was removed. */
  readonly after: unknown;
}

/** Options of `diffArticles` and the matcher. */
export interface DiffOptions {
  /** Whether to ignore `position` and `source`. Default: `false`. */
  readonly ignorePositions?: boolean;
  /** JSON Pointers of values to ignore, including their content: `['/boilerplate', '/frontMatter']`. Default: none. */
  readonly ignore?: readonly string[];
}

/**
 * Compares the values of two Articles. Lists are aligned by equal items, so that an added paragraph is a single difference.
 *
 * @param before - The expected Article.
 * @param after - The received Article.
 * @param options - Values to ignore.
 * @returns The differences in the order of the Article; empty if the Articles are equal. `formatDifferences` prints them.
 * @example
 * ```ts
 * import { buildArticle, diffArticles } from 'rfi-article/testing';
 *
 * const before = buildArticle({ body: ['一', '二'] });
 * const after = buildArticle({ body: ['零', '一', '三'] });
 * diffArticles(before, after).map(({ kind, path }) => `${kind} ${path}`);
 * // ['added /body/children/0', 'changed /body/children/1/children/0/value']
 * ```
 */
export function diffArticles(before: Article, after: Article, options: DiffOptions = {}): readonly ArticleDifference[] {
  const { ignorePositions = false, ignore = [] } = options;
  const isIgnored = (path: string, key: PropertyKey): boolean => {
    if (ignore.includes(path)) return true;
    // Front matter may have a key `position`.
    return ignorePositions && (path === '/source' || (key === 'position' && !path.startsWith('/frontMatter/')));
  };
  /** A string that is the same for equal values. */
  const keyOf = (value: unknown): string =>
    JSON.stringify(value, (key, part: unknown) => (ignorePositions && key === 'position' ? undefined : part));

  function* compare(left: unknown, right: unknown, path: string): Generator<ArticleDifference> {
    if (Object.is(left, right)) return;
    const parts = partsOf(left, right, keyOf);
    if (parts === null) yield { path, kind: kindOf(left, right), before: left, after: right };
    for (const [key, leftPart, rightPart] of parts ?? []) {
      const partPath = path + pointerStep(key);
      if (!isIgnored(partPath, key)) yield* compare(leftPart, rightPart, partPath);
    }
  }
  return [...compare(before, after, '')];
}

function kindOf(before: unknown, after: unknown): ArticleDifference['kind'] {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
}

type Part = readonly [key: string | number, before: unknown, after: unknown];

/** The parts of two values, by their keys; `null` for values that are not compared part by part. */
function partsOf(before: unknown, after: unknown, keyOf: (value: unknown) => string): readonly Part[] | null {
  if (Array.isArray(before) && Array.isArray(after)) return alignLists(before, after, keyOf, isSameType);
  if (!isObject(before) || !isObject(after) || !isSameType(before, after)) return null;
  const own = (value: typeof before, key: string) => (Object.hasOwn(value, key) ? value[key] : undefined);
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return Array.from(keys, (key): Part => [key, own(before, key), own(after, key)]);
}

/** Whether values are compared. Nodes of different types, and credits or boilerplate of different kinds, are not. */
function isSameType(before: unknown, after: unknown): boolean {
  if (!isObject(before) || !isObject(after)) return isObject(before) === isObject(after);
  return before['type'] === after['type'] && before['kind'] === after['kind'];
}

const LISTED_DIFFERENCES = 40;
/** The length of the context before and after the first difference of long texts, in UTF-16 code units. */
const CONTEXT = 24;

/**
 * Prints differences for the message of a test: the path, and below it the removed value (`-`) and the added value (`+`). Only
 * the part around the first difference is printed of long texts.
 *
 * @example
 * ```ts
 * import { buildArticle, diffArticles, formatDifferences } from 'rfi-article/testing';
 *
 * formatDifferences(diffArticles(buildArticle({ headline: '甲' }), buildArticle({ headline: '乙' })));
 * // /headline
 * //   - 甲
 * //   + 乙
 * ```
 */
export function formatDifferences(differences: readonly ArticleDifference[]): string {
  const lines = differences.slice(0, LISTED_DIFFERENCES).map(formatDifference);
  if (differences.length > LISTED_DIFFERENCES) lines.push(`… and ${differences.length - LISTED_DIFFERENCES} more`);
  return lines.join('\n');
}

function formatDifference({ path, kind, before, after }: ArticleDifference): string {
  const [removed, added] =
    typeof before === 'string' && typeof after === 'string' ? excerpts(before, after) : [before, after];
  const lines = [path === '' ? '(the Article itself)' : path];
  if (kind !== 'added') lines.push(`  - ${showValue(removed)}`);
  if (kind !== 'removed') lines.push(`  + ${showValue(added)}`);
  return lines.join('\n');
}

/** The parts of two texts around their first difference. */
function excerpts(before: string, after: string): readonly [string, string] {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at++;
  return [excerpt(before, at), excerpt(after, at)];
}

function excerpt(text: string, at: number): string {
  const start = at <= CONTEXT * 2 ? 0 : at - CONTEXT;
  const end = text.length <= at + CONTEXT * 2 ? text.length : at + CONTEXT;
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}
