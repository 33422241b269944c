import type { Diagnostic } from '../diagnostics/codes.js';
import { DiagnosticCollector } from '../diagnostics/collector.js';
import type { Article } from '../model/article.js';
import { depthLimit } from '../model/limits.js';
import { assertPublisher } from '../publishers/assert-publisher.js';
import type { Publisher } from '../publishers/publisher.js';
import { rfi } from '../publishers/rfi.js';
import { assertString } from '../source/assert-string.js';
import { LineMap } from '../source/positions.js';
import { createBodyContext } from './context.js';
import { readBody } from './read-body.js';

/** Options of `parseBody`. */
export interface BodyOptions {
  /** The record of the publisher whose markup is read. Default: `rfi`. */
  readonly publisher?: Publisher;
  /** The article's URL, the base of relative links. Without it, relative links become plain text. */
  readonly url?: string;
  /** The instant of the timestamp comment in epoch milliseconds. It decides between two instants if the clocks were put back. */
  readonly epochMilliseconds?: number;
  /** How deeply elements may be nested. Default 128, at most 512. */
  readonly maxDepth?: number;
}

/** The values that were read from a body, and the diagnostics. */
export interface ArticleBody
  extends Pick<Article, 'printedDate' | 'leadImage' | 'standfirst' | 'body' | 'credits' | 'boilerplate'> {
  /** Repairs and doubts, in the order of the document. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the HTML of a body.
 *
 * @param html - The body: everything after the rule.
 * @param options - Publisher, base URL, timestamp and depth.
 * @returns The body's values; positions are UTF-16 offsets into `html`.
 * @throws `TypeError` if `html` is not a string or `publisher` is not a record. No string causes an error.
 * @example
 * ```ts
 * import { parseBody } from 'rfi-article/body';
 *
 * const { printedDate, body } = parseBody('<div>05/10/2023 - 15:28</div><div><p>一</p><p>二</p></div>');
 * printedDate?.instant; // '2023-10-05T13:28:00.000Z'
 * body.children.length; // 2
 * ```
 */
export function parseBody(html: string, options: BodyOptions = {}): ArticleBody {
  assertString(html, 'the body');
  const lines = new LineMap(html);
  const diagnostics = new DiagnosticCollector(lines);
  const publisher = options.publisher ?? rfi;
  assertPublisher(publisher, 'publisher');
  const context = createBodyContext({
    source: html,
    lines,
    diagnostics,
    publisher,
    headline: null,
    baseUrl: options.url ?? null,
    epochMilliseconds: options.epochMilliseconds ?? null,
    ledger: null,
  });
  const { printedDate, leadImage, standfirst, body, credits, boilerplate } = readBody(
    context,
    { start: 0, end: html.length },
    depthLimit(options.maxDepth),
  );
  return { printedDate, leadImage, standfirst, body, credits, boilerplate, diagnostics: diagnostics.list() };
}
