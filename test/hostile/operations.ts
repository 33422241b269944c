import { stringifyArticle } from '../../src/article/stringify.js';
import { explainDocument } from '../../src/explain/index.js';
import { toHtml } from '../../src/formats/html/index.js';
import { toJsonFeedItem } from '../../src/formats/json-feed/index.js';
import { toJsonLd } from '../../src/formats/json-ld/index.js';
import { toMarkdown } from '../../src/formats/markdown/index.js';
import { toNinjs } from '../../src/formats/ninjs/index.js';
import { measure, toText } from '../../src/formats/text/index.js';
import { type Article, imagesOf, safeParseArticle, withoutPositions } from '../../src/index.js';
import { isArticle } from '../../src/schema/index.js';

/** An operation of the library on a document. */
interface OfDocument {
  readonly name: string;
  readonly reads: 'document';
  readonly run: (document: string) => unknown;
}

/** An operation of the library on an Article. */
interface OfArticle {
  readonly name: string;
  readonly reads: 'article';
  /** Whether it counts words, which is linear but slow: `Intl.Segmenter` takes seconds per megabyte. */
  readonly countsWords: boolean;
  readonly run: (article: Article) => unknown;
}

export type Operation = OfDocument | OfArticle;

function ofArticle(run: (article: Article) => unknown): OfArticle {
  return { name: run.name, reads: 'article', countsWords: false, run };
}

/** All operations of the library. */
export const operations: readonly Operation[] = [
  { name: 'safeParseArticle', reads: 'document', run: (document) => safeParseArticle(document) },
  { name: 'explainDocument', reads: 'document', run: (document) => explainDocument(document) },
  ...[stringifyArticle, withoutPositions, imagesOf, toText, toMarkdown, toHtml].map(ofArticle),
  ...[measure, toJsonLd, toNinjs].map((run) => ({ ...ofArticle(run), countsWords: true })),
  ...[toJsonFeedItem, isArticle].map(ofArticle),
  { ...ofArticle((article) => JSON.parse(JSON.stringify(article))), name: 'JSON' },
];
