import { attributeOf } from '../../corpus/repair.js';
import { classMatches, find, hasClass, isFeedFooter, linesIn, smallIn } from '../elements.js';
import { type Labels, labelled, once } from '../people.js';
import { open, type Reading, readingOf, takeLead, textsOf } from '../reading.js';
import { walk } from '../walk.js';

const labels: Labels = [
  ['编译/审校', 'translator'],
  ['编译', 'translator'],
  ['翻译', 'translator'],
  ['审校', 'editor'],
  ['编审', 'editor'],
  ['记者', 'author'],
  ['作者', 'author'],
  ['采写', 'author'],
  ['撰稿', 'author'],
  ['撰写', 'author'],
  ['整理', 'author'],
  ['发稿', 'author'],
];

function peopleOf(line: string): string[] {
  const inBrackets = /[(（]((?:编译|翻译|审校|编审)[^()（）]*)[)）]$/.exec(line)?.[1];
  const short = line.length <= 100 && !/[。，：]./.test(line) ? line : '';
  return labelled(inBrackets ?? short, labels, { separators: /[/／、；;\s]+/, after: '[:：/ \\u00A0]*' }) ?? [];
}

export function readReuters(document: string): Reading {
  const page = walk(document, {
    furniture: (element, text) => {
      if (attributeOf(element, 'class')?.startsWith('Attribution')) return 'byline';
      if (isFeedFooter(element, text)) return 'syndication';
      if (hasClass(element, 'StandardArticleBody_trustBadgeContainer')) return 'other';
      return classMatches(element, /^AdSlot__container/) ? 'advertisement' : null;
    },
    date: (element, text) => {
      const local = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)Z?$/.exec(text)?.[1];
      return element.tagName === 'div' && local !== undefined
        ? { local, timeZone: 'UTC', instant: `${local}.000Z` }
        : null;
    },
    figure: (element) => {
      const image = hasClass(element, 'PrimaryAsset_container') ? find(element, 'img') : undefined;
      const caption = find(element, 'figcaption');
      return image === undefined ? null : { image, caption: caption === undefined ? '' : linesIn(caption) };
    },
    captionAfter: smallIn,
  });
  const texts = textsOf(page.items);
  const bylines = page.items.filter(({ type, path }) => type === 'furniture' && path === 'byline');
  const lines = page.items
    .filter((item) => texts.includes(item) || bylines.includes(item))
    .flatMap(({ text }) => text.split('\n'));
  const opening = /^(?:(?:Reuters)?\d+月\d+日 ?- ?)?路透([^\d。，]{0,24}?) ?\d+月(\d+)日 ?[-–—]/;
  const wire = texts.flatMap(({ text }) => opening.exec(text) ?? []);
  const lostPicture = document.includes('WithCaption-container');
  return readingOf(page, {
    headline: { headline: page.title.replace(/ \| 路透$/, ''), column: null },
    lead: takeLead(page.items),
    people: once(lines.flatMap(peopleOf)),
    agency: wire.length === 0 ? null : ['路透', wire[1] || null, Number(wire[2])],
    section: { edition: open, section: null, date: null, slug: open },
    ...(lostPicture ? { blocks: open } : {}),
  } as Partial<Reading>);
}
