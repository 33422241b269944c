import { type Article, stringifyArticle } from 'rfi-article';
import { toHtml } from 'rfi-article/html';
import { toJsonFeedItem } from 'rfi-article/json-feed';
import { toJsonLd } from 'rfi-article/json-ld';
import { toMarkdown } from 'rfi-article/markdown';
import { toNinjs } from 'rfi-article/ninjs';
import { toText } from 'rfi-article/text';

/** What an Article can be written as: a tab each. */
export interface Format {
  readonly id: string;
  readonly label: string;
  readonly write: (article: Article) => string;
}

export const formats: readonly Format[] = [
  { id: 'json', label: 'JSON', write: json },
  { id: 'markdown', label: 'Markdown', write: (article) => toMarkdown(article, { frontMatter: true }) },
  { id: 'html', label: 'HTML', write: (article) => toHtml(article) },
  { id: 'text', label: 'Text', write: (article) => toText(article) },
  { id: 'json-ld', label: 'JSON-LD', write: (article) => json(toJsonLd(article)) },
  { id: 'ninjs', label: 'ninjs', write: (article) => json(toNinjs(article)) },
  { id: 'json-feed', label: 'JSON Feed', write: (article) => json(toJsonFeedItem(article)) },
  { id: 'document', label: 'Document', write: (article) => stringifyArticle(article) },
];

function json(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
