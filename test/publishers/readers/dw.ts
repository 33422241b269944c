import { attributeOf, descendants, type Element } from '../../corpus/repair.js';
import { isFeedFooter, linesIn, onlyElements, smallIn } from '../elements.js';
import { once } from '../people.js';
import { open, pictureText, type Reading, readingOf, segmentsOf, takeLead, textsOf } from '../reading.js';
import { type Item, walk } from '../walk.js';

function furniture(element: Element, text: string): string | null {
  if (isFeedFooter(element, text)) return 'syndication';
  if (element.tagName !== 'p') return null;
  const right = /^(©️?\s*)?20\d\d\s*年\s*(?:德国之声|德國之聲)版[权權][声聲]明/.exec(text);
  if (right !== null && (right[1] !== undefined || isEmphasised(element))) return 'copyright';
  if (/^(?:德国之声|德國之聲)致力[于於][为為]您提供/.test(text)) return 'other';
  if (/^\[? *摘[编編译譯]自其?[他它]媒[体體]/.test(text)) return 'other';
  if (/^DW中文有Instagram/.test(text)) return 'newsletter';
  const links = descendants(element).filter(({ tagName }) => tagName === 'a');
  const isReference = links.some((link) => attributeOf(link, 'rel') === 'ArticleRef' && linesIn(link) === text);
  const further = /^(?:延伸|延展|延申|更多)(?:阅读|閱讀|閲讀)/.test(text) && links.length > 0 && text.length <= 200;
  return text !== '' && (isReference || further) ? 'related' : null;
}

/** Whether nothing of an element is outside its `<em>`. */
function isEmphasised(element: Element): boolean {
  return onlyElements(element)?.every(({ tagName }) => tagName === 'em') ?? false;
}

/** A slide: a `<div>` with a picture and its text. */
function isSlide(element: Element | null): boolean {
  return element?.tagName === 'div' && element.childNodes[0]?.nodeName === 'img';
}

const name = String.raw`(?:\p{Script=Han}{2,4}|\p{Script=Latin}[\p{Script=Latin}.'’ -]+)`;
const signature = new RegExp(
  String.raw`^(${name}(?:\s*[/／、]\s*${name})*)\s*([/／])?\s*(?:[（(]([^（）()]*)[）)])?\s*(?:©.*)?$`,
  'u',
);
const opening = /^[（(]?\s*(德[国國](?:之[声聲身争爭]中文|之[声聲]中午)[网網])\s*[）)]/;
const source = /社|[报報]|[综綜]合|[记記]者|[电電][台视視]|德广联|网|刊|CNN|BBC|等$/;

/** The names of a signature such as `甲乙/丙丁（法新社）`. */
function signedBy(line: string): string[] {
  const [, names, slash, from] = signature.exec(line) ?? [];
  if (names === undefined) return [];
  const people = names.split(/[/／、]/).map((person) => person.trim());
  const isSigned =
    from === undefined ? slash !== undefined || /[/／]/.test(names) : people.length > 1 || source.test(from);
  return isSigned ? people : [];
}

/** The name in front of the time, without the scraper's `null` and remarks. */
function authorOf(dateLine: Element | null): string[] {
  const printed = (dateLine === null ? '' : linesIn(dateLine)).replace(/\s*\d{4}-\d\d-\d\dT.*$/s, '');
  const author = printed
    .replace(/^\s*(?:null)?\s*(?:采访记者：)?\s*/, '')
    .replace(/\s*[（(][^（）()]*[）)]\s*$/, '')
    .replace(/\s*(?:[综綜]合[报報][道导導]|摘[编編译譯])$/, '')
    .trim();
  return author === '' ? [] : author.split(/\s*[/／、]\s*/);
}

export function readDw(document: string): Reading {
  const page = walk(document, {
    furniture,
    date: (element, text) => {
      const [, local, rest] = /(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d+)?Z$/.exec(text) ?? [];
      const isLine = element.tagName === 'div' && onlyElements(element)?.[0]?.tagName === 'i';
      return isLine && local !== undefined ? { local, timeZone: 'UTC', instant: `${local}${rest ?? '.000'}Z` } : null;
    },
    figure: (element) => {
      const image = descendants(element).find(({ tagName }) => tagName === 'img');
      return isSlide(element) && image !== undefined ? { image, caption: linesIn(element) } : null;
    },
    captionAfter: smallIn,
  });
  const items: Item[] = [];
  for (const item of page.items) {
    const before = items.at(-1);
    if (item.type !== 'figure' || !isSlide(item.element)) items.push(item);
    else if (before?.type === 'gallery') before.images = [...before.images, pictureText(item.url, item.text)];
    else items.push({ ...item, type: 'gallery', images: [pictureText(item.url, item.text)] });
  }
  const texts = textsOf(items);
  const [first, ...next] = texts.slice(0, 3).map(({ text }) => opening.exec(text)?.[1] ?? null);
  const isLater = first === null && next.some((printed) => printed !== null);
  const people = [
    ...authorOf(page.dateLine),
    ...texts.slice(-6).flatMap(({ type, text }) => (type === 'paragraph' ? signedBy(text) : [])),
  ];
  const [, slug, id] = segmentsOf(page.url);
  return readingOf(
    { ...page, items },
    {
      lead: takeLead(items),
      people: once(people.map((person) => `author ${person}`)),
      // It is open whether a misprinted name is kept as printed.
      agency: isLater || /[身争爭]/.test(first ?? '') ? open : first == null ? null : [first, null, null],
      section: {
        edition: open,
        section: null,
        date: null,
        slug: id === undefined || slug?.includes('%') ? open : (slug ?? null),
      },
    },
  );
}
