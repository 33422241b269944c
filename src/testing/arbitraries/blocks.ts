import fc, { type Arbitrary } from 'fast-check';
import type {
  Audio,
  Body,
  BodyBlock,
  BodyListItem,
  BodyPhrasing,
  BodyTableRow,
  Embed,
  ImageAsset,
  Video,
} from '../../index.js';
import { phrasing } from './phrasing.js';
import { anyText, linkUrls, pictureUrls } from './texts.js';

const textOrNull = fc.option(anyText(), { nil: null });
/** A caption that begins with © would be read as a credit. */
const captionOrNull = fc.option(
  anyText().map((text) => `图${text}`),
  { nil: null },
);

/** Pictures without the properties that are read from their URLs. */
const pictures: Arbitrary<ImageAsset> = fc
  .record({ url: pictureUrls, alt: textOrNull, caption: captionOrNull, credit: textOrNull })
  .map((values) => ({ ...values, id: null, filename: null, width: null, aspectRatio: null, position: null }));

/** Files of a recording, without repetitions, which the reader would remove. */
const sources = fc.uniqueArray(
  fc.record({
    url: fc.constantFrom('https://www.example.org/a.mp3', 'https://www.example.org/b.mp3?c=1&d=2'),
    mimeType: fc.constantFrom(null, 'audio/mpeg'),
  }),
  { minLength: 1, maxLength: 2, selector: ({ url }) => url },
);
const recordings = fc
  .record({ type: fc.constantFrom('audio', 'video'), title: textOrNull, mediaId: textOrNull, sources })
  // Both types have the same fields.
  .map((values) => values as Audio | Video);

const embeds: Arbitrary<Embed> = fc
  .record({ title: textOrNull, poster: fc.option(pictures, { nil: null }) })
  .map(({ title, poster }) => ({
    type: 'embed',
    provider: 'youtube',
    url: 'https://www.youtube.com/watch?v=abcdefghijk',
    id: 'abcdefghijk',
    title,
    poster,
  }));

const paragraphs: Arbitrary<BodyBlock> = phrasing().map((children) => ({ type: 'paragraph', children }));

const leaves: readonly Arbitrary<BodyBlock>[] = [
  paragraphs,
  fc
    .tuple(fc.constantFrom(2, 1, 3, 4, 5, 6), phrasing())
    .map(([depth, children]): BodyBlock => ({ type: 'heading', depth, children })),
  fc.constant<BodyBlock>({ type: 'thematicBreak' }),
  anyText().map((text): BodyBlock => ({ type: 'code', value: `${text}\n  ${text}` })),
  fc
    .array(fc.array(phrasing(1), { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 2 })
    .map((rows): BodyBlock => ({ type: 'table', children: rows.map(tableRow) })),
  fc
    .tuple(pictures, fc.option(linkUrls, { nil: null }))
    .map(([image, url]): BodyBlock => ({ type: 'figure', image, url })),
  fc.array(pictures, { minLength: 1, maxLength: 2 }).map((images): BodyBlock => ({ type: 'gallery', images })),
  embeds,
  recordings,
];

function tableRow(cells: readonly BodyPhrasing[][]): BodyTableRow {
  return { type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children })) };
}

/** Blocks of any type, including quotations and lists nested to `depth`. They shrink to a paragraph of `一`. */
export function blocks(depth = 1): Arbitrary<BodyBlock> {
  if (depth === 0) return fc.oneof({ withCrossShrink: true }, ...leaves);
  const inner = fc.array(blocks(depth - 1), { minLength: 1, maxLength: 2 });
  const items = fc.array(inner.map(listItem), { minLength: 1, maxLength: 2 });
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 4, arbitrary: paragraphs },
    ...leaves.slice(1),
    inner.map((children): BodyBlock => ({ type: 'blockquote', children })),
    items.map((children): BodyBlock => ({ type: 'list', ordered: false, spread: isLoose(children), children })),
    items.map(
      (children): BodyBlock => ({ type: 'list', ordered: true, start: 3, spread: isLoose(children), children }),
    ),
  );
}

/** An item is loose if it holds more than one paragraph, because Markdown would join them. */
function listItem(children: BodyBlock[]): BodyListItem {
  return { type: 'listItem', spread: children.filter(({ type }) => type === 'paragraph').length > 1, children };
}

function isLoose(items: readonly BodyListItem[]): boolean {
  return items.some(({ spread }) => spread === true);
}

/**
 * Bodies with nodes of all types, in the form in which they are read, but without the properties in the URLs of images.
 *
 * @example
 * ```ts
 * import fc from 'fast-check';
 * import { buildArticle } from 'rfi-article/testing';
 * import { anyBody } from 'rfi-article/testing/arbitraries';
 *
 * fc.assert(fc.property(anyBody(), (body) => buildArticle({ body }).body.children.length === body.children.length));
 * ```
 */
export function anyBody(): Arbitrary<Body> {
  return fc.array(blocks(), { maxLength: 4 }).map((children) => ({ type: 'root', children }));
}
