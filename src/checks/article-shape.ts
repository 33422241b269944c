import {
  isBoolean,
  isFiniteNumber,
  isText,
  listOf,
  nullable,
  oneOf,
  optional,
  record,
  recordOf,
  type Shape,
} from './shape.js';

const nullableText = nullable(isText);

const image = record({
  url: isText,
  alt: nullableText,
  caption: nullableText,
  credit: nullableText,
  id: nullableText,
  filename: nullableText,
  width: nullable(isFiniteNumber),
  aspectRatio: nullableText,
});

const credit: Shape = (value) =>
  record({ kind: oneOf('agency', 'author', 'translator', 'editor', 'copyright') })(value) ??
  record(creditFields[(value as { kind: string }).kind] ?? {})(value); // the line above has looked at `kind`

const creditFields: Readonly<Record<string, Readonly<Record<string, Shape>>>> = {
  agency: { name: isText, place: nullableText, dayOfMonth: nullable(isFiniteNumber) },
  author: { name: isText, url: nullableText },
  translator: { name: isText },
  editor: { name: isText },
  copyright: { holder: isText, year: nullable(isFiniteNumber) },
};

const boilerplate = record({
  kind: isText,
  text: isText,
  links: listOf(
    record({ text: isText, url: isText, network: nullableText, shortUrl: nullableText, targetUrl: nullableText }),
  ),
});

/** Everything of an Article but `standfirst` and `body`, which `nodeRules` are for. `source` and positions are never read. */
export const articleShape: Shape = record({
  publisher: isText,
  language: nullableText,
  timestamp: record({ epochMilliseconds: isFiniteNumber, iso: isText }),
  publishedAt: isText,
  headline: isText,
  column: nullableText,
  url: isText,
  urlParts: nullable(
    record({
      edition: nullableText,
      section: nullableText,
      column: nullableText,
      date: nullableText,
      slug: nullableText,
    }),
  ),
  printedDate: nullable(record({ text: isText, local: isText, timeZone: nullableText, instant: nullableText })),
  leadImage: nullable(image),
  credits: listOf(credit),
  boilerplate: listOf(boilerplate),
  frontMatter: nullable(recordOf(isText)),
});

/** Where a node may stand. */
export type NodePlace = 'root' | 'block' | 'phrasing' | 'item' | 'row' | 'cell';

export interface NodeRule {
  readonly place: NodePlace;
  /** What its children are; `null` where it has none. */
  readonly children: NodePlace | null;
  readonly fields: Shape;
}

const any = record({});
const media = record({
  title: nullableText,
  mediaId: nullableText,
  sources: listOf(record({ url: isText, mimeType: nullableText })),
});

/** One row a type of node that occurs in a body. */
export const nodeRules: Readonly<Record<string, NodeRule>> = {
  root: { place: 'root', children: 'block', fields: any },
  paragraph: { place: 'block', children: 'phrasing', fields: any },
  heading: { place: 'block', children: 'phrasing', fields: record({ depth: oneOf(1, 2, 3, 4, 5, 6) }) },
  list: {
    place: 'block',
    children: 'item',
    fields: record({ ordered: optional(isBoolean), start: optional(isFiniteNumber), spread: optional(isBoolean) }),
  },
  listItem: {
    place: 'item',
    children: 'block',
    fields: record({ spread: optional(isBoolean), checked: optional(isBoolean) }),
  },
  blockquote: { place: 'block', children: 'block', fields: any },
  table: {
    place: 'block',
    children: 'row',
    fields: record({ align: optional(listOf(optional(oneOf('left', 'right', 'center')))) }),
  },
  tableRow: { place: 'row', children: 'cell', fields: any },
  tableCell: { place: 'cell', children: 'phrasing', fields: any },
  thematicBreak: { place: 'block', children: null, fields: any },
  code: {
    place: 'block',
    children: null,
    fields: record({ value: isText, lang: optional(isText), meta: optional(isText) }),
  },
  figure: { place: 'block', children: null, fields: record({ image, url: nullableText }) },
  gallery: { place: 'block', children: null, fields: record({ images: listOf(image) }) },
  embed: {
    place: 'block',
    children: null,
    fields: record({ provider: isText, url: isText, id: nullableText, title: nullableText, poster: nullable(image) }),
  },
  audio: { place: 'block', children: null, fields: media },
  video: { place: 'block', children: null, fields: media },
  text: { place: 'phrasing', children: null, fields: record({ value: isText }) },
  strong: { place: 'phrasing', children: 'phrasing', fields: any },
  emphasis: { place: 'phrasing', children: 'phrasing', fields: any },
  delete: { place: 'phrasing', children: 'phrasing', fields: any },
  underline: { place: 'phrasing', children: 'phrasing', fields: any },
  superscript: { place: 'phrasing', children: 'phrasing', fields: any },
  subscript: { place: 'phrasing', children: 'phrasing', fields: any },
  link: { place: 'phrasing', children: 'phrasing', fields: record({ url: isText, title: optional(isText) }) },
  break: { place: 'phrasing', children: null, fields: any },
  image: {
    place: 'phrasing',
    children: null,
    fields: record({ url: isText, alt: optional(isText), title: optional(isText) }),
  },
  inlineCode: { place: 'phrasing', children: null, fields: record({ value: isText }) },
};
