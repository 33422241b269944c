import {
  type Article,
  type Body,
  type BodyBlock,
  type BodyParagraph,
  parseArticle,
  withoutPositions,
} from '../index.js';
import { assertArticle } from '../schema/index.js';

/** The values of an Article that matter in a test. */
export interface ArticleOverrides extends Omit<Partial<Article>, 'standfirst' | 'body'> {
  /** A text is a paragraph. */
  readonly standfirst?: string | readonly (string | BodyParagraph)[];
  /** A text is a paragraph. */
  readonly body?: string | readonly (string | BodyBlock)[] | Body;
}

const EPOCH_MILLISECONDS = 1_696_513_502_000;
const DEFAULT_URL = 'https://www.rfi.fr/cn/%E6%AC%A7%E6%B4%B2/20231005-a';

/**
 * Builds an Article for the tests of code that consumes Articles. It conforms to the schema and has no positions. Publisher,
 * language and `urlParts` are derived from `url`, and `publishedAt` from `printedDate` or `timestamp`.
 *
 * @param overrides - Values that replace the defaults.
 * @returns A new Article, which shares no object with the overrides.
 * @throws `ArticleSchemaError` if an override makes the result an invalid Article; `ArticleSyntaxError` for an invalid URL.
 * @example
 * ```ts
 * import { buildArticle } from 'rfi-article/testing';
 *
 * const article = buildArticle({ headline: '渡口重开', url: 'https://www.rfi.fr/fr/europe/20231005-bac', body: ['Bonjour.'] });
 * article.language; // 'fr'
 * article.body.children[0]; // { type: 'paragraph', children: [{ type: 'text', value: 'Bonjour.' }] }
 * ```
 */
export function buildArticle(overrides: ArticleOverrides = {}): Article {
  const { standfirst = [], body = '渡口周四重新开放，首班船载客四十人。', ...others } = overrides;
  const values = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined));
  const { timestamp, printedDate, url = DEFAULT_URL } = others;
  const article: Article = {
    ...parseArticle(`<!--${EPOCH_MILLISECONDS}-->\n[题目](${url})\n------\n`),
    ...(timestamp === undefined ? {} : { publishedAt: timestamp.iso }),
    ...(printedDate?.instant == null ? {} : { publishedAt: printedDate.instant }),
    ...values,
    standfirst: paragraphs(typeof standfirst === 'string' ? [standfirst] : standfirst),
    body: bodyOf(body),
  };
  assertArticle(article);
  return withoutPositions(article);
}

function bodyOf(body: NonNullable<ArticleOverrides['body']>): Body {
  if (typeof body === 'object' && 'type' in body) return body;
  return { type: 'root', children: paragraphs(typeof body === 'string' ? [body] : body) };
}

function paragraphs<Node extends BodyBlock>(items: readonly (string | Node)[]): (BodyParagraph | Node)[] {
  return items.map((item) =>
    typeof item === 'string' ? { type: 'paragraph', children: [{ type: 'text', value: item }] } : item,
  );
}
