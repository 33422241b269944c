import { type Element, isText, type Text } from 'domhandler';
import { endOf, startOf } from '../markup/nodes.js';
import type { BodyBlock, BodyPhrasing, BodyText } from '../model/body.js';
import type { Credit } from '../model/credit.js';
import type { ImageAsset } from '../model/image.js';
import type { Position } from '../source/positions.js';
import { collapseWhiteSpace, showsNothing, skipBlanks, trimBlanksEnd } from '../source/white-space.js';
import type { BodyContext } from './context.js';
import { readParagraphCredits } from './credits.js';
import { InlineRun } from './inline-run.js';
import type { Mark, MarkType } from './marks.js';

export type HeadingDepth = 1 | 2 | 3 | 4 | 5 | 6;

/** What a run of phrasing content becomes. */
export type RunKind = { readonly type: 'paragraph' } | { readonly type: 'heading'; readonly depth: HeadingDepth };

export const PARAGRAPH: RunKind = { type: 'paragraph' };

/**
 * Puts blocks together: phrasing content gathers in a run until a block begins or ends. A block inside a mark or a link
 * interrupts it, and the mark goes on in the next run.
 */
export class BlockBuilder {
  readonly #context: BodyContext;
  readonly #credits: Credit[];
  #blocks: BodyBlock[] = [];
  #run: InlineRun | null = null;
  #kind: RunKind = PARAGRAPH;
  readonly #marks: Mark[] = [];

  /** @param credits - Takes what the paragraphs' texts say of who made them. */
  constructor(context: BodyContext, credits: Credit[]) {
    this.#context = context;
    this.#credits = credits;
  }

  /** The blocks that `read` adds, as a separate list: those of an item, a quotation or the article. */
  collect(read: () => void): BodyBlock[] {
    this.endRun();
    const outer = this.#blocks;
    const outerKind = this.#kind;
    this.#blocks = [];
    this.#kind = PARAGRAPH;
    read();
    this.endRun();
    const blocks = this.#blocks;
    this.#blocks = outer;
    this.#kind = outerKind;
    // A list that was pushed to has room for seventeen, which an Article would keep.
    return blocks.slice();
  }

  /** How many blocks the list at hand has; a run that has not ended is not counted. */
  get blockCount(): number {
    return this.#blocks.length;
  }

  get lastBlock(): BodyBlock | undefined {
    return this.#blocks[this.#blocks.length - 1];
  }

  /** Whether phrasing content has been gathered that no block has ended yet. */
  get hasRun(): boolean {
    return this.#run !== null;
  }

  /** The run that takes phrasing content; a new one has the marks that are open. */
  get run(): InlineRun {
    if (this.#run === null) {
      this.#run = new InlineRun(this.#context);
      for (const mark of this.#marks) this.#run.openMark(mark, true);
    }
    return this.#run;
  }

  /** Ends the run at hand and adds a block; `null` adds none. */
  push(block: BodyBlock | null): void {
    this.endRun();
    if (block !== null) this.#blocks.push(block);
  }

  /** Ends the run at hand: it becomes a paragraph or heading, or figures where it holds images alone. */
  endRun(): void {
    const run = this.#run;
    if (run === null) return;
    this.#run = null;
    this.#addRun(run, null);
  }

  /** Takes the one image that the run at hand is, out of the run; `null` where it is anything else. */
  takeOnlyImage(): InlineRun['images'][number] | null {
    const images = this.#run?.images ?? [];
    const [image] = images;
    if (this.#run?.hasText !== false || image === undefined || images.length > 1) return null;
    this.#run = null;
    return image;
  }

  /** Turns the content that `read` adds into one block. If another block interrupts it, each run becomes a separate block. */
  readRun(kind: RunKind, position: Position, read: () => void): void {
    this.endRun();
    const outerKind = this.#kind;
    this.#kind = kind;
    const { run } = this;
    read();
    if (this.#run === run) {
      this.#run = null;
      this.#addRun(run, position);
    } else {
      this.endRun();
    }
    this.#kind = outerKind;
  }

  /**
   * Adds a block whose content is the only text of an element, and reads it as a run would; `false` where the element holds
   * anything else. Two thirds of an article's paragraphs are one such text, and this saves 8 % of an Article.
   */
  pushPlainText(kind: RunKind, { children }: Element, position: Position): boolean {
    const only = children.length === 1 ? children[0] : undefined;
    if (only === undefined || !isText(only) || this.isMarked) return false;
    const text = readPlainText(this.#context, only);
    if (text === null) return false;
    this.endRun();
    if (!showsNothing(text.value)) this.#addContentBlock(kind, [text], position);
    return true;
  }

  /** Puts a mark on what is added until `closeMark`. */
  openMark(mark: Mark): void {
    // Before the mark is one of those that a later run inherits: here it begins.
    this.run.openMark(mark);
    this.#marks.push(mark);
  }

  /** Ends the innermost mark. */
  closeMark(end: number): void {
    this.#marks.pop();
    this.#run?.closeMark(end);
  }

  get isMarked(): boolean {
    return this.#marks.length > 0;
  }

  hasMark(type: MarkType): boolean {
    return this.#marks.some((mark) => mark.type === type);
  }

  /** The URL of the link that is open, if one is. */
  get linkUrl(): string | null {
    for (const mark of this.#marks) if (mark.type === 'link') return mark.url;
    return null;
  }

  #addRun(run: InlineRun, position: Position | null): void {
    const children = run.finish();
    const first = children[0]?.position;
    const last = children[children.length - 1]?.position;
    if (first === undefined || last === undefined) return;
    if (run.hasText) {
      this.#addContentBlock(this.#kind, children, position ?? { start: first.start, end: last.end });
    } else {
      for (const { asset, url } of run.images) this.#blocks.push(figureOf(asset, url));
    }
  }

  #addContentBlock(kind: RunKind, children: BodyPhrasing[], position: Position): void {
    this.#blocks.push(
      kind.type === 'paragraph' ? { type: 'paragraph', children, position } : { ...kind, children, position },
    );
    readParagraphCredits(this.#context, children, this.#credits);
  }
}

/** `null` where the text holds references, which a run reads one by one. */
function readPlainText({ source, lines, recorder }: BodyContext, node: Text): BodyText | null {
  const { data } = node;
  const nodeStart = startOf(node);
  const nodeEnd = endOf(node);
  if (data.length !== nodeEnd - nodeStart) return null;
  const start = skipBlanks(source, nodeStart, nodeEnd);
  const end = trimBlanksEnd(source, start, nodeEnd);
  const written = end - start === data.length ? data : data.slice(start - nodeStart, end - nodeStart);
  const text: BodyText = { type: 'text', value: collapseWhiteSpace(written), position: lines.positionAt(start, end) };
  recorder?.feed(start, end, text, 'value');
  return text;
}

function figureOf(image: ImageAsset, url: string | null): BodyBlock {
  return { type: 'figure', image, url, position: image.position ?? undefined };
}
