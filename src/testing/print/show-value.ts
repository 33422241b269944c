/** What a reader cannot see or tell apart: controls, blanks other than U+0020, invisible characters, halves of surrogate pairs. */
const UNSEEN = /(?! )[\p{Cc}\p{Cf}\p{Cs}\p{Z}\ufffd]/gu;
/** No JSON, and no blank at either end. */
const PLAIN = /^(?![\s"[{])(?!(?:true|false|null|undefined|-?\d+(?:\.\d+)?)$)[^\\]+(?<!\s)$/;

/** A value on one line. A text stands as it is where it cannot be mistaken for anything else, else as JSON. */
export function showValue(value: unknown): string {
  if (typeof value === 'string' && PLAIN.test(value) && value.search(UNSEEN) === -1) return value;
  return showJson(value);
}

/** A value as JSON, what cannot be seen escaped. */
export function showJson(value: unknown): string {
  return escapeUnseen(JSON.stringify(value) ?? 'undefined');
}

function escapeUnseen(text: string): string {
  return text.replace(UNSEEN, (character) =>
    Array.from({ length: character.length }, (_, at) => hexadecimal(character.charCodeAt(at))).join(''),
  );
}

function hexadecimal(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}

/** Text in which elements can stand: backslashes and angle brackets of its own are escaped. */
export function showText(text: string): string {
  return escapeUnseen(text.replace(/[\\<]/g, '\\$&'));
}
