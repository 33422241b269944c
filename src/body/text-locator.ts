import type { BodyPhrasing, BodyText } from '../model/body.js';
import type { Point, Position } from '../source/positions.js';
import type { BodyContext } from './context.js';

/** The text of phrasing content. */
export function joinTexts(children: readonly BodyPhrasing[]): string {
  let text = '';
  for (const child of children) {
    if (child.type === 'text') text += child.value;
    else if ('children' in child) text += joinTexts(child.children);
  }
  return text;
}

/** The lines of phrasing content, which end at breaks. The first one is added to the last of `lines`. */
export function splitLines(children: readonly BodyPhrasing[], lines: string[] = ['']): readonly string[] {
  for (const child of children) {
    if (child.type === 'text') lines[lines.length - 1] += child.value;
    else if (child.type === 'break') lines.push('');
    else if ('children' in child) splitLines(child.children, lines);
  }
  return lines;
}

/** A text node of phrasing content. */
interface TextPiece {
  readonly node: BodyText;
  /** The URL of the link around the node; `null` outside links. */
  readonly url: string | null;
}

/** Adds the text nodes of phrasing content to a list, in order. */
function collectPieces(children: readonly BodyPhrasing[], pieces: TextPiece[], url: string | null = null): void {
  for (const child of children) {
    if (child.type === 'text') pieces.push({ node: child, url });
    else if ('children' in child) collectPieces(child.children, pieces, child.type === 'link' ? child.url : url);
  }
}

/** The longest source of a decoded or collapsed text node that is searched, in UTF-16 code units. */
const LONGEST_SEARCH = 2000;

/** Finds parts of the text of phrasing content in the source. Each search continues from the previous part. */
export class TextLocator {
  readonly #context: BodyContext;
  readonly #pieces: TextPiece[] = [];
  #index = 0;
  /** The offset in the whole text at which the current piece begins. */
  #before = 0;

  constructor(context: BodyContext, children: readonly BodyPhrasing[]) {
    this.#context = context;
    collectPieces(children, this.#pieces);
  }

  /** The URL of the link around an offset of the text; `null` outside links. */
  urlAt(offset: number): string | null {
    return this.#pieceAt(offset)?.url ?? null;
  }

  /** The position of `[start, end)` of the text. If the source spells it differently, the position includes whole text nodes. */
  positionOf(start: number, end: number): Position {
    const node = this.#pieceAt(start)?.node;
    if (node?.position === undefined) return this.#context.lines.positionAt(0, 0);
    const inside = start - this.#before;
    const length = Math.min(end - this.#before, node.value.length) - inside;
    const first = this.#within(node.value, node.position, inside, inside + length);
    return inside + length === end - this.#before ? first : { start: first.start, end: this.#endAfter(end) };
  }

  #pieceAt(offset: number): TextPiece | undefined {
    if (offset < this.#before) {
      this.#index = 0;
      this.#before = 0;
    }
    for (let piece = this.#pieces[this.#index]; piece !== undefined; piece = this.#pieces[++this.#index]) {
      const after = this.#before + piece.node.value.length;
      if (offset < after) return piece;
      this.#before = after;
    }
    return undefined;
  }

  /** The end of a part that continues in the pieces after the current one. */
  #endAfter(end: number): Point {
    let before = this.#before;
    let last = this.#context.lines.pointAt(0);
    for (let index = this.#index; before < end; index++) {
      const node = this.#pieces[index]?.node;
      if (node === undefined) break;
      const { value, position } = node;
      if (position !== undefined) last = this.#within(value, position, 0, Math.min(end - before, value.length)).end;
      before += value.length;
    }
    return last;
  }

  #within(value: string, position: Position, start: number, end: number): Position {
    const { source, lines } = this.#context;
    const nodeStart = position.start.offset;
    const nodeEnd = position.end.offset;
    if (nodeEnd - nodeStart === value.length) return lines.positionAt(nodeStart + start, nodeStart + end);
    if (nodeEnd - nodeStart > LONGEST_SEARCH) return position;
    // Blanks were collapsed or references were decoded in the node, but not necessarily in this part.
    const text = value.slice(start, end);
    const at = source.slice(nodeStart, nodeEnd).indexOf(text);
    const isOnly = at !== -1 && value.indexOf(text) === value.lastIndexOf(text);
    return isOnly ? lines.positionAt(nodeStart + at, nodeStart + at + text.length) : position;
  }
}
