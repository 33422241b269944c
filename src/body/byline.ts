import type { Element, Text } from 'domhandler';
import { findAll } from 'domutils';
import { attributeOf, endOf, forEachVisibleText, linksIn, linkText, startOf, visibleText } from '../markup/nodes.js';
import type { Credit } from '../model/credit.js';
import type { BylineGrammar, PersonKind } from '../publishers/credit-grammar.js';
import { matchesRule } from '../publishers/match-rule.js';
import { tidy } from '../source/white-space.js';
import { safeLinkUrl } from '../standards/urls.js';
import type { BodyContext } from './context.js';
import { personCredit } from './credits.js';
import { COLON, readNames, readPeople } from './people.js';

/** Reads the people in a byline, as the record says. By default, each link is an author, or the text after a colon. */
export function readBylineCredits(context: BodyContext, element: Element, credits: Credit[]): void {
  const grammar = context.publisher.credits.byline;
  if (grammar === null) readLinkedAuthors(context, element, credits);
  else if (grammar.hasLabels === true) readLabelledPeople(context, element, credits);
  else if (!readListedAuthors(context, element, grammar, credits))
    readAuthorsOf(context, element, visibleLines(element)[0] ?? '', grammar, credits);
}

/** Reads the authors named in the elements of a byline or a date line; `false` if it has no such elements. */
export function readListedAuthors(
  context: BodyContext,
  element: Element,
  grammar: BylineGrammar,
  credits: Credit[],
): boolean {
  const { element: rule } = grammar;
  const parts = rule === undefined ? [element] : findAll((child) => matchesRule(child, rule), element.children);
  for (const part of parts) readAuthorsOf(context, part, visibleText([part]), grammar, credits);
  return parts.length > 0;
}

/** Reads the authors named in a text of an element. */
export function readAuthorsOf(
  context: BodyContext,
  element: Element,
  text: string,
  grammar: BylineGrammar,
  credits: Credit[],
): void {
  const locator = new NameLocator(context, element);
  for (const { name } of readNames(text, grammar)) credits.push(locator.creditOf('author', name));
}

function readLabelledPeople(context: BodyContext, element: Element, credits: Credit[]): void {
  const grammar = context.publisher.credits.people;
  if (grammar === null) return;
  const locator = new NameLocator(context, element);
  const lines = visibleLines(element);
  for (const [at, line] of lines.entries()) {
    // The names may be in the line after their label.
    const next = lines[at + 1] ?? '';
    const text = COLON.test(line.slice(-1)) && !COLON.test(next) ? line + next : line;
    for (const { kind, name } of readPeople(text, grammar, true)) credits.push(locator.creditOf(kind, name));
  }
}

/** The lines of an element's visible text. Lines end at blocks and at `<br>`. */
function visibleLines(element: Element): readonly string[] {
  const lines = [''];
  forEachVisibleText(
    [element],
    (text) => {
      lines[lines.length - 1] += text.data;
    },
    () => lines.push(''),
  );
  return lines.map(tidy).filter((line) => line !== '');
}

/** The longest distance from one name to the next, in UTF-16 code units. */
const LONGEST_SEARCH = 2000;

/** Finds names in the visible texts of an element, each after the previous one. */
class NameLocator {
  readonly #context: BodyContext;
  readonly #element: Element;
  readonly #texts: Text[] = [];
  readonly #links: readonly Element[];
  readonly #urls: ReadonlyMap<string, string | null>;
  #from: number;
  #text = 0;
  #link = 0;

  constructor(context: BodyContext, element: Element) {
    this.#context = context;
    this.#element = element;
    this.#from = startOf(element);
    forEachVisibleText([element], (text) => this.#texts.push(text));
    this.#links = linksIn(element);
    this.#urls = new Map(this.#links.map((link) => [linkText(link), attributeOf(link, 'href')]));
  }

  /** The credit of a name. Several names may be in one link. Its position is the element if no text spells the name. */
  creditOf(kind: PersonKind, name: string): Credit {
    const { lines, baseUrl } = this.#context;
    const start = this.#find(name);
    const href = this.#linkAt(start) ?? this.#urls.get(name) ?? '';
    const position =
      start === -1
        ? lines.positionAt(startOf(this.#element), endOf(this.#element))
        : lines.positionAt(start, start + name.length);
    return personCredit(kind, name, safeLinkUrl(href, baseUrl), position);
  }

  /** The offset of a name in the source; -1 if no text spells it. */
  #find(name: string): number {
    const limit = this.#from + LONGEST_SEARCH;
    for (let at = this.#text; ; at++) {
      const text = this.#texts[at];
      if (text === undefined || startOf(text) >= limit) return -1;
      const begin = Math.max(startOf(text), this.#from);
      const offset = this.#context.source.slice(begin, Math.min(endOf(text), limit)).indexOf(name);
      if (offset === -1) continue;
      this.#text = at;
      this.#from = begin + offset + name.length;
      return begin + offset;
    }
  }

  /** The `href` of the link around an offset, or `null`. Offsets only grow. */
  #linkAt(offset: number): string | null {
    let link = this.#links[this.#link];
    while (link !== undefined && endOf(link) <= offset) link = this.#links[++this.#link];
    return link !== undefined && startOf(link) <= offset ? attributeOf(link, 'href') : null;
  }
}

/** Reads each link as an author; without links, the text after a label. */
function readLinkedAuthors(context: BodyContext, element: Element, credits: Credit[]): void {
  const locator = new NameLocator(context, element);
  const links = linksIn(element);
  const text = visibleText([element]);
  const names = links.length > 0 ? links.map(linkText) : [tidy(text.slice(text.search(COLON) + 1))];
  for (const name of names) if (name !== '') credits.push(locator.creditOf('author', name));
}
