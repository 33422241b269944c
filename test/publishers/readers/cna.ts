import type { Element } from '../../corpus/repair.js';
import { find, hasClass, isFeedFooter, isNothingButLinks, linesIn } from '../elements.js';
import { once } from '../people.js';
import { open, type Reading, readingOf, segmentsOf, takeLead, textsOf } from '../reading.js';
import { type ReadKind, walk } from '../walk.js';

const classes: readonly (readonly [name: string, kind: string])[] = [
  ['bottomArticleBanner', 'advertisement'],
  ['moreArticle', 'related'],
  ['insertGroup', 'related'],
  ['articlekeywordGroup', 'related'],
  ['bottomBox', 'related'],
  ['author', 'byline'],
  ['SubscriptionInner', 'newsletter'],
  ['warning', 'other'],
  ['gie-single', 'player'],
];
const isOurs = (href: string): boolean => /^https?:\/\/www\.cna\.com\.tw\//.test(href);

function sibling(element: Element, step: 1 | -1): Element | undefined {
  const all = (element.parentNode?.childNodes ?? []).filter(
    (node): node is Element => 'tagName' in node && node.tagName !== 'script',
  );
  return all[all.indexOf(element) + step];
}

function furniture(element: Element, text: string): ReadKind | null {
  if (isFeedFooter(element, text)) return 'syndication';
  const named = classes.find(([name]) => hasClass(element, name));
  if (named !== undefined) return named[1];
  if (hasClass(element, 'dictionary-box')) return { kind: 'other', inline: true };
  if (hasClass(element, 'topicbox') && find(element, 'a') !== undefined) return 'related';
  const book = hasClass(element, 'book-title') ? sibling(element, 1) : element;
  if (book !== undefined && hasClass(book, 'book') && isNothingButLinks(book, isOurs)) return 'related';
  if (element.tagName === 'p' && text.includes('訂閱「早安世界」')) return 'newsletter';
  const chart = element.tagName === 'div' && /Infogram$/.test(text) ? sibling(element, -1) : undefined;
  return chart !== undefined && hasClass(chart, 'infogram-embed') ? 'player' : null;
}

interface Opening {
  readonly place: string | null;
  readonly day: number | null;
  readonly names: readonly string[];
}

/** `（中央社記者甲乙丙、丁戊己台北8日電）`: names and place are glued together. */
function openingOf(text: string): Opening | null {
  const inner = /^[^（）。]{0,16}（中央社([^（）]*)）/.exec(text)?.[1];
  if (inner === undefined) return null;
  const [, whole = '', day] = /^(.*?)(?:(\d{1,2})日.*|綜合(?:外電)?報導|專電|特稿)?$/s.exec(inner) ?? [];
  const dayOfMonth = day === undefined ? null : Number(day);
  if (!whole.startsWith('記者')) return { place: whole || null, day: dayOfMonth, names: [] };
  const [signed = '', ...beyond] = whole.slice('記者'.length).split('/');
  const names = signed.split('、').map((name) => name.replace(/^特派員|^記者/, '').trim());
  const last = names.pop() ?? '';
  const length = lengthOfName(last);
  const place = [last.slice(length), ...beyond].filter((part) => part !== '').join('/');
  return { place: place || null, day: dayOfMonth, names: [...names, last.slice(0, length)] };
}

function lengthOfName(signed: string): number {
  const usual = /^(?:歐陽|張簡|司馬|司徒|上官|諸葛|夏侯|端木|皇甫|范姜|東方|尉遲|公孫|令狐)/.test(signed) ? 4 : 3;
  const rest = signed.slice(usual);
  return rest.length === 1 || /^.[縣市]$/.test(rest) ? usual - 1 : usual;
}

const roles: Readonly<Record<string, string>> = {
  譯者: 'translator',
  編譯: 'translator',
  編輯: 'editor',
  核稿: 'editor',
};

/** `（譯者：甲/核稿：乙、丙）1091108` at the end of a paragraph. */
function signedBy(text: string): string[] {
  const inner = /（((?:實習)?(?:譯者|編譯|編輯|核稿)[^（）]*)）[\s\w]{0,12}$/.exec(text)?.[1] ?? '';
  let role = '';
  return inner.split(/[/／、：:\s]+/).flatMap((part) => {
    const [, label, name = part] = /^(?:實習)?(譯者|編譯|編輯|核稿)(.*)$/.exec(part) ?? [];
    if (label !== undefined) role = roles[label] ?? '';
    return name === '' ? [] : [`${role} ${name}`];
  });
}

/** `中央社駐某地特派員甲乙丙／12月6日`, or `駐甲乙丙多倫多特派員`. */
function correspondent(text: string): string[] {
  const [, before = '', name] = /駐([^／/]*?)特派員([^／/]*)/.exec(text) ?? [];
  const named = name?.trim() || before.slice(0, 3);
  return named === '' ? [] : [`author ${named}`];
}

export function readCna(document: string): Reading {
  const page = walk(document, {
    furniture,
    figure: (element) => {
      const image = hasClass(element, 'fullPic') || hasClass(element, 'floatImg') ? find(element, 'img') : undefined;
      const caption = find(element, '.picinfo');
      return image === undefined ? null : { image, caption: caption === undefined ? '' : linesIn(caption) };
    },
    embed: (element) => (hasClass(element, 'infogram-embed') ? '*' : null),
  });
  const texts = textsOf(page.items);
  const openings = texts.map(({ text }) => openingOf(text));
  const [opening] = openings.filter((one) => one !== null);
  const people = page.items.flatMap((item) => {
    if (item.type === 'furniture') return item.path === 'byline' ? correspondent(item.text) : [];
    if (item.type !== 'paragraph') return [];
    return [...(openingOf(item.text)?.names ?? []).map((name) => `author ${name}`), ...signedBy(item.text)];
  });
  const [, section = null, file = ''] = segmentsOf(page.url);
  const [, year, month, day, number] = /^(\d{4})(\d\d)(\d\d)(\d+)\.aspx$/.exec(file) ?? [];
  // It is open whether a caption below a film is its title or a paragraph, and what Getty's link stands for.
  const doubtful =
    page.items.some(({ element }) => element !== null && hasClass(element, 'picinfo')) ||
    document.includes('gie-single');
  return readingOf(page, {
    lead: takeLead(page.items, ({ element }) => element !== null && hasClass(element, 'fullPic')),
    people: once(people),
    // A slip in the agency's name is not judged.
    agency: texts[0]?.text.includes('（中央通訊社')
      ? open
      : opening === undefined
        ? null
        : ['中央社', opening.place, opening.day],
    section: {
      edition: open,
      section,
      date: number === undefined ? null : `${year}-${month}-${day}`,
      slug: number ?? null,
    },
    language: 'zh-Hant',
    ...(doubtful ? { blocks: open } : {}),
  });
}
