/** What makes an HTML parser leave a `<script>` element, or read a comment inside one (HTML, 4.12.1.3). */
const OPENING = /<(?=\/script|script|!--)/gi;
const WORD_JOINER = '\u2060';

/**
 * A copy whose strings hold none of the three things that matter inside a `<script>` element. JSON does not escape `<`,
 * so that `JSON.stringify` of a headline with `</script>` in it would end the element. U+2060, which is not seen, goes
 * behind the `<`; no other text is changed.
 */
export function scriptSafe<T>(value: T): T {
  // Strings stay strings and lists lists, so the copy is of the same type.
  return copy(value) as T;
}

function copy(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(OPENING, `<${WORD_JOINER}`);
  if (Array.isArray(value)) return value.map(copy);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copy(part)]));
}

/** JSON that may stand in a `<script>` element, in HTML and XHTML, and gives every string back as it is. */
export function scriptText(value: object): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
