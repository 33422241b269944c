import { definePublisher } from './define-publisher.js';
import type { Publisher } from './publisher.js';

/** 维权网, a blog on human rights in China. Its markup was made by a word processor. */
export const wqw: Publisher & { readonly id: 'wqw' } = /* @__PURE__ */ definePublisher({
  id: 'wqw',
  name: '维权网',
  hosts: ['wqw2010.blogspot.com'],
  language: 'zh-Hans',
  // /2020/12/blog-post_89.html: no day
  urlParts: (segments) => ({ slug: segments.at(-1)?.replace(/\.html$/, '') ?? null }),
  image: {
    lead: [],
    figures: [
      {
        element: { tag: 'table', className: 'tr-caption-container' },
        caption: [{ tag: 'td', className: 'tr-caption' }],
      },
    ],
  },
  credits: {
    agency: { pattern: /^[（(]维权网信息中心报道[）)]/, name: '维权网' },
    people: {
      labels: { author: ['作者', '特约评论员', '评论员', '文'] },
      mark: /[：:/／]/,
      separators: /、/,
      // 甲乙 2020-7-29
      ends: /\d{4}/,
      name: /[\p{L}·• .]{2,20}/u,
      lines: { longest: 60, first: 3 },
    },
  },
});
