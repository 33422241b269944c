import * as fc from 'fast-check';
import type { Body, BodyBlock, BodyListItem, BodyPhrasing, BodyTableRow } from '../../src/model/body.js';
import type { ImageAsset } from '../../src/model/image.js';
import { showsNothing } from '../../src/source/white-space.js';
import { image } from './make-article.js';

/** Text that has a special meaning in Markdown or HTML, and some that has none. */
const SPECIAL_TEXTS = [
  '新闻',
  'a',
  '，',
  '“',
  '”',
  '（',
  '。',
  ' ',
  '\u00a0',
  '\u3000',
  '*',
  '**',
  '_',
  '`',
  '``',
  '~',
  '~~',
  '#',
  '# ',
  '- ',
  '+ ',
  '1. ',
  '1) ',
  '2023',
  '>',
  '<',
  '<b>',
  '</p>',
  '<!--',
  '-->',
  '[',
  ']',
  '](',
  '[a](b)',
  '![',
  '(',
  ')',
  '|',
  '\\',
  '&',
  '&amp;',
  '&#22338;',
  '&copy',
  '---',
  '===',
  '* * *',
  '***',
  '------',
  'www.a.b',
  'https://a.example/b',
  'http://www.x.y',
  'c@d.ef',
  'mailto:c@d.ef',
  ':',
  ':-',
  '|-',
  '!',
  '"',
  "'",
  '😀',
  'e\u0301',
  '\u200b',
  '<u>',
  '{{ x }}',
];

const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('新', '闻', '据', '报道', 'RFI', 'a', 'b1') },
  { weight: 2, arbitrary: fc.constantFrom(...SPECIAL_TEXTS) },
);

/** A text as the reader returns it: it is visible, and has no line breaks and no consecutive spaces. */
const value = fc
  .array(word, { minLength: 1, maxLength: 5 })
  .map((words) => words.join('').replace(/ {2,}/g, ' '))
  .filter((words) => !showsNothing(words));

/** Texts of attributes and captions have no spaces at either end. */
const trimmed = value.map((words) => words.replace(/^[\s\u00a0\u3000]+|[\s\u00a0\u3000]+$/g, '') || 'x');

const url = fc.constantFrom(
  'https://a.example/',
  'https://a.example/b(c)d',
  'http://a.example/%E6%96%B0?x=1&y=*_',
  'mailto:c@d.ef',
  'https://a.example/[x]',
);
const mediaUrl = fc.constantFrom(
  'https://s.example/a.jpg',
  'https://s.example/a(b)[c].png?x=1&y=2',
  'http://s.example/%20_*.gif',
);

const asset: fc.Arbitrary<ImageAsset> = fc
  .record({
    url: mediaUrl,
    alt: fc.option(trimmed, { nil: null }),
    caption: fc.option(trimmed, { nil: null }),
    credit: fc.option(trimmed, { nil: null }),
  })
  .map((values) => image({ ...values, filename: null }));

const MARKS = ['strong', 'emphasis', 'delete', 'underline', 'superscript', 'subscript'] as const;
type Mark = (typeof MARKS)[number];

function mark(type: Mark, children: BodyPhrasing[]): BodyPhrasing {
  if (type === 'underline') return { type, children, data: { hName: 'u' } };
  if (type === 'superscript') return { type, children, data: { hName: 'sup' } };
  if (type === 'subscript') return { type, children, data: { hName: 'sub' } };
  return { type, children };
}

/** Phrasing as the reader returns it: no adjacent texts, no break at either end of a block, no nested links or equal marks. */
function phrasing(depth: number, without: readonly string[]): fc.Arbitrary<BodyPhrasing[]> {
  const leaves: fc.Arbitrary<BodyPhrasing>[] = [
    value.map((text) => ({ type: 'text', value: text })),
    value.map((text) => ({ type: 'text', value: text })),
    fc.constant({ type: 'break' }),
    // In a table cell, Markdown cannot escape a backslash before a pipe.
    value.map((text) => ({ type: 'inlineCode', value: text.trim().replaceAll('\\|', '|') })),
    fc.record({ url: mediaUrl, alt: trimmed }).map(({ url: src, alt }) => ({ type: 'image', url: src, alt })),
  ];
  const marks = MARKS.filter((type) => !without.includes(type)).map((type) =>
    phrasing(depth - 1, [...without, type]).map((children) => mark(type, children)),
  );
  const links = without.includes('link')
    ? []
    : [
        fc
          .tuple(url, phrasing(depth - 1, [...without, 'link']))
          .map(([href, children]): BodyPhrasing => ({ type: 'link', url: href, children })),
      ];
  const node = depth === 0 ? fc.oneof(...leaves) : fc.oneof(...leaves, ...leaves, ...marks, ...links);
  return fc.array(node, { minLength: 1, maxLength: 4 }).map(tidyRun).filter(hasText);
}

function tidyRun(nodes: BodyPhrasing[]): BodyPhrasing[] {
  const run: BodyPhrasing[] = [];
  for (const node of nodes) {
    const last = run[run.length - 1];
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else if (node.type !== 'break' || (last !== undefined && last.type !== 'break'))
      run.push(node.type === 'text' ? { ...node } : node);
  }
  while (run[run.length - 1]?.type === 'break') run.pop();
  return run;
}

function hasText(nodes: readonly BodyPhrasing[]): boolean {
  return nodes.some((node) => node.type === 'text' && node.value.trim() !== '');
}

const LEADING_SPACE = /^[\s\u00a0\u3000]+/;
const TRAILING_SPACE = /[\s\u00a0\u3000]+$/;

/** The reader removes the spaces at both ends of a block, including those inside marks. */
function trimBlock(children: BodyPhrasing[]): BodyPhrasing[] {
  const copy = structuredClone(children);
  trimEdge(copy, 0, LEADING_SPACE);
  trimEdge(copy, -1, TRAILING_SPACE);
  return copy;
}

function trimEdge(children: BodyPhrasing[], at: 0 | -1, spaces: RegExp): void {
  const node = children.at(at);
  if (node?.type === 'text') node.value = node.value.replace(spaces, '') || 'x';
  else if (node !== undefined && 'children' in node) trimEdge(node.children, at, spaces);
}

const content = phrasing(2, []).map(trimBlock);

const leafBlock: fc.Arbitrary<BodyBlock> = fc.oneof(
  { weight: 6, arbitrary: content.map((children): BodyBlock => ({ type: 'paragraph', children })) },
  fc
    .tuple(fc.constantFrom(1, 2, 3, 4, 5, 6), content)
    .map(([depth, children]): BodyBlock => ({ type: 'heading', depth, children })),
  fc.constant<BodyBlock>({ type: 'thematicBreak' }),
  trimmed.map((text): BodyBlock => ({ type: 'code', value: `x${text}\n  ${text}` })),
  // A row without content is omitted.
  fc
    .array(fc.tuple(content, fc.option(content, { nil: null })), { minLength: 1, maxLength: 3 })
    .map((rows): BodyBlock => ({ type: 'table', children: rows.map(tableRow) })),
  fc
    .tuple(asset, fc.option(url, { nil: null }))
    .map(([picture, href]): BodyBlock => ({ type: 'figure', image: picture, url: href })),
  fc.array(asset, { minLength: 1, maxLength: 3 }).map((images): BodyBlock => ({ type: 'gallery', images })),
  fc
    .tuple(mediaUrl, fc.option(value, { nil: null }), fc.option(asset, { nil: null }))
    .map(
      ([src, title, poster]): BodyBlock => ({ type: 'embed', provider: 'unknown', url: src, id: null, title, poster }),
    ),
  fc
    .tuple(
      fc.constantFrom('audio' as const, 'video' as const),
      fc.option(value, { nil: null }),
      fc.uniqueArray(mediaUrl, { minLength: 1, maxLength: 2 }),
    )
    .map(
      ([type, title, sources]): BodyBlock => ({
        type,
        title,
        mediaId: null,
        sources: sources.map((src) => ({ url: src, mimeType: null })),
      }),
    ),
);

function tableRow(cells: (BodyPhrasing[] | null)[]): BodyTableRow {
  return { type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children: children ?? [] })) };
}

function blocks(depth: number): fc.Arbitrary<BodyBlock[]> {
  if (depth === 0) return fc.array(leafBlock, { minLength: 1, maxLength: 3 });
  const inner = blocks(depth - 1);
  const item = inner.map((children): BodyListItem => ({ type: 'listItem', spread: false, children }));
  const items = fc.array(item, { minLength: 1, maxLength: 3 });
  const block = fc.oneof(
    { weight: 5, arbitrary: leafBlock },
    inner.map((children): BodyBlock => ({ type: 'blockquote', children })),
    items.map((children): BodyBlock => ({ type: 'list', ordered: false, spread: false, children })),
    fc
      .tuple(fc.constantFrom(1, 3, 0), items)
      .map(([start, children]): BodyBlock => ({ type: 'list', ordered: true, start, spread: false, children })),
  );
  return fc.array(block, { minLength: 1, maxLength: 4 });
}

/** Bodies as the reader returns them, with nodes of every type and many special texts. */
export const bodyArbitrary: fc.Arbitrary<Body> = blocks(2).map((children) => ({ type: 'root', children }));
/** The contents of standfirsts, as the reader returns them. */
export const phrasingArbitrary: fc.Arbitrary<BodyPhrasing[]> = content;
export const textArbitrary: fc.Arbitrary<string> = value.map(
  (text) => text.replace(LEADING_SPACE, '').replace(TRAILING_SPACE, '') || 'x',
);
