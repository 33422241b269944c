import { attributeOf, type Element } from '../../corpus/repair.js';
import { captioned, hasClass, isNothingButLinks } from '../elements.js';
import { type Labels, labelled, once } from '../people.js';
import { type Open, open, type Reading, readingOf, segmentsOf, textsOf } from '../reading.js';
import { walk } from '../walk.js';

const labels: Labels = [
  ...['作者', '本文作者', '文', '撰文', '撰稿', '采写', '记者'].map((label) => [label, 'author'] as const),
  ...['编辑', '责编', '责任编辑', '网编', '网络编辑'].map((label) => [label, 'editor'] as const),
  ...['译者', '翻译', '编译'].map((label) => [label, 'translator'] as const),
  ...['来源', '摄影', '图', '校对', '采访', '出品'].map((label) => [label, null] as const),
];
const mark = '\\s*[：:｜|丨│︱/]\\s*';

/** The names of a line of labels; `open` where a value may be something else than names. */
function namesIn(line: string): string[] | Open {
  const people = labelled(line, labels, {
    separators: /、|(?<=\p{Script=Han})\s+(?=\p{Script=Han})/u,
    after: mark,
    name: nameIn,
  });
  if (people === null) return [];
  return people.some((person) => /[（(，,。？?“：:｜|丨│︱/]/.test(person)) ? open : people;
}

/** `《某报》记者 甲乙` is 甲乙. */
function nameIn(part: string): string {
  return part.replace(/^.*(?:记者|实习生|撰稿人|特派员)[\s：:/|｜丨]*/s, '').trim();
}

function furniture(element: Element, text: string): string | null {
  if (hasClass(element, 'wp-embedded-content') || hasClass(element, 'su-button')) return 'related';
  if (element.tagName === 'div' && hasClass(element, 'box') && /^在中国数字时代上?阅读更多/.test(text))
    return 'related';
  if (hasClass(element, 'addtoany_share_save_container')) return 'share';
  if (hasClass(element, 'su-spoiler')) return 'byline';
  const isOwn = (href: string) => /^https?:\/\/chinadigitaltimes\.net\//.test(href);
  if (/^[uo]l$/.test(element.tagName) && isNothingButLinks(element, isOwn)) return 'related';
  if (/^(?:p|h[2-6])$/.test(element.tagName) && /^(?:相关|延伸)阅读[：:]?$/.test(text)) return 'related';
  if (element.tagName !== 'p') return null;
  // The invitation to the site's own channels, not what an article says about them.
  if (/^欢迎\S{0,2}(?:访问|收[听看]|关注|订阅)\s*CDT\s*(?:播客|视频)/.test(text)) return 'newsletter';
  // The call for submissions: two paragraphs, with a picture between them.
  if (/^中国数字时代\s*(?:CDT\s*)?致力于记录/.test(text) || text.startsWith('了解更多投稿信息')) return 'other';
  if (/^The post .* appeared first on /s.test(text)) return 'syndication';
  if (/^©.*\|\s*Permalink\s*\|/s.test(text) || /^Feed enhanced by Better Feed/.test(text)) return 'syndication';
  return null;
}

/** The caption below a picture, which has no element around both. */
function captionAfter(element: Element, text: string): string | null {
  const isSmall = element.tagName === 'span' && /font-size:\s*0?\.8em/.test(attributeOf(element, 'style') ?? '');
  if (isSmall || (element.tagName === 'div' && hasClass(element, 'ts'))) return text;
  // Nothing in the paragraph is outside the element that the editors made up for 图说.
  const [only, ...others] = element.childNodes;
  return element.tagName === 'p' && others.length === 0 && only?.nodeName === 'ts' ? text : null;
}

export function readCdt(document: string): Reading {
  const page = walk(document, { furniture, figure: captioned, captionAfter });
  const [, column = null, headline = page.title] = /^【([^】]{1,14})】\s*(?:[|丨｜]\s*)?(.+)$/s.exec(page.title) ?? [];
  const content = page.items.filter(({ type }) => type !== 'furniture');
  const texts = textsOf(content);
  const early = textsOf(content.slice(0, 10)).flatMap(({ text }) => text.split('\n'));
  const later = texts
    .slice(0, 10)
    .flatMap(({ text }) => text.split('\n'))
    .slice(early.length);
  // A line that begins with 来源 or 图 is not a credit line, even if a name follows.
  const isCredit = (line: string) =>
    line.length <= 60 &&
    labels.some(([label, role]) => role !== null && line.startsWith(label)) &&
    (labelled(line, labels, { separators: /、/, after: mark })?.length ?? 0) > 0;
  const ending = texts
    .slice(-3)
    .flatMap(({ text }) => text.split('\n'))
    .flatMap((line) => /[（(]((?:记者|责编|编辑|网编)[：:][^（）()]*)[）)]$/.exec(line)?.[1] ?? []);
  const card = page.items.find(({ type, path }) => type === 'furniture' && path === 'byline')?.text ?? '';
  // The name may be in the line below its label.
  const carded = card
    .replace(/^(作者[：:])\s*\n(?![^\n]*[：:])/gm, '$1')
    .split('\n')
    .filter((line) => line.startsWith('作者'));
  const names = [...carded, ...early.filter(isCredit), ...ending].map(namesIn);
  const segments = segmentsOf(page.url);
  return readingOf(page, {
    headline: { headline, column },
    people: names.includes(open) || later.some(isCredit) ? open : once(names.flat()),
    section: {
      edition: segments[0] ?? null,
      section: null,
      date: null,
      slug: segments.at(-1)?.replace(/\.html$/, '') ?? null,
    },
    language: segments[0] === 'chinese' ? 'zh-Hans' : 'en',
  });
}
