import { type Element, isText } from 'domhandler';
import { endOf, startOf } from '../markup/nodes.js';
import type { BodyPhrasing, BodyText } from '../model/body.js';
import type { Credit } from '../model/credit.js';
import type { AgencyOpening, CreditGrammar, PersonKind } from '../publishers/credit-grammar.js';
import type { Point, Position } from '../source/positions.js';
import { tidy } from '../source/white-space.js';
import type { BodyContext } from './context.js';
import { readPeople } from './people.js';

/** Reads the credits in the text of a paragraph: a wire's opening, people in brackets, a copyright line. The text stays. */
export function readParagraphCredits(context: BodyContext, children: readonly BodyPhrasing[], credits: Credit[]): void {
  const { agency, people: grammar, copyright } = context.publisher.credits;
  const only = children.length === 1 ? children[0] : undefined;
  const text = only?.type === 'text' ? only.value : textOf(children);
  const opening = agency === null ? null : readAgency(text, agency);
  // Where lines matter, people are read once all lines are known.
  const people = grammar === null || needsLines(context.publisher.credits) ? NOBODY : readPeople(text, grammar, true);
  const hasCopyright = copyright !== null && text.includes('©');
  // Most paragraphs name nobody, and are to cost nothing more.
  if (opening === null && people.length === 0 && !hasCopyright) return;

  const texts: BodyText[] = [];
  const urls = new Map<BodyText, string>();
  collectTexts(children, texts, urls);
  const spans = new SpanFinder(context, texts, urls);
  if (opening !== null) {
    credits.push({
      kind: 'agency',
      name: opening.name,
      place: opening.place,
      dayOfMonth: opening.dayOfMonth,
      position: spans.positionOf(opening.start, opening.start + opening.length),
    });
  }
  for (const { kind, name, start } of people)
    credits.push(personCredit(kind, name, spans.urlAt(start), spans.positionOf(start, start + name.length)));
  if (hasCopyright) {
    const line = findCopyright(text, copyright);
    if (line !== null) addCopyright(line, spans.positionOf(line.start, line.end), credits);
  }
}

const NOBODY: readonly never[] = [];

/** Whether a record names people by the lines that they are printed in. */
export function needsLines({ people, signature }: CreditGrammar): boolean {
  return signature !== null || (people !== null && people.lines !== null && people.lines.isWholeParagraph !== true);
}

/** Somebody's credit. */
export function personCredit(kind: PersonKind, name: string, url: string | null, position: Position | null): Credit {
  return kind === 'editor' ? { kind, name, position } : { kind, name, url, position };
}

/** Reads the opening of a wire's paragraph. */
function readAgency(text: string, agency: NonNullable<CreditGrammar['agency']>): AgencyOpening | null {
  if (typeof agency === 'function') return agency(text);
  const match = agency.pattern.exec(text);
  const name = match?.groups?.['name'] ?? agency.name;
  if (match === null || name === undefined) return null;
  const { place, day } = match.groups ?? {};
  return {
    name,
    place: place === undefined ? null : tidy(place) || null,
    dayOfMonth: day === undefined ? null : Number(day),
    start: match.index,
    length: match[0].length,
  };
}

/** The text of phrasing content. */
export function textOf(children: readonly BodyPhrasing[]): string {
  let text = '';
  for (const child of children) {
    if (child.type === 'text') text += child.value;
    else if ('children' in child) text += textOf(child.children);
  }
  return text;
}

/** Reads a copyright line that is an element of its own. */
export function readCopyrightCredits(context: BodyContext, element: Element, text: string, credits: Credit[]): void {
  const { copyright } = context.publisher.credits;
  if (copyright === null) return;
  const only = element.children.length === 1 ? element.children[0] : undefined;
  const line = findCopyright(text, copyright);
  if (line === null) return;
  const offset = only !== undefined && isText(only) ? context.source.indexOf(text, startOf(only)) : -1;
  const position =
    offset === -1
      ? context.lines.positionAt(startOf(element), endOf(element))
      : context.lines.positionAt(offset + line.start, offset + line.end);
  addCopyright(line, position, credits);
}

export interface CopyrightLine {
  readonly holder: string;
  readonly year: number | null;
  readonly start: number;
  readonly end: number;
}

/** The first copyright line of a text. */
export function findCopyright(text: string, pattern: RegExp): CopyrightLine | null {
  if (!text.includes('©')) return null;
  const match = pattern.exec(text);
  const holder = tidy(match?.groups?.['holder'] ?? '');
  if (match === null || holder === '') return null;
  const year = match.groups?.['year'];
  const end = match.index + match[0].trimEnd().length;
  return { holder, year: year === undefined ? null : Number(year), start: match.index, end };
}

function addCopyright({ holder, year }: CopyrightLine, position: Position, credits: Credit[]): void {
  credits.push({ kind: 'copyright', holder, year, position });
}

/** The texts of phrasing content, in order, and where those lead that are in a link. */
export function collectTexts(
  children: readonly BodyPhrasing[],
  texts: BodyText[],
  urls: Map<BodyText, string> = new Map(),
  url: string | null = null,
): void {
  for (const child of children) {
    if (child.type === 'text') {
      texts.push(child);
      if (url !== null) urls.set(child, url);
    } else if ('children' in child) collectTexts(child.children, texts, urls, child.type === 'link' ? child.url : url);
  }
}

/** A longer text that was changed in reading is not searched for a credit: the position of its node does as well. */
const LONGEST_SEARCH = 2000;

/** Finds where spans of a paragraph's text are in the source. Credits come in order, so each search goes on from the last. */
export class SpanFinder {
  readonly #context: BodyContext;
  readonly #texts: readonly BodyText[];
  readonly #urls: ReadonlyMap<BodyText, string>;
  #index = 0;
  /** Where the text of the node at hand begins in the paragraph's. */
  #before = 0;

  /** @param urls - Where the links around some of the texts lead. */
  constructor(context: BodyContext, texts: readonly BodyText[], urls: ReadonlyMap<BodyText, string> = new Map()) {
    this.#context = context;
    this.#texts = texts;
    this.#urls = urls;
  }

  /** Where the link leads that holds an offset of the text; `null` outside links. */
  urlAt(offset: number): string | null {
    const text = this.#textAt(offset);
    return text === undefined ? null : (this.#urls.get(text) ?? null);
  }

  /** The span itself where the source spells it, else from the first to the last text node that holds it. */
  positionOf(start: number, end: number): Position {
    const text = this.#textAt(start);
    if (text?.position === undefined) return this.#context.lines.positionAt(0, 0);
    const inside = start - this.#before;
    const length = Math.min(end - this.#before, text.value.length) - inside;
    const first = this.#within(text.value, text.position, inside, inside + length);
    return inside + length === end - this.#before ? first : { start: first.start, end: this.#endAfter(end) };
  }

  /** The text node that holds an offset. */
  #textAt(offset: number): BodyText | undefined {
    if (offset < this.#before) {
      this.#index = 0;
      this.#before = 0;
    }
    for (let text = this.#texts[this.#index]; text !== undefined; text = this.#texts[++this.#index]) {
      if (offset < this.#before + text.value.length) return text;
      this.#before += text.value.length;
    }
    return undefined;
  }

  /** Where a span ends that goes on in the text nodes after the one at hand. */
  #endAfter(end: number): Point {
    let before = this.#before;
    let last = this.#context.lines.pointAt(0);
    for (let index = this.#index; before < end; index++) {
      const text = this.#texts[index];
      if (text === undefined) break;
      const { value, position } = text;
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
    // Blanks were collapsed or a reference decoded somewhere in the node, not necessarily here.
    const text = value.slice(start, end);
    const at = source.slice(nodeStart, nodeEnd).indexOf(text);
    const isOnly = at !== -1 && value.indexOf(text) === value.lastIndexOf(text);
    return isOnly ? lines.positionAt(nodeStart + at, nodeStart + at + text.length) : position;
  }
}
