import type { DiagnosticSink } from '../diagnostics/collector.js';
import { excerpt } from '../diagnostics/excerpt.js';

/** Gathers end tags that close nothing: a run of one element (three `</div>` too many) is one diagnostic. */
export class SurplusEndTags {
  readonly #diagnostics: DiagnosticSink;
  #run: { readonly element: string; readonly start: number; end: number; count: number } | null = null;

  constructor(diagnostics: DiagnosticSink) {
    this.#diagnostics = diagnostics;
  }

  add(element: string, start: number, end: number): void {
    const run = this.#run;
    if (run !== null && run.element === element && run.end === start) {
      run.end = end;
      run.count++;
      return;
    }
    this.report();
    this.#run = { element, start, end, count: 1 };
  }

  /** Reports the run at hand. */
  report(): void {
    if (this.#run === null) return;
    const { element, start, end, count } = this.#run;
    this.#run = null;
    this.#diagnostics.report('surplus-end-tag', start, end, { element: excerpt(element), count });
  }
}
