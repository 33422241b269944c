import fc from 'fast-check';
import type { Article } from '../../src/model/article.js';
import { bare, everyNode, specimen } from './specimen.js';

/** The position of a value, as keys from the root. */
export type Path = readonly (string | number)[];

/** Returns the paths of a value and of all values in it, the value itself first. */
export function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, part]) => pathsOf(part, [...path, key]))];
}

/** Returns a copy of a value with the part at `path` replaced, or removed if `part` is `undefined`. */
export function withPart(value: unknown, path: Path, part: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return part;
  if (typeof value !== 'object' || value === null) return value;
  // A list is an object whose keys are numbers.
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
  const changed = withPart(copy[key], rest, part);
  if (changed === undefined) delete copy[key];
  // An own property even if the key is `__proto__`.
  else Object.defineProperty(copy, key, { value: changed, enumerable: true, configurable: true, writable: true });
  return copy;
}

/** Texts with tags, comments, quotation marks, control characters and lone surrogates, which must not break the markup. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('</script><script>alert(1)</script>', '<!--', '-->', ']]>', '&amp;', '"\'', '\u2028\u2029', '\ud800'),
);

const texts: readonly Path[] = pathsOf(specimen).filter((path) =>
  [
    'value',
    'headline',
    'caption',
    'credit',
    'alt',
    'name',
    'place',
    'holder',
    'title',
    'column',
    'section',
    'slug',
  ].includes(String(path.at(-1))),
);

const instants: fc.Arbitrary<string> = fc.date({ noInvalidDate: true }).map((date) => date.toISOString());

/** Articles that satisfy the schema: one of two Articles with random blocks, texts and dates. */
export const articles: fc.Arbitrary<Article> = fc
  .record({
    base: fc.constantFrom(specimen, bare),
    blocks: fc.array(fc.constantFrom(...everyNode.children), { maxLength: 4 }),
    texts: fc.array(fc.record({ path: fc.constantFrom(...texts), text: anyText }), { maxLength: 4 }),
    timestamp: fc.date({ noInvalidDate: true }),
    publishedAt: instants,
    credits: fc.subarray([...specimen.credits]),
    images: fc.boolean(),
  })
  .map(({ base, blocks, texts: changes, timestamp, publishedAt, credits, images }) => {
    const start: unknown = {
      ...base,
      body: blocks.length > 0 ? { type: 'root', children: blocks } : base.body,
      timestamp: { epochMilliseconds: timestamp.getTime(), iso: timestamp.toISOString() },
      publishedAt,
      credits,
      leadImage: images ? specimen.leadImage : null,
    };
    const changed = changes.reduce(
      (value, { path, text }) => (has(value, path) ? withPart(value, path, text) : value),
      start,
    );
    // Only strings were replaced, by strings.
    return changed as Article;
  });

function has(value: unknown, path: Path): boolean {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !(key in at)) return false;
    at = (at as Record<string, unknown>)[key];
  }
  return typeof at === 'string';
}
