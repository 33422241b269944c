/**
 * Checks that a value is a string.
 *
 * @param name - The value's name in the message, with an article: `the document`.
 * @throws `TypeError` if the value is not a string; the message names its type, such as `Uint8Array` or `Promise`.
 */
export function assertString(value: unknown, name: string): asserts value is string {
  if (typeof value === 'string') return;
  const type = Object.prototype.toString.call(value).slice('[object '.length, -1);
  throw new TypeError(`Expected ${name} as a string, got ${type}.`);
}
