import type { UrlParts } from '../model/article.js';
import { definePublisher } from './define-publisher.js';
import type { LinePlace, PersonKind, Publisher, SignedName } from './publisher.js';

/** 大纪元, The Epoch Times. Date, agency and authors open the first paragraph, where they stay. */
export const epochtimes: Publisher & { readonly id: 'epochtimes' } = /* @__PURE__ */ definePublisher({
  id: 'epochtimes',
  name: '大纪元 (The Epoch Times)',
  hosts: ['epochtimes.com'],
  editions: { gb: 'zh-Hans', b5: 'zh-Hant' },
  urlParts: readUrlParts,
  image: {
    lead: [],
    creditText: 'last-bracket',
  },
  printedDate: [
    {
      place: 'first-paragraph',
      pattern: /^【大[纪紀]元(?<date>(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日)[讯訊]/,
    },
  ],
  boilerplate: [
    { kind: 'other', tag: 'p', text: /^【支持】为真相护航/ },
    { kind: 'player', tag: 'p', text: /^听新闻：$|^（听更多新闻请至“听纪元”平台）$/ },
    { kind: 'artefact', tag: 'div', attributes: { id: /^gtx-(?:anchor|trans)$/ } },
    { kind: 'artefact', tag: 'div', className: 'jfk-bubble' },
  ],
  credits: {
    agency: { pattern: /^【(?<name>大[纪紀]元)\d{4}年\d{1,2}月(?<day>\d{1,2})日[讯訊]】?/ },
    signature: readOpening,
    people: {
      labels: { editor: ['责任编辑', '責任編輯'], nobody: ['文字整理'] },
      separators: /、/,
      ends: /[#＃；)）]/,
      lines: { longest: 60 },
    },
  },
  eras: [
    {
      id: '2020',
      validFrom: '2020-09-28',
      validUntil: null,
      description: '【大纪元2020年12月26日讯】 and the reporters in brackets open the first paragraph.',
    },
  ],
});

/** `/gb/20/11/24/n12570674.htm`: the day in New York. */
function readUrlParts(segments: readonly string[]): UrlParts {
  const [edition = null, year = '', month = '', day = '', file = null] = segments;
  const isDated = [year, month, day].every((part) => /^\d{1,2}$/.test(part));
  const date = isDated ? `20${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
  return {
    edition,
    section: null,
    column: null,
    date,
    slug: (file ?? segments.at(-1))?.replace(/\.html?$/, '') ?? null,
  };
}

const OPENING = /^【大[纪紀]元\d{4}年\d{1,2}月\d{1,2}日[讯訊]】?\s*（(?<signed>[^（）]{1,80})）/;
/** What is printed after the names: how the report was made. */
const MANNER = /(?<manner>(?:综合|采访|联合|编译){0,3}报[导道]|撰文|编译|翻译)$/;
const TITLE = /^.*(?:记者|作家|特派员)\s*/;
const PLACE =
  /(?:台湾|台北|台中|台南|高雄|桃园|新北|新竹|香港|费城|纽约|华盛顿|旧金山|洛杉矶|休斯顿|波士顿|芝加哥|西雅图|多伦多|温哥华|渥太华|悉尼|墨尔本|伦敦|巴黎|柏林|东京|首尔|新加坡|日内瓦|曼谷|北京|上海)$/;

/** （大纪元记者甲乙丙、丁戊台北综合报导）, （英文大纪元记者Jane Roe报导／甲乙编译）. */
function readOpening(line: string, { blocksBefore }: LinePlace): readonly SignedName[] {
  const match = blocksBefore > 0 ? null : OPENING.exec(line);
  if (match === null) return [];
  const signed = match.groups?.['signed'] ?? '';
  let at = match[0].length - 1 - signed.length;
  const names: SignedName[] = [];
  for (const part of signed.split(/[／/]/)) {
    const manner = MANNER.exec(part);
    const people = manner === null ? '' : part.slice(0, manner.index);
    const kind: PersonKind = /^(?:编译|翻译)$/.test(manner?.groups?.['manner'] ?? '') ? 'translator' : 'author';
    // 大纪元香港新闻中心 names nobody.
    const isSigned = !people.includes('大纪元') || TITLE.test(people);
    for (const written of isSigned ? people.split('、') : []) {
      const name = nameOf(written);
      if (name !== '') names.push({ kind, name, start: at + part.indexOf(name) });
    }
    at += part.length + 1;
  }
  return names;
}

/** A name without title and place. */
function nameOf(written: string): string {
  const name = written.replace(TITLE, '').trim();
  return /^\p{Script=Han}{4,}$/u.test(name) ? name.replace(/台湾$/, '').replace(PLACE, '') : name;
}
