import type { Text } from 'domhandler';
import { endOf, startOf } from '../markup/nodes.js';
import type { BodyBreak, BodyImage, BodyInlineCode, BodyPhrasing, BodyText } from '../model/body.js';
import type { ImageAsset } from '../model/image.js';
import {
  collapseWhiteSpace,
  isAsciiWhiteSpace,
  isBlankOnly,
  showsNothing,
  skipBlanks,
  skipWhiteSpace,
  trimBlanksEnd,
  trimWhiteSpaceEnd,
} from '../source/white-space.js';
import { forEachReference } from '../standards/character-references.js';
import type { BodyContext } from './context.js';
import { createMark, type Mark } from './marks.js';

/** An image of a run, with the link around it. */
export interface RunImage {
  readonly asset: ImageAsset;
  readonly url: string | null;
}

interface OpenMark {
  readonly mark: Mark;
  /** Whether the mark was opened before this run, so that its part in this run begins with its content. */
  readonly isInherited: boolean;
  readonly children: BodyPhrasing[];
}

/** A mark without visible content so far, and the blanks inside it. */
interface PendingMark {
  readonly mark: Mark;
  isInherited: boolean;
  readonly blanks: { readonly value: string; readonly start: number; readonly end: number }[];
}

/**
 * Builds the phrasing content of a block. White space is as HTML renders it, blanks at both ends and empty texts and marks are
 * removed, and the texts before and after the tag of a transparent element are one node.
 */
export class InlineRun {
  readonly children: BodyPhrasing[] = [];
  readonly images: RunImage[] = [];
  /** Whether the run contains visible text or code, not only images and breaks. */
  hasText = false;

  readonly #context: BodyContext;
  readonly #open: OpenMark[] = [];
  readonly #pending: PendingMark[] = [];
  #target: BodyPhrasing[] = this.children;

  #text: BodyText | null = null;
  #textStart = 0;
  #textEnd = 0;
  #isAtStart = true;
  #isAfterSpace = false;

  /** Where the last visible character of a text ends: in the value of its node, and in the source. */
  #visibleLength = 0;
  #visibleEnd = 0;

  constructor(context: BodyContext) {
    this.#context = context;
  }

  /** Adds a text node of the tree. Each character reference is a separate piece, so that offsets are exact. */
  addText(node: Text): void {
    const start = startOf(node);
    const end = endOf(node);
    if (node.data.length === end - start) {
      this.addPiece(node.data, start, end);
      return;
    }
    const { source, diagnostics } = this.#context;
    let plainStart = start;
    forEachReference(source, start, end, (at, reference) => {
      this.addPiece(source.slice(plainStart, at), plainStart, at);
      this.addPiece(reference.value, at, reference.end);
      if (reference.isDoubleEscaped) {
        diagnostics.report('double-escaped-reference', at, reference.end, {
          reference: source.slice(at, reference.end),
        });
      }
      plainStart = reference.end;
    });
    this.addPiece(source.slice(plainStart, end), plainStart, end);
  }

  addBreak(start: number, end: number): void {
    if (this.#isAtStart) return;
    this.#dropSpaceBeforeBreak();
    this.#closeText();
    // Marks that are still empty begin after the break, without the blanks before it.
    for (const pending of this.#pending) {
      pending.isInherited = true;
      pending.blanks.length = 0;
    }
    const node: BodyBreak = { type: 'break', position: this.#context.lines.positionAt(start, end) };
    this.#target.push(node);
    this.#isAfterSpace = true;
  }

  addImage(asset: ImageAsset, start: number, end: number): void {
    const link = this.#innermostLink();
    this.images.push({ asset, url: link });
    const node: BodyImage = { type: 'image', url: asset.url, position: this.#context.lines.positionAt(start, end) };
    if (asset.alt !== null) node.alt = asset.alt;
    // If the run becomes a figure, the Article contains the asset and not the node.
    this.#context.ledger?.add(start, end, node, 'url');
    this.#context.ledger?.add(start, end, asset, 'url');
    this.#addObject(node);
  }

  addInlineCode(value: string, start: number, end: number): void {
    if (value === '') return;
    const node: BodyInlineCode = { type: 'inlineCode', value, position: this.#context.lines.positionAt(start, end) };
    this.#context.ledger?.add(start, end, node, 'value');
    this.hasText = true;
    this.#addObject(node);
  }

  openMark(mark: Mark, isInherited = false): void {
    this.#pending.push({ mark, isInherited, blanks: [] });
  }

  /**
   * Closes the innermost mark. A mark without visible content is removed; its blanks are kept.
   *
   * @param end - The offset after its end tag; `null` if a block interrupts the mark, which then ends with its content.
   */
  closeMark(end: number | null): void {
    const pending = this.#pending.pop();
    if (pending !== undefined) {
      for (const blank of pending.blanks) this.#addBlank(blank.value, blank.start, blank.end);
      return;
    }
    const open = this.#open.pop();
    if (open === undefined) return;
    this.#closeText();
    this.#target = this.#open.at(-1)?.children ?? this.children;
    const first = open.children[0]?.position?.start.offset ?? open.mark.start;
    const last = open.children.at(-1)?.position?.end.offset ?? open.mark.start;
    // Only the last part of an interrupted mark has an end tag, so inherited parts are as long as their content.
    const position = open.isInherited
      ? this.#context.lines.positionAt(first, last)
      : this.#context.lines.positionAt(open.mark.start, end ?? last);
    this.#target.push(createMark(open.mark, open.children.slice(), position));
  }

  /** Closes all marks, removes blanks and breaks at the end, and returns the content. */
  finish(): BodyPhrasing[] {
    this.#pending.length = 0;
    while (this.#open.length > 0) this.closeMark(null);
    this.#closeText();
    this.#trimEnd();
    return this.children.slice();
  }

  /**
   * Adds text that became `value` at `[start, end)`, such as an image's alternative text at the position of its element. Only a
   * piece that the source spells may have blanks and other characters, so that each blank has an offset.
   */
  addPiece(value: string, start: number, end: number): void {
    if (isBlankOnly(value)) {
      if (!this.#isAtStart) this.#addBlank(value, start, end);
      return;
    }
    // Before the skip is computed: a space after the blanks of a pending mark is collapsed.
    this.#openPending();
    const skip = this.#isAtStart ? skipBlanks(value, 0, value.length) : this.#leadingSpace(value);
    const text = value.slice(skip);
    this.hasText ||= !showsNothing(text);
    const node = this.#append(text, start + skip, end);
    const trailing = text.slice(trimBlanksEnd(text, 0, text.length));
    this.#visibleLength = node.value.length - collapseWhiteSpace(trailing).length;
    this.#visibleEnd = end - trailing.length;
  }

  /** The length of the white space at the beginning of a text that collapses into the space before it. */
  #leadingSpace(value: string): number {
    return this.#isAfterSpace ? skipWhiteSpace(value, 0, value.length) : 0;
  }

  #addBlank(value: string, start: number, end: number): void {
    const pending = this.#pending.at(-1);
    if (pending !== undefined) {
      pending.blanks.push({ value, start, end });
      return;
    }
    const skip = this.#leadingSpace(value);
    if (skip < value.length) this.#append(value.slice(skip), start + skip, end);
  }

  #append(value: string, start: number, end: number): BodyText {
    const collapsed = collapseWhiteSpace(value);
    if (this.#text === null) {
      this.#text = { type: 'text', value: collapsed };
      this.#textStart = start;
      this.#target.push(this.#text);
    } else {
      this.#text.value += collapsed;
    }
    this.#textEnd = end;
    this.#isAtStart = false;
    this.#isAfterSpace = isAsciiWhiteSpace(value.charCodeAt(value.length - 1));
    this.#context.ledger?.add(start, end, this.#text, 'value');
    return this.#text;
  }

  #addObject(node: BodyPhrasing): void {
    this.#openPending();
    this.#closeText();
    this.#target.push(node);
    this.#isAtStart = false;
    this.#isAfterSpace = false;
  }

  /** Opens the pending marks before visible content, and adds the blanks inside them. */
  #openPending(): void {
    for (const { mark, isInherited, blanks } of this.#pending.splice(0)) {
      this.#closeText();
      const children: BodyPhrasing[] = [];
      this.#open.push({ mark, isInherited, children });
      this.#target = children;
      for (const blank of blanks) this.#addBlank(blank.value, blank.start, blank.end);
    }
  }

  #closeText(): void {
    if (this.#text === null) return;
    this.#text.position = this.#context.lines.positionAt(this.#textStart, this.#textEnd);
    this.#text = null;
  }

  #dropSpaceBeforeBreak(): void {
    const text = this.#text;
    if (text === null || !text.value.endsWith(' ')) return;
    text.value = text.value.slice(0, -1);
    if (text.value === '') this.#target.pop();
    else this.#textEnd = trimWhiteSpaceEnd(this.#context.source, this.#textStart, this.#textEnd);
  }

  #innermostLink(): string | null {
    for (const { mark } of [...this.#pending, ...this.#open]) if (mark.type === 'link') return mark.url;
    return null;
  }

  /** Removes everything after the last visible character: blank texts, breaks, and the blanks at the end of a text. */
  #trimEnd(): void {
    let children: BodyPhrasing[] | null = this.children;
    while (children !== null) {
      const last: BodyPhrasing | undefined = children.at(-1);
      if (last === undefined) return;
      if (last.type === 'break' || (last.type === 'text' && isBlankOnly(last.value))) {
        children.pop();
      } else if (last.type === 'text') {
        if (last.value.length === this.#visibleLength || last.position === undefined) return;
        last.value = last.value.slice(0, this.#visibleLength);
        last.position = { start: last.position.start, end: this.#context.lines.pointAt(this.#visibleEnd) };
      } else {
        children = 'children' in last ? last.children : null;
      }
    }
  }
}
