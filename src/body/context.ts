import type { DiagnosticCollector } from '../diagnostics/collector.js';
import type { RuleIndex } from '../publishers/match-rule.js';
import type { Publisher } from '../publishers/publisher.js';
import type { LineMap } from '../source/line-map.js';
import type { Recorder } from '../source/recorder.js';

/** What every part of the body's reader needs. */
export interface BodyContext {
  readonly source: string;
  readonly lines: LineMap;
  readonly diagnostics: DiagnosticCollector;
  readonly publisher: Publisher;
  readonly boilerplateRules: RuleIndex;
  /** Base of relative links. */
  readonly baseUrl: string | null;
  /** The timestamp comment's instant, where there is one. */
  readonly epochMilliseconds: number | null;
  readonly recorder: Recorder | null;
}
