import type { ParseOptions } from 'rfi-article';
import { readFixtures } from '../fixtures/fixture.js';

/** A fixture as JSON, for a program in another runtime. */
export interface Case {
  readonly name: string;
  readonly input: string;
  /** The options, with the ids of publishers instead of their records. */
  readonly options: Omit<ParseOptions, 'publishers'> & { readonly publishers?: readonly string[] };
}

export function readCases(): readonly Case[] {
  return readFixtures().map(({ name, input, options: { publishers, ...options } }) => ({
    name,
    input,
    options: publishers === undefined ? options : { ...options, publishers: publishers.map(({ id }) => id) },
  }));
}
