import type { NameGrammar, PeopleGrammar, PersonKind } from '../publishers/credit-grammar.js';
import { tidy } from '../source/white-space.js';

/** A name in a text. */
export interface FoundName {
  readonly name: string;
  /** UTF-16 offset into the text. */
  readonly start: number;
}

/** The names that a text lists. */
export function readNames(text: string, { separators, ends, cut = [], name: shape }: NameGrammar): FoundName[] {
  const end = ends === undefined ? -1 : text.search(ends);
  const names: FoundName[] = [];
  let at = 0;
  for (const written of (end === -1 ? text : text.slice(0, end)).split(separators)) {
    const start = text.indexOf(written, at);
    at = start + written.length;
    let name = tidy(written);
    for (const pattern of cut) name = tidy(name.replace(pattern, ''));
    if (name !== '' && isWhole(name, shape)) names.push({ name, start: start + Math.max(0, written.indexOf(name)) });
  }
  return names;
}

/** Whether a name, all of it, looks as the record says. */
function isWhole(name: string, shape: RegExp | undefined): boolean {
  return shape === undefined || shape.exec(name)?.[0] === name;
}

/** Somebody named in a text, and where. */
export interface NamedPerson extends FoundName {
  readonly kind: PersonKind;
}

/** A label and what it says of the people after it: nothing where they get no credit. */
interface Label {
  readonly label: string;
  readonly kinds: readonly PersonKind[];
}

/** A label at a place of a text. */
interface FoundLabel extends Label {
  /** The offset after the mark that follows it. */
  readonly end: number;
}

/** A grammar in the form that is asked. */
interface CompiledPeople {
  /** Longer ones first. */
  readonly labels: readonly Label[];
  readonly mark: RegExp;
}

/** What is printed between a label and its names. */
const LONGEST_MARK = 4;
/** How far a bracket with people's names may reach, in UTF-16 units. */
const LONGEST_BRACKET = 120;
const SENTENCE_END = /[。！？!?]/;
const COLON = /[：:]/;
/** What may follow a bracket at the end of a paragraph, the bracket's own end included. */
const SENTENCE_REST = /^[)）]?[。\s]?$/;
const SEPARATORS: ReadonlySet<string> = new Set(['/', '／', ' ', '\u00a0', '\u3000', ';', '；']);
const BRACKET = /[(（]/g;

/** A memo, not a registry: the same grammar compiles to the same. */
const compiled = new WeakMap<PeopleGrammar, CompiledPeople>();

function compile(grammar: PeopleGrammar): CompiledPeople {
  let known = compiled.get(grammar);
  if (known === undefined) {
    const kinds = new Map<string, PersonKind[]>();
    for (const [kind, labels] of Object.entries(grammar.labels) as [PersonKind | 'nobody', readonly string[]][]) {
      // the keys of its type
      for (const label of labels) kinds.set(label, [...(kinds.get(label) ?? []), ...(kind === 'nobody' ? [] : [kind])]);
    }
    const labels = [...kinds].map(([label, said]) => ({ label, kinds: said }));
    known = {
      labels: labels.sort((a, b) => b.label.length - a.label.length),
      mark: grammar.mark ?? COLON,
    };
    compiled.set(grammar, known);
  }
  return known;
}

/**
 * Reads the people in a text: all that its line names, if it is a line that names people, otherwise those in brackets.
 *
 * @param mayBeLine - Whether the text is printed where a line may name people.
 */
export function readPeople(text: string, grammar: PeopleGrammar, mayBeLine: boolean): readonly NamedPerson[] {
  return (mayBeLine ? readLine(text, grammar) : null) ?? readBrackets(text, grammar);
}

/** Reads the people whom a line names under labels, without brackets; `null` where it is prose. */
function readLine(text: string, grammar: PeopleGrammar): readonly NamedPerson[] | null {
  const start = lineStart(text, grammar);
  return start === -1 ? null : readLabelled(text, start, text.length, grammar);
}

/** Reads the people whom brackets name under a label: （译者：A/核稿：B）, also without the stroke, and several of one label. */
function readBrackets(text: string, grammar: PeopleGrammar): readonly NamedPerson[] {
  const people: NamedPerson[] = [];
  if (grammar.brackets === undefined) return people;
  const { labels, mark } = compile(grammar);
  for (let open = nextBracket(text, 0); open !== -1; ) {
    const inside = open + 1;
    // Most brackets hold something else: the first character tells. One inside another that was read has been read with it.
    const isNamed = labelAt(text, inside, labels, mark) !== null;
    const end = bracketEnd(text, inside);
    const isInPlace = grammar.brackets === 'anywhere' || SENTENCE_REST.test(text.slice(end, end + 3));
    if (isNamed && isInPlace) people.push(...readLabelled(text, inside, end, grammar));
    open = nextBracket(text, isNamed ? end : inside);
  }
  return people;
}

/** Where the first label of a line is that names people; -1 where it is prose. */
function lineStart(text: string, grammar: PeopleGrammar): number {
  const { lines } = grammar;
  if (lines === null || text.length > lines.longest) return -1;
  const { labels, mark } = compile(grammar);
  if (lines.pattern === undefined) return labelAt(text, 0, labels, mark) !== null && !SENTENCE_END.test(text) ? 0 : -1;
  if (!lines.pattern.test(text)) return -1;
  const first = nextLabel(text, 0, text.length, labels, mark);
  return first === text.length ? -1 : first;
}

/** The next opening bracket, full-width or not. */
function nextBracket(text: string, from: number): number {
  BRACKET.lastIndex = from;
  return BRACKET.test(text) ? BRACKET.lastIndex - 1 : -1;
}

/** Reads a part of a text that begins with a label. */
function readLabelled(text: string, start: number, end: number, grammar: PeopleGrammar): readonly NamedPerson[] {
  const { labels, mark } = compile(grammar);
  const people: NamedPerson[] = [];
  for (let at = start; at < end; ) {
    const label = labelAt(text, at, labels, mark);
    if (label === null) break;
    const next = nextLabel(text, label.end, end, labels, mark);
    // 編輯：A/B: what follows a stroke without a label is another of the same; a label that no record knows ends them.
    const names = readNames(text.slice(label.end, namesEnd(text, label.end, next)), grammar);
    for (const kind of label.kinds)
      for (const { name, start: offset } of names) people.push({ kind, name, start: label.end + offset });
    at = next;
    while (at < end && SEPARATORS.has(text[at] ?? '')) at++;
  }
  return people;
}

/** The label at an offset, with the mark after it. */
function labelAt(text: string, at: number, labels: readonly Label[], mark: RegExp): FoundLabel | null {
  const first = text.charCodeAt(at);
  for (const { label, kinds } of labels) {
    if (label.charCodeAt(0) !== first || !text.startsWith(label, at)) continue;
    const after = at + label.length;
    const match = mark.exec(text.slice(after, after + LONGEST_MARK));
    if (match?.index === 0) return { label, kinds, end: after + match[0].length };
  }
  return null;
}

/** Where the names after a label end: before the separator of labels, and before a piece with another label. */
function namesEnd(text: string, start: number, end: number): number {
  let at = end;
  // A colon may be printed by mistake for a stroke: 編譯：A：核稿：B.
  while (at > start && (SEPARATORS.has(text[at - 1] ?? '') || COLON.test(text[at - 1] ?? ''))) at--;
  const colon = text.slice(start, at).search(COLON);
  if (colon === -1) return at;
  at = start + colon;
  while (at > start && !SEPARATORS.has(text[at] ?? '')) at--;
  return at;
}

function bracketEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + LONGEST_BRACKET);
  for (let at = start; at < limit; at++) if (text[at] === '）' || text[at] === ')') return at;
  return limit;
}

function nextLabel(text: string, from: number, end: number, labels: readonly Label[], mark: RegExp): number {
  for (let at = from; at < end; at++) if (labelAt(text, at, labels, mark) !== null) return at;
  return end;
}
