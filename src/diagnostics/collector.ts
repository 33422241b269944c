import type { LineMap } from '../source/line-map.js';
import type { Diagnostic, DiagnosticArgs, DiagnosticCode } from './codes.js';
import { messageOf, severityOf } from './wording.js';

/** More of one code than this are counted, not listed: a hostile document would be outweighed by its diagnostics. */
const LISTED_PER_CODE = 1000;

/** Gathers the diagnostics of one reading. */
export interface DiagnosticCollector {
  /** Notes one, at offsets into the source, `end` exclusive. */
  report<C extends DiagnosticCode>(code: C, start: number, end: number, args: DiagnosticArgs[C]): void;
  /** All of them, in the order of their places. */
  list(): readonly Diagnostic[];
}

/** A collector that turns offsets into positions by `lines`. */
export function createDiagnosticCollector(lines: LineMap): DiagnosticCollector {
  const listed: Diagnostic[] = [];
  const counts = new Map<DiagnosticCode, number>();

  function report<C extends DiagnosticCode>(code: C, start: number, end: number, args: DiagnosticArgs[C]): void {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    if (count <= LISTED_PER_CODE) add(code, start, end, args);
  }

  function add<C extends DiagnosticCode>(code: C, start: number, end: number, args: DiagnosticArgs[C]): void {
    listed.push({
      code,
      args,
      severity: severityOf(code),
      message: messageOf(code, args),
      position: lines.positionAt(start, end),
    } as Diagnostic); // code and args belong together by the signature, which a union type cannot express
  }

  function list(): readonly Diagnostic[] {
    const last = listed.at(-1)?.position.end.offset ?? 0;
    for (const [code, count] of counts) {
      if (count > LISTED_PER_CODE)
        add('too-many-diagnostics', last, last, { of: code, omitted: count - LISTED_PER_CODE });
    }
    counts.clear();
    return listed.sort((a, b) => a.position.start.offset - b.position.start.offset);
  }

  return { report, list };
}
