import type { BodyBlock, BodyNode } from '../model/body.js';
import { LONGEST_TEXT, matchesText } from '../publishers/match-rule.js';
import type { Publisher } from '../publishers/publisher.js';
import { tidy } from '../source/white-space.js';

/** Whether an element that holds these blocks alone reads as boilerplate or as the printed date: an article of one short line. */
export function readsOtherwise(blocks: readonly BodyBlock[], { boilerplate, printedDate }: Publisher): boolean {
  if (boilerplate.length === 0 && printedDate.length === 0) return false;
  const text = shortText(blocks);
  if (text === null || text === '') return false;
  if (printedDate.some(({ place, pattern }) => typeof place === 'object' && pattern.test(text))) return true;
  // It has no attributes, and its children are the article's blocks: no rule about either names it.
  return boilerplate.some(
    ({ text: expected, child, attributes, className }) =>
      child === undefined &&
      attributes === undefined &&
      className === undefined &&
      expected !== undefined &&
      matchesText(text, expected),
  );
}

/** The text that blocks show, as an element's is read; `null` where it is too long for any rule. */
function shortText(blocks: readonly BodyBlock[]): string | null {
  const pieces: string[] = [];
  let left = LONGEST_TEXT;
  const collect = (nodes: readonly BodyNode[]): boolean =>
    nodes.every((node) => {
      const isSpaced = !INLINE.has(node.type);
      if (isSpaced) pieces.push(' ');
      for (const text of textsOf(node)) {
        left -= tidy(text).length;
        pieces.push(text);
      }
      if (left < 0 || ('children' in node && !collect(node.children))) return false;
      if (isSpaced) pieces.push(' ');
      return true;
    });
  return collect(blocks) ? tidy(pieces.join('')) : null;
}

const INLINE: ReadonlySet<BodyNode['type']> = new Set<BodyNode['type']>([
  'text',
  'inlineCode',
  'image',
  'link',
  'strong',
  'emphasis',
  'delete',
  'underline',
  'superscript',
  'subscript',
]);

function textsOf(node: BodyNode): readonly string[] {
  if ('value' in node) return [node.value];
  return node.type === 'figure' ? [node.image.caption ?? '', node.image.credit ?? ''] : [];
}
