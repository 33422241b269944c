import type { DiagnosticSink } from '../diagnostics/collector.js';
import type { Span } from '../source/positions.js';

const LONE_SURROGATE = /[\ud800-\udfff]/gu;
/** Controls, zero-width and bidirectional characters; the joiners that emoji and some scripts need are let pass. */
const INVISIBLE = /(?![\t\n\r\u200c\u200d])[\p{Cc}\p{Cf}]/gu;

/** Reports halves of surrogate pairs: they cannot be written as UTF-8. They are kept. */
export function checkSurrogates(source: string, diagnostics: DiagnosticSink): void {
  if (isWellFormed(source)) return;
  const first = source.search(LONE_SURROGATE);
  const count = source.match(LONE_SURROGATE)?.length ?? 1;
  diagnostics.report('lone-surrogate', first, first + 1, { codeUnit: hexadecimal(source.charCodeAt(first)), count });
}

/** ES2024's method where there is one: it is ten times as fast as the search. */
function isWellFormed(source: string): boolean {
  const { isWellFormed: native } = source as { readonly isWellFormed?: () => boolean }; // not in every engine yet
  return native === undefined ? source.search(LONE_SURROGATE) === -1 : native.call(source);
}

/** Reports invisible characters in the headline, where they can make one text look like another. They are kept. */
export function checkHeadline(source: string, { start, end }: Span, diagnostics: DiagnosticSink): void {
  const title = source.slice(start, end);
  const first = title.search(INVISIBLE);
  if (first === -1) return;
  const count = title.match(INVISIBLE)?.length ?? 1;
  const code = title.codePointAt(first) ?? 0;
  const at = start + first;
  diagnostics.report('invisible-character', at, at + (code > 0xffff ? 2 : 1), {
    codePoint: hexadecimal(code),
    count,
  });
}

function hexadecimal(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
