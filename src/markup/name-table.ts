/**
 * Finds names at a place in the source without making a string of them: a fresh string must be hashed before a map can
 * be asked, and a document has a hundred tags. Names are ASCII in lower case; a tag in capitals is not found here.
 */
export class NameTable<Value> {
  readonly #buckets: (Entry<Value>[] | undefined)[] = [];

  constructor(entries: Iterable<readonly [name: string, value: Value]>) {
    for (const [name, value] of entries) {
      const bucket = bucketOf(name.charCodeAt(0), name.length);
      const known = this.#buckets[bucket];
      if (known === undefined) this.#buckets[bucket] = [{ name, value }];
      else known.push({ name, value });
    }
  }

  /** The value of the name that is the whole of `[start, end)`. */
  at(source: string, start: number, end: number): Value | undefined {
    const entries = this.#buckets[bucketOf(source.charCodeAt(start), end - start)];
    if (entries === undefined) return undefined;
    for (const { name, value } of entries) if (source.startsWith(name, start)) return value;
    return undefined;
  }
}

interface Entry<Value> {
  readonly name: string;
  readonly value: Value;
}

/** Names of one length that begin alike are few. */
function bucketOf(firstCode: number, length: number): number {
  return length * 32 + (firstCode & 31);
}
