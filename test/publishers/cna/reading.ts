import { attributeOf, textOf, withoutWhiteSpace } from '../../corpus/repair.js';
import { elementsBelow, hasClass, type Reading, readWith } from '../reading.js';

/** Class names as met in the corpus, with what each is. */
const kinds: readonly (readonly [className: string, kind: string])[] = [
  ['moreArticle', 'related'],
  ['insertGroup', 'related'],
  ['book-title', 'related'],
  ['book', 'related'],
  ['bottomArticleBanner', 'advertisement'],
  ['mySubscriptionInner', 'newsletter'],
  ['author', 'byline'],
  ['dictionary', 'other'],
];

export function readCna(document: string): Reading {
  return readWith(
    {
      boilerplate: (element) => {
        const named = kinds.find(([className]) => hasClass(element, className));
        if (named !== undefined) return named[1];
        if (element.tagName === 'p' && (attributeOf(element, 'style') ?? '').includes('#F6F6F6')) return 'newsletter';
        return element.tagName === 'div' && textOf(element).trimStart().startsWith('获取更多RSS')
          ? 'syndication'
          : null;
      },
      printed: () => null,
      agency: (blocks) => blocks.some((block) => /^（中央社[^（）]*(?:電|報導)）/.test(block)),
      // The place is what is left of the signature: the names alone end where a known city begins.
      authors: (blocks, _, bylines) => [
        ...bylines,
        ...blocks.flatMap((block) => {
          const signed = /^（中央社記者(\D+)\d+日/.exec(block)?.[1] ?? '';
          return signed
            .split('、')
            .flatMap((name, at, all) => (name === '' ? [] : [at < all.length - 1 ? name : cut(name)]));
        }),
      ],
      figure: (element) => {
        const below = elementsBelow(element);
        const isFigure = hasClass(element, 'fullPic') || hasClass(element, 'floatImg');
        if (!isFigure || !below.some(({ tagName }) => tagName === 'img')) return null;
        const caption = below.find((child) => hasClass(child, 'picinfo'));
        return { caption: caption === undefined ? '' : withoutWhiteSpace(textOf(caption)) };
      },
      isLead: (element) => hasClass(element, 'fullPic'),
    },
    document,
  );
}

/** A Chinese name has two or three characters: three unless what follows two of them is a city of the list. */
function cut(signed: string): string {
  return (
    /^(?:裴禛|張祈|葉臻|韋樞|馮昭|顧荃)/.exec(signed)?.[0] ??
    signed.slice(0, signed.length < 4 ? signed.length : lengthOf(signed))
  );
}

function lengthOf(signed: string): number {
  return /^.{2}(?:香港|台北|北京|東京|上海|高雄)$/.test(signed) ? 2 : 3;
}
