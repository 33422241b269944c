import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { toHtml } from '../../src/formats/html/index.js';
import { toJsonFeed, toJsonFeedItem } from '../../src/formats/json-feed/index.js';
import { jsonLdScript, toJsonLd } from '../../src/formats/json-ld/index.js';
import { toMarkdown } from '../../src/formats/markdown/index.js';
import { toNinjs } from '../../src/formats/ninjs/index.js';
import { measure, toText } from '../../src/formats/text/index.js';
import type { Article } from '../../src/model/article.js';
import type { BodyBlock } from '../../src/model/body.js';
import { isArticle } from '../../src/schema/index.js';
import { everyBlock, harbour, item } from './harbour-article.js';
import { image, makeArticle, paragraph, text } from './make-article.js';

// Every format writes a whole Article, in which no value is missing. The files in `complete` are the expectation: review every
// change that `vitest -u` makes in them.

const inFolder = (file: string): string => fileURLToPath(new URL(`complete/${file}`, import.meta.url));

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

test.each([
  ['text.txt', () => `${toText(harbour)}\n`],
  ['measure.txt', () => json(measure(harbour))],
  ['markdown.txt', () => toMarkdown(harbour, { frontMatter: true })],
  ['html.txt', () => toHtml(harbour, { document: true })],
  ['json-ld.txt', () => json(toJsonLd(harbour))],
  ['ninjs.txt', () => json(toNinjs(harbour))],
  ['json-feed.txt', () => json(toJsonFeed([harbour], { title: '港' }))],
])('the whole output is that of complete/%s', async (file, write) => {
  expect(isArticle(harbour)).toBe(true);
  await expect(write()).toMatchFileSnapshot(inFolder(file));
});

/** Each block in a quotation, before a paragraph; after a paragraph of an item; and alone in an item of a list in a quotation. */
const nested: Article = makeArticle({
  headline: '',
  body: {
    type: 'root',
    children: Object.entries(everyBlock).flatMap(([name, block]): BodyBlock[] => [
      { type: 'heading', depth: 2, children: [text(name)] },
      { type: 'blockquote', children: [block, paragraph('末')] },
      { type: 'list', ordered: false, spread: false, children: [item(paragraph('始'), block), item(paragraph('次'))] },
      { type: 'blockquote', children: [{ type: 'list', ordered: true, spread: false, children: [item(block)] }] },
    ]),
  },
});

test.each([
  ['nested-text.txt', () => `${toText(nested)}\n`],
  ['nested-markdown.txt', () => toMarkdown(nested)],
  ['nested-html.txt', () => `${toHtml(nested)}\n`],
])('blocks of every type in quotations and lists are written as in complete/%s', async (file, write) => {
  await expect(write()).toMatchFileSnapshot(inFolder(file));
});

/** Texts that are empty instead of `null`, which only Articles made by hand contain. They are written like `null`. */
const blank: Article = makeArticle({
  headline: '',
  urlParts: { edition: null, section: '', column: null, date: null, slug: '' },
  leadImage: image({ alt: '', caption: '', credit: '', filename: '' }),
  standfirst: [paragraph('')],
  body: {
    type: 'root',
    children: [
      paragraph(''),
      { type: 'figure', image: image({ url: 'https://s.example/b.jpg', alt: '', caption: '', credit: '' }), url: null },
      { type: 'embed', provider: 'unknown', url: 'https://e.example/', id: null, title: '', poster: null },
      {
        type: 'audio',
        title: '',
        mediaId: null,
        sources: [{ url: 'https://s.example/a.mp3', mimeType: 'audio/mpeg' }],
      },
    ],
  },
});

test.each([
  ['blank-text.txt', () => `${toText(blank)}\n`],
  ['blank-markdown.txt', () => toMarkdown(blank, { frontMatter: true })],
  ['blank-html.txt', () => toHtml(blank, { document: true })],
  ['blank-json.txt', () => json([toJsonLd(blank), toNinjs(blank), toJsonFeedItem(blank)])],
])('empty texts are written as in complete/%s', async (file, write) => {
  await expect(write()).toMatchFileSnapshot(inFolder(file));
});

test('the options only add to the output', () => {
  expect(toMarkdown(harbour, { frontMatter: true }).endsWith(`---\n\n${toMarkdown(harbour)}`)).toBe(true);
  expect(toMarkdown(harbour, { frontMatter: false })).toBe(toMarkdown(harbour));
  expect(toHtml(harbour, { document: true })).toContain(`<body>\n${toHtml(harbour)}\n</body>`);
  expect(toHtml(harbour, { document: false })).toBe(toHtml(harbour));
  expect(JSON.parse(jsonLdScript(harbour))).toEqual(toJsonLd(harbour));
});
