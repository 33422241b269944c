import { type ArticleSyntaxError, toSyntaxError } from '../diagnostics/article-syntax-error.js';
import type { Diagnostic } from '../diagnostics/codes.js';
import { DiagnosticCollector, NO_DIAGNOSTICS } from '../diagnostics/collector.js';
import type { Article, PartialArticle } from '../model/article.js';
import { assertString } from '../source/assert-string.js';
import { LineMap } from '../source/positions.js';
import { observe } from './observe.js';
import { articleOf, type ParseOptions, readDocument } from './read-document.js';

/** The result of `safeParseArticle`. */
export type ParseResult =
  | { readonly ok: true; readonly article: Article; readonly diagnostics: readonly Diagnostic[] }
  | {
      readonly ok: false;
      readonly error: ArticleSyntaxError;
      /** Everything that could be read. */
      readonly partial: PartialArticle;
      readonly diagnostics: readonly Diagnostic[];
    };

/**
 * Reads a document into an Article.
 *
 * @param document - The text of the document, from the archive or from an archive mirror.
 * @param options - Publishers' records and limits.
 * @returns The Article, as plain data. Positions are UTF-16 offsets into `document`.
 * @throws `ArticleSyntaxError` if timestamp, headline or URL cannot be read (see its `code`), or the document is longer than
 * `maxLength`; `TypeError` if `document` is not a string, or `publishers` is not a list of records.
 * @example
 * ```ts
 * import { parseArticle } from 'rfi-article';
 *
 * const article = parseArticle(`<!--1696513502000-->
 * [题目 - 要闻解说](https://www.rfi.fr/cn/%E6%AC%A7%E6%B4%B2/20231005-a)
 * ------
 *
 * <div>05/10/2023 - 15:28</div><div><p>正文</p></div>`);
 * article.headline; // '题目'
 * article.column; // '要闻解说'
 * article.publishedAt; // '2023-10-05T13:28:00.000Z'
 * ```
 */
export function parseArticle(document: string, options: ParseOptions = {}): Article {
  assertString(document, 'the document');
  const listeners = { diagnostics: NO_DIAGNOSTICS, ledger: null };
  const result = articleOf(readDocument(document, new LineMap(document), options, listeners));
  if ('code' in result) throw toSyntaxError(document, result);
  return result;
}

/**
 * Reads a document without throwing. If it does not contain a complete Article, the result contains the error and everything
 * that could be read.
 *
 * @param document - The document's text.
 * @param options - Publishers' records and limits.
 * @returns `ok: true` with the Article, or `ok: false` with `error` and `partial`; in both cases with the diagnostics, in the
 * order of their positions.
 * @throws `TypeError` if `document` is not a string, or `publishers` is not a list of records: a mistake in the program.
 * @example
 * ```ts
 * import { safeParseArticle } from 'rfi-article';
 *
 * const result = safeParseArticle('<!--NaN-->\n[题目](https://www.rfi.fr/cn/a)\n------\n\n<p>正文</p>');
 * result.ok; // false
 * !result.ok && result.error.code; // 'invalid-timestamp'
 * !result.ok && result.partial.headline; // '题目'
 * ```
 */
export function safeParseArticle(document: string, options: ParseOptions = {}): ParseResult {
  assertString(document, 'the document');
  const lines = new LineMap(document);
  const diagnostics = new DiagnosticCollector(lines);
  const reading = readDocument(document, lines, options, { diagnostics, ledger: null });
  observe(reading, diagnostics);
  const result = articleOf(reading);
  if (!('code' in result)) return { ok: true, article: result, diagnostics: diagnostics.list() };
  for (const { code, args, start, end } of reading.problems) diagnostics.report(code, start, end, args);
  return {
    ok: false,
    error: toSyntaxError(document, result),
    partial: reading.values,
    diagnostics: diagnostics.list(),
  };
}
