import type { Article, Point, Position } from '../../index.js';

/** A synthetic document of the project, and the Article that the library reads from it. */
export interface SampleDocument {
  /** The fixture's name: `c4-news`. */
  readonly name: string;
  /** What it shows, in one line. */
  readonly proves: string;
  /** The document's text. */
  readonly document: string;
  /** The result of `parseArticle(document)`, with positions. It is made on first access, and is always the same object. */
  readonly article: Article;
}

/**
 * Expands the expectation of a fixture, in which a position is written as `at: "start-end"`.
 *
 * @public Only the generated samples call it, which are not in the repository.
 */
export function sample(name: string, proves: string, document: string, expected: unknown): SampleDocument {
  let article: Article | undefined;
  return {
    name,
    proves,
    document,
    get article(): Article {
      // The test of the fixtures checks that the expectation is what is read, and the test of the samples that it is an Article.
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

/** Returns a function that turns `"start-end"` into a position in a text. Lines end at `\n`, `\r\n` or `\r`. */
function positionReader(text: string): (at: string) => Position {
  const starts = [0, ...Array.from(text.matchAll(/\r\n?|\n/g), ({ index, 0: end }) => index + end.length)];
  const pointAt = (offset: number): Point => {
    const line = starts.findLastIndex((start) => start <= offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset };
  };
  return (at) => {
    const [start = 0, end = 0] = at.split('-').map(Number);
    return { start: pointAt(start), end: pointAt(end) };
  };
}
