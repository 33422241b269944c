import { attributeOf, type Element, isElement, textOf, withoutWhiteSpace } from '../../corpus/repair.js';
import { elementsBelow, hasClass, type Reading, readWith } from '../reading.js';

/** Whether an element, or the only one in it, has a tag. */
function isOrHolds(element: Element, tag: string): boolean {
  const [only, second] = element.childNodes.filter(isElement);
  return element.tagName === tag || (only?.tagName === tag && second === undefined);
}

export function readBbc(document: string): Reading {
  return readWith(
    {
      boilerplate: (element) => {
        const text = withoutWhiteSpace(textOf(element));
        if (isOrHolds(element, 'h1') || /Headline/.test(attributeOf(element, 'class') ?? '')) return 'other';
        if (
          isOrHolds(element, 'strong') &&
          element.childNodes.some((child) => isElement(child) && /Headline/.test(attributeOf(child, 'class') ?? ''))
        )
          return 'other';
        if (element.tagName === 'div' && isOrHolds(element, 'time') && text.endsWith('前')) return 'other';
        if (element.tagName === 'section' || hasClass(element, 'mpu-ad')) return 'advertisement';
        if (element.tagName === 'a' && text.startsWith('使用浏览器播视频')) return 'player';
        if (element.tagName === 'ul' && hasClass(element, 'story-body__unordered-list')) return 'related';
        const names = elementsBelow(element).filter((child) => /-Name\b/.test(attributeOf(child, 'class') ?? ''));
        return names.length > 0 && element.tagName === 'div' ? 'byline' : null;
      },
      printed: (text, element) => {
        if (element.tagName !== 'div' || !(isOrHolds(element, 'time') || isOrHolds(element, 'i'))) return null;
        const day = /^(\d{4})年\s*(\d+)月\s*(\d+)日$/.exec(text);
        return day === null ? null : `${day[1]}-${day[2]?.padStart(2, '0')}-${day[3]?.padStart(2, '0')}`;
      },
      agency: () => false,
      authors: (_, __, bylines) => bylines,
      figure: (element) => {
        if (element.tagName !== 'figure') return null;
        const caption = elementsBelow(element).find(({ tagName }) => tagName === 'figcaption');
        return { caption: caption === undefined ? '' : withoutWhiteSpace(textOf(caption)) };
      },
      isLead: (element) => element.tagName === 'figure',
    },
    document,
  );
}
