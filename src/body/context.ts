import type { DiagnosticSink } from '../diagnostics/collector.js';
import type { PrintedDate } from '../model/article.js';
import type { Body, BodyParagraph } from '../model/body.js';
import type { Boilerplate } from '../model/boilerplate.js';
import type { Credit } from '../model/credit.js';
import type { ImageAsset } from '../model/image.js';
import { ShortTextMemo } from '../publishers/match-rule.js';
import type { Publisher } from '../publishers/publisher.js';
import { type RuleIndex, ruleIndexOf } from '../publishers/rule-index.js';
import type { LineMap, Span } from '../source/positions.js';
import type { Recorder } from '../source/recorder.js';

/** What every part of the body's reader needs. */
export interface BodyContext {
  readonly source: string;
  readonly lines: LineMap;
  readonly diagnostics: DiagnosticSink;
  readonly publisher: Publisher;
  readonly rules: RuleIndex;
  readonly shortTexts: ShortTextMemo;
  /** The headline and where it is in the source, for a date that is printed in it. */
  readonly headline: { readonly text: string; readonly span: Span } | null;
  /** Base of relative links. */
  readonly baseUrl: string | null;
  /** The timestamp comment's instant; `null` if the caller gave none. */
  readonly epochMilliseconds: number | null;
  readonly recorder: Recorder | null;
}

/** The context in which a body is read by a publisher's record. */
export function createBodyContext(given: Omit<BodyContext, 'rules' | 'shortTexts'>): BodyContext {
  const rules = ruleIndexOf(given.publisher);
  // Written out: the engine reads the properties of a spread object so slowly that it takes 15 % of an Article.
  return {
    source: given.source,
    lines: given.lines,
    diagnostics: given.diagnostics,
    publisher: given.publisher,
    rules,
    shortTexts: new ShortTextMemo(rules.hasOpenings),
    headline: given.headline,
    baseUrl: given.baseUrl,
    epochMilliseconds: given.epochMilliseconds,
    recorder: given.recorder,
  };
}

/** What a body holds. */
export interface BodyReading {
  readonly printedDate: PrintedDate | null;
  /** Its instant, in milliseconds since 1970-01-01T00:00:00Z. */
  readonly printedAt: number | null;
  readonly leadImage: ImageAsset | null;
  readonly standfirst: readonly BodyParagraph[];
  readonly body: Body;
  readonly credits: readonly Credit[];
  readonly boilerplate: readonly Boilerplate[];
  /** What `stringifyArticle` wrote besides; `null` where it did not write the body. */
  readonly written: { readonly column: string | null } | null;
}
