import { describe, expect, it } from 'vitest';
import { safeParseArticle } from '../../src/index.js';
import { expectationOf } from '../fixtures/expectation.js';
import { readFixtures } from '../fixtures/fixture.js';
import { positionFaults } from '../fixtures/position-proof.js';
import { tables } from '../fixtures/tables.js';

describe('fixtures', () => {
  it.each(readFixtures())('$name', (fixture) => {
    expect(expectationOf(fixture)).toEqual(fixture.expected);
    const result = safeParseArticle(fixture.input, fixture.options);
    const article = result.ok ? result.article : result.partial;
    expect(positionFaults(fixture.input, article, result.diagnostics)).toEqual([]);
  });
});

describe.each(tables)('$file', ({ rows, read }) => {
  it.each(rows)('$name', ({ input, expected }) => {
    expect(read(input)).toEqual(expected);
  });
});
