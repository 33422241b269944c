import type { NameGrammar, PeopleGrammar, PersonKind } from '../publishers/credit-grammar.js';
import { isBlankOnly, tidy, trimInvisible } from '../source/white-space.js';

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
  for (const part of (end === -1 ? text : text.slice(0, end)).split(separators)) {
    const start = text.indexOf(part, at);
    at = start + part.length;
    let name = tidy(trimInvisible(part));
    for (const rule of cut) name = tidy(typeof rule === 'function' ? rule(name) : name.replace(rule, ''));
    const hasShape = shape === undefined || shape.exec(name)?.[0] === name;
    if (name !== '' && hasShape) names.push({ name, start: start + Math.max(0, part.indexOf(name)) });
  }
  return names;
}

/** A person named in a text. */
export interface NamedPerson extends FoundName {
  readonly kind: PersonKind;
}

/** A label before names. `kinds` is empty if the people after it get no credit. */
interface Label {
  readonly label: string;
  readonly kinds: readonly PersonKind[];
}

/** A label in a text. */
interface FoundLabel extends Label {
  /** The offset after the label and the mark after it. */
  readonly end: number;
}

/** A grammar, prepared for searching. */
interface CompiledGrammar {
  /** The longest label is first. */
  readonly labels: readonly Label[];
  /** The mark between a label and its names. */
  readonly mark: RegExp;
}

/** The longest mark between a label and its names, in UTF-16 code units. */
const LONGEST_MARK = 4;
/** The longest text in brackets that names people, in UTF-16 code units. */
const LONGEST_BRACKET = 120;
const NO_SENTENCE = /^[^。！？!?]*$/;
export const COLON: RegExp = /[：:]/;
const BAR = /[|｜丨│︱]/;
const SLASH = /[/／]/;
/** The end of a paragraph from a closing bracket on. */
const SENTENCE_REST = /^[)）]?[。\s]?$/;
const SEPARATORS: ReadonlySet<string> = new Set([...'/／|｜丨│︱;；、， \u00a0\u3000']);
const BRACKET = /[(（]/g;

/** Caches compiled grammars. */
const compiledGrammars = new WeakMap<PeopleGrammar, CompiledGrammar>();

function compile(grammar: PeopleGrammar): CompiledGrammar {
  let compiled = compiledGrammars.get(grammar);
  if (compiled === undefined) {
    const kindsByLabel = new Map<string, PersonKind[]>();
    // The entries are those of the type of `labels`.
    for (const [kind, labels] of Object.entries(grammar.labels) as [PersonKind | 'nobody', readonly string[]][])
      for (const label of labels)
        kindsByLabel.set(label, [...(kindsByLabel.get(label) ?? []), ...(kind === 'nobody' ? [] : [kind])]);
    const labels = [...kindsByLabel].map(([label, kinds]) => ({ label, kinds }));
    labels.sort((a, b) => b.label.length - a.label.length);
    compiled = { labels, mark: grammar.mark ?? COLON };
    compiledGrammars.set(grammar, compiled);
  }
  return compiled;
}

/**
 * Reads the people in a text: all names if it is a line that names people, otherwise only those in brackets.
 *
 * @param mayBeLine - Whether the text is in a place where a line may name people.
 */
export function readPeople(text: string, grammar: PeopleGrammar, mayBeLine: boolean): readonly NamedPerson[] {
  return (mayBeLine ? readLine(text, grammar) : null) ?? readBrackets(text, grammar);
}

/** Reads the people whom a line names after labels without brackets; `null` if the text is not such a line. */
function readLine(text: string, grammar: PeopleGrammar): readonly NamedPerson[] | null {
  const start = lineStart(text, grammar);
  return start === -1 ? null : readLabelled(text, start, text.length, grammar);
}

/** Reads the people named in brackets after labels: （译者：A/核稿：B）. The slash is optional, and a label may have several names. */
function readBrackets(text: string, grammar: PeopleGrammar): readonly NamedPerson[] {
  if (grammar.brackets === undefined) return [];
  const people: NamedPerson[] = [];
  const { labels, mark } = compile(grammar);
  let next = 0;
  for (let open = nextBracket(text, next); open !== -1; open = nextBracket(text, next)) {
    next = open + 1;
    // Most brackets do not begin with a label. A bracket inside one that does is skipped, because it has been read.
    if (labelAt(text, next, labels, mark) === null) continue;
    const end = bracketEnd(text, next);
    const isInPlace = grammar.brackets === 'anywhere' || SENTENCE_REST.test(text.slice(end, end + 3));
    if (isInPlace) people.push(...readLabelled(text, next, end, grammar));
    next = end;
  }
  return people;
}

/** The offset of the first label in a line that names people; -1 if the text is not such a line. */
function lineStart(text: string, grammar: PeopleGrammar): number {
  const { lines } = grammar;
  if (lines === null || text.length > lines.longest) return -1;
  const { labels, mark } = compile(grammar);
  if (lines.pattern === undefined) {
    const found = labelAt(text, 0, labels, mark);
    const isLine =
      found !== null &&
      found.kinds.length > 0 &&
      (lines.afterLabel ?? NO_SENTENCE).test(text.slice(found.label.length));
    return isLine ? 0 : -1;
  }
  if (!lines.pattern.test(text)) return -1;
  const first = nextLabel(text, 0, text.length, labels, mark);
  return first === text.length ? -1 : first;
}

/** The next opening bracket, full-width or not. */
function nextBracket(text: string, from: number): number {
  BRACKET.lastIndex = from;
  return BRACKET.test(text) ? BRACKET.lastIndex - 1 : -1;
}

/** Reads the people in `[start, end)` of a text, which begins with a label. */
function readLabelled(text: string, start: number, end: number, grammar: PeopleGrammar): readonly NamedPerson[] {
  const { labels, mark } = compile(grammar);
  const people: NamedPerson[] = [];
  for (let at = start; at < end; ) {
    const label = labelAt(text, at, labels, mark);
    if (label === null) break;
    const next = nextLabel(text, label.end, end, labels, mark);
    // In 編輯：A/B, the label also applies to B. A label that the record does not list ends the names.
    const names = readNames(text.slice(label.end, namesEnd(text, label.end, next, grammar)), grammar);
    for (const kind of label.kinds)
      for (const { name, start: offset } of names) people.push({ kind, name, start: label.end + offset });
    at = next;
  }
  return people;
}

/** The label at an offset, including the mark after it, or `null`. */
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

/** The offset at which the names after a label end: before separators, a bar, and a part with an unknown label. */
function namesEnd(text: string, start: number, end: number, grammar: NameGrammar): number {
  // A colon may be printed by mistake instead of a slash: 編譯：A：核稿：B.
  let at = skipBack(text, start, end, (char) => isSeparator(char) || COLON.test(char));
  // An unknown label has the same kind of mark after it as the label before the names: 文 | A 运营 | B.
  const marks = labelMarks(text, start, grammar);
  const mark = text.slice(start, at).search(marks);
  if (mark !== -1) {
    const labelEnd = skipBack(text, start, start + mark, isSeparator);
    const label = skipBack(text, start, labelEnd, (char) => !isSeparator(char));
    // What precedes the first bar or slash is a name, if no name precedes it.
    at = label === start && marks !== COLON ? labelEnd : skipBack(text, start, label, isSeparator);
  }
  const bar = text.slice(start, at).search(BAR);
  return bar === -1 ? at : start + bar;
}

/** The kind of mark that ends before an offset. A mark that also separates names does not show where a label is. */
function labelMarks(text: string, end: number, { separators }: NameGrammar): RegExp {
  const mark = text[skipBack(text, 0, end, isBlankOnly) - 1] ?? '';
  return [BAR, SLASH].find((marks) => marks.test(mark) && !separators.test(mark)) ?? COLON;
}

function isSeparator(char: string): boolean {
  return SEPARATORS.has(char);
}

/** The first offset from which on all characters before `end` satisfy a condition. */
function skipBack(text: string, start: number, end: number, isSkipped: (char: string) => boolean): number {
  let at = end;
  while (at > start && isSkipped(text[at - 1] ?? '')) at--;
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
