import type { LineMap } from '../source/positions.js';
import type { Diagnostic, DiagnosticArgs, DiagnosticCode } from './codes.js';
import { messageOf, severityOf } from './wording.js';

/** Is told what is observed in a reading. */
export interface DiagnosticSink {
  /** Offsets into the source, `end` exclusive. */
  report<C extends DiagnosticCode>(code: C, start: number, end: number, args: DiagnosticArgs[C]): void;
}

/** Of a reading that nobody asks for diagnostics. */
export const NO_DIAGNOSTICS: DiagnosticSink = { report() {} };

/** More of one code than this are counted, not listed: a hostile document would be outweighed by its diagnostics. */
const LISTED_PER_CODE = 1000;

/** Gathers the diagnostics of one reading. */
export class DiagnosticCollector implements DiagnosticSink {
  readonly #lines: LineMap;
  readonly #listed: Diagnostic[] = [];
  /** How often each code was reported; most documents report nothing. */
  #counts: Map<DiagnosticCode, number> | null = null;

  /** @param lines - Turns offsets into positions. */
  constructor(lines: LineMap) {
    this.#lines = lines;
  }

  report<C extends DiagnosticCode>(code: C, start: number, end: number, args: DiagnosticArgs[C]): void {
    this.#counts ??= new Map();
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count <= LISTED_PER_CODE) this.#add(code, start, end, args);
  }

  /** All of them, in the order of their places. */
  list(): readonly Diagnostic[] {
    if (this.#counts === null) return this.#listed;
    const last = this.#listed.at(-1)?.position.end.offset ?? 0;
    for (const [code, count] of this.#counts) {
      if (count > LISTED_PER_CODE)
        this.#add('too-many-diagnostics', last, last, { of: code, omitted: count - LISTED_PER_CODE });
    }
    this.#counts = null;
    return this.#listed.sort((a, b) => a.position.start.offset - b.position.start.offset);
  }

  #add<C extends DiagnosticCode>(code: C, start: number, end: number, args: DiagnosticArgs[C]): void {
    this.#listed.push({
      code,
      args,
      severity: severityOf(code),
      message: messageOf(code, args),
      position: this.#lines.positionAt(start, end),
    } as Diagnostic); // code and args belong together by the signature, which a union type cannot express
  }
}
