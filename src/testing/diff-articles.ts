import type { Article } from '../index.js';
import { isObject, pointerStep } from '../standards/json.js';
import { alignLists } from './align-lists.js';
import { showValue } from './print-article.js';

/** A place where two Articles differ. */
export interface ArticleDifference {
  /** JSON Pointer (RFC 6901) into the first Article, or into the second if only that has the place. */
  readonly path: string;
  /** `added` if only the second has the place, `removed` if only the first has it, `changed` if both have it and differ. */
  readonly kind: 'added' | 'removed' | 'changed';
  /** The first Article's value; `undefined` if it has none. */
  readonly before: unknown;
  /** The second Article's value; `undefined` if it has none. */
  readonly after: unknown;
}

/** What `diffArticles` and the matcher ignore. */
export interface DiffOptions {
  /** Whether to ignore `position` and `source`. Default: `false`. */
  readonly ignorePositions?: boolean;
  /** Places to ignore with everything in them, as JSON Pointers: `['/boilerplate', '/frontMatter']`. Default: none. */
  readonly ignore?: readonly string[];
}

/**
 * Compares two Articles value by value. An added paragraph does not make all the paragraphs after it differ, because lists
 * are aligned on what is the same.
 *
 * @param before - The Article that is compared with: the expected one.
 * @param after - The Article that is compared: the received one.
 * @param options - What to ignore.
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
  const differences: ArticleDifference[] = [];
  compare(before, after, '', new Ignored(options), differences);
  return differences;
}

/** The places to ignore. */
class Ignored {
  readonly #positions: boolean;
  readonly #paths: ReadonlySet<string>;

  constructor({ ignorePositions = false, ignore = [] }: DiffOptions) {
    this.#positions = ignorePositions;
    this.#paths = new Set(ignore);
  }

  has(path: string, key: string): boolean {
    if (this.#paths.has(path)) return true;
    // A key of front matter may have any name.
    return this.#positions && (path === '/source' || (key === 'position' && !path.startsWith('/frontMatter/')));
  }

  /** A text that is equal for equal values. */
  keyOf(value: unknown): string {
    return JSON.stringify(value, (key, part: unknown) => (this.#positions && key === 'position' ? undefined : part));
  }
}

function compare(before: unknown, after: unknown, path: string, ignored: Ignored, found: ArticleDifference[]): void {
  if (Object.is(before, after)) return;
  if (Array.isArray(before) && Array.isArray(after)) compareLists(before, after, path, ignored, found);
  else if (isObject(before) && isObject(after) && sameSort(before, after))
    compareObjects(before, after, path, ignored, found);
  else found.push({ path, kind: kindOf(before, after), before, after });
}

function kindOf(before: unknown, after: unknown): ArticleDifference['kind'] {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
}

function compareLists(
  before: readonly unknown[],
  after: readonly unknown[],
  path: string,
  ignored: Ignored,
  found: ArticleDifference[],
): void {
  for (const [left, right] of alignLists(before, after, (value) => ignored.keyOf(value), sameSort)) {
    const at = left ?? right ?? 0;
    const place = `${path}/${at}`;
    if (ignored.has(place, `${at}`)) continue;
    compare(left === null ? undefined : before[left], right === null ? undefined : after[right], place, ignored, found);
  }
}

function compareObjects(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  path: string,
  ignored: Ignored,
  found: ArticleDifference[],
): void {
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const place = path + pointerStep(key);
    if (ignored.has(place, key)) continue;
    compare(
      Object.hasOwn(before, key) ? before[key] : undefined,
      Object.hasOwn(after, key) ? after[key] : undefined,
      place,
      ignored,
      found,
    );
  }
}

/** Nodes of different types, and credits or boilerplate of different kinds, are not compared: one was removed, one added. */
function sameSort(before: unknown, after: unknown): boolean {
  if (!isObject(before) || !isObject(after)) return isObject(before) === isObject(after);
  return before['type'] === after['type'] && before['kind'] === after['kind'];
}

const MOST = 40;
/** How much of a long text is shown before and after the first difference, in UTF-16 code units. */
const AROUND = 24;

/**
 * Prints differences for a test's message: the path, and below it what was removed (`-`) and added (`+`). Long texts are cut
 * around the place where they begin to differ.
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
  const lines = differences.slice(0, MOST).map(formatDifference);
  if (differences.length > MOST) lines.push(`… and ${differences.length - MOST} more`);
  return lines.join('\n');
}

function formatDifference({ path, kind, before, after }: ArticleDifference): string {
  const [went, came] =
    typeof before === 'string' && typeof after === 'string' ? cutRound(before, after) : [before, after];
  const lines = [path === '' ? '(the Article itself)' : path];
  if (kind !== 'added') lines.push(`  - ${showValue(went)}`);
  if (kind !== 'removed') lines.push(`  + ${showValue(came)}`);
  return lines.join('\n');
}

function cutRound(before: string, after: string): readonly [string, string] {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at++;
  return [excerpt(before, at), excerpt(after, at)];
}

function excerpt(text: string, at: number): string {
  const start = at <= AROUND * 2 ? 0 : at - AROUND;
  const end = text.length <= at + AROUND * 2 ? text.length : at + AROUND;
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}
