import { type Element, isTag, isText } from 'domhandler';
import { findAll, findOne } from 'domutils';
import { endOf, forEachVisibleText, linksIn, linkText, startOf, visibleText } from '../markup/nodes.js';
import type { Credit } from '../model/credit.js';
import type { BylineGrammar } from '../publishers/credit-grammar.js';
import { matchesRule } from '../publishers/match-rule.js';
import type { Position } from '../source/positions.js';
import { tidy } from '../source/white-space.js';
import { safeLinkUrl } from '../standards/urls.js';
import type { BodyContext } from './context.js';
import { personCredit } from './credits.js';
import { readNames, readPeople } from './people.js';

/** Reads who signs in a byline: as the record says, else each link is an author, else what follows a colon. */
export function readBylineCredits(context: BodyContext, element: Element, credits: Credit[]): void {
  const grammar = context.publisher.credits.byline;
  if (grammar === null) readLinkedAuthors(context, element, credits);
  else if (grammar.hasLabels === true) readLabelledPeople(context, element, credits);
  else if (!readListedAuthors(context, element, grammar, credits))
    readAuthorsOf(context, element, visibleLines(element)[0] ?? '', grammar, credits);
}

/** Reads the authors that elements of a byline or a date line list; `false` where there is no such element. */
export function readListedAuthors(
  context: BodyContext,
  element: Element,
  grammar: BylineGrammar,
  credits: Credit[],
): boolean {
  const { element: rule } = grammar;
  const holders = rule === undefined ? [element] : findAll((child) => matchesRule(child, rule), element.children);
  for (const holder of holders) readAuthorsOf(context, holder, visibleText([holder]), grammar, credits);
  return holders.length > 0;
}

/** Reads the authors that some text of an element lists. */
export function readAuthorsOf(
  context: BodyContext,
  element: Element,
  text: string,
  grammar: BylineGrammar,
  credits: Credit[],
): void {
  const places = new PlaceFinder(context, element);
  for (const { name } of readNames(text, grammar))
    credits.push(personCredit('author', name, places.urlOf(name), places.positionOf(name)));
}

function readLabelledPeople(context: BodyContext, element: Element, credits: Credit[]): void {
  const grammar = context.publisher.credits.people;
  if (grammar === null) return;
  const places = new PlaceFinder(context, element);
  for (const line of visibleLines(element)) {
    for (const { kind, name } of readPeople(line, grammar, true))
      credits.push(personCredit(kind, name, places.urlOf(name), places.positionOf(name)));
  }
}

/** The lines that an element shows: they end at blocks and at `<br>`. */
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

/** How far after the previous name the next one is searched for, in UTF-16 units. */
const LONGEST_SEARCH = 2000;

/** Finds names in an element, each after the one before it. */
class PlaceFinder {
  readonly #context: BodyContext;
  readonly #element: Element;
  readonly #urls: ReadonlyMap<string, string>;
  #from: number;

  constructor(context: BodyContext, element: Element) {
    this.#context = context;
    this.#element = element;
    this.#from = startOf(element);
    this.#urls = new Map(linksIn(element).map((link) => [linkText(link), link.attribs['href'] ?? '']));
  }

  /** Where the source spells a name, else the element. */
  positionOf(name: string): Position {
    const { source, lines } = this.#context;
    const end = endOf(this.#element);
    const at = source.slice(this.#from, Math.min(end, this.#from + LONGEST_SEARCH)).indexOf(name);
    if (at === -1) return lines.positionAt(startOf(this.#element), end);
    const start = this.#from + at;
    this.#from = start + name.length;
    return lines.positionAt(start, this.#from);
  }

  /** Where a name leads that is the text of a link. */
  urlOf(name: string): string | null {
    const href = this.#urls.get(name);
    return href === undefined ? null : safeLinkUrl(href, this.#context.baseUrl);
  }
}

function readLinkedAuthors(context: BodyContext, element: Element, credits: Credit[]): void {
  const links = linksIn(element);
  for (const link of links) {
    const name = linkText(link);
    if (name === '') continue;
    const href = link.attribs['href'] ?? '';
    const url = href === '' ? null : safeLinkUrl(href, context.baseUrl);
    credits.push(personCredit('author', name, url, plainPosition(context, link)));
  }
  if (links.length > 0) return;
  const name = signedName(visibleText([element]));
  if (name !== '') credits.push(personCredit('author', name, null, namePosition(context, element, name)));
}

/** Who a byline without links names: what follows its label. */
export function signedName(text: string): string {
  return tidy(text.slice(Math.max(text.indexOf('：'), text.indexOf(':')) + 1));
}

/** The position of an element's text where it holds nothing else, else of the element. */
function plainPosition(context: BodyContext, element: Element): Position {
  const only = element.children.length === 1 ? element.children[0] : undefined;
  const node = only === undefined || isTag(only) ? element : only;
  return context.lines.positionAt(startOf(node), endOf(node));
}

/** The position of the only text that ends with a name; if the element has no such text, that of the element. */
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
