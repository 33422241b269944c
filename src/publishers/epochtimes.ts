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
    { kind: 'other', tag: 'p', text: /^【支持】[为為]真相[护護]航/ },
    { kind: 'related', tag: ['p', 'ul', 'ol'], onlyLinks: /\/\/(?:\w+\.)?epochtimes\.com\/(?:gb|b5)\// },
    {
      kind: 'player',
      tag: 'p',
      text: /^[听聽]新[闻聞]：$|^（[听聽]更多新[闻聞][请請]至[“「][听聽][纪紀]元[”」]平[台臺]）$/,
    },
    { kind: 'artefact', tag: 'div', attributes: { id: /^gtx-(?:anchor|trans)$/ } },
    { kind: 'artefact', tag: 'div', className: 'jfk-bubble' },
  ],
  credits: {
    agency: { pattern: /^【(?<name>大[纪紀]元) ?\d{4}年\d{1,2}月(?<day>\d{1,2})日[讯訊]】?/ },
    signature: readOpening,
    people: {
      labels: {
        editor: ['责任编辑', '責任編輯'],
        nobody: ['文字整理', '作者', '撰文', '策划', '主播', '资料来源', '转载'],
      },
      separators: /、/,
      ends: /[#＃◇；;)）]/,
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

const OPENING = /^【大[纪紀]元 ?\d{4}年\d{1,2}月\d{1,2}日[讯訊]】?\s*[（(](?<signed>[^（()）]{1,80})[）)]/;
/** How the report was made, which is printed after the names. */
const MANNER =
  /(?:(?:综合|采访|联合|专题|整理|编译|外电|现场|独家|綜合|採訪|聯合|專題|編譯|外電|現場|獨家){0,3}(?:报[导道]|報[導道])|(?:综合|采访|綜合|採訪){0,2}整理|撰文|(?:综合|綜合)?(?<translation>[编編][译譯]|翻[译譯]))$/;
/** Titles, and the newspaper's name before a foreign one */
const TITLE =
  /^.*(?:[记記]者(?:站)?|作家|作者|特派[员員]|撰稿[人员員]|[评評][论論][员員]|大[纪紀]元 ?(?=\p{Script=Latin}))\s*/u;
/** Places after a name: 台湾台北. If a place has two characters, the name before it may have two as well. */
const PLACES =
  /(?:[台臺][湾灣]|[台臺][北中南东東]|高雄|桃[园園]|新[北竹]|基隆|苗栗|彰化|南投|[云雲]林|嘉[义義]|屏[东東]|花[莲蓮]|宜[兰蘭]|金[门門]|[马馬]祖|澎湖|香港|澳[门門]|北京|上海|[广廣]州|武[汉漢]|深圳|[东東]京|大阪|名古屋|首[尔爾]|釜山|新加坡|曼谷|吉隆坡|雅加[达達]|[马馬]尼拉|河[内內]|大?(?:[纽紐][约約](?:州|法拉盛)?|[华華](?:盛[顿頓](?:DC|特[区區])?|府)|[费費]城|洛杉[矶磯])|法拉盛|曼哈[顿頓]|皇后[区區]|布[鲁魯]克林|[长長][岛島]|(?:[旧舊]金山)?[湾灣][区區]|[旧舊]金山|[硅矽]谷|休斯[顿頓敦]|波士[顿頓]|芝加哥|西雅[图圖]|[达達]拉斯|[亚亞]特[兰蘭]大|迈阿密|[凤鳳]凰城|底特律|[圣聖]地[亚亞牙]哥|[圣聖](?:荷西|何塞)|橙[县縣]|[尔爾][湾灣]|[奥奧]斯汀|[奥奧][兰蘭]多|波特[兰蘭]|丹佛|匹[兹茲]堡|夏威夷|[马馬]里[兰蘭]|弗吉尼[亚亞]|佛[罗羅]里[达達]|[亚亞]利桑那|(?:[维維]|佛|[宾賓]|麻|康|新|[乔喬]治[亚亞])州|北卡|拉斯[维維]加斯|[南北]?加州|德州|新[泽澤]西|多[伦倫]多|[温溫]哥[华華]|渥太[华華]|[满滿]地可|蒙特利[尔爾]|卡(?:[尔爾]加里|城)|[爱愛埃]德蒙[顿頓]|悉尼|墨[尔爾]本|布里斯[本班]|珀斯|阿德[莱萊]德|惠[灵靈][顿頓]|基督城|堪培拉|[奥奧]克[兰蘭]|[伦倫]敦|巴黎|柏林|法[兰蘭]克福|慕尼黑|布[鲁魯]塞[尔爾]|比利[时時]|[马馬]德里|斯德哥[尔爾]摩|哥本哈根|[苏蘇]黎世|海牙|[罗羅]马|日[内內]瓦|[维維]也[纳納]|布拉格|[华華]沙|莫斯科|[美英法德泰韩韓][国國]|日本|加拿大|澳洲|澳大利[亚亞]|[纽紐新]西[兰蘭]|[欧歐]洲|荷[兰蘭]|瑞[典士]|意大利|西班牙|[奥奧]地利|波[兰蘭]|捷克|丹[麦麥]|挪威|芬[兰蘭]|俄[罗羅]斯|[乌烏]克[兰蘭]|土耳其|以色列|印[度尼]|新德里|越南|菲律[宾賓]|巴西|阿根廷|新?墨西哥|南非|[马馬][来來]西[亚亞]){1,3}$/;
const DOUBLE_SURNAME = /^(?:[欧歐][阳陽]|司徒|上官|[诸諸]葛|司[马馬]|[东東]方|皇甫|端木|夏侯|令狐)/;

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
      const manner = MANNER.exec(part.trimEnd());
      if (manner !== null) kind = manner.groups?.['translation'] === undefined ? 'author' : 'translator';
      const people = part.slice(0, manner?.index);
      // 大纪元香港新闻中心 does not name a person.
      const isSigned = !/大[纪紀]元/.test(people) || TITLE.test(people);
      const names = isSigned ? people.split('、').map(nameOf) : [];
      return names.flatMap((name): SignedName[] => (kind === null || name === '' ? [] : [{ kind, name }]));
    })
    .reverse()
    .flat();
}

/** A name without title and place; '' if only a place is named. Text after three characters, or four after a double surname, is also a place. */
function nameOf(written: string): string {
  const name = written
    .replace(TITLE, '')
    .trim()
    .replace(/(?<=^\p{Script=Han}{2,4}) .*$/u, '');
  const places = name.search(PLACES);
  if (places === 0) return '';
  if (!/^\p{Script=Han}{4}/u.test(name)) return name;
  const short = places < 2 ? name : name.slice(0, places);
  return short.length < 5 ? short : short.slice(0, DOUBLE_SURNAME.test(short) ? 4 : 3);
}
