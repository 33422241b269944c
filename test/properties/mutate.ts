import { attributes, awkwardMarkup, elements, tokens } from './dictionary.js';
import type { Random } from './random.js';

/** Changes a document in one way. */
type Mutator = (document: string, random: Random, other: string) => string;

const TAG = /<\/?[a-z][^<>]*>/gi;
const ATTRIBUTE = /(?<=\s)[^\s"'<>/=]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'<>]*))?/g;
/** The longest piece that is cut out or copied, so that documents do not grow without limit. */
const LONGEST_PIECE = 400;

interface Span {
  readonly start: number;
  readonly end: number;
}

function tagsOf(document: string): readonly Span[] {
  return [...document.matchAll(TAG)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function tagOf(document: string, random: Random): Span | null {
  const tags = tagsOf(document);
  return tags.length === 0 ? null : random.pick(tags);
}

function attributeOf(document: string, random: Random): Span | null {
  const tag = tagOf(document, random);
  if (tag === null) return null;
  const attributes = [...document.slice(tag.start, tag.end).matchAll(ATTRIBUTE)];
  if (attributes.length === 0) return null;
  const { index, 0: attribute } = random.pick(attributes);
  return { start: tag.start + index, end: tag.start + index + attribute.length };
}

/** A random offset. Half of the time, it is next to a tag, where errors are more likely. */
function randomOffset(document: string, random: Random): number {
  const tag = random.below(2) === 0 ? tagOf(document, random) : null;
  if (tag === null) return random.below(document.length + 1);
  return random.below(2) === 0 ? tag.start : tag.end;
}

function randomSpan(document: string, random: Random): Span {
  const start = randomOffset(document, random);
  return { start, end: Math.min(document.length, start + 1 + random.below(LONGEST_PIECE)) };
}

function replace(document: string, { start, end }: Span, replacement: string): string {
  return document.slice(0, start) + replacement + document.slice(end);
}

function insert(document: string, at: number, text: string): string {
  return replace(document, { start: at, end: at }, text);
}

/** Mutators that only remove, repeat and move existing tags. */
export const tagMutators: readonly Mutator[] = [
  function deleteTag(document, random) {
    const tag = tagOf(document, random);
    return tag === null ? document : replace(document, tag, '');
  },
  function duplicateTag(document, random) {
    const tag = tagOf(document, random);
    return tag === null ? document : insert(document, tag.end, document.slice(tag.start, tag.end));
  },
  function swapTags(document, random) {
    const [first, second] = [tagOf(document, random), tagOf(document, random)].sort(
      (a, b) => (a?.start ?? 0) - (b?.start ?? 0),
    );
    if (!first || !second || first.start === second.start) return document;
    const moved = document.slice(first.start, first.end);
    return replace(replace(document, second, moved), first, document.slice(second.start, second.end));
  },
  function moveTag(document, random) {
    const tag = tagOf(document, random);
    if (tag === null) return document;
    const without = replace(document, tag, '');
    return insert(without, randomOffset(without, random), document.slice(tag.start, tag.end));
  },
];

/** Mutators that insert entries of the dictionary, and cut and combine documents at any position. */
export const wildMutators: readonly Mutator[] = [
  ...tagMutators,
  function insertToken(document, random) {
    return insert(document, randomOffset(document, random), random.pick(tokens));
  },
  function insertTag(document, random) {
    const name = random.pick(elements);
    const tag =
      random.below(3) === 0 ? `</${name}>` : `<${name}${random.below(2) === 0 ? ` ${random.pick(attributes)}` : ''}>`;
    return insert(document, randomOffset(document, random), tag);
  },
  function wrap(document, random) {
    const { start, end } = randomSpan(document, random);
    const name = random.pick(elements);
    return insert(insert(document, end, `</${name}>`), start, `<${name}>`);
  },
  function addAttribute(document, random) {
    const tag = tagOf(document, random);
    return tag === null ? document : insert(document, tag.end - 1, ` ${random.pick(attributes)}`);
  },
  function glue(document, random) {
    const tag = tagOf(document, random);
    if (tag === null) return document;
    return replace(document, tag, document.slice(tag.start, tag.end).replace(' ', ''));
  },
  function rename(document, random) {
    const tag = tagOf(document, random);
    if (tag === null) return document;
    return replace(document, tag, document.slice(tag.start, tag.end).replace(/[\w-]+/, random.pick(elements)));
  },
  function swapAttributes(document, random) {
    const [first, second] = [attributeOf(document, random), attributeOf(document, random)].sort(
      (a, b) => (a?.start ?? 0) - (b?.start ?? 0),
    );
    if (!first || !second || first.end > second.start) return document;
    const moved = document.slice(first.start, first.end);
    return replace(replace(document, second, moved), first, document.slice(second.start, second.end));
  },
  function dropAttribute(document, random) {
    const attribute = attributeOf(document, random);
    return attribute === null ? document : replace(document, attribute, '');
  },
  function cutInTag(document, random) {
    const tag = tagOf(document, random);
    if (tag === null) return document;
    const at = tag.start + 1 + random.below(tag.end - tag.start - 1);
    return replace(document, { start: at, end: Math.min(tag.end, at + 1 + random.below(8)) }, '');
  },
  function cutInReference(document, random) {
    const references = [...document.matchAll(/&[#\w]+;?/g)];
    if (references.length === 0) return document;
    const { index, 0: reference } = random.pick(references);
    const at = index + 1 + random.below(reference.length);
    return replace(document, { start: at, end: at + 1 }, '');
  },
  function insertAwkward(document, random) {
    return insert(document, randomOffset(document, random), random.pick(awkwardMarkup));
  },
  function cutOut(document, random) {
    return replace(document, randomSpan(document, random), '');
  },
  function cutOff(document, random) {
    return document.slice(0, random.below(document.length + 1));
  },
  function repeatPiece(document, random) {
    const { start, end } = randomSpan(document, random);
    return insert(document, end, document.slice(start, end));
  },
  function changeCharacter(document, random) {
    const at = random.below(document.length + 1);
    return replace(
      document,
      { start: at, end: at + 1 },
      String.fromCharCode(random.below(random.below(2) === 0 ? 128 : 65_536)),
    );
  },
  function insertFromOther(document, random, other) {
    const { start, end } = randomSpan(other, random);
    return insert(document, randomOffset(document, random), other.slice(start, end));
  },
  function crossOver(document, random, other) {
    return document.slice(0, randomOffset(document, random)) + other.slice(randomOffset(other, random));
  },
  function nest(document, random) {
    const tag = tagOf(document, random);
    if (tag === null) return document;
    return insert(document, tag.end, document.slice(tag.start, tag.end).repeat(1 + random.below(140)));
  },
];

/** Applies several random mutations to a document. The same seed always gives the same result. */
export function mutate(
  document: string,
  random: Random,
  {
    other = document,
    mutators = wildMutators,
    maxCount = 6,
  }: { other?: string; mutators?: readonly Mutator[]; maxCount?: number } = {},
): string {
  let mutated = document;
  for (let left = 1 + random.below(maxCount); left > 0; left--) mutated = random.pick(mutators)(mutated, random, other);
  return mutated;
}
