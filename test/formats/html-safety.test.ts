import * as fc from 'fast-check';
import { toHtml as serialise } from 'hast-util-to-html';
import { type Handlers, toHast } from 'mdast-util-to-hast';
import { parse, parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { articleHandlers, toHtml } from '../../src/formats/html/index.js';
import { safeParseArticle } from '../../src/index.js';
import type { Article } from '../../src/model/article.js';
import type { BodyBlock } from '../../src/model/body.js';
import { loadCorpus } from '../corpus/documents.js';
import { bodyArbitrary } from './body-arbitrary.js';
import { type AllowedElements, bareElements, foreignParts } from './foreign-parts.js';
import { image, makeArticle, paragraph, text, withBody } from './make-article.js';

const corpus = loadCorpus();

const ALLOWED: AllowedElements = {
  ...bareElements(
    'header h1 h2 h3 h4 h5 h6 p strong em del u sup sub br hr blockquote pre figure figcaption small table thead tbody tr li',
  ),
  article: ['lang'],
  time: ['datetime'],
  ul: [],
  ol: ['start'],
  code: ['class'],
  a: ['href', 'title'],
  img: ['src', 'alt', 'loading'],
  th: ['align'],
  td: ['align'],
  audio: ['controls', 'preload'],
  video: ['controls', 'preload'],
  source: ['src', 'type'],
};
const PAGE: AllowedElements = {
  ...ALLOWED,
  html: ['lang'],
  head: [],
  body: [],
  title: [],
  meta: ['charset', 'http-equiv', 'name', 'property', 'content'],
  link: ['rel', 'href'],
};

function expectSafe(article: Article): void {
  expect(foreignParts(parseFragment(toHtml(article)), ALLOWED)).toEqual([]);
  expect(foreignParts(parse(toHtml(article, { document: true })), PAGE)).toEqual([]);
}

describe('HTML is safe', () => {
  const attacks = [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    'javascript&colon;alert(1)',
    '&#106;avascript:alert(1)',
    'javascript\u0000:alert(1)',
    'vbscript:x',
    'data:text/html,<script>alert(1)</script>',
    'data:image/svg+xml,<svg onload=alert(1)>',
    'blob:https://x.example/1',
    'file:///etc/passwd',
    'view-source:javascript:alert(1)',
    '//x.example/a',
    '/a',
    '',
    'https://x.example/"onmouseover="alert(1)',
    "https://x.example/'><script>alert(1)</script>",
  ];
  test.each(attacks)('if a URL is %j', (url) => {
    const picture = image({ url, alt: 'a"><script>', caption: '</figcaption><script>', credit: '<!--' });
    const attempt = () =>
      expectSafe(
        makeArticle({
          url,
          headline: '</title><script>alert(1)</script>',
          leadImage: picture,
          body: {
            type: 'root',
            children: [
              paragraph(
                { type: 'link', url, children: [text('a')] },
                { type: 'image', url, alt: '"onerror="alert(1)' },
              ),
              { type: 'figure', image: picture, url },
              { type: 'gallery', images: [picture] },
              { type: 'embed', provider: 'unknown', url, id: null, title: '<script>', poster: picture },
              { type: 'audio', title: '<script>', mediaId: null, sources: [{ url, mimeType: '"onerror="' }] },
              { type: 'code', value: '</pre><script>', lang: '"><script>' },
            ],
          },
        }),
      );
    // A URL that could run code is refused. One that only looks like it is written in a harmless way.
    if (url.startsWith('https:')) attempt();
    else expect(attempt).toThrow('Not an Article: /url: Expected an absolute URL');
  });

  test.each(attacks)('if the handlers are given a tree with the URL %j', (url) => {
    const children = [paragraph({ type: 'link', url, children: [text('a')] }, { type: 'image', url, alt: 'b' })];
    const tree = toHast({ type: 'root', children }, { handlers: articleHandlers as Handlers }); // the same cast as in the guide
    expect(foreignParts(parseFragment(serialise(tree)), ALLOWED)).toEqual([]);
  });

  test('because nodes with data are refused', () => {
    const data = {
      hName: 'script',
      hProperties: { onclick: 'alert(1)', src: 'x' },
      hChildren: [{ type: 'text', value: 'alert(1)' }],
    };
    // Such values may come from JSON, whose types are not checked.
    const blocks = [
      { ...paragraph('a', { type: 'strong', children: [text('b')] }), data },
      { type: 'figure', image: image(), url: null, data },
    ] as unknown as BodyBlock[];
    for (const block of blocks)
      expect(() => toHtml(withBody(block))).toThrow('Not an Article: /body/children/0/data: This field is unknown.');
  });

  test('for every body: only allowed elements and attributes occur', () => {
    fc.assert(
      fc.property(bodyArbitrary, (body) => {
        expectSafe(makeArticle({ body }));
      }),
      { numRuns: 100 },
    );
  });

  test.skipIf(corpus === null)('for the corpus (needs ../shared)', () => {
    for (const { document } of [
      ...(corpus?.eras ?? []),
      ...(corpus?.rfi.slice(0, 800) ?? []),
      ...(corpus?.others.slice(0, 300) ?? []),
    ]) {
      const result = safeParseArticle(document);
      if (result.ok) expect(foreignParts(parseFragment(toHtml(result.article)), ALLOWED)).toEqual([]);
    }
  });
});
