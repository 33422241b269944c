import type { DiagnosticArgs, DiagnosticCode } from './codes.js';

/** Is told what is observed in a reading. */
export interface DiagnosticSink {
  /** Offsets into the source, `end` exclusive. */
  report<C extends DiagnosticCode>(code: C, start: number, end: number, args: DiagnosticArgs[C]): void;
}

/** Of a reading that nobody asks for diagnostics. */
export const NO_DIAGNOSTICS: DiagnosticSink = { report() {} };
