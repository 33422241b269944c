import fc from 'fast-check';
import type { Article } from '../../src/model/article.js';
import { bare, everyNode, specimen } from './specimen.js';

/** Where a value stands, as keys from the top. */
export type Path = readonly (string | number)[];

/** Every place of a value, the value itself first. */
export function placesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, part]) => placesOf(part, [...path, key]))];
}

/** A copy of the value with the place at `path` replaced; `undefined` takes the place away. */
export function withPlace(value: unknown, path: Path, part: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return part;
  if (typeof value !== 'object' || value === null) return value;
  // A list is an object with numbers for names.
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
  const changed = withPlace(copy[key], rest, part);
  if (changed === undefined) delete copy[key];
  // An own property even where the key is `__proto__`.
  else Object.defineProperty(copy, key, { value: changed, enumerable: true, configurable: true, writable: true });
  return copy;
}

/** Texts with what breaks out of places: tags, comments, quotes, control characters, lone surrogates. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('</script><script>alert(1)</script>', '<!--', '-->', ']]>', '&amp;', '"\'', '\u2028\u2029', '\ud800'),
);

const texts: readonly Path[] = placesOf(specimen).filter((path) =>
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

/** Articles that satisfy the schema: the specimen or the bare one, some blocks of the body, texts and dates at random. */
export const articles: fc.Arbitrary<Article> = fc
  .record({
    base: fc.constantFrom(specimen, bare),
    blocks: fc.array(fc.constantFrom(...everyNode.children), { maxLength: 4 }),
    texts: fc.array(fc.record({ path: fc.constantFrom(...texts), text: anyText }), { maxLength: 4 }),
    tick: fc.date({ noInvalidDate: true }),
    publishedAt: instants,
    credits: fc.subarray([...specimen.credits]),
    images: fc.boolean(),
  })
  .map(({ base, blocks, texts: changes, tick, publishedAt, credits, images }) => {
    const start: unknown = {
      ...base,
      body: blocks.length > 0 ? { type: 'root', children: blocks } : base.body,
      timestamp: { epochMilliseconds: tick.getTime(), iso: tick.toISOString() },
      publishedAt,
      credits,
      leadImage: images ? specimen.leadImage : null,
    };
    const changed = changes.reduce(
      (value, { path, text }) => (has(value, path) ? withPlace(value, path, text) : value),
      start,
    );
    // Only strings were put where strings stood.
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
