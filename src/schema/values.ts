import type { GenericSchema } from 'valibot';
import * as v from 'valibot';
import type { Point, Position } from '../source/positions.js';
import { MAX_EPOCH_MILLISECONDS } from '../standards/instants.js';
import { sameType } from './same-type.js';

const date = String.raw`(?:\d{4}|[+-]\d{6})-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
const time = String.raw`(?:[01]\d|2[0-3]):[0-5]\d`;

export const text: GenericSchema<string> = v.string();
export const textOrNull: GenericSchema<string | null> = v.nullable(text);

/** ISO 8601 in UTC with milliseconds, as `Date.prototype.toISOString` writes it. */
export const instant: GenericSchema<string> = v.pipe(
  v.string(),
  v.regex(new RegExp(`^${date}T${time}:[0-5]\\d\\.\\d{3}Z$`), 'an instant such as 2023-10-05T13:28:00.000Z'),
);

/** ISO 8601 without a zone, a day or a time of day. */
export const localDate: GenericSchema<string> = v.pipe(
  v.string(),
  v.regex(new RegExp(`^${date}(?:T${time}(?::[0-5]\\d)?)?$`), 'a local date such as 2023-10-05T15:28'),
);

/** The digits of a URL: whether they name a day is not checked, for the parser does not. */
export const day: GenericSchema<string> = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, 'a date such as 2023-10-05'),
);

/** What may be fetched or shown: nothing that runs code. */
export const webUrl: GenericSchema<string> = v.pipe(
  v.string(),
  v.regex(/^https?:\/\/[^\s]+$/, 'an absolute URL with http: or https:'),
);

/** What a link of the body may lead to. */
export const linkUrl: GenericSchema<string> = v.pipe(
  v.string(),
  v.regex(/^(?:https?:\/\/|mailto:|tel:)[^\s]*$/, 'an absolute URL with http:, https:, mailto: or tel:'),
);

export const integer: GenericSchema<number> = v.pipe(v.number(), v.integer());
export const count: GenericSchema<number> = v.pipe(v.number(), v.integer(), v.minValue(0));
const ordinal: GenericSchema<number> = v.pipe(v.number(), v.integer(), v.minValue(1));

export const epochMilliseconds: GenericSchema<number> = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(-MAX_EPOCH_MILLISECONDS),
  v.maxValue(MAX_EPOCH_MILLISECONDS),
);

export const point: GenericSchema<Point> = sameType<Point>()(
  v.strictObject({ line: ordinal, column: ordinal, offset: count }),
);
export const position: GenericSchema<Position> = sameType<Position>()(v.strictObject({ start: point, end: point }));
export const positionOrNull: GenericSchema<Position | null> = v.nullable(position);

/** A node's position is left out where there is none. */
export const nodePosition: v.OptionalSchema<GenericSchema<Position>, undefined> = v.optional(position);
