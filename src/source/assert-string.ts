/**
 * Refuses what is not a string, and says what it is.
 *
 * @param name - What was expected, with its article: `the document`.
 * @throws `TypeError`.
 */
export function assertString(value: unknown, name: string): asserts value is string {
  if (typeof value !== 'string') throw new TypeError(`Expected ${name} as a string, got ${described(value)}.`);
}

function described(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value === null ? null : typeof value);
  if (Array.isArray(value)) return 'an array';
  const { name = '' } = (value.constructor ?? {}) as { readonly name?: string }; // an object without a prototype has none
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value))
    return `bytes (${name}): decode them first, with new TextDecoder().decode(bytes)`;
  return name === '' || name === 'Object' ? 'an object' : `an object (${name})`;
}
