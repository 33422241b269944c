import { isArticle } from '../schema/index.js';
import { printArticle } from './print/print-article.js';

/**
 * A snapshot serializer for vitest and jest: an Article in a snapshot is printed as `printArticle` prints it, without
 * positions, so that a change of the snapshot can be reviewed.
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
  /** The signature of pretty-format's plugins; indented where the Article lies in something else. */
  readonly serialize: (value: unknown, config?: unknown, indentation?: string) => string;
} = {
  test: isArticle,
  serialize: (value, _config, indentation = '') =>
    isArticle(value) ? printArticle(value).replaceAll('\n', `\n${indentation}`) : '',
};
