import type { Article } from '../../src/model/article.js';
import type { Body } from '../../src/model/body.js';
import type { ImageAsset } from '../../src/model/image.js';

const picture: ImageAsset = {
  url: 'https://s.rfi.fr/media/display/0f0e0d0c-0000-11ee-8000-005056bf30b7/w:1280/p:16x9/Pont%20Neuf.jpg',
  alt: 'The Pont Neuf in the rain',
  caption: '雨中的新桥',
  credit: '© Lucie Exemple / RFI',
  id: '0f0e0d0c-0000-11ee-8000-005056bf30b7',
  filename: 'Pont Neuf.jpg',
  width: 1280,
  aspectRatio: '16x9',
  position: null,
};

const other: ImageAsset = {
  url: 'https://example.org/other.jpg',
  alt: null,
  caption: null,
  credit: null,
  id: null,
  filename: null,
  width: null,
  aspectRatio: null,
  position: null,
};

const position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 3, offset: 2 } };

/** A body with nodes of every type, nested if they may be. */
export const everyNode: Body = {
  type: 'root',
  children: [
    {
      type: 'paragraph',
      children: [
        { type: 'text', value: '巴黎下雨。', position },
        { type: 'strong', children: [{ type: 'text', value: '很大' }] },
        { type: 'emphasis', children: [{ type: 'text', value: '的雨' }] },
        { type: 'delete', children: [{ type: 'text', value: '雪' }] },
        { type: 'break' },
        { type: 'link', url: 'https://example.org/rain', title: null, children: [{ type: 'text', value: '雨' }] },
        { type: 'image', url: 'https://example.org/drop.png', alt: null },
        { type: 'inlineCode', value: 'rain()' },
        { type: 'underline', children: [{ type: 'text', value: '伞' }], data: { hName: 'u' } },
        { type: 'text', value: 'm' },
        { type: 'superscript', children: [{ type: 'text', value: '2' }], data: { hName: 'sup' } },
        { type: 'subscript', children: [{ type: 'text', value: 'i' }], data: { hName: 'sub' } },
      ],
      position,
    },
    { type: 'heading', depth: 2, children: [{ type: 'text', value: '明天' }] },
    {
      type: 'list',
      ordered: true,
      start: 3,
      spread: false,
      children: [
        {
          type: 'listItem',
          checked: null,
          spread: false,
          children: [{ type: 'paragraph', children: [{ type: 'text', value: '云' }] }],
        },
      ],
    },
    {
      type: 'blockquote',
      children: [{ type: 'paragraph', children: [{ type: 'text', value: '没有人带伞。' }] }],
    },
    {
      type: 'table',
      align: ['left', null],
      children: [
        {
          type: 'tableRow',
          children: [
            { type: 'tableCell', children: [{ type: 'text', value: '日' }] },
            { type: 'tableCell', children: [{ type: 'text', value: '毫米' }] },
          ],
        },
      ],
    },
    { type: 'thematicBreak' },
    { type: 'code', lang: null, meta: null, value: 'rain\nrain' },
    { type: 'figure', image: picture, url: 'https://example.org/bridge' },
    { type: 'gallery', images: [other, picture] },
    {
      type: 'embed',
      provider: 'youtube',
      url: 'https://www.youtube.com/watch?v=abcdefghijk',
      id: 'abcdefghijk',
      title: '雨',
      poster: other,
    },
    {
      type: 'audio',
      title: '雨声',
      mediaId: 'WBMZ00000-RFI-CN-20231005',
      sources: [{ url: 'https://example.org/rain.mp3', mimeType: 'audio/mpeg' }],
    },
    {
      type: 'video',
      title: null,
      mediaId: null,
      sources: [{ url: 'https://example.org/rain.mp4', mimeType: null }],
    },
  ],
};

/** An invented Article in which no value is missing. */
export const specimen: Article = {
  publisher: 'rfi',
  language: 'zh-Hans',
  timestamp: { epochMilliseconds: 1696513502000, iso: '2023-10-05T13:45:02.000Z' },
  publishedAt: '2023-10-05T13:28:00.000Z',
  headline: '巴黎下雨',
  column: '法国风光',
  url: 'https://www.rfi.fr/cn/%E6%B3%95%E5%9B%BD/20231005-rain',
  urlParts: { edition: 'cn', section: '法国', column: null, date: '2023-10-05', slug: 'rain' },
  printedDate: {
    text: '05/10/2023 - 15:28',
    local: '2023-10-05T15:28',
    timeZone: 'Europe/Paris',
    instant: '2023-10-05T13:28:00.000Z',
    position,
  },
  leadImage: picture,
  standfirst: [{ type: 'paragraph', children: [{ type: 'text', value: '首都的星期四。' }] }],
  body: everyNode,
  credits: [
    { kind: 'agency', name: '法新社', place: '巴黎', dayOfMonth: 5, position: null },
    { kind: 'author', name: '林雨', url: 'https://www.rfi.fr/cn/author/lin', position: null },
    { kind: 'translator', name: '王伞', url: null, position: null },
    { kind: 'editor', name: '李云', position: null },
    { kind: 'copyright', holder: 'AFP', year: 2023, position: null },
  ],
  boilerplate: [
    {
      kind: 'share',
      text: '分享 :',
      links: [
        {
          text: '',
          url: 'whatsapp://send?text=rain%20-%20https%3A%2F%2Frfi.my%2F9zeJ.W',
          network: 'whatsapp',
          shortUrl: 'https://rfi.my/9zeJ',
          targetUrl: null,
        },
      ],
      position,
    },
  ],
  frontMatter: { layout: 'post', tags: '[ 法广 ]' },
  source: {
    title: '巴黎下雨 - 法国风光',
    url: 'https://www.rfi.fr/cn/%E6%B3%95%E5%9B%BD/20231005-rain',
    positions: { frontMatter: null, timestamp: position, headline: position, rule: null, body: position },
  },
};

/** An Article in which all values that may be unknown are unknown. */
export const bare: Article = {
  publisher: 'generic',
  language: null,
  timestamp: { epochMilliseconds: 0, iso: '1970-01-01T00:00:00.000Z' },
  publishedAt: '1970-01-01T00:00:00.000Z',
  headline: 'Rain',
  column: null,
  url: 'https://example.org/rain',
  urlParts: null,
  printedDate: null,
  leadImage: null,
  standfirst: [],
  body: { type: 'root', children: [] },
  credits: [],
  boilerplate: [],
  frontMatter: null,
  source: null,
};
