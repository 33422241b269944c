import { definePublisher } from './define-publisher.js';
import type { Publisher } from './publisher.js';

/** 寒冬, the Chinese edition of Bitter Winter. */
export const bitterwinter: Publisher & { readonly id: 'bitterwinter' } = /* @__PURE__ */ definePublisher({
  id: 'bitterwinter',
  name: '寒冬 (Bitter Winter)',
  hosts: ['zh.bitterwinter.org'],
  language: 'zh-Hant',
  urlParts: ([slug = null]) => ({ slug }),
  standfirst: [{ tag: 'h2' }],
  image: { lead: [], creditText: 'last-bracket' },
  boilerplate: [
    { kind: 'advertisement', tag: 'section', className: 'widget' },
    { kind: 'related', tag: ['p', 'ul', 'ol'], onlyLinks: /\/\/zh\.bitterwinter\.org\// },
    { kind: 'syndication', tag: 'p', text: /^The post .* (?:first appeared|appeared first) on / },
  ],
  credits: {
    people: {
      labels: { author: ['作者', '寒冬記者'] },
      mark: /[：: \u00a0\u3000]+/,
      // 甲乙（Jane Roe）和丙丁（John Roe）
      separators: /、|[和與及](?=[^（(]{1,20}[（(])/,
      lines: { longest: 100, first: 3, last: 2 },
    },
  },
});
