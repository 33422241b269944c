import type { Article } from '../index.js';
import { articleSchema, isArticle } from '../schema/index.js';
import { type DiffOptions, diffArticles, formatDifferences } from './diff-articles.js';
import { printArticle } from './print-article.js';

/** What a matcher gives to vitest and jest. */
export interface MatcherResult {
  /** Whether the value is as expected. */
  readonly pass: boolean;
  /** Explains the result when the expectation fails. */
  readonly message: () => string;
}

/** Adds the matcher to the types of a test runner; see the guide. */
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
      const place = issue === undefined ? '' : ` /${issue.path.join('/')}: ${issue.message}.`;
      return { pass: false, message: () => `The value is no Article.${place}` };
    }
    const differences = diffArticles(expected, checked.value, { ignorePositions: true, ...options });
    const pass = differences.length === 0;
    return {
      pass,
      message: () =>
        pass
          ? 'The Articles are the same, and should not be.'
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
  /** The signature of pretty-format's plugins; indented if the Article is inside another value. */
  readonly serialize: (value: unknown, config?: unknown, indentation?: string) => string;
} = {
  test: isArticle,
  serialize: (value, _config, indentation = '') =>
    isArticle(value) ? printArticle(value).replaceAll('\n', `\n${indentation}`) : '',
};
