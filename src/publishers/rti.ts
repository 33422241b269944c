import { definePublisher } from './define-publisher.js';
import type { Publisher } from './publisher.js';

/** 中央廣播電臺, Radio Taiwan International. Its documents contain only about the first hundred characters of an article. */
export const rti: Publisher & { readonly id: 'rti' } = /* @__PURE__ */ definePublisher({
  id: 'rti',
  name: '中央廣播電臺 (Rti)',
  hosts: ['rti.org.tw'],
  language: 'zh-Hant',
  headline: { columnStart: /^\[ ?(?<column>\p{Script=Han}{2,4}) ?\]\s*/u },
  // /news/view/id/2074697
  urlParts: (segments) => ({ section: segments[0] ?? null, slug: segments.at(-1) ?? null }),
  boilerplate: [{ kind: 'read-more', tag: 'a', text: /^(?:\.{3}|…) ?more$/, inline: true }],
});
