import { type Element, isTag, isText } from 'domhandler';
import { findOne } from 'domutils';
import { endOf, startOf } from '../markup/node-span.js';
import { visibleText } from '../markup/visible-text.js';
import type { BodyPhrasing, BodyText } from '../model/body.js';
import type { Credit } from '../model/credit.js';
import type { Position } from '../source/positions.js';
import { tidy } from '../source/white-space.js';
import type { BodyContext } from './context.js';
import { linksIn, linkText } from './links.js';
import { readPeople } from './people.js';
import { HAS_COLON, HAS_COPYRIGHT_SIGN } from './text-scan.js';
import { resolveLink } from './urls.js';

/**
 * Reads the credits in the text of a paragraph: a wire's opening, people in brackets, a copyright line. The text stays.
 *
 * @param bits - What `scanText` told of the text.
 */
export function readParagraphCredits(
  context: BodyContext,
  children: readonly BodyPhrasing[],
  bits: number,
  credits: Credit[],
): void {
  const { agency, authors, people: labels, copyright } = context.publisher.credits;
  const only = children.length === 1 ? children[0] : undefined;
  const text = only?.type === 'text' ? only.value : textOf(children);
  const opening = agency === null ? null : agency(text);
  const signed = authors === null ? NOBODY : authors(text);
  const people = (bits & HAS_COLON) === 0 ? NOBODY : readPeople(text, labels);
  const hasCopyright = copyright !== null && (bits & HAS_COPYRIGHT_SIGN) !== 0;
  // Most paragraphs name nobody, and are to cost nothing more.
  if (opening === null && signed.length === 0 && people.length === 0 && !hasCopyright) return;

  const texts: BodyText[] = [];
  collectTexts(children, texts);
  const spans = new SpanFinder(context, texts);
  if (opening !== null) {
    credits.push({
      kind: 'agency',
      name: opening.name,
      place: opening.place,
      dayOfMonth: opening.dayOfMonth,
      position: spans.positionOf(opening.start, opening.start + opening.length),
    });
  }
  for (const { name, start } of signed) {
    credits.push({ kind: 'author', name, url: null, position: spans.positionOf(start, start + name.length) });
  }
  for (const { kind, name, start } of people) {
    credits.push({ kind, name, position: spans.positionOf(start, start + name.length) });
  }
  if (hasCopyright) {
    const line = findCopyright(text, copyright);
    if (line !== null) addCopyright(line, spans.positionOf(line.start, line.end), credits);
  }
}

const NOBODY: readonly never[] = [];

function textOf(children: readonly BodyPhrasing[]): string {
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

/** Reads a byline: each link is an author; without links, what follows the label. */
export function readBylineCredits(context: BodyContext, element: Element, credits: Credit[]): void {
  const links = linksIn(element);
  for (const link of links) {
    const name = linkText(link);
    if (name === '') continue;
    const href = link.attribs['href'] ?? '';
    credits.push({
      kind: 'author',
      name,
      url: href === '' ? null : resolveLink(context, href),
      position: plainPosition(context, link),
    });
  }
  if (links.length > 0) return;
  const name = signedName(visibleText([element]));
  if (name !== '')
    credits.push({
      kind: 'author',
      name,
      url: null,
      position: namePosition(context, element, name),
    });
}

/** Who a byline without links names: what follows its label. */
export function signedName(text: string): string {
  return tidy(text.slice(Math.max(text.indexOf('：'), text.indexOf(':')) + 1));
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

function collectTexts(children: readonly BodyPhrasing[], texts: BodyText[]): void {
  for (const child of children) {
    if (child.type === 'text') texts.push(child);
    else if ('children' in child) collectTexts(child.children, texts);
  }
}

/** The position of an element's text where it holds nothing else, else of the element. */
function plainPosition(context: BodyContext, element: Element): Position {
  const only = element.children.length === 1 ? element.children[0] : undefined;
  const node = only === undefined || isTag(only) ? element : only;
  return context.lines.positionAt(startOf(node), endOf(node));
}

/** The position of the text that ends with a name, where the element has one such text; else of the element. */
function namePosition(context: BodyContext, element: Element, name: string): Position {
  const text = findOne((child) => onlyText(child)?.endsWith(name) === true, [element]);
  const node =
    text?.children[0] ?? element.children.find((child) => isText(child) && tidy(child.data).endsWith(name)) ?? element;
  return context.lines.positionAt(startOf(node), endOf(node));
}

function onlyText(element: Element): string | null {
  const only = element.children[0];
  return element.children.length === 1 && only !== undefined && isText(only) ? tidy(only.data) : null;
}

/** A longer text that was changed in reading is not searched for a credit: the position of its node does as well. */
const LONGEST_SEARCH = 2000;

/** Finds where spans of a paragraph's text are in the source. Credits come in order, so each search goes on from the last. */
class SpanFinder {
  readonly #context: BodyContext;
  readonly #texts: readonly BodyText[];
  #index = 0;
  /** Where the text of the node at hand begins in the paragraph's. */
  #before = 0;

  constructor(context: BodyContext, texts: readonly BodyText[]) {
    this.#context = context;
    this.#texts = texts;
  }

  /** The span itself where the source spells it, else the text node that holds its start. */
  positionOf(start: number, end: number): Position {
    if (start < this.#before) {
      this.#index = 0;
      this.#before = 0;
    }
    for (let text = this.#texts[this.#index]; text !== undefined; text = this.#texts[++this.#index]) {
      if (start < this.#before + text.value.length && text.position !== undefined) {
        return this.#within(text.value, text.position, start - this.#before, end - this.#before);
      }
      this.#before += text.value.length;
    }
    return this.#context.lines.positionAt(0, 0);
  }

  #within(value: string, position: Position, start: number, end: number): Position {
    const { source, lines } = this.#context;
    const nodeStart = position.start.offset;
    const nodeEnd = position.end.offset;
    if (end > value.length) return position;
    if (nodeEnd - nodeStart === value.length) return lines.positionAt(nodeStart + start, nodeStart + end);
    if (nodeEnd - nodeStart > LONGEST_SEARCH) return position;
    // Blanks were collapsed or a reference decoded somewhere in the node, not necessarily here.
    const text = value.slice(start, end);
    const at = source.slice(nodeStart, nodeEnd).indexOf(text);
    const isOnly = at !== -1 && value.indexOf(text) === value.lastIndexOf(text);
    return isOnly ? lines.positionAt(nodeStart + at, nodeStart + at + text.length) : position;
  }
}
