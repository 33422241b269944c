import { attributes, awkwardMarkup, elements, tokens } from './dictionary.js';
import type { Random } from './random.js';

/** Changes a document in one way. */
type Mutator = (document: string, random: Random, other: string) => string;

const TAG = /<\/?[a-z][^<>]*>/gi;
const ATTRIBUTE = /(?<=\s)[^\s"'<>/=]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'<>]*))?/g;
/** What is cut out and put elsewhere stays short: the documents must not grow without end. */
const LONGEST_PIECE = 400;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function tagsOf(document: string): readonly Stretch[] {
  return [...document.matchAll(TAG)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function tagOf(document: string, random: Random): Stretch | null {
  const tags = tagsOf(document);
  return tags.length === 0 ? null : random.pick(tags);
}

function attributeOf(document: string, random: Random): Stretch | null {
  const tag = tagOf(document, random);
  if (tag === null) return null;
  const attributes = [...document.slice(tag.start, tag.end).matchAll(ATTRIBUTE)];
  if (attributes.length === 0) return null;
  const { index, 0: attribute } = random.pick(attributes);
  return { start: tag.start + index, end: tag.start + index + attribute.length };
}

/** Between two tags or characters; half of the time beside a tag, where things happen. */
function place(document: string, random: Random): number {
  const tag = random.below(2) === 0 ? tagOf(document, random) : null;
  if (tag === null) return random.below(document.length + 1);
  return random.below(2) === 0 ? tag.start : tag.end;
}

function piece(document: string, random: Random): Stretch {
  const start = place(document, random);
  return { start, end: Math.min(document.length, start + 1 + random.below(LONGEST_PIECE)) };
}

function replace(document: string, { start, end }: Stretch, by: string): string {
  return document.slice(0, start) + by + document.slice(end);
}

function insert(document: string, at: number, text: string): string {
  return replace(document, { start: at, end: at }, text);
}

/** Mutators that only take away, repeat and move the tags that are there. */
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
    return insert(without, place(without, random), document.slice(tag.start, tag.end));
  },
];

/** Mutators that put in what the dictionary knows, and that cut and mix without regard. */
export const wildMutators: readonly Mutator[] = [
  ...tagMutators,
  function insertToken(document, random) {
    return insert(document, place(document, random), random.pick(tokens));
  },
  function insertTag(document, random) {
    const name = random.pick(elements);
    const tag =
      random.below(3) === 0 ? `</${name}>` : `<${name}${random.below(2) === 0 ? ` ${random.pick(attributes)}` : ''}>`;
    return insert(document, place(document, random), tag);
  },
  function wrap(document, random) {
    const { start, end } = piece(document, random);
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
    return insert(document, place(document, random), random.pick(awkwardMarkup));
  },
  function cutOut(document, random) {
    return replace(document, piece(document, random), '');
  },
  function cutOff(document, random) {
    return document.slice(0, random.below(document.length + 1));
  },
  function repeatPiece(document, random) {
    const { start, end } = piece(document, random);
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
  function takeFromOther(document, random, other) {
    const { start, end } = piece(other, random);
    return insert(document, place(document, random), other.slice(start, end));
  },
  function crossOver(document, random, other) {
    return document.slice(0, place(document, random)) + other.slice(place(other, random));
  },
  function nest(document, random) {
    const tag = tagOf(document, random);
    if (tag === null) return document;
    return insert(document, tag.end, document.slice(tag.start, tag.end).repeat(1 + random.below(140)));
  },
];

/** A document after some mutations, the same for the same seed. */
export function mutate(
  document: string,
  random: Random,
  {
    other = document,
    mutators = wildMutators,
    most = 6,
  }: { other?: string; mutators?: readonly Mutator[]; most?: number } = {},
): string {
  let mutated = document;
  for (let left = 1 + random.below(most); left > 0; left--) mutated = random.pick(mutators)(mutated, random, other);
  return mutated;
}
