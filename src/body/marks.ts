import type { BodyPhrasing } from '../model/body.js';
import type { Position } from '../source/positions.js';

export type MarkType = 'strong' | 'emphasis' | 'delete' | 'underline' | 'superscript' | 'subscript';

/** A mark or a link, and the offset at which its element starts. */
export type Mark =
  | { readonly type: MarkType; readonly start: number }
  | { readonly type: 'link'; readonly url: string; readonly title: string | null; readonly start: number };

/** The marks, by element name. */
export const MARKS: ReadonlyMap<string, MarkType> = new Map([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['em', 'emphasis'],
  ['i', 'emphasis'],
  ['del', 'delete'],
  ['s', 'delete'],
  ['strike', 'delete'],
  ['ins', 'underline'],
  ['u', 'underline'],
  ['sup', 'superscript'],
  ['sub', 'subscript'],
]);

/** The node of a mark. */
export function createMark(mark: Mark, children: BodyPhrasing[], position: Position): BodyPhrasing {
  switch (mark.type) {
    case 'link':
      return mark.title === null
        ? { type: 'link', url: mark.url, children, position }
        : { type: 'link', url: mark.url, title: mark.title, children, position };
    case 'underline':
      return { type: 'underline', children, data: { hName: 'u' }, position };
    case 'superscript':
      return { type: 'superscript', children, data: { hName: 'sup' }, position };
    case 'subscript':
      return { type: 'subscript', children, data: { hName: 'sub' }, position };
    default:
      return { type: mark.type, children, position };
  }
}
