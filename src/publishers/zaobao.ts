import { nameBeforePlace } from './chinese-names.js';
import { definePublisher } from './define-publisher.js';
import type { Publisher, SignedName } from './publisher.js';
import { byPath, LAST_SEGMENT } from './url-path.js';

/** 联合早报, a newspaper in Singapore. */
export const zaobao: Publisher & { readonly id: 'zaobao' } = /* @__PURE__ */ definePublisher({
  id: 'zaobao',
  name: '联合早报',
  hosts: ['zaobao.com', 'zaobao.com.sg'],
  language: 'zh-Hans',
  // /realtime/china/story20201210-1107663
  urlParts: /* @__PURE__ */ byPath(
    /^(?:(?:.*\/)?(?<section>[^/]+)\/)?story(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)-(?<slug>\d+)$/,
    LAST_SEGMENT,
  ),
  image: {
    lead: [{ tag: 'div', className: 'figure-media' }],
    captionAfter: [{ tag: 'figcaption' }],
    creditText: 'last-bracket',
  },
  boilerplate: [
    { kind: 'advertisement', tag: 'section', attributes: { id: 'imu' } },
    { kind: 'advertisement', tag: 'div', className: 'dfp-tag-wrapper' },
    { kind: 'advertisement', tag: 'div', attributes: { id: /^(?:dfp-ad-|innity-in-post$)/ } },
    // 请订阅或登录，以继续阅读全文！
    { kind: 'advertisement', tag: 'div', className: 'article-microtransaction' },
    { kind: 'related', tag: ['p', 'ul', 'ol'], onlyLinks: /\/\/www\.zaobao\.com\b/ },
    { kind: 'artefact', tag: 'div', attributes: { id: 'gtx-trans' } },
  ],
  credits: {
    agency: { pattern: /^[（(](?:(?:联合)?早报|本报)讯[）)]/, name: '早报' },
    signature: readSignature,
  },
});

/** （联合早报记者某某某南宁报道）, （《联合早报》北京特派员某某某报道） */
const SIGNATURE =
  /[（(](?:《?联合早报》?|早报|本报)(?:驻?\p{Script=Han}{2,6}?)?(?:高级|首席|特约)?(?:记者|特派员|通讯员) ?(?<names>\p{Script=Han}{2,9}(?:、(?:\p{Script=Han}{0,8}(?:记者|特派员|通讯员) ?)?\p{Script=Han}{2,9}){0,9}) ?(?:\p{Script=Han}{2,6})?报[道导][）)]。?$/u;
/** The title of a person after the first: 甲乙丙、记者丁戊 */
const TITLE = /^.*(?:记者|特派员|通讯员) ?/;

/** The names in brackets at the end of the last paragraph. A place may follow the last one. */
function readSignature(line: string): readonly SignedName[] {
  const match = SIGNATURE.exec(line);
  if (match === null) return [];
  const names = (match.groups?.['names'] ?? '').split('、').map((name) => nameBeforePlace(name.replace(TITLE, '')));
  return names.map((name) => ({ kind: 'author', name, from: match.index }));
}
