import { attributeOf, descendants, type Element } from '../../corpus/repair.js';
import { captioned, find, hasClass, isFeedFooter, linesIn, onlyElements } from '../elements.js';
import { once } from '../people.js';
import { linesOfItems, open, type Reading, readingOf, takeLead } from '../reading.js';
import { type Item, walk } from '../walk.js';

function isAtRoot(element: Element | null): element is Element {
  return element?.tagName === 'div' && element.parentNode?.nodeName === '#document-fragment';
}

function furniture(element: Element, text: string): string | null {
  if (isFeedFooter(element, text)) return 'syndication';
  if (hasClass(element, 'o-ads') || attributeOf(element, 'data-o-ads-name') !== null) return 'advertisement';
  const holdsBlocks = descendants(element).some(({ tagName }) => tagName === 'p' || tagName === 'div');
  const isNotice =
    text.startsWith('来自FT中文网的温馨提示') &&
    !holdsBlocks &&
    descendants(element).every((child) => linesIn(child) !== text);
  return isNotice ? 'other' : null;
}

/** The standfirst: a `<div>` at the root with text but without a story. */
function isIntroduction({ type, element }: Item): boolean {
  return type === 'paragraph' && isAtRoot(element) && find(element, 'p') === undefined;
}

const name = String.raw`(?:\p{Script=Han}{2,5}|[\p{Script=Latin}.'’-]+(?: [\p{Script=Latin}.'’-]+){1,3})`;

export function readFt(document: string): Reading {
  const page = walk(document, {
    furniture,
    figure: (element) => {
      const image = hasClass(element, 'pic') ? find(element, 'img') : undefined;
      return image === undefined ? captioned(element) : { image, caption: linesIn(element) };
    },
    logo: (url) => url.endsWith('/000085029_piclink.jpg'),
  });
  const { items } = page;
  const content = items.filter(({ type }) => type !== 'furniture');
  const introductions = content[0] !== undefined && isIntroduction(content[0]) ? [content[0]] : [];
  const lead = takeLead(
    items.filter((item) => !introductions.includes(item)),
    ({ element }) => {
      const parent = element?.parentNode;
      return (
        parent !== undefined &&
        parent !== null &&
        'tagName' in parent &&
        isAtRoot(parent) &&
        onlyElements(parent)?.length === 1
      );
    },
  );
  const isLead = (item: Item) => item.type === 'figure' && lead?.startsWith(`${item.url}|`);
  const first = items.findIndex(isLead);
  if (first >= 0) items.splice(first, 1);
  for (const item of introductions) item.type = 'standfirst';
  const signed = new RegExp(`^(${name}(?:、${name})*)：`, 'u').exec(introductions[0]?.text ?? '')?.[1];
  const editor = /(?:责编：|本文编辑(?!邮箱))\s*(\p{Script=Han}{2,4})\s*[\w.]+@/u;
  const later = linesOfItems(items).flatMap((line) => {
    const translators = /^译者\/(.+)$/.exec(line)?.[1]?.split('、') ?? [];
    return [
      ...translators.map((person) => `translator ${person.trim()}`),
      ...[editor.exec(line)?.[1]].flatMap((person) => (person === undefined ? [] : [`editor ${person}`])),
    ];
  });
  return readingOf(page, {
    lead,
    people: once([...(signed?.split('、') ?? []).map((person) => `author ${person}`), ...later]),
    section: { edition: open, section: null, date: null, slug: open },
  });
}
