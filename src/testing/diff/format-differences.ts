import { showValue } from '../print/show-value.js';
import type { ArticleDifference } from './diff-articles.js';

const MOST = 40;
/** How much of a long text stands before and behind the place where it begins to differ. */
const AROUND = 24;

/**
 * Prints differences for a test's message: the path, and below it what went (`-`) and what came (`+`), long texts cut round
 * the place where they begin to differ.
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
