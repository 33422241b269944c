import { isUtf8 } from 'node:buffer';
import { pointAt } from './point-at.js';
import { fileProblem, type Problem } from './problem.js';

export interface Decoding {
  readonly text: string;
  /** Says that and where bytes were replaced; `null` for valid UTF-8. */
  readonly problem: Problem | null;
}

const REPLACEMENT = Buffer.from('\ufffd');

/** Decodes UTF-8. Bytes that are none become U+FFFD, and that is said. A byte-order mark stays: positions count it. */
export function decodeUtf8(bytes: Buffer): Decoding {
  const text = bytes.toString('utf8');
  // Most texts hold no replacement at all, and looking for one is faster than looking at the bytes again.
  if (!text.includes('\ufffd') || isUtf8(bytes)) return { text, problem: null };
  const encoded = Buffer.from(text);
  let at = 0;
  while (at < bytes.length && bytes[at] === encoded[at]) at++;
  // The replacement's own first bytes may equal those of the broken sequence: go back to where the character begins.
  while (at > 0 && isContinuation(encoded[at])) at--;
  const start = bytes.subarray(0, at).toString('utf8').length;
  const count = occurrences(encoded, REPLACEMENT) - occurrences(bytes, REPLACEMENT);
  const places = count === 1 ? 'One place holds bytes that are' : `${count} places hold bytes that are`;
  // Damaged UTF-8 has more characters that are whole; in a text of another encoding next to none is.
  const isForeign = isUtf16(bytes) || (count > 2 && count > charactersBeyondAscii(encoded) - count);
  const message = isForeign
    ? `The file is not UTF-8, but in another encoding (${isUtf16(bytes) ? 'UTF-16' : 'such as GB18030, Big5 or Shift_JIS'}). ${hint(bytes)}`
    : `${places} not UTF-8, replaced by U+FFFD. ${hint(bytes)}`;
  const problem = fileProblem('invalid-utf-8', message, {
    severity: isForeign ? 'error' : 'warning',
    position: { start: pointAt(text, start), end: pointAt(text, start + 1) },
  });
  return { text, problem };
}

function isUtf16([first, second]: Buffer): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function charactersBeyondAscii(utf8: Buffer): number {
  let count = 0;
  for (const byte of utf8) if (byte >= 0xc0) count++;
  return count;
}

function hint(bytes: Buffer): string {
  const encoding = isUtf16(bytes) ? 'UTF-16' : 'GB18030';
  return `Convert the file if it is in another encoding: iconv -f ${encoding} -t UTF-8 FILE`;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte < 0xc0;
}

function occurrences(bytes: Buffer, wanted: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(wanted); at !== -1; at = bytes.indexOf(wanted, at + wanted.length)) count++;
  return count;
}
