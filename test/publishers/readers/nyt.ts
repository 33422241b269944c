import { descendants } from '../../corpus/repair.js';
import {
  captioned,
  classMatches,
  find,
  hasClass,
  isFeedFooter,
  isNothingButLinks,
  linesIn,
  onlyElements,
  smallIn,
} from '../elements.js';
import { once } from '../people.js';
import { dayOfDigits, linesOfItems, open, type Reading, readingOf, segmentsOf, takeLead } from '../reading.js';
import { walk } from '../walk.js';

export function readNyt(document: string): Reading {
  // The label of a brief's pictures becomes an element.
  const labelled = document.replaceAll(/(<figure[^>]*>)(Image)(?=<)/g, '$1<var>$2</var>');
  const page = walk(labelled, {
    furniture: (element, text) => {
      if (isFeedFooter(element, text)) return 'syndication';
      if (element.tagName === 'var') return { kind: 'artefact', inline: true };
      const { tagName } = element;
      if (tagName === 'a' && /^(?:点击|點擊)查看本文英文版。?$/.test(text)) return { kind: 'read-more', inline: true };
      if (
        tagName === 'p' &&
        /^（(?:欢迎点击此处订阅|歡迎點擊此處訂閱)|^(?:感谢阅读|感謝閱讀)(?:今天的(?:NYT)?(?:简报|簡報)|本期[“「])/.test(
          text,
        )
      )
        return 'newsletter';
      if (tagName === 'address') return 'byline';
      if (/^h[345]$/.test(tagName) && /^(?:相关报道|最受欢迎)$/.test(text)) return 'related';
      if (tagName === 'nav') return 'other';
      if (tagName === 'p' && text.startsWith('免费下载 纽约时报中文网')) return 'app';
      if (tagName === 'a' && /^点击下载(?:iOS|Android) App$/.test(text)) return 'app';
      if (tagName === 'footer' && text.endsWith('The New York Times Company.')) return 'copyright';
      const isOwn = (href: string) => /^https?:\/\/cn\.nytimes\.com\//.test(href);
      if (/^(?:p|ul|ol)$/.test(tagName) && !text.startsWith('阅读本文') && isNothingButLinks(element, isOwn)) {
        return 'related';
      }
      const isEmpty =
        hasClass(element, 'article-footer') ||
        classMatches(element, /(?:^|\s)(?:trc_|SL_ImTranslatorLogo|related-links-block)/);
      return tagName === 'div' && text === '' && isEmpty ? 'other' : null;
    },
    date: (element, text) => {
      const [, day, clock] = /(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)$/.exec(text) ?? [];
      if (element.tagName === 'div' && clock !== undefined && onlyElements(element)?.[0]?.tagName === 'i') {
        const local = `${day}T${clock}`;
        return { local, timeZone: 'Asia/Shanghai', instant: new Date(`${local}+08:00`).toISOString() };
      }
      const [, year, month = '', date = ''] = /^(\d{4})年(\d\d?)月(\d\d?)日$/.exec(text) ?? [];
      if (element.tagName !== 'time' || year === undefined) return null;
      return { local: `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`, timeZone: null, instant: null };
    },
    figure: (element) => {
      const [image, small, third] = element.tagName === 'p' ? descendants(element) : [];
      if (
        image?.tagName === 'img' &&
        small?.tagName === 'small' &&
        third === undefined &&
        onlyElements(element) !== null
      ) {
        return { image, caption: linesIn(small) };
      }
      const label = element.tagName === 'figure' ? find(element, 'var') : undefined;
      if (label === undefined) return captioned(element);
      const labelledImage = find(element, 'img');
      const caption = find(element, 'figcaption');
      return labelledImage && caption ? { image: labelledImage, caption: linesIn(caption) } : null;
    },
    captionAfter: smallIn,
  });
  const [front = '', clock] = (page.dateLine === null ? '' : linesIn(page.dateLine)).split('\n');
  const byline = page.items.find(({ type, path }) => type === 'furniture' && path === 'byline')?.text ?? '';
  const authors = clock === undefined ? byline.split(/,\s*/) : front.split(/,(?! )/);
  const translators = linesOfItems(page.items).flatMap((line) => {
    const names = /^(?:翻译|编译|译者)：(.+)$/.exec(line)?.[1] ?? '';
    return names.split(/[、，]/).map((name) => name.trim());
  });
  const brief = /^\/zh-han[st]\/(\d{4}\/\d\d\/\d\d)\/.*?([^/]+)\/([^/]+)\.html$/.exec(page.url.pathname);
  const [section, digits = '', slug] =
    brief === null ? segmentsOf(page.url) : [brief[2], brief[1]?.replaceAll('/', ''), brief[3]];
  const [first] = page.items;
  return readingOf(page, {
    // A picture that follows the newsletter's paragraph is a later one.
    lead: first?.path === 'newsletter' ? null : takeLead(page.items),
    people: once([
      ...authors.map((name) => `author ${name.trim()}`),
      ...translators.map((name) => `translator ${name}`),
    ]).filter((person) => !person.endsWith(' ')),
    section: { edition: open, section: section ?? null, date: dayOfDigits(digits), slug: slug ?? null },
    ...(/点击查看本文英文版<\/a>\s*。/.test(document) ? { blocks: open } : {}),
  });
}
