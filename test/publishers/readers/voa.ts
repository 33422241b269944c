import { attributeOf } from '../../corpus/repair.js';
import { find, hasClass, isFeedFooter, linesIn, smallIn } from '../elements.js';
import { dayOfDigits, open, type Reading, readingOf, segmentsOf, takeLead } from '../reading.js';
import { walk } from '../walk.js';

const programme = /^(?:时事大家谈|焦点对话)(?:节目)?每.*(?:敬请收看|欢迎按时收看)。$/;
const disclaimer = /^=+$|^=+ ?嘉宾和观众|^嘉宾和观众听众发表的都是个人观点，并不代表美国之音。/;

export function readVoa(document: string): Reading {
  const page = walk(document, {
    furniture: (element, text) => {
      if (isFeedFooter(element, text)) return 'syndication';
      if (element.tagName === 'a' && text === '' && attributeOf(element, 'href')?.startsWith('/a/')) return 'related';
      if (element.tagName !== 'p') return null;
      const line = text.replaceAll('\n', '');
      return programme.test(line) || disclaimer.test(line) || /^《[^》]+》YouTube播放列表：/.test(line)
        ? 'other'
        : null;
    },
    date: (element, text) => {
      if (element.tagName !== 'div' || !/^\w{3}, \d\d? \w{3} \d{4} \d\d:\d\d:\d\d GMT$/.test(text)) return null;
      const instant = new Date(text).toISOString();
      return { local: instant.slice(0, 19), timeZone: 'UTC', instant };
    },
    figure: (element) => {
      const image = hasClass(element, 'contentImage') ? find(element, 'img') : undefined;
      const small = find(element, 'small');
      return image === undefined ? null : { image, caption: small === undefined ? '' : linesIn(small) };
    },
    captionAfter: smallIn,
  });
  const [, slug = '', file] = segmentsOf(page.url);
  const [, name, digits = ''] = /^(.*?)(?:-?(?<!\d)(\d{8}))?$/.exec(slug) ?? [];
  const date = dayOfDigits(digits);
  // Eight digits in the American order (10152020) may or may not be a date.
  const section =
    file === undefined
      ? { edition: open, section: null, date: null, slug: open }
      : digits !== '' && date === null
        ? { edition: open, section: null, date: open, slug: open }
        : { edition: open, section: null, date, slug: name ?? slug };
  return readingOf(page, { lead: takeLead(page.items), section } as Partial<Reading>);
}
