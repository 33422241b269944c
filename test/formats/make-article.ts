import type { Article, PrintedDate } from '../../src/model/article.js';
import type { BodyBlock, BodyPhrasing, BodyText } from '../../src/model/body.js';
import type { ImageAsset } from '../../src/model/image.js';

/** Makes an Article. Values that are not given are empty. */
export function makeArticle(values: Partial<Article> = {}): Article {
  return {
    publisher: 'rfi',
    language: 'zh-Hans',
    timestamp: { epochMilliseconds: 1_696_513_502_000, iso: '2023-10-05T13:45:02.000Z' },
    publishedAt: '2023-10-05T13:45:02.000Z',
    headline: '题目',
    column: null,
    url: 'https://www.rfi.fr/cn/a',
    urlParts: { edition: 'cn', section: null, column: null, date: null, slug: 'a' },
    printedDate: null,
    leadImage: null,
    standfirst: [],
    body: { type: 'root', children: [] },
    credits: [],
    boilerplate: [],
    frontMatter: null,
    source: null,
    ...values,
  };
}

/** A printed date shortly before the timestamp of `makeArticle`. */
export const printedDate: PrintedDate = {
  text: '05/10/2023 - 15:28',
  local: '2023-10-05T15:28',
  timeZone: 'Europe/Paris',
  instant: '2023-10-05T13:28:00.000Z',
  position: null,
};

export function withBody(...children: BodyBlock[]): Article {
  return makeArticle({ body: { type: 'root', children } });
}

export function text(value: string): BodyText {
  return { type: 'text', value };
}

export function paragraph(...children: (BodyPhrasing | string)[]): BodyBlock & { type: 'paragraph' } {
  return { type: 'paragraph', children: children.map((child) => (typeof child === 'string' ? text(child) : child)) };
}

export function image(values: Partial<ImageAsset> = {}): ImageAsset {
  return {
    url: 'https://s.example/a.jpg',
    alt: null,
    caption: null,
    credit: null,
    id: null,
    filename: 'a.jpg',
    width: null,
    aspectRatio: null,
    position: null,
    ...values,
  };
}
