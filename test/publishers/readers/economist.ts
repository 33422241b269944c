import { attributeOf, descendants, type Element } from '../../corpus/repair.js';
import { captioned, find, isFeedFooter, isNothingButLinks, linesIn, onlyElements } from '../elements.js';
import { once } from '../people.js';
import {
  type Open,
  open,
  type ReadDate,
  type Reading,
  type ReadUrl,
  readingOf,
  segmentsOf,
  takeLead,
} from '../reading.js';
import { walk } from '../walk.js';

const promotions: readonly (readonly [kind: string, begins: RegExp])[] = [
  [
    'other',
    /^This article appeared in the .*? of the print edition|^Editor[’']s note: This article first appeared in the .*? print edition/,
  ],
  ['player', /^Listen on: ?Apple Podcasts|^You can subscribe and listen to .*? on: ?Apple Podcasts/],
  [
    'advertisement',
    /^For full access to print|^For access to The Economist’s print|^(?:Please s|S)ubscribe to The Economist/,
  ],
  ['advertisement', /^Read more .*? and please subscribe to The Economist for full access/],
  [
    'newsletter',
    /^Editor[’']s note: Some of our covid-19 coverage is free|^For more (?:coverage|expert analysis) of [^.]*? (?:register|visit|sign up)/,
  ],
  ['newsletter', /^(?:Stay on top of |Curious about the world\? |To enjoy our |Sign up (?:to|for) ).*our .*newsletter/],
  ['newsletter', /^The podcast is complemented by our .*? newsletter/],
  ['related', /^Dig deeper/],
  ['player', /^Enjoy more audio and podcasts on/],
];

/** The element around, if there is one. */
function parentOf(element: Element): Element | null {
  const parent = element.parentNode;
  return parent !== null && 'tagName' in parent ? parent : null;
}

function furniture(element: Element, text: string): string | null {
  if (isFeedFooter(element, text)) return 'syndication';
  const { tagName } = element;
  if (attributeOf(element, 'data-test-id') === 'Inline Ad' || /^econ-\d+$/.test(attributeOf(element, 'id') ?? ''))
    return 'advertisement';
  const parent = parentOf(element);
  if (tagName === 'figcaption' && parent !== null && find(parent, 'audio') !== undefined) return 'player';
  if (tagName === 'span' && /^Enjoy more audio and podcasts on/.test(text)) return 'player';
  if (tagName === 'p') {
    if (parent?.tagName === 'audio') return 'player';
    const line = text.replaceAll('\n', ' ');
    const isOwn = (href: string) => /^https?:\/\/www\.economist\.com/.test(href);
    const promotion = promotions.find(([, begins]) => begins.test(line))?.[0];
    return promotion ?? (isNothingButLinks(element, isOwn) ? 'related' : null);
  }
  const [title, list, third] = tagName === 'div' ? (onlyElements(element) ?? []) : [];
  const isContents = title?.tagName === 'strong' && list?.tagName === 'ul' && third === undefined;
  return isContents && isNothingButLinks(list) ? 'related' : null;
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

function date(element: Element, text: string): ReadDate | null {
  const [, month = '', day = '', year] = /^([A-Z][a-z]{2})[a-z]* (\d\d?)(?:st|nd|rd|th) (\d{4})/.exec(text) ?? [];
  if (element.tagName !== 'aside' || year === undefined) return null;
  const number = String(months.indexOf(month) + 1).padStart(2, '0');
  return { local: `${year}-${number}-${day.padStart(2, '0')}`, timeZone: null, instant: null };
}

const job =
  /\b(?:correspondent|editor|columnist|chief|founder|journalist|writer|professor|director|The Economist|host|producer|minister|president)\b/i;

/** `by Jane Roe: harbour correspondent, The Economist`: only the names. */
function namesIn(byline: string): string[] | Open {
  const [named = ''] = byline.replace(/^by\s+/i, '').split(/:| \| /);
  const names: string[] = [];
  for (const part of named.split(',').map((text) => text.trim())) {
    if (job.test(part)) {
      // Nothing parts the name from the job.
      if (names.length === 0) return open;
      break;
    }
    names.push(...part.split(/\s+and\s+/).filter((name) => name !== ''));
  }
  return names.length === 1 && /^[A-Z]+$/.test(names[0] ?? '') ? [] : names;
}

function section(segments: readonly string[]): ReadUrl {
  const [first = null, year, month, day, slug] = segments;
  const named = { edition: open, section: first, date: null } as const;
  if (slug !== undefined) return { ...named, date: `${year}-${month}-${day}`, slug };
  return first === 'node'
    ? { ...named, section: null, slug: year ?? null }
    : { ...named, slug: segments.at(-1) ?? null };
}

export function readEconomist(document: string): Reading {
  const page = walk(document, { furniture, date, figure: captioned, logo: (url) => /\/og-fallback-image\b/.test(url) });
  const bylines =
    page.dateLine === null
      ? []
      : descendants(page.dateLine).filter((child) => attributeOf(child, 'itemprop') === 'byline');
  const people = bylines.map((byline) => namesIn(linesIn(byline)));
  return readingOf(page, {
    // The first picture of all; where that is the site's own, the next one is a figure.
    lead: takeLead(page.items, ({ element }) => element?.tagName === 'img' && parentOf(element) === null),
    people: people.includes(open) ? open : once(people.flat().map((name) => `author ${name}`)),
    section: section(segmentsOf(page.url)),
    language: 'en',
  });
}
