import type { Article } from '../index.js';
import { articleSchema, isArticle } from '../schema/index.js';
import { type DiffOptions, diffArticles, formatDifferences } from './diff-articles.js';
import { printArticle } from './print-article.js';

/** The result of a matcher for vitest and jest. */
export interface MatcherResult {
  /** Whether the value is as expected. */
  readonly pass: boolean;
  /** Explains the result when the expectation fails. */
  readonly message: () => string;
}

/** The matcher for the types of a test runner; see the guide. */
export interface ArticleMatchers<Result = unknown> {
  /** Passes if the value is an Article with the same values. Positions are ignored unless `ignorePositions` is `false`. */
  toEqualArticle(expected: Article, options?: DiffOptions): Result;
}

/**
 * A matcher for `expect.extend` of vitest and jest, whose message lists the differences by path.
 *
 * @example
 * ```ts
 * import { articleMatchers, buildArticle } from 'rfi-article/testing';
 *
 * // expect.extend(articleMatchers);
 * // expect(article).toEqualArticle(buildArticle({ headline: '渡口重开' }));
 * const { pass, message } = articleMatchers.toEqualArticle(buildArticle({ headline: '甲' }), buildArticle({ headline: '乙' }));
 * pass; // false
 * message(); // 'The Articles differ (- expected, + received):\n\n/headline\n  - 乙\n  + 甲'
 * ```
 */
export const articleMatchers: {
  readonly toEqualArticle: (received: unknown, expected: Article, options?: DiffOptions) => MatcherResult;
} = {
  toEqualArticle(received, expected, options = {}) {
    const checked = articleSchema['~standard'].validate(received);
    if (checked.issues !== undefined) {
      const [issue] = checked.issues;
      const reason = issue === undefined ? '' : ` /${issue.path.join('/')}: ${issue.message}.`;
      return { pass: false, message: () => `The value is not an Article.${reason}` };
    }
    const differences = diffArticles(expected, checked.value, { ignorePositions: true, ...options });
    const pass = differences.length === 0;
    return {
      pass,
      message: () =>
        pass
          ? 'The Articles should differ, but they are equal.'
          : `The Articles differ (- expected, + received):\n\n${formatDifferences(differences)}`,
    };
  },
};

/**
 * A snapshot serializer for vitest and jest, which prints Articles as `printArticle` does, without positions, so that changes
 * of the snapshot can be reviewed.
 *
 * @example
 * ```ts
 * import { articleSnapshotSerializer, buildArticle } from 'rfi-article/testing';
 *
 * // expect.addSnapshotSerializer(articleSnapshotSerializer);
 * articleSnapshotSerializer.test(buildArticle()); // true
 * ```
 */
export const articleSnapshotSerializer: {
  /** Whether the value is an Article. */
  readonly test: (value: unknown) => boolean;
  /** Prints an Article; indented if it is inside another value. The signature is that of pretty-format's plugins. */
  readonly serialize: (value: unknown, config?: unknown, indentation?: string) => string;
} = {
  test: isArticle,
  serialize: (value, _config, indentation = '') =>
    isArticle(value) ? printArticle(value).replaceAll('\n', `\n${indentation}`) : '',
};
