import type { BodyPhrasing, BodyText } from '../model/body.js';
import type { Point, Position } from '../source/positions.js';
import type { BodyContext } from './context.js';

/** The text of phrasing content. */
export function textOf(children: readonly BodyPhrasing[]): string {
  let text = '';
  for (const child of children) {
    if (child.type === 'text') text += child.value;
    else if ('children' in child) text += textOf(child.children);
  }
  return text;
}

/** A text node of phrasing content. */
export interface TextPiece {
  readonly node: BodyText;
  /** The target of the link that the node is in; `null` outside links. */
  readonly url: string | null;
}

/** The text nodes of phrasing content, in order; `onBreak` is called where a line ends between two. */
export function collectTexts(
  children: readonly BodyPhrasing[],
  onText: (piece: TextPiece) => void,
  onBreak: () => void = () => {},
  url: string | null = null,
): void {
  for (const child of children) {
    if (child.type === 'text') onText({ node: child, url });
    else if (child.type === 'break') onBreak();
    else if ('children' in child)
      collectTexts(child.children, onText, onBreak, child.type === 'link' ? child.url : url);
  }
}

/** A text node that is longer in the source, and was changed in reading, is not searched: its own position will do. */
const LONGEST_SEARCH = 2000;

/** Finds where parts of a text are in the source. They are asked for in order, so each search goes on from the last. */
export class TextPlaces {
  readonly #context: BodyContext;
  readonly #pieces: readonly TextPiece[];
  #index = 0;
  /** Where the text of the current piece begins in the whole text. */
  #before = 0;

  /** @param pieces - The text nodes whose values, joined, are the text. */
  constructor(context: BodyContext, pieces: readonly TextPiece[]) {
    this.#context = context;
    this.#pieces = pieces;
  }

  /** The places in the text of phrasing content. */
  static of(context: BodyContext, children: readonly BodyPhrasing[]): TextPlaces {
    const pieces: TextPiece[] = [];
    collectTexts(children, (piece) => pieces.push(piece));
    return new TextPlaces(context, pieces);
  }

  /** The target of the link that an offset of the text is in; `null` outside links. */
  urlAt(offset: number): string | null {
    return this.#pieceAt(offset)?.url ?? null;
  }

  /** The part itself if the source spells it, otherwise everything from the first to the last text node that it is in. */
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

  /** Where a part ends that goes on in the pieces after the current one. */
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
    // Blanks were collapsed or a reference was decoded somewhere in the node, not necessarily here.
    const text = value.slice(start, end);
    const at = source.slice(nodeStart, nodeEnd).indexOf(text);
    const isOnly = at !== -1 && value.indexOf(text) === value.lastIndexOf(text);
    return isOnly ? lines.positionAt(nodeStart + at, nodeStart + at + text.length) : position;
  }
}
