import { attributeOf } from '../../corpus/repair.js';
import { captioned, hasClass, isNothingButLinks } from '../elements.js';
import { once } from '../people.js';
import { linesOfItems, type Open, open, type Reading, readingOf, segmentsOf, textsOf } from '../reading.js';
import { walk } from '../walk.js';

const places =
  /(?:台北|台湾|台中|台南|高雄|桃园|新北|新竹|香港|费城|纽约|华盛顿|旧金山|洛杉矶|休斯顿|波士顿|芝加哥|西雅图|多伦多|温哥华|渥太华|悉尼|墨尔本|伦敦|巴黎|柏林|东京|首尔|新加坡|日内瓦|曼谷|北京|上海)$/;

/** One side of a bracket such as `大纪元记者甲乙、丙丁台北综合报导`; `open` if the rest may not be a name. */
function named(part: string, at: number, all: readonly string[]): string[] | Open {
  const how = /^(.*?)\s*((?:综合|采访|联合|编译)*报[导道]|撰文|(?:综合)?编译|翻译)$/s;
  const [, said = ''] = [how.exec(part.trim()), ['', part.trim()]].find((found) => found !== null) ?? [];
  const manner = all.slice(at).flatMap((later) => how.exec(later.trim())?.[2] ?? [])[0];
  const whole = said.trim();
  if (manner === undefined) return open;
  const role = /^(?:(?:综合)?编译|翻译)$/.test(manner) ? 'translator' : 'author';
  const parts = whole.split('、').map((text) => text.replace(/^.*(?:记者|作家|特派员)\s*/s, '').trim());
  if (whole.includes('大纪元') && !/记者|作家|特派员/.test(whole)) return [];
  const names = parts.map((name, at) => (at === parts.length - 1 ? name.replace(places, '') : name));
  const isName = (name: string) =>
    /^\p{Script=Han}{2,3}$/u.test(name) || /^\p{Script=Latin}[\p{Script=Latin}.'’ -]+$/u.test(name);
  return names.every(isName) ? names.map((name) => `${role} ${name}`) : open;
}

export function readEpochtimes(document: string): Reading {
  const page = walk(document, {
    furniture: (element, text) => {
      const isDebris =
        /^gtx-(?:anchor|trans)$/.test(attributeOf(element, 'id') ?? '') || hasClass(element, 'jfk-bubble');
      if (isDebris) return 'artefact';
      const isOwn = (href: string) => /^https?:\/\/(?:\w+\.)?epochtimes\.com\/(?:gb|b5)\//.test(href);
      if (/^(?:p|ul|ol)$/.test(element.tagName) && isNothingButLinks(element, isOwn)) return 'related';
      if (element.tagName !== 'p') return null;
      if (/^听新闻：$|^（听更多新闻请至“听纪元”平台）$/.test(text)) return 'player';
      return /^【支持】为真相护航/.test(text) ? 'other' : null;
    },
    figure: captioned,
  });
  const opening = textsOf(page.items)[0]?.text ?? '';
  const [, printed, year, month = '', day = '', signed] =
    /^【大纪元((\d{4})年(\d\d?)月(\d\d?)日)讯】?\s*(?:[（(]([^（()）]*)[）)])?/.exec(opening) ?? [];
  const authors = signed === undefined ? [] : signed.split(/[／/；;，,]/).map(named);
  const editors = linesOfItems(page.items).flatMap((line) => {
    const names = /^(?:文字整理：[^；，]*[；，])?责任编辑：([^#＃◇；）)]*)/.exec(line)?.[1] ?? '';
    return names.split('、').flatMap((name) => (name.trim() === '' ? [] : [`editor ${name.trim()}`]));
  });
  const [edition = '', yy, mm = '', dd = '', file = ''] = segmentsOf(page.url);
  return readingOf(page, {
    date:
      year === undefined
        ? null
        : { local: `${year}-${pad(month)}-${pad(day)}`, timeZone: null, instant: null, text: printed ?? '' },
    people: authors.includes(open) ? open : once([...authors.flat(), ...editors]),
    agency: year === undefined ? null : ['大纪元', null, Number(day)],
    section: { edition, section: null, date: `20${yy}-${pad(mm)}-${pad(dd)}`, slug: file.replace(/\.html?$/, '') },
    language: edition === 'b5' ? 'zh-Hant' : 'zh-Hans',
    // A paragraph that ends inside a <noscript>.
    ...(/<noscript>(?:(?!<\/noscript>).)*<\/p>/s.test(document) ? { blocks: open } : {}),
  });
}

const pad = (number: string): string => number.padStart(2, '0');
