import { bare, linesIn, open, type Reading, readingOf, takeLead, walk, withDescendants } from '../reading.js';

/** What any publisher's document says without a record: everything that is visible is the article's. */
export function readGeneric(document: string): Reading {
  const page = walk(document, {
    figure: (element) => {
      if (element.tagName !== 'figure') return null;
      const below = withDescendants(element);
      const captions = below.filter(({ tagName }) => tagName === 'figcaption').map(linesIn);
      const [image, second] = below.filter(({ tagName }) => tagName === 'img');
      // Only a figure of one picture and its caption is one: anything else is read as a block.
      return image !== undefined && second === undefined && bare(linesIn(element)) === bare(captions.join(''))
        ? { image, caption: captions.join('') }
        : null;
    },
  });
  const lead = takeLead(
    page.items,
    ({ element }) => element?.tagName === 'img' && element.parentNode?.nodeName === '#document-fragment',
  );
  return readingOf(page, { headline: open, lead, section: open, language: null });
}
