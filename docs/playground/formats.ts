import { type Article, stringifyArticle } from 'rfi-article';
import { toHtml } from 'rfi-article/html';
import { toJsonFeedItem } from 'rfi-article/json-feed';
import { toJsonLd } from 'rfi-article/json-ld';
import { toMarkdown } from 'rfi-article/markdown';
import { toNinjs } from 'rfi-article/ninjs';
import { toText } from 'rfi-article/text';
import { type FormatName, formatNames } from './format-names.js';

/** A format with its writer, for the worker. */
export interface Format extends FormatName {
  readonly write: (article: Article) => string;
}

const writers: Readonly<Record<string, (article: Article) => string>> = {
  json,
  markdown: (article) => toMarkdown(article, { frontMatter: true }),
  html: (article) => toHtml(article),
  text: (article) => toText(article),
  'json-ld': (article) => json(toJsonLd(article)),
  ninjs: (article) => json(toNinjs(article)),
  'json-feed': (article) => json(toJsonFeedItem(article)),
  document: stringifyArticle,
};

export const formats: readonly Format[] = formatNames.map((name) => ({ ...name, write: writers[name.id] ?? json }));

function json(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
