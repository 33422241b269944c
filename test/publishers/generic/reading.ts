import { textOf, withoutWhiteSpace } from '../../corpus/repair.js';
import { elementsBelow, type Reading, readWith } from '../reading.js';

/** What any publisher's document says without a record: everything that is visible is the article's. */
export function readGeneric(document: string): Reading {
  return readWith(
    {
      boilerplate: () => null,
      printed: () => null,
      agency: () => false,
      authors: () => [],
      figure: (element) => {
        if (element.tagName !== 'figure') return null;
        const below = elementsBelow(element);
        const captions = below.filter(({ tagName }) => tagName === 'figcaption');
        const caption = withoutWhiteSpace(captions.map((child) => textOf(child)).join(''));
        const images = below.filter(({ tagName }) => tagName === 'img');
        // Only a figure of one picture and its caption is one: anything else is read as a block.
        return images.length === 1 && withoutWhiteSpace(textOf(element)) === caption ? { caption } : null;
      },
      isLead: (element) => element.tagName === 'img' && element.parentNode?.nodeName === '#document-fragment',
    },
    document,
  );
}
