import type { DiagnosticSink } from '../diagnostics/collector.js';
import type { PrintedDate } from '../model/article.js';
import type { Body, BodyParagraph } from '../model/body.js';
import type { Boilerplate } from '../model/boilerplate.js';
import type { Credit } from '../model/credit.js';
import type { ImageAsset } from '../model/image.js';
import { TextMemo } from '../publishers/match-rule.js';
import type { Publisher } from '../publishers/publisher.js';
import { type RuleIndex, ruleIndexOf } from '../publishers/rule-index.js';
import type { LedgerSink } from '../source/ledger-sink.js';
import type { LineMap, Span } from '../source/positions.js';

/** The source, the publisher's record and the options with which a body is read. */
export interface BodyContext {
  readonly source: string;
  readonly lines: LineMap;
  readonly diagnostics: DiagnosticSink;
  readonly publisher: Publisher;
  readonly rules: RuleIndex;
  readonly texts: TextMemo;
  /** The headline and its span in the source: some publishers print the date there. */
  readonly headline: { readonly text: string; readonly span: Span } | null;
  /** The base of relative links. */
  readonly baseUrl: string | null;
  /** The timestamp comment's instant; `null` if the caller gave none. */
  readonly epochMilliseconds: number | null;
  readonly ledger: LedgerSink | null;
}

/** Creates the context of a body. */
export function createBodyContext(given: Omit<BodyContext, 'rules' | 'texts'>): BodyContext {
  const rules = ruleIndexOf(given.publisher);
  // Not a spread: V8 reads the properties of a spread object so slowly that it would take 15 % of an Article's time.
  return {
    source: given.source,
    lines: given.lines,
    diagnostics: given.diagnostics,
    publisher: given.publisher,
    rules,
    texts: new TextMemo(),
    headline: given.headline,
    baseUrl: given.baseUrl,
    epochMilliseconds: given.epochMilliseconds,
    ledger: given.ledger,
  };
}

/** The values that were read from a body. */
export interface BodyReading {
  readonly printedDate: PrintedDate | null;
  readonly leadImage: ImageAsset | null;
  readonly standfirst: readonly BodyParagraph[];
  readonly body: Body;
  readonly credits: readonly Credit[];
  readonly boilerplate: readonly Boilerplate[];
  /** The column that `stringifyArticle` wrote; `null` if it did not write the body. */
  readonly stringified: { readonly column: string | null } | null;
}
