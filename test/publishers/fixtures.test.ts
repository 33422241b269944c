import { parseArticle } from 'rfi-article';
import { describe, expect, it } from 'vitest';
import { readFixtures } from '../fixtures/fixture.js';
import { differences } from './compare.js';
import { readers } from './readers/index.js';

/** The fixtures of the publishers, which do not need the corpus. */
const fixtures = readFixtures().flatMap(({ name, input, options }) => {
  const reader = readers[/^publishers-([a-z\d]+)-/.exec(name)?.[1] ?? ''];
  return reader === undefined ? [] : [{ name, input, options, reader }];
});

describe('the fixtures of each publisher', () => {
  it.each(fixtures)('$name is read like the independent reader reads it', ({ input, options, reader }) => {
    expect(differences(reader.read(input), parseArticle(input, options))).toEqual([]);
  });

  it('exist for every reader', () => {
    const withFixtures = new Set(fixtures.map(({ reader }) => reader));
    expect(Object.keys(readers).filter((id) => readers[id] !== undefined && !withFixtures.has(readers[id]))).toEqual(
      [],
    );
  });
});
