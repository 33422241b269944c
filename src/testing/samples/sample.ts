import type { Article } from '../../index.js';
import { positionReader } from './positions.js';

/** A synthetic document of the project and what the reader makes of it. */
export interface SampleDocument {
  /** The fixture's name: `c4-news`. */
  readonly name: string;
  /** What it proves, in a line. */
  readonly proves: string;
  /** The document's text. */
  readonly document: string;
  /** What `parseArticle(document)` gives, positions included. Made when it is first asked for; the same object each time. */
  readonly article: Article;
}

/**
 * Unfolds a fixture's expectation, in which a position is `at: "start-end"`.
 *
 * @public The samples call it, which are in no commit.
 */
export function sample(name: string, proves: string, document: string, expected: unknown): SampleDocument {
  let article: Article | undefined;
  return {
    name,
    proves,
    document,
    get article(): Article {
      // The fixtures' test holds that expectation and reading are the same, and a test of the samples that this is an Article.
      article ??= unfold(expected, positionReader(document)) as Article;
      return article;
    },
  };
}

function unfold(value: unknown, positionAt: (at: string) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => unfold(item, positionAt));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      if (key === 'frontMatter' && typeof part !== 'string') return [key, part];
      if (key === 'at') return ['position', typeof part === 'string' ? positionAt(part) : part];
      if (key === 'positions') return [key, unfoldPositions(part, positionAt)];
      return [key, unfold(part, positionAt)];
    }),
  );
}

function unfoldPositions(positions: object, positionAt: (at: string) => unknown): unknown {
  return Object.fromEntries(
    Object.entries(positions).map(([key, at]) => [key, typeof at === 'string' ? positionAt(at) : at]),
  );
}
