import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Publisher } from '../index.js';
import { allPublishers, definePublisher, type PublisherRecord } from '../publishers/index.js';
import type { ExplainOptions } from './arguments.js';
import { UsageError } from './problem.js';

type RecordOptions = Pick<ExplainOptions, 'publisher' | 'record'>;

/** The user's own records followed by all records of the library, or only those that `publisher` names. */
export async function loadRecords({ publisher = [], record = [] }: RecordOptions): Promise<readonly Publisher[]> {
  const own = await Promise.all(record.map(loadFile));
  const all = [...own.flat(), ...allPublishers];
  if (publisher.length === 0) return all;
  const ids = [...new Set(all.map(({ id }) => id))];
  for (const id of publisher) {
    if (!ids.includes(id))
      throw new UsageError(`--publisher: there is no record "${id}". The records are ${ids.join(', ')}.`);
  }
  return all.filter(({ id }) => publisher.includes(id));
}

/** A module whose default export is a record, or a list of records. */
async function loadFile(file: string): Promise<readonly Publisher[]> {
  if (!existsSync(file)) throw new UsageError(`--record: the file ${file} does not exist.`);
  try {
    // `definePublisher` checks the records. It returns a complete one unchanged.
    const { default: exported } = (await import(pathToFileURL(file).href)) as { default: PublisherRecord };
    return [exported].flat().map(definePublisher);
  } catch (error) {
    throw new UsageError(`--record: ${file} cannot be used: ${error instanceof Error ? error.message : error}`);
  }
}
