import { type Article, parseArticle } from '../../index.js';

/** A synthetic document of the project, and the Article that the library reads from it. */
export interface SampleDocument {
  /** The fixture's name: `c4-news`. */
  readonly name: string;
  /** What it shows, in one line. */
  readonly proves: string;
  /** The document's text. */
  readonly document: string;
  /** The result of `parseArticle(document)`, with positions. It is read on first access, and is always the same object. */
  readonly article: Article;
}

/**
 * A sample whose Article is read on first access.
 *
 * @public Only the generated samples call it, which are not in the repository.
 */
export function sample(name: string, proves: string, document: string): SampleDocument {
  let article: Article | undefined;
  return {
    name,
    proves,
    document,
    get article() {
      article ??= parseArticle(document);
      return article;
    },
  };
}
