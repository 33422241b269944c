import type { Document } from 'domhandler';
import type { DiagnosticSink } from '../diagnostics/collector.js';
import { excerpt } from '../diagnostics/excerpt.js';
import type { Span } from '../source/positions.js';
import { type AttributeList, readAttributeList } from './attribute-list.js';
import { readDeclaration } from './declaration.js';
import { type ElementRecord, elementRecordAt, elementRecords, recordOf, unknownElementRecord } from './elements.js';
import { splitGluedTag } from './glued-tag.js';
import { isAsciiLetter, rawTextEnd, tagNameEnd } from './tag-name.js';
import { type MarkupOptions, TreeBuilder } from './tree-builder.js';

const NONE = -1;
const EXCLAMATION_MARK = 33;
const SLASH = 47;
const LESS_THAN = 60;
const GREATER_THAN = 62;
const QUESTION_MARK = 63;

/**
 * Reads a stretch of the source as HTML into domhandler's nodes, so that domutils serves on the tree. Their places are
 * offsets into the whole source. Glued tags are read as what they were.
 *
 * Tags and texts are read in place. htmlparser2's `Tokenizer`, which looks at each character on its own, reads what is
 * neither: comments and declarations.
 */
export function parseMarkup(source: string, span: Span, options: MarkupOptions): Document {
  return new MarkupReader(source, span, options).read(span);
}

class MarkupReader {
  readonly #source: string;
  readonly #end: number;
  readonly #diagnostics: DiagnosticSink;
  readonly #tree: TreeBuilder;
  #unknown: Map<string, ElementRecord> | null = null;

  constructor(source: string, span: Span, options: MarkupOptions) {
    this.#source = source;
    this.#end = span.end;
    this.#diagnostics = options.diagnostics;
    this.#tree = new TreeBuilder(source, options);
  }

  read(span: Span): Document {
    for (let at = span.start; at < this.#end; ) {
      const next = this.#source.charCodeAt(at) === LESS_THAN ? this.#readTag(at) : this.#readText(at, at);
      if (next === NONE) this.#keepUnclosedTag(at);
      at = next === NONE ? this.#end : next;
    }
    return this.#tree.finish(span);
  }

  // What follows reads what stands at a place, and gives the place behind it.

  /** A text, up to the first `<` from `from` on. */
  #readText(start: number, from: number): number {
    const next = this.#source.indexOf('<', from);
    const end = next === NONE || next > this.#end ? this.#end : next;
    this.#tree.addText(start, end);
    return end;
  }

  /** What begins with `<`; -1 where it has no end. */
  #readTag(start: number): number {
    if (start + 1 === this.#end) return this.#readText(start, this.#end);
    const code = this.#source.charCodeAt(start + 1);
    if (isAsciiLetter(code)) return this.#readStartTag(start);
    if (code === EXCLAMATION_MARK || code === QUESTION_MARK) return this.#readDeclaration(start);
    if (code !== SLASH || start + 2 === this.#end) return this.#readText(start, start + 1);
    const nameCode = this.#source.charCodeAt(start + 2);
    if (isAsciiLetter(nameCode)) return this.#readEndTag(start);
    if (nameCode !== GREATER_THAN) return this.#readDeclaration(start);
    // `</>` is nothing.
    this.#tree.endText();
    return start + 3;
  }

  #readStartTag(start: number): number {
    const nameEnd = tagNameEnd(this.#source, start + 1, this.#end);
    let record = elementRecordAt(this.#source, start + 1, nameEnd);
    if (record === undefined) {
      const token = this.#lowerCase(start + 1, nameEnd);
      const split = splitGluedTag(token);
      if (split !== NONE) return this.#readGluedTag(token, start, split);
      record = this.#recordOfUnknown(token);
    }
    return this.#openTag(record, start, readAttributeList(this.#source, nameEnd, this.#end));
  }

  /** A tag whose first attribute begins within its name, quote and all. No character moves: offsets stay true. */
  #readGluedTag(token: string, start: number, split: number): number {
    const name = token.slice(0, split);
    const list = readAttributeList(this.#source, start + 1 + split, this.#end);
    if (list === null) return NONE;
    const shown = token.split(/[="']/, 1)[0] ?? '';
    this.#diagnostics.report('glued-tag', start, list.end, { name: excerpt(shown), element: name });
    return this.#openTag(recordOf(name), start, list);
  }

  /** Opens an element, and reads what a `<script>` holds, up to its end tag. */
  #openTag(record: ElementRecord, start: number, list: AttributeList | null): number {
    if (list === null) return NONE;
    const { attributes, isSelfClosing, end } = list;
    this.#tree.openTag(record, attributes, start, end, isSelfClosing);
    if (!record.isRawText || this.#tree.isForeign) return end;
    const textEnd = rawTextEnd(this.#source, record.name, end, this.#end);
    if (textEnd > end) this.#tree.addText(end, textEnd);
    return textEnd;
  }

  #readEndTag(start: number): number {
    const nameStart = start + 2;
    // Most end tags are the innermost element's: its name need not be looked up.
    const { innermost } = this.#tree;
    if (innermost !== undefined && this.#source.startsWith(innermost.name, nameStart)) {
      const end = nameStart + innermost.name.length;
      if (end < this.#end && this.#source.charCodeAt(end) === GREATER_THAN) {
        this.#tree.closeTag(innermost, start, end + 1);
        return end + 1;
      }
    }
    const nameEnd = tagNameEnd(this.#source, nameStart, this.#end);
    // Blanks and attributes may follow the name.
    const greaterThan =
      this.#source.charCodeAt(nameEnd) === GREATER_THAN ? nameEnd : this.#source.indexOf('>', nameEnd);
    if (greaterThan === NONE || greaterThan >= this.#end) return NONE;
    const record =
      elementRecordAt(this.#source, nameStart, nameEnd) ?? this.#recordOfUnknown(this.#lowerCase(nameStart, nameEnd));
    this.#tree.closeTag(record, start, greaterThan + 1);
    return greaterThan + 1;
  }

  #readDeclaration(start: number): number {
    const declaration = readDeclaration(this.#source, start, this.#end);
    if (declaration === null) return NONE;
    this.#tree.endText();
    const { end, length, isClosed } = declaration;
    if (!isClosed) this.#diagnostics.report('unclosed-comment', start, end, { length });
    return end;
  }

  /** HTML drops a tag without an end, and the text in it. */
  #keepUnclosedTag(start: number): void {
    const text = excerpt(this.#source.slice(start, this.#end));
    this.#diagnostics.report('unclosed-tag', start, this.#end, { text });
    this.#tree.addText(start, this.#end);
  }

  #lowerCase(start: number, end: number): string {
    return this.#source.slice(start, end).toLowerCase();
  }

  #recordOfUnknown(name: string): ElementRecord {
    this.#unknown ??= new Map();
    let record = this.#unknown.get(name);
    if (record === undefined) {
      record = unknownElementRecord(name, elementRecords.size + this.#unknown.size);
      this.#unknown.set(name, record);
    }
    return record;
  }
}
