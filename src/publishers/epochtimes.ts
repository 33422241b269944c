import { MADE, MANNERS, usualLength, withoutPlaces } from './chinese-names.js';
import { definePublisher } from './define-publisher.js';
import type { LinePlace, PersonKind, Publisher, SignedName } from './publisher.js';
import { byPath } from './url-path.js';

/** 大纪元, The Epoch Times. Date, agency and authors open the first paragraph, where they stay. */
export const epochtimes: Publisher & { readonly id: 'epochtimes' } = /* @__PURE__ */ definePublisher({
  id: 'epochtimes',
  name: '大纪元 (The Epoch Times)',
  hosts: ['epochtimes.com'],
  editions: { gb: 'zh-Hans', b5: 'zh-Hant' },
  // /gb/20/11/24/n12570674.htm: the day in New York
  urlParts: /* @__PURE__ */ byPath(
    /^(?=(?<edition>[^/]+)(?:\/(?<year>\d\d)\/(?<month>\d\d?)\/(?<day>\d\d?)\/)?)(?:.*\/)?(?<slug>[^/]+?)(?:\.html?)?$/,
  ),
  image: {
    lead: [],
    creditText: 'last-bracket',
  },
  printedDate: [
    {
      place: 'first-paragraph',
      pattern: /^【大[纪紀]元 ?(?<date>(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日)[讯訊]/,
    },
  ],
  boilerplate: [
    { kind: 'other', tag: 'p', text: /^【支持】[为為爲]真相[护護]航/ },
    { kind: 'related', tag: ['p', 'ul', 'ol'], onlyLinks: /\/\/(?:\w+\.)?epochtimes\.com\/(?:gb|b5)\// },
    {
      kind: 'player',
      tag: 'p',
      text: /^[听聽]新[闻聞][：:]$|^（[听聽]更多新[闻聞][请請]至[“「][听聽][纪紀]元[”」]平[台臺]）$/,
    },
    { kind: 'artefact', tag: 'div', attributes: { id: /^gtx-(?:anchor|trans)$/ } },
    { kind: 'artefact', tag: 'div', className: 'jfk-bubble' },
  ],
  credits: {
    agency: { pattern: /^【(?<name>大[纪紀]元) ?\d{4}年\d{1,2}月(?<day>\d{1,2})日[讯訊]】?/ },
    signature: readOpening,
    people: {
      labels: { editor: ['责任编辑', '責任編輯'] },
      separators: /、/,
      ends: /[#＃◇；;)）]/,
      // Others may be named before the editor: 文字整理：甲乙；责任编辑：丙丁#
      lines: { longest: 60, pattern: /^[^。！？!?]*(?:责任编辑|責任編輯)[：:]/ },
    },
  },
});

const OPENING = /^【大[纪紀]元 ?\d{4}年\d{1,2}月\d{1,2}日[讯訊]】?\s*[（(](?<signed>[^（()）]{1,80})[）)]/;
/** Titles, and the newspaper's name before a foreign one */
const TITLE =
  /^.*(?:[记記]者(?:站)?|作家|作者|特派[员員]|撰稿[人员員]|[评評][论論][员員]|大[纪紀]元 ?(?=\p{Script=Latin}))\s*/u;

/** （大纪元记者甲乙丙、丁戊台北综合报导）, （英文大纪元记者Jane Roe报导／甲乙编译）. */
function readOpening(line: string, { blocksBefore }: LinePlace): readonly SignedName[] {
  const match = blocksBefore > 0 ? null : OPENING.exec(line);
  if (match === null) return [];
  const { signed = '' } = match.groups ?? {};
  let kind: PersonKind | null = TITLE.test(signed) ? 'author' : null;
  // From the end, because 甲乙／丙丁报导 says once how two made the report.
  return signed
    .split(/[／/；;，,]/)
    .reverse()
    .map((part) => {
      const made = MADE.exec(part.trimEnd());
      if (made !== null) kind = made.groups?.['translation'] === undefined ? 'author' : 'translator';
      else if (TITLE.test(part)) kind = 'author';
      const people = part.slice(0, made?.index).replace(MANNERS, '');
      // 大纪元香港新闻中心 does not name a person.
      const isSigned = !/大[纪紀]元/.test(people) || TITLE.test(people);
      const names = isSigned ? people.split('、').map(nameOf) : [];
      return names.flatMap((name): SignedName[] => (kind === null || name === '' ? [] : [{ kind, name }]));
    })
    .reverse()
    .flat();
}

/** A name without title and place; '' if only a place is named. What follows the usual length of a name is also a place. */
function nameOf(written: string): string {
  const name = written
    .replace(TITLE, '')
    .trim()
    .replace(/(?<=^\p{Script=Han}{2,4}) .*$/u, '');
  const short = withoutPlaces(name);
  return /^\p{Script=Han}{5}/u.test(short) ? short.slice(0, usualLength(short)) : short;
}
