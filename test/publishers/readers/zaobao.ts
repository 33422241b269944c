import { attributeOf } from '../../corpus/repair.js';
import { captioned, find, hasClass } from '../elements.js';
import { dayOfDigits, open, type Reading, readingOf, segmentsOf, takeLead, textsOf } from '../reading.js';
import { walk } from '../walk.js';

/** `（联合早报记者甲乙丙南宁报道）`: a place of two characters may follow the name. */
function authorsOf(text: string): string[] {
  const signed = /（[^（）]*联合早报[^（）]*?(?:记者|特派员)([^（）]*?)报道）$/.exec(text)?.[1] ?? '';
  const names = signed.split('、').filter((name) => name !== '');
  return names.map((name, at) => `author ${at === names.length - 1 && name.length > 3 ? name.slice(0, -2) : name}`);
}

export function readZaobao(document: string): Reading {
  const page = walk(document, {
    furniture: (element) => {
      const id = attributeOf(element, 'id') ?? '';
      if (/^(?:imu|innity-in-post|dfp-ad-.*)$/.test(id) || hasClass(element, 'dfp-tag-wrapper')) return 'advertisement';
      if (hasClass(element, 'article-microtransaction')) return 'advertisement';
      return id === 'gtx-trans' ? 'artefact' : null;
    },
    figure: (element) => {
      const image = hasClass(element, 'figure-media') ? find(element, 'img') : undefined;
      return image === undefined ? captioned(element) : { image, caption: '' };
    },
    captionAfter: (element, text) => (element.tagName === 'figcaption' ? text : null),
  });
  const texts = textsOf(page.items);
  const segments = segmentsOf(page.url);
  const [, digits = '', slug] = /^story(\d{8})-(\d+)$/.exec(segments.at(-1) ?? '') ?? [];
  return readingOf(page, {
    lead: takeLead(page.items, ({ element }) => element !== null && hasClass(element, 'figure-media')),
    // Only the last paragraph's bracket is described.
    people: texts.slice(0, -1).some(({ text }) => authorsOf(text).length > 0)
      ? open
      : authorsOf(texts.at(-1)?.text ?? ''),
    agency: /^（[早本]报讯）/.test(texts[0]?.text ?? '') ? ['早报', null, null] : null,
    section: { edition: open, section: segments.at(-2) ?? null, date: dayOfDigits(digits), slug: slug ?? open },
  });
}
