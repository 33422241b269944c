import { definePublisher } from './define-publisher.js';
import type { Publisher } from './publisher.js';
import { byPath } from './url-path.js';

/** CCTV 新闻联播: the items of one evening's news programme. */
export const cctv: Publisher & { readonly id: 'cctv' } = /* @__PURE__ */ definePublisher({
  id: 'cctv',
  name: 'CCTV 新闻联播',
  hosts: ['cn.govopendata.com'],
  language: 'zh-Hans',
  // /xinwenlianbo/20200809/
  urlParts: /* @__PURE__ */ byPath(/^(?<section>[^/]+)(?:\/(?<year>\d{4})(?<month>\d\d)(?<day>\d\d))?(?:\/|$)/),
  printedDate: [{ place: 'headline', pattern: /^(?<date>(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)) ?新闻联播/ }],
  image: { lead: [] },
});
