/**
 * Checks that a value is a string.
 *
 * @param name - The value's name in the message, with an article: `the document`.
 * @throws `TypeError` if the value is not a string; the message names its type.
 */
export function assertString(value: unknown, name: string): asserts value is string {
  if (typeof value !== 'string') throw new TypeError(`Expected ${name} as a string, got ${typeName(value)}.`);
}

function typeName(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value === null ? null : typeof value);
  if (Array.isArray(value)) return 'an array';
  const { name = '' } = (value.constructor ?? {}) as { readonly name?: string }; // `Object.create(null)` has no constructor
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value))
    return `bytes (${name}): decode them first, with new TextDecoder().decode(bytes)`;
  return name === '' || name === 'Object' ? 'an object' : `an object (${name})`;
}
