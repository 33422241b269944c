import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBody } from '../../src/body/index.js';
import { isExistingDate, isoInstant, utcInstant } from '../../src/standards/instants.js';

/** The greatest absolute value of a date: https://tc39.es/ecma262/#sec-time-values-and-time-range */
const MAX_TIME = 8_640_000_000_000_000;

describe('isoInstant', () => {
  it('returns the same string as `toISOString`', () => {
    fc.assert(
      fc.property(fc.integer({ min: -MAX_TIME, max: MAX_TIME }), (instant) => {
        expect(isoInstant(instant)).toBe(new Date(instant).toISOString());
      }),
    );
  });

  it.each([
    ['the first instant of the year 1', Date.parse('0001-01-01T00:00:00.000Z')],
    ['the instant before it', Date.parse('0001-01-01T00:00:00.000Z') - 1],
    ['the last instant of the year 9999', Date.parse('9999-12-31T23:59:59.999Z')],
    ['the instant after it', Date.parse('9999-12-31T23:59:59.999Z') + 1],
    ['a leap day', Date.parse('2000-02-29T12:00:00.007Z')],
    ['the day after a February without a leap day', Date.parse('1900-03-01T00:00:00.000Z')],
    ['the instant before 1970', -1],
  ])('at %s', (_, instant) => {
    expect(isoInstant(instant)).toBe(new Date(instant).toISOString());
  });
});

describe('utcInstant', () => {
  it('reads what `isoInstant` writes, in every year with four digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const written = isoInstant(utcInstant(year, month, 28, 23, 59, 58, 7));
        expect(written).toBe(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-28T23:59:58.007Z`);
      }),
    );
  });
});

describe('isExistingDate', () => {
  it.each(['2023-10-05', '2024-02-29', '0025-12-31', '2023-01-01'])('%s', (text) => {
    expect(isExistingDate(text)).toBe(true);
  });

  it.each([
    ...['2023-02-29', '2023-04-31', '2023-00-05', '2023-13-05', '2023-10-00', '2023-10-32', '', '2023-10'],
    ...['+002023-10-05', '2023-1-05', '20231005', ' 2023-10-05', '2023-10-05T00:00:00Z', '2023-10-05\n'],
  ])('is false for %j', (text) => {
    expect(isExistingDate(text)).toBe(false);
  });
});

describe('a printed date of the year 25', () => {
  it('is in that year, not in 1925', () => {
    const { printedDate } = parseBody('<div>05/10/0025 - 15:28</div><div><p>一</p></div>');
    expect(printedDate?.local).toBe('0025-10-05T15:28');
    // Only the first digit of the day is checked, because Intl uses the Julian calendar before 1582.
    expect(printedDate?.instant).toMatch(/^0025-10-0/);
  });
});
