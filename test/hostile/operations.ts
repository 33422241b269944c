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

/** Something the library does with a document or its Article. */
export interface Operation {
  readonly name: string;
  readonly run: (document: string, article: Article) => unknown;
}

function ofArticle(run: (article: Article) => unknown): Operation {
  return { name: run.name, run: (_, article) => run(article) };
}

/** Everything that the library does. */
export const operations: readonly Operation[] = [
  { name: 'safeParseArticle', run: (document) => safeParseArticle(document) },
  { name: 'explainDocument', run: (document) => explainDocument(document) },
  ...[stringifyArticle, withoutPositions, imagesOf, toText, measure, toMarkdown, toHtml, toJsonLd, toNinjs].map(
    ofArticle,
  ),
  ...[toJsonFeedItem, isArticle].map(ofArticle),
  { name: 'JSON', run: (_, article) => JSON.parse(JSON.stringify(article)) },
];
