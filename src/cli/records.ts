import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Publisher } from '../index.js';
import { allPublishers, definePublisher, type PublisherRecord } from '../publishers/index.js';
import { UsageError } from './problem.js';

/** Which records documents are read with. */
export interface RecordChoice {
  /** Ids to narrow the list to; empty for all. */
  readonly publisher: readonly string[];
  /** Files of the user's own records. */
  readonly record: readonly string[];
}

/** The user's own records, then all of the library, narrowed to those that are asked for. */
export async function loadRecords({ publisher, record }: RecordChoice): Promise<readonly Publisher[]> {
  const own = await Promise.all(record.map(loadFile));
  const all = [...own.flat(), ...allPublishers];
  if (publisher.length === 0) return all;
  const ids = [...new Set(all.map(({ id }) => id))];
  for (const id of publisher) {
    if (!ids.includes(id))
      throw new UsageError(`--publisher: there is no record "${id}". There are ${ids.join(', ')}.`);
  }
  return all.filter(({ id }) => publisher.includes(id));
}

/** A module whose default export is a record, or a list of records. */
async function loadFile(file: string): Promise<readonly Publisher[]> {
  const path = resolve(file);
  if (!existsSync(path)) throw new UsageError(`--record: there is no file ${file}.`);
  let exported: unknown;
  try {
    exported = (await import(pathToFileURL(path).href)).default;
  } catch (error) {
    throw new UsageError(`--record: ${file} cannot be loaded as an ES module: ${reasonOf(error)}`);
  }
  const values: readonly unknown[] = Array.isArray(exported) ? exported : [exported];
  return values.map((value, index) => {
    const name = Array.isArray(exported) ? `item ${index} of the default export` : 'the default export';
    if (typeof value !== 'object' || value === null)
      throw new UsageError(
        `--record: ${name} of ${file} is not a publisher record. Write: export default definePublisher({ … })`,
      );
    try {
      // It checks what it is given, and gives a whole record back as it is.
      return definePublisher(value as PublisherRecord);
    } catch (error) {
      throw new UsageError(`--record: ${name} of ${file} is not a publisher record: ${reasonOf(error)}`);
    }
  });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
