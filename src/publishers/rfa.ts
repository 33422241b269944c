import { MADE, MANNERS, withoutPlaces } from './chinese-names.js';
import { definePublisher } from './define-publisher.js';
import type { ElementRule, Publisher } from './publisher.js';
import { byPath } from './url-path.js';

/** A picture with its caption, until November 2020. */
const CAPTIONED: ElementRule = { tag: 'div', className: 'captioned' };

/** 自由亚洲电台, Radio Free Asia. The last lines of an article name its reporters and editors. */
export const rfa: Publisher & { readonly id: 'rfa' } = /* @__PURE__ */ definePublisher({
  id: 'rfa',
  name: '自由亚洲电台 (Radio Free Asia)',
  hosts: ['rfa.org'],
  language: null,
  editions: { mandarin: 'zh-Hans', cantonese: 'zh-Hant' },
  // /mandarin/yataibaodao/gangtai/cm-01142021105302.html: the author's code, then month, day, year and time
  urlParts: /* @__PURE__ */ byPath(
    /^(?<edition>[^/]+)\/(?:(?:.*\/)?(?<section>[^/]+)\/)?(?<slug>(?:[^/]*-)?(?<month>\d\d)(?<day>\d\d)(?<year>20\d\d)\d+)(?:\.html)?$/,
    /^(?<edition>[^/]+)(?:\/(?:(?:.*\/)?(?<section>[^/]+)\/)?(?<slug>[^/]+?)(?:\.html)?)?$/,
  ),
  image: {
    lead: [{ tag: 'figure' }, CAPTIONED],
    figures: [{ element: CAPTIONED, caption: [{ tag: 'div', className: 'image-caption' }] }],
    credit: [{ tag: 'span', className: 'copyright' }],
    creditText: 'last-bracket',
  },
  boilerplate: [
    { kind: 'related', tag: 'ul', onlyLinks: true },
    { kind: 'related', tag: ['p', 'ol'], onlyLinks: /\/\/www\.rfa\.org\// },
    // The button that enlarges a picture
    { kind: 'other', tag: 'div', attributes: { id: 'zoomattribute' }, inline: true },
  ],
  credits: {
    people: {
      labels: {
        author: ['特约记者', '实习记者', '本台记者', '记者', '特約記者', '實習記者', '本台記者', '記者'],
        translator: ['编译', '翻译', '編譯', '翻譯'],
        // 责編 mixes simplified and traditional characters.
        editor: [
          '责任编辑',
          '责编',
          '编辑',
          '网编',
          '責任編輯',
          '責編',
          '編輯',
          '網編',
          '责編',
          '責编',
          '网編',
          '網编',
        ],
      },
      mark: /[：: \u00a0\u3000]*/,
      // A name before 对本文亦有贡献 is not separated from it, because a contributor is not an author.
      separators: /[ \u00a0\u3000、/／，,；;]+(?![ \u00a0\u3000]*[对對])/,
      ends: /[。]/,
      cut: [
        // 甲乙（伦敦）, 甲乙（记者丙丁对本文亦有贡献）
        /[（(].{0,60}$/,
        /[）).]{1,3}$/,
        MADE,
        MANNERS,
        withoutPlaces,
      ],
      name: /\p{Script=Han}{2,4}/u,
      lines: {
        longest: 110,
        last: 3,
        pattern:
          /^(?=[（(]? ?(?:自由亚洲电台|自由亞洲電[台臺]|(?:特约|实习|本台|特約|實習)?[记記]者|[编編翻][译譯][：: ]|[责責](?:任编辑|任編輯|编|編)|编辑|編輯|[网網][编編]))(?:.*(?:[责責][编編]|编辑|編輯|[网網][编編])|.*(?:报[道导]|報[道導])[。）)]*$)/u,
      },
    },
  },
});
