import type { Publisher } from './publisher.js';

/**
 * Checks that a value is a publisher's record, so that a mistake gives an error that names the option.
 *
 * @param value - The value that was passed as a record.
 * @param name - The option in which it was passed: `publishers[0]`.
 * @throws `TypeError` if `value` is not a complete record.
 */
export function assertPublisher(value: unknown, name: string): asserts value is Publisher {
  if (!isPublisher(value)) throw new TypeError(`${name} is not a publisher record: use definePublisher`);
}

/** Whether a value has the properties of a record. `definePublisher` checks their values. */
export function isPublisher(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { id, hosts, headline, image, credits, players } = value as Partial<Record<keyof Publisher, unknown>>; // any object
  return typeof id === 'string' && Array.isArray(hosts) && [headline, image, credits, players].every(isObject);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
