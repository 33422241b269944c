import type { Publisher } from './publisher.js';

/**
 * Refuses what cannot be a publisher's record, before the reader fails on it with a message about its own inside.
 *
 * @param value - What was passed as a record.
 * @param name - The option that it was passed in: `publishers[0]`.
 * @throws `TypeError` where `value` is not a whole record.
 */
export function assertPublisher(value: unknown, name: string): asserts value is Publisher {
  if (!isPublisher(value)) throw new TypeError(`${name} is not a publisher record: use definePublisher`);
}

/** Whether the parts are there that every record has; `definePublisher` checks what is in them. */
function isPublisher(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { id, hosts, headline, image, credits, players } = value as Partial<Record<keyof Publisher, unknown>>; // any object
  return (
    typeof id === 'string' &&
    Array.isArray(hosts) &&
    [headline, image, credits, players].every((part) => part instanceof Object)
  );
}
