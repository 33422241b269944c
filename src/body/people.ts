import type { CreditGrammar } from '../publishers/publisher.js';
import { tidy } from '../source/white-space.js';

/** Somebody named in a text, and where. */
export interface NamedPerson {
  readonly kind: 'translator' | 'editor';
  readonly name: string;
  /** UTF-16 offset into the text. */
  readonly start: number;
}

type Labels = CreditGrammar['people'];

/** How far a bracket with people's names may reach, in UTF-16 units. */
const LONGEST_BRACKET = 120;
/** A paragraph that is no more than a signature: 翻译：某某. A longer one that begins so is prose, and so is a sentence. */
const LONGEST_SIGNATURE = 40;
const SENTENCE_END = /[。！？!?]/;
/** Between two people of one label. */
const NAME_SEPARATORS = /[、，,]/;
const LABEL_SEPARATORS = new Set(['/', '／', ' ', '\u00a0', '\u3000', ';', '；']);
const BRACKET = /[(（]/g;

/**
 * Reads the people whom brackets name under a label: （译者：A/核稿：B）, also without the stroke, and several of one label;
 * or a paragraph that is nothing else, without a bracket.
 */
export function readPeople(text: string, labels: Labels): readonly NamedPerson[] {
  const people: NamedPerson[] = [];
  if (text.length <= LONGEST_SIGNATURE && labelAt(text, 0, labels) !== null && !SENTENCE_END.test(text)) {
    readNames(text, 0, text.length, labels, people);
    return people;
  }
  for (let open = nextBracket(text, 0); open !== -1; ) {
    const start = open + 1;
    // Most brackets hold something else: the first character tells. One inside another that was read has been read with it.
    const isNamed = labelAt(text, start, labels) !== null;
    open = nextBracket(text, isNamed ? readNames(text, start, bracketEnd(text, start), labels, people) : start);
  }
  return people;
}

/** The next opening bracket, full-width or not. */
function nextBracket(text: string, from: number): number {
  BRACKET.lastIndex = from;
  return BRACKET.test(text) ? BRACKET.lastIndex - 1 : -1;
}

/** Gives the offset up to which it was read. */
function readNames(text: string, start: number, end: number, labels: Labels, people: NamedPerson[]): number {
  let at = start;
  let kind: NamedPerson['kind'] | null = null;
  while (at < end) {
    const label = labelAt(text, at, labels);
    // 編輯：A/B: what stands behind a stroke without a label of its own is another of the same.
    kind = label?.kind ?? kind;
    if (kind === null) return at;
    const namesStart = label === null ? at : at + label.label.length + 1;
    const namesEnd = nextLabel(text, namesStart, end, labels);
    // Behind a label that no record knows stand names of another kind.
    if (label === null && /[：:]/.test(text.slice(namesStart, namesEnd))) return namesEnd;
    addNames(text, namesStart, namesEnd, kind, people);
    at = namesEnd;
    while (at < end && LABEL_SEPARATORS.has(text[at] ?? '')) at++;
  }
  return at;
}

/** The label at a place, with its colon behind it. */
function labelAt(text: string, at: number, labels: Labels): Labels[number] | null {
  const first = text.charCodeAt(at);
  for (const label of labels) {
    const { length } = label.label;
    if (label.label.charCodeAt(0) === first && isColon(text[at + length]) && text.startsWith(label.label, at))
      return label;
  }
  return null;
}

function bracketEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + LONGEST_BRACKET);
  for (let at = start; at < limit; at++) if (text[at] === '）' || text[at] === ')') return at;
  return limit;
}

function nextLabel(text: string, from: number, end: number, labels: Labels): number {
  for (let at = from; at < end; at++) {
    if (text[at] === '/' || text[at] === '／') return at;
    // 译者：A核稿：B, with no separator at all
    if (labelAt(text, at, labels) !== null) return at;
  }
  return end;
}

function addNames(text: string, start: number, end: number, kind: NamedPerson['kind'], people: NamedPerson[]): void {
  let at = start;
  for (const written of text.slice(start, end).split(NAME_SEPARATORS)) {
    const name = tidy(written);
    if (name !== '') people.push({ kind, name, start: at + written.indexOf(name[0] ?? '') });
    at += written.length + 1;
  }
}

function isColon(character: string | undefined): boolean {
  return character === '：' || character === ':';
}
