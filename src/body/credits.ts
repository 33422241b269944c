import { type Element, isTag, isText } from 'domhandler';
import { findAll, findOne } from 'domutils';
import { endOf, startOf } from '../markup/node-span.js';
import { visibleText } from '../markup/visible-text.js';
import type { BodyPhrasing, BodyText } from '../model/body.js';
import type { Credit } from '../model/credit.js';
import type { Position } from '../source/position.js';
import { tidy } from '../source/white-space.js';
import type { BodyContext } from './context.js';
import { resolveLink } from './urls.js';

/** How far a bracket with people's names may reach, in UTF-16 units. */
const LONGEST_BRACKET = 120;
/** Between two people of one label. */
const NAME_SEPARATORS = /[、，,]/;
const LABEL_SEPARATORS = new Set(['/', '／', ' ', '\u00a0', '\u3000', ';', '；']);
const PARENTHESIS = 40;
const FULL_WIDTH_PARENTHESIS = 0xff08;

/** Reads the credits in the text of a paragraph: a wire's opening, people in brackets, a copyright line. The text stays. */
export function readParagraphCredits(context: BodyContext, children: readonly BodyPhrasing[], credits: Credit[]): void {
  const { agency, authors, people, copyright } = context.publisher.credits;
  const only = children.length === 1 ? children[0] : undefined;
  const text = only?.type === 'text' ? only.value : textOf(children);
  const opening = agency === null ? null : agency(text);
  const signed = authors === null ? NOBODY : authors(text);
  const namesPeople = people.length > 0 && mayNamePeople(text);
  const hasCopyright = copyright !== null && text.includes('©');
  // Most paragraphs name nobody, and are to cost nothing more.
  if (opening === null && signed.length === 0 && !namesPeople && !hasCopyright) return;

  const texts: BodyText[] = [];
  collectTexts(children, texts);
  const positionOf = (start: number, end: number): Position => stretchPosition(context, texts, start, end);
  if (opening !== null) {
    credits.push({
      kind: 'agency',
      name: opening.name,
      place: opening.place,
      dayOfMonth: opening.dayOfMonth,
      position: positionOf(opening.start, opening.start + opening.length),
    });
  }
  for (const { name, start } of signed) {
    credits.push({ kind: 'author', name, url: null, position: positionOf(start, start + name.length) });
  }
  if (namesPeople) readPeople(text, people, credits, positionOf);
  if (hasCopyright) readCopyright(text, copyright, credits, positionOf);
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

/** A label stands in a bracket. A loop over the text is quicker here than a search for each bracket. */
function mayNamePeople(text: string): boolean {
  return nextBracket(text, 0) !== -1;
}

/** Reads a copyright line that is an element of its own. */
export function readCopyrightCredits(context: BodyContext, element: Element, credits: Credit[]): void {
  const { copyright } = context.publisher.credits;
  if (copyright === null) return;
  const text = visibleText([element]);
  const only = element.children.length === 1 ? element.children[0] : undefined;
  const offset = only !== undefined && isText(only) ? context.source.indexOf(text, startOf(only)) : -1;
  readCopyright(text, copyright, credits, (start, end) =>
    offset === -1
      ? context.lines.positionAt(startOf(element), endOf(element))
      : context.lines.positionAt(offset + start, offset + end),
  );
}

/** Reads a byline: each link is an author; without links, what follows the label. */
export function readBylineCredits(context: BodyContext, element: Element, credits: Credit[]): void {
  const links = findAll((child) => child.name === 'a', [element]);
  for (const link of links) {
    const name = visibleText(link.children);
    if (name === '') continue;
    const href = link.attribs['href'];
    credits.push({
      kind: 'author',
      name,
      url: href === undefined || href === '' ? null : resolveLink(context, href),
      position: plainPosition(context, link),
    });
  }
  if (links.length > 0) return;
  const text = visibleText([element]);
  const name = tidy(text.slice(Math.max(text.indexOf('：'), text.indexOf(':')) + 1));
  if (name !== '')
    credits.push({
      kind: 'author',
      name,
      url: null,
      position: namePosition(context, element, name),
    });
}

function readPeople(
  text: string,
  people: BodyContext['publisher']['credits']['people'],
  credits: Credit[],
  positionOf: (start: number, end: number) => Position,
): void {
  for (let open = nextBracket(text, 0); open !== -1; open = nextBracket(text, open + 1)) {
    const end = bracketEnd(text, open + 1);
    let at = open + 1;
    let kind: 'translator' | 'editor' | null = null;
    while (at < end) {
      const person = people.find(({ label }) => text.startsWith(label, at) && isColon(text[at + label.length]));
      // 編輯：A/B: what stands behind a stroke without a label of its own is another of the same.
      kind = person?.kind ?? kind;
      if (kind === null) break;
      const namesStart = person === undefined ? at : at + person.label.length + 1;
      const namesEnd = nextLabel(text, namesStart, end, people);
      // Behind a label that no record knows stand names of another kind.
      if (person === undefined && /[：:]/.test(text.slice(namesStart, namesEnd))) break;
      addNames(text, namesStart, namesEnd, kind, credits, positionOf);
      at = namesEnd;
      while (at < end && LABEL_SEPARATORS.has(text[at] ?? '')) at++;
    }
  }
}

/** The next opening bracket, full-width or not. */
function nextBracket(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === FULL_WIDTH_PARENTHESIS || code === PARENTHESIS) return at;
  }
  return -1;
}

function bracketEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + LONGEST_BRACKET);
  for (let at = start; at < limit; at++) if (text[at] === '）' || text[at] === ')') return at;
  return limit;
}

function nextLabel(
  text: string,
  from: number,
  end: number,
  people: BodyContext['publisher']['credits']['people'],
): number {
  for (let at = from; at < end; at++) {
    if (text[at] === '/' || text[at] === '／') return at;
    // 译者：A核稿：B, with no separator at all
    if (people.some(({ label }) => text.startsWith(label, at) && isColon(text[at + label.length]))) return at;
  }
  return end;
}

function addNames(
  text: string,
  start: number,
  end: number,
  kind: 'translator' | 'editor',
  credits: Credit[],
  positionOf: (start: number, end: number) => Position,
): void {
  let at = start;
  for (const written of text.slice(start, end).split(NAME_SEPARATORS)) {
    const name = tidy(written);
    if (name !== '') {
      const nameStart = at + written.indexOf(name[0] ?? '');
      credits.push({ kind, name, position: positionOf(nameStart, nameStart + name.length) });
    }
    at += written.length + 1;
  }
}

function readCopyright(
  text: string,
  pattern: RegExp,
  credits: Credit[],
  positionOf: (start: number, end: number) => Position,
): void {
  if (!text.includes('©')) return;
  const match = pattern.exec(text);
  const holder = tidy(match?.groups?.['holder'] ?? '');
  if (match === null || holder === '') return;
  const year = match.groups?.['year'];
  credits.push({
    kind: 'copyright',
    holder,
    year: year === undefined ? null : Number(year),
    position: positionOf(match.index, match.index + match[0].trimEnd().length),
  });
}

function isColon(character: string | undefined): boolean {
  return character === '：' || character === ':';
}

function collectTexts(children: readonly BodyPhrasing[], texts: BodyText[]): void {
  for (const child of children) {
    if (child.type === 'text') texts.push(child);
    else if ('children' in child) collectTexts(child.children, texts);
  }
}

/** The position of a stretch of the paragraph's text: itself where the source spells it, else the node that holds its start. */
function stretchPosition(context: BodyContext, texts: readonly BodyText[], start: number, end: number): Position {
  let before = 0;
  const { source } = context;
  for (const { value, position } of texts) {
    if (start < before + value.length && position !== undefined) {
      const nodeStart = position.start.offset;
      const nodeEnd = position.end.offset;
      const isPlain = nodeEnd - nodeStart === value.length && end <= before + value.length;
      if (isPlain) return context.lines.positionAt(nodeStart + start - before, nodeStart + end - before);
      // Blanks were collapsed or a reference decoded somewhere in the node, not necessarily here.
      const stretch = value.slice(start - before, end - before);
      const at = stretch.length === end - start ? source.indexOf(stretch, nodeStart) : -1;
      const isOnly =
        at !== -1 && at + stretch.length <= nodeEnd && value.indexOf(stretch) === value.lastIndexOf(stretch);
      return isOnly ? context.lines.positionAt(at, at + stretch.length) : position;
    }
    before += value.length;
  }
  return context.lines.positionAt(0, 0);
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
