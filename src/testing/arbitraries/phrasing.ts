import fc, { type Arbitrary } from 'fast-check';
import type { BodyPhrasing } from '../../index.js';
import { anyText, linkUrls, pictureUrls } from './texts.js';

const MARKS = ['strong', 'emphasis', 'delete', 'underline', 'superscript', 'subscript'] as const;
type Mark = (typeof MARKS)[number];
/** Nodes that may not contain their own kind. */
type Container = Mark | 'link';

/** The content of a block in the form in which it is read: it begins and ends with text, and no two texts are adjacent. */
export function phrasing(depth = 2, inside: readonly Container[] = []): Arbitrary<BodyPhrasing[]> {
  const between: Arbitrary<BodyPhrasing>[] = [fc.constant({ type: 'break' })];
  // Marks need children.
  if (depth > 0) between.push(...containers(depth, inside));
  between.push(
    anyText().map((value) => ({ type: 'inlineCode', value })),
    fc.record({ url: pictureUrls, alt: anyText() }).map(({ url, alt }) => ({ type: 'image', url, alt })),
  );
  const piece = fc.tuple(fc.oneof({ withCrossShrink: true }, ...between), anyText());
  return fc
    .tuple(anyText(), fc.array(piece, { maxLength: 2 }))
    .map(([first, pieces]) => [textNode(first), ...pieces.flatMap(([node, text]) => [node, textNode(text)])]);
}

function containers(depth: number, inside: readonly Container[]): readonly Arbitrary<BodyPhrasing>[] {
  const marks = MARKS.filter((type) => !inside.includes(type)).map((type) =>
    phrasing(depth - 1, [...inside, type]).map((children) => markNode(type, children)),
  );
  if (inside.includes('link')) return marks;
  const links = fc
    .tuple(linkUrls, phrasing(depth - 1, [...inside, 'link']))
    .map(([url, children]): BodyPhrasing => ({ type: 'link', url, children }));
  return [...marks, links];
}

function textNode(value: string): BodyPhrasing {
  return { type: 'text', value };
}

function markNode(type: Mark, children: BodyPhrasing[]): BodyPhrasing {
  if (type === 'underline') return { type, children, data: { hName: 'u' } };
  if (type === 'superscript') return { type, children, data: { hName: 'sup' } };
  if (type === 'subscript') return { type, children, data: { hName: 'sub' } };
  return { type, children };
}
