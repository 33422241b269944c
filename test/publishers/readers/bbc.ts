import { attributeOf, descendants, type Element, isElement, isText, parseBody, textOf } from '../../corpus/repair.js';
import {
  bare,
  classMatches,
  find,
  hasClass,
  isFeedFooter,
  isNothingButLinks,
  linesIn,
  onlyElements,
} from '../elements.js';
import { labelled, once } from '../people.js';
import {
  open,
  type ReadDate,
  type Reading,
  type ReadUrl,
  readingOf,
  segmentsOf,
  takeLead,
  textsOf,
} from '../reading.js';
import { walk } from '../walk.js';

const isOurs = (href: string): boolean => href.startsWith('/zhongwen/') || /bbc\.(?:com|co\.uk)\//.test(href);

/** A list of which every item that is not empty is one link to the BBC. */
function isRelated(element: Element): boolean {
  if (element.tagName === 'p') return isNothingButLinks(element, isOurs);
  if (element.tagName !== 'ul') return false;
  const items = descendants(element).filter((child) => child.tagName === 'li' && bare(textOf(child)) !== '');
  return items.length > 0 && items.every((item) => isNothingButLinks(item, isOurs));
}

/** Whether no text comes before an element but that of the title and of dates. */
function isAtFront(element: Element): boolean {
  const parent = element.parentNode;
  if (parent === null) return true;
  const before = parent.childNodes.slice(0, parent.childNodes.indexOf(element)).filter(isElement);
  return before.every(isHead) && (!('tagName' in parent) || isAtFront(parent));
}

function isHead(element: Element): boolean {
  const heads = [element, ...descendants(element)].filter(({ tagName }) => /^(?:h1|time)$/.test(tagName));
  return bare(textOf(element)) === bare(heads.map(textOf).join(''));
}

/** The list of people; in the form without classes it is the first list without a link, before any text. */
function isByline(element: Element): boolean {
  if (element.tagName !== 'ul') return false;
  return classMatches(element, /Person/) || (find(element, 'a') === undefined && isAtFront(element));
}

function furniture(element: Element, text: string): string | null {
  const { tagName } = element;
  if (isFeedFooter(element, text)) return 'syndication';
  if (/^(?:h1|strong)$/.test(tagName) && classMatches(element, /Headline|VisuallyHidden/)) return 'other';
  if (tagName === 'h1' && isAtFront(element)) return 'other';
  if (tagName === 'time' && /前$|^(?:最近)?更新/.test(text)) return 'other';
  if (tagName === 'section' && attributeOf(element, 'aria-labelledby') !== null) return 'related';
  if (attributeOf(element, 'data-testid') === 'consentBanner') return 'player';
  if (attributeOf(element, 'data-e2e') === 'advertisement' || hasClass(element, 'mpu-ad')) return 'advertisement';
  if (isByline(element)) return 'byline';
  if (isRelated(element) || (tagName === 'h2' && text === '相关内容')) return 'related';
  const message =
    /^(?:使用浏览器播视频[^\n]{0,30}|你的器材不支持播放多媒体材料|告知：第三方内容可能包含广告。?|(?:跳过|结尾) \S+ 帖子, ?\d*)$/.test(
      text,
    );
  if (message && descendants(element).every((child) => linesIn(child) !== text)) return 'player';
  if (tagName === 'div' && /^无内容/.test(text) && onlyElements(element)?.[0]?.tagName === 'p') return 'player';
  return tagName === 'span' && /^(?:图片版权|图像来源[，,]|Image caption|图像加注文字，)$/.test(text) ? 'other' : null;
}

/** The pictures of an element; a lazy one is in the `<noscript>` of its placeholder. */
function picturesOf(element: Element): Element[] {
  return [element, ...descendants(element)].flatMap((child) => {
    if (child.tagName === 'img') return child;
    if (attributeOf(child, 'data-e2e') !== 'image-placeholder' || find(child, 'img') !== undefined) return [];
    const raw = find(child, 'noscript')?.childNodes.find(isText)?.value ?? '';
    return descendants(parseBody(raw)).filter(({ tagName }) => tagName === 'img');
  });
}

/** The innermost or outermost element that is a picture with what is printed under it. */
function figure(element: Element): { image: Element; caption: string } | null {
  const [image, second] = picturesOf(element);
  if (image === undefined || second !== undefined || find(element, 'section') !== undefined) return null;
  const below = descendants(element);
  const isCredit = (child: Element) => child.tagName === 'p' && attributeOf(child, 'role') === 'text';
  const paragraphs = below.filter((child) => child.tagName === 'p' && !isCredit(child));
  const printed = below.filter(
    (child) =>
      child.tagName === 'figcaption' ||
      attributeOf(child, 'data-testid') === 'caption-paragraph' ||
      hasClass(child, 'story-image-copyright') ||
      isCredit(child) ||
      (paragraphs.length === 1 && child === paragraphs[0]),
  );
  const messages = descendants(element).filter((child) => furniture(child, linesIn(child)) !== null);
  const without = (text: string, parts: readonly Element[]) =>
    parts.reduce((rest, part) => rest.replace(bare(textOf(part)), ''), bare(text));
  const caption = without(
    printed.map((part) => textOf(part)).join(''),
    messages.filter(({ tagName }) => tagName === 'span'),
  );
  const isBlock = element.tagName === 'figure' || element.tagName === 'div';
  return isBlock && without(textOf(element), messages) === caption ? { image, caption } : null;
}

/** What is printed right after one of the page's own players: its title. */
function captionAfter(element: Element, text: string): string | null {
  if (element.tagName !== 'p' && element.tagName !== 'span') return null;
  const siblings = element.parentNode?.childNodes.filter(isElement) ?? [];
  const before = siblings[siblings.indexOf(element) - 1];
  const isPlayer = before?.childNodes.some(
    (child) => isElement(child) && attributeOf(child, 'src')?.includes('/av-embeds/'),
  );
  return isPlayer === true ? text : null;
}

const hours: Readonly<Record<string, (hour: number) => number>> = {
  凌晨: (hour) => hour % 12,
  早上: (hour) => hour,
  上午: (hour) => hour,
  中午: (hour) => (hour < 11 ? hour + 12 : hour),
  下午: (hour) => (hour % 12) + 12,
  晚上: (hour) => (hour % 12) + 12,
};

function date(element: Element, text: string): ReadDate | null {
  const isLine =
    element.tagName === 'time' || (element.tagName === 'div' && onlyElements(element)?.[0]?.tagName === 'i');
  const pattern = /^(\d{4})年 ?(\d\d?)月 ?(\d\d?)日(?:(\p{Script=Han}{2})(\d\d?)点(?:(\d\d?)分)?)?$/u;
  const [, year, month = '', day = '', word, hour, minute = '0'] = (isLine && pattern.exec(text)) || [];
  if (year === undefined) return null;
  const local = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (word === undefined) return { local, timeZone: null, instant: null };
  const clock = `${String(hours[word]?.(Number(hour))).padStart(2, '0')}:${minute.padStart(2, '0')}`;
  return { local: `${local}T${clock}`, timeZone: 'UTC', instant: `${local}T${clock}:00.000Z` };
}

function section(segments: readonly string[]): ReadUrl {
  const [service = '', script = '', ...rest] = segments;
  const nothing = { edition: `${service}/${script}`, section: null, date: null, slug: null };
  if (script === 'articles') return { ...nothing, edition: `${service}/${rest[1]}`, slug: rest[0] ?? null };
  const last = rest.at(-1) ?? '';
  const [, year, month, day, name] = /^(\d\d)(\d\d)(\d\d)_(.+)\.shtml$/.exec(last) ?? [];
  if (name !== undefined) {
    return { ...nothing, section: rest[0] ?? null, date: `20${year}-${month}-${day}`, slug: name };
  }
  const [, named, number] = /^(?:(.+)-)?(\d+)$/.exec(last) ?? [];
  return { ...nothing, section: named ?? null, slug: number ?? last };
}

export function readBbc(document: string): Reading {
  const page = walk(document, { furniture, date, figure, captionAfter, logo: isOrnament });
  const people = page.items.flatMap(({ type, path, element }) => {
    const names = path === 'byline' && element !== null ? descendants(element) : [];
    const items = names.filter(({ tagName }) => tagName === 'li');
    const named = items.filter((child) => classMatches(child, /Name/));
    const list = type !== 'furniture' ? [] : named.length > 0 ? named : items.slice(0, 1);
    const and = /(?<=[）) ]|·[^、·（]+)[与與和及]/;
    return list
      .flatMap((name) => linesIn(name).split(/、(?![^（(]*[）)])/))
      .flatMap((names) => names.split(and))
      .map((name) => `author ${name.trim()}`);
  });
  const signed = /^[（(]((?:撰稿|编译|编写|责编).*)[）)]$/s.exec(textsOf(page.items).at(-1)?.text ?? '')?.[1] ?? '';
  people.push(
    ...(labelled(
      signed,
      [
        ['编译/责编', ['translator', 'editor']],
        ['编写/责编', ['author', 'editor']],
        ['撰稿/责编', ['author', 'editor']],
        ['撰稿', 'author'],
        ['编写', 'author'],
        ['编译', 'translator'],
        ['责编', 'editor'],
      ],
      { separators: /[/、 ]+/ },
    ) ?? []),
  );
  const segments = segmentsOf(page.url);
  const lead = takeLead(page.items);
  const [first] = textsOf(page.items);
  for (const item of page.items) {
    const isIntroduction = item.element !== null && hasClass(item.element, 'story-body__introduction');
    if (item.type === 'paragraph' && (isIntroduction || (item === first && isOneBold(item.element))))
      item.type = 'standfirst';
  }
  // Interactive graphics are not judged; the quotes of `data-iframe` break the tag that has it.
  const doubtful = /class="(?:idt2|bbc-news-vj-embed-wrapper)|data-iframe="<iframe/.test(document);
  return readingOf(page, {
    people: once(people),
    lead,
    section: section(segments),
    language: segments.includes('trad') ? 'zh-Hant' : 'zh-Hans',
    ...(doubtful ? { blocks: open, furniture: open } : {}),
  });
}

function isOneBold(element: Element | null): boolean {
  const [bold, second] = element?.tagName === 'p' ? (onlyElements(element) ?? []) : [];
  return bold?.tagName === 'b' && second === undefined;
}

/** A line or a gap that is drawn by a picture. */
function isOrnament(url: string, image: Element): boolean {
  const alt = (attributeOf(image, 'alt') ?? '').toLowerCase();
  const named =
    /^(?:line(?: break)?|(?:2px |short )?presentational grey line|(?:1px )?transparent line|(?:presentational )?white space|section divider|línea|水平线)$/;
  return (
    named.test(alt) ||
    /(?:(?:grey|white)_(?:line|space)-nc\.png|line976\.jpg|624_transparent-nc\.png|us2020_separator-nc\.png)$/.test(url)
  );
}
