import type { LineMap } from '../source/positions.js';
import type { Diagnostic, DiagnosticArgs, DiagnosticCode } from './codes.js';
import { messageOf, severityOf } from './wording.js';

/** Receives the diagnostics of a document while it is read. */
export interface DiagnosticSink {
  /** Reports a diagnostic about `[start, end)` of the source. */
  report<C extends DiagnosticCode>(code: C, start: number, end: number, args: DiagnosticArgs[C]): void;
}

/** Ignores diagnostics, for callers that do not need them. */
export const NO_DIAGNOSTICS: DiagnosticSink = { report() {} };

/**
 * How many diagnostics with the same code are listed; further ones are only counted. Without a limit, the diagnostics of a
 * hostile document could take more memory than the document.
 */
const LISTED_PER_CODE = 1000;

/** Collects the diagnostics of one document. */
export class DiagnosticCollector implements DiagnosticSink {
  readonly #lines: LineMap;
  readonly #listed: Diagnostic[] = [];
  /** How often each code was reported. */
  readonly #counts = new Map<DiagnosticCode, number>();

  /** @param lines - Turns offsets into positions. */
  constructor(lines: LineMap) {
    this.#lines = lines;
  }

  report<C extends DiagnosticCode>(code: C, start: number, end: number, args: DiagnosticArgs[C]): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count <= LISTED_PER_CODE) this.#add(code, start, end, args);
  }

  /** All diagnostics, ordered by position. Call this once, at the end. */
  list(): readonly Diagnostic[] {
    const last = this.#listed.at(-1)?.position.end.offset ?? 0;
    for (const [code, count] of this.#counts) {
      if (count > LISTED_PER_CODE)
        this.#add('too-many-diagnostics', last, last, { of: code, omitted: count - LISTED_PER_CODE });
    }
    return this.#listed.sort((a, b) => a.position.start.offset - b.position.start.offset);
  }

  #add<C extends DiagnosticCode>(code: C, start: number, end: number, args: DiagnosticArgs[C]): void {
    this.#listed.push({
      code,
      args,
      severity: severityOf(code),
      message: messageOf(code, args),
      position: this.#lines.positionAt(start, end),
    } as Diagnostic); // the signature ties args to code, which a union type cannot express
  }
}
