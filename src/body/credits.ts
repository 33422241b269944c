import type { Element } from 'domhandler';
import { endOf, onlyText, startOf } from '../markup/nodes.js';
import type { BodyBlock, BodyParagraph, BodyPhrasing } from '../model/body.js';
import type { Credit } from '../model/credit.js';
import type {
  AgencyOpening,
  CreditGrammar,
  LinePlace,
  LineRule,
  PersonKind,
  SignedName,
} from '../publishers/credit-grammar.js';
import type { Position } from '../source/positions.js';
import { showsNothing, tidy, trimInvisible } from '../source/white-space.js';
import type { BodyContext } from './context.js';
import { type NamedPerson, readPeople } from './people.js';
import { joinTexts, splitLines, TextLocator } from './text-locator.js';

/** Reads the credits in a paragraph: a dateline, people in brackets, a copyright line. The text stays in the paragraph. */
export function readParagraphCredits(context: BodyContext, children: readonly BodyPhrasing[], credits: Credit[]): void {
  const { agency, people, copyright } = context.publisher.credits;
  // If the place of a line matters, people are read when all lines are known.
  const grammar = needsLines(context.publisher.credits) ? null : people;
  if (agency === null && grammar === null && copyright === null) return;
  const text = joinTexts(children);
  const opening = agency === null ? null : readAgency(text, agency);
  const line = copyright === null ? null : findCopyright(text, copyright);
  const named = grammar === null ? [] : readPeople(text, grammar, true);
  if (opening === null && named.length === 0 && line === null) return;

  const locator = new TextLocator(context, children);
  if (opening !== null) {
    const { name, place, dayOfMonth, start, length, names = [] } = opening;
    credits.push({ kind: 'agency', name, place, dayOfMonth, position: locator.positionOf(start, start + length) });
    addPeople(locateNames(text, names), 0, locator, credits);
  }
  addPeople(named, 0, locator, credits);
  if (line !== null) credits.push(copyrightCredit(line, locator.positionOf(line.start, line.end)));
}

/** The credit of a person. */
export function personCredit(kind: PersonKind, name: string, url: string | null, position: Position | null): Credit {
  return kind === 'editor' ? { kind, name, position } : { kind, name, url, position };
}

/** @param from - The offset in the locator's text of the text that names the people. */
function addPeople(people: readonly NamedPerson[], from: number, locator: TextLocator, credits: Credit[]): void {
  for (const { kind, name, start } of people) {
    const at = from + start;
    credits.push(personCredit(kind, name, locator.urlAt(at), locator.positionOf(at, at + name.length)));
  }
}

/** Removes repeated credits of a person for the same work, except the first. */
export function withoutRepeats(credits: readonly Credit[]): readonly Credit[] {
  const named = new Set<string>();
  return credits.filter((credit) => {
    if (credit.kind === 'agency' || credit.kind === 'copyright') return true;
    const key = `${credit.kind} ${credit.name}`;
    return !named.has(key) && named.add(key);
  });
}

// Agencies

/** Reads a dateline. */
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

// Copyright

interface CopyrightLine {
  readonly holder: string;
  readonly year: number | null;
  readonly start: number;
  readonly end: number;
}

/** The first copyright line of a text. */
function findCopyright(text: string, pattern: RegExp): CopyrightLine | null {
  const match = text.includes('©') ? pattern.exec(text) : null;
  if (match === null) return null;
  const holder = tidy(match.groups?.['holder'] ?? '');
  if (holder === '') return null;
  const year = match.groups?.['year'];
  const end = match.index + match[0].trimEnd().length;
  return { holder, year: year === undefined ? null : Number(year), start: match.index, end };
}

/** Reads the copyright line in an element whose visible text is `text`. */
export function readCopyrightCredits(context: BodyContext, element: Element, text: string, credits: Credit[]): void {
  const { copyright } = context.publisher.credits;
  const line = copyright === null ? null : findCopyright(text, copyright);
  if (line === null) return;
  const only = onlyText(element);
  const offset = only === null ? -1 : context.source.indexOf(text, startOf(only));
  const position =
    offset === -1
      ? context.lines.positionAt(startOf(element), endOf(element))
      : context.lines.positionAt(offset + line.start, offset + line.end);
  credits.push(copyrightCredit(line, position));
}

function copyrightCredit({ holder, year }: CopyrightLine, position: Position): Credit {
  return { kind: 'copyright', holder, year, position };
}

// Lines

/** Whether a record recognises people by the place of the line that names them. */
export function needsLines({ people, signature }: CreditGrammar): boolean {
  return signature !== null || (people !== null && people.lines !== null && people.lines.isWholeParagraph !== true);
}

/** A line of the article: a paragraph, or the part of one between two breaks. */
interface Line {
  readonly text: string;
  /** The offset of the line in the text of its block. */
  readonly start: number;
  readonly content: readonly BodyPhrasing[];
  readonly blocksBefore: number;
  readonly isStandfirst: boolean;
}

/** Reads the people whom an article's lines name, for a record for which `needsLines` is true. */
export function readLineCredits(
  context: BodyContext,
  standfirst: readonly BodyParagraph[],
  blocks: readonly BodyBlock[],
): Credit[] {
  const { people, signature } = context.publisher.credits;
  const lines = linesOf(standfirst, blocks);
  const credits: Credit[] = [];
  let linesAfter = lines.length;
  for (const { text: padded, start, content, blocksBefore, isStandfirst } of lines) {
    linesAfter--;
    const place: LinePlace = { blocksBefore, linesAfter, isStandfirst };
    // No-break and ideographic spaces indent lines.
    const text = trimInvisible(padded);
    const labelled =
      people === null ? [] : readPeople(text, people, people.lines !== null && isPlace(people.lines, place));
    const signed = signature === null ? [] : locateNames(text, signature(text, place));
    if (labelled.length === 0 && signed.length === 0) continue;
    addPeople([...labelled, ...signed], start + padded.indexOf(text), new TextLocator(context, content), credits);
  }
  return credits;
}

/** Finds the names that a record's function read in a line, each after the one before it. */
function locateNames(line: string, names: readonly SignedName[]): readonly NamedPerson[] {
  let at = 0;
  return names.map(({ kind, name, from = at }) => {
    const start = Math.max(line.indexOf(name, from), 0);
    at = start + name.length;
    return { kind, name, start };
  });
}

function isPlace({ first, last }: LineRule, { blocksBefore, linesAfter }: LinePlace): boolean {
  if (first === undefined && last === undefined) return true;
  return (first !== undefined && blocksBefore < first) || (last !== undefined && linesAfter < last);
}

function linesOf(standfirst: readonly BodyParagraph[], blocks: readonly BodyBlock[]): readonly Line[] {
  const lines: Line[] = [];
  let blocksBefore = 0;
  const add = (content: readonly BodyPhrasing[], isStandfirst: boolean): void => {
    let start = 0;
    for (const text of splitLines(content)) {
      if (!showsNothing(text)) lines.push({ text, start, content, blocksBefore, isStandfirst });
      start += text.length;
    }
    blocksBefore++;
  };
  const visit = (nodes: readonly BodyBlock[]): void => {
    for (const node of nodes) {
      if (node.type === 'paragraph' || node.type === 'heading') add(node.children, false);
      else if (node.type === 'blockquote') visit(node.children);
      else if (node.type === 'list') for (const item of node.children) visit(item.children);
    }
  };
  for (const { children } of standfirst) add(children, true);
  visit(blocks);
  return lines;
}
