import { isExistingDate } from '../standards/instants.js';
import type { Era, Publisher } from './publisher.js';

const MILLISECONDS_A_DAY = 86_400_000;

/**
 * The era of a publisher's markup on a day. Eras begin and end with documents that were seen, so some days are not in any era.
 * For such a day, the nearest era is returned, and of two equally near eras the later one.
 *
 * @param publisher - A record with `eras`.
 * @param day - `yyyy-mm-dd`.
 * @returns `null` if the record has no eras.
 * @throws `RangeError` if `day` is not a day.
 * @example
 * ```ts
 * import { eraOf, rfi } from 'rfi-article/publishers';
 *
 * eraOf(rfi, '2021-11-04')?.id; // 'B3'
 * // No document is known from 28 March to 5 April 2021.
 * eraOf(rfi, '2021-04-01')?.id; // 'A2'
 * ```
 */
export function eraOf(publisher: Pick<Publisher, 'eras'>, day: string): Era | null {
  const at = numberOf(day);
  if (Number.isNaN(at)) throw new RangeError(`${JSON.stringify(day)} is not a day such as "2023-10-05".`);
  let nearest: Era | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const era of publisher.eras) {
    const last = era.validUntil === null ? Number.POSITIVE_INFINITY : numberOf(era.validUntil);
    const distance = Math.max(numberOf(era.validFrom) - at, at - last, 0);
    if (distance > least) continue;
    nearest = era;
    least = distance;
  }
  return nearest;
}

function numberOf(day: string): number {
  return isExistingDate(day) ? Date.parse(day) / MILLISECONDS_A_DAY : Number.NaN;
}
