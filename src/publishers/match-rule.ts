import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import {
  attributeOf,
  isInvisible,
  onlyText,
  shortVisibleText,
  type TextBeginning,
  visibleBeginning,
} from '../markup/nodes.js';
import { isBlankOnly, showsNothing, tidy } from '../source/white-space.js';
import type { ElementRule } from './element-rule.js';

/** The longest text that a rule about the whole text can match, in UTF-16 code units. */
export const LONGEST_TEXT = 200;
/** The longest text that a rule about the opening can match, and the part of it that the rule tests, in UTF-16 code units. */
const LONGEST_OPENED = 1000;
const LONGEST_OPENING = 100;
/** How many nodes are searched for a descendant. */
const MOST_DESCENDANTS = 200;
/** How many nodes are searched for links. */
const MOST_LINK_NODES = 1000;

/** Remembers the text of one element, because several rules test it in turn before it becomes a paragraph. */
export class TextMemo {
  #outer: Element | null = null;
  #element: Element | null = null;
  /** The beginning of the text, or all of it. It is tidied when it is needed. */
  #raw: TextBeginning = { text: '', isWhole: true };
  #tidied: string | null = null;

  /** The tidied text of an element whose only child is a text; of others, at least the part that rules test. */
  read(outer: Element): string {
    this.#findText(outer);
    this.#tidied ??= tidy(this.#raw.text);
    return this.#tidied;
  }

  /** The whole text, if a rule about it can match; otherwise `null`. */
  of(element: Element): string | null {
    this.#findText(element);
    if (!this.#raw.isWhole) return null;
    const text = this.read(element);
    return text.length <= LONGEST_TEXT ? text : null;
  }

  openingOf(element: Element): string {
    return this.read(element).slice(0, LONGEST_OPENING);
  }

  #findText(outer: Element): void {
    if (outer === this.#outer) return;
    this.#outer = outer;
    const element = innermost(outer);
    if (element === this.#element) return;
    const only = onlyText(element);
    this.#element = element;
    this.#raw = only === null ? visibleBeginning(element, LONGEST_TEXT) : { text: only.data, isWhole: true };
    this.#tidied = null;
  }
}

/** The innermost element with all the content of another: the `<p>` in `<div><p>…</p></div>`. Rules test both in turn. */
function innermost(outer: Element): Element {
  let element = outer;
  for (let only = element.children[0]; only !== undefined && isTag(only); only = element.children[0]) {
    if (element.children.length > 1 || isInvisible(only.name)) break;
    element = only;
  }
  return element;
}

/** A rule in which every property is present. V8 reads the properties of objects with many different shapes slowly. */
export interface CompiledRule {
  readonly tags: readonly string[];
  readonly className: string | null;
  readonly attributes: readonly AttributeTest[];
  readonly child: CompiledRule | null;
  readonly descendant: CompiledRule | null;
  readonly next: CompiledRule | null;
  readonly previous: CompiledRule | null;
  readonly everyChild: CompiledRule | null;
  readonly onlyLinks: true | RegExp | null;
  readonly text: string | RegExp | null;
  readonly opening: RegExp | null;
}

interface AttributeTest {
  readonly name: string;
  readonly expected: true | string | RegExp;
}

/** A cache: the same rule always gives the same result. */
const compiled = new WeakMap<ElementRule, CompiledRule>();

/** The compiled form of a rule. */
export function compileRule(rule: ElementRule): CompiledRule {
  let known = compiled.get(rule);
  if (known === undefined) {
    known = {
      tags: typeof rule.tag === 'string' ? [rule.tag] : rule.tag,
      className: rule.className ?? null,
      attributes: Object.entries(rule.attributes ?? {}).map(([name, expected]) => ({ name, expected })),
      child: rule.child === undefined ? null : compileRule(rule.child),
      descendant: rule.descendant === undefined ? null : compileRule(rule.descendant),
      next: rule.next === undefined ? null : compileRule(rule.next),
      previous: rule.previous === undefined ? null : compileRule(rule.previous),
      everyChild: rule.everyChild === undefined ? null : compileRule(rule.everyChild),
      onlyLinks: rule.onlyLinks ?? null,
      text: rule.text ?? null,
      opening: rule.opening ?? null,
    };
    compiled.set(rule, known);
  }
  return known;
}

/** Whether a rule matches an element. */
export function matchesRule(element: Element, rule: ElementRule): boolean {
  // Before the cache is used, because most elements have another name.
  return names(rule, element.name) && matchesNamed(element, compileRule(rule), null);
}

/** Whether a rule is about elements with a name. */
export function names({ tag }: ElementRule, name: string): boolean {
  return typeof tag === 'string' ? tag === name : tag.includes(name);
}

/** Whether a compiled rule matches an element. */
function matches(element: Element, rule: CompiledRule, texts: TextMemo | null): boolean {
  return rule.tags.includes(element.name) && matchesNamed(element, rule, texts);
}

/** Whether a compiled rule matches an element whose name it lists. */
export function matchesNamed(element: Element, rule: CompiledRule, texts: TextMemo | null): boolean {
  return (
    (rule.className === null || hasClass(element, rule.className)) &&
    (rule.attributes.length === 0 || hasAttributes(element, rule.attributes)) &&
    // Most elements are rejected by their first child, and those with text outside links by that text.
    (rule.everyChild === null || hasEveryChild(element, rule.everyChild)) &&
    (rule.onlyLinks === null || holdsOnlyLinks(element, rule.onlyLinks)) &&
    // The text is tested before the children, because it is read only once for all rules.
    (rule.text === null || hasText(element, rule.text, texts)) &&
    (rule.opening === null || hasOpening(element, rule.opening, texts)) &&
    (rule.child === null || hasChild(element, rule.child)) &&
    (rule.descendant === null || hasDescendant(element.children, rule.descendant, { nodes: MOST_DESCENDANTS })) &&
    (rule.next === null || isNextTo(element, 'next', rule.next)) &&
    (rule.previous === null || isNextTo(element, 'prev', rule.previous))
  );
}

function hasClass(element: Element, name: string): boolean {
  const words = attributeOf(element, 'class');
  if (words === null) return false;
  return words === name || (words.includes(name) && words.split(/[\t\n\f\r ]+/).includes(name));
}

function hasAttributes(element: Element, tests: readonly AttributeTest[]): boolean {
  for (const { name, expected } of tests) {
    const value = attributeOf(element, name);
    if (value === null || (expected !== true && !matchesText(value, expected))) return false;
  }
  return true;
}

function hasChild(element: Element, rule: CompiledRule): boolean {
  for (const child of element.children) if (isTag(child) && matches(child, rule, null)) return true;
  return false;
}

function hasDescendant(nodes: readonly ChildNode[], rule: CompiledRule, left: { nodes: number }): boolean {
  for (const node of nodes) {
    if (--left.nodes < 0) return false;
    if (isTag(node) && (matches(node, rule, null) || hasDescendant(node.children, rule, left))) return true;
  }
  return false;
}

function isNextTo(element: Element, side: 'next' | 'prev', rule: CompiledRule): boolean {
  let sibling = element[side];
  while (sibling !== null && isText(sibling) && isBlankOnly(sibling.data)) sibling = sibling[side];
  return sibling !== null && isTag(sibling) && matches(sibling, rule, null);
}

function hasEveryChild(element: Element, rule: CompiledRule): boolean {
  let isFilled = false;
  for (const child of element.children) {
    if (isText(child) && !isBlankOnly(child.data)) return false;
    if (!isTag(child)) continue;
    if (!matches(child, rule, null)) return false;
    isFilled = true;
  }
  return isFilled;
}

function holdsOnlyLinks(element: Element, expected: true | RegExp): boolean {
  const found = { nodes: MOST_LINK_NODES, links: 0 };
  return lookForLinks(element.children, expected, false, found) && found.links > 0;
}

/** Whether all text is inside links; counts the links with text. */
function lookForLinks(
  nodes: readonly ChildNode[],
  expected: true | RegExp,
  isInLink: boolean,
  found: { nodes: number; links: number },
): boolean {
  for (const node of nodes) {
    if (--found.nodes < 0) return false;
    if (isText(node)) {
      if (showsNothing(node.data)) continue;
      if (!isInLink) return false;
      found.links++;
    } else if (isTag(node) && !isInvisible(node.name)) {
      const href = node.name === 'a' ? attributeOf(node, 'href') : null;
      // A link may have lost its URL.
      const isLink = href !== null || (expected === true && node.name === 'a');
      const before = found.links;
      if (!lookForLinks(node.children, expected, isInLink || isLink, found)) return false;
      // The URL of a link without text does not matter.
      if (href !== null && found.links > before && !leadsTo(href, expected)) return false;
    }
  }
  return true;
}

/** Whether a rule about links matches a URL. A URL without scheme and host leads to a page of the publisher. */
function leadsTo(href: string, expected: true | RegExp): boolean {
  return expected === true || expected.test(href) || /^(?![\t\n\r ]*(?:[a-z][a-z\d+.-]*:|\/\/))/i.test(href);
}

function hasText(element: Element, expected: string | RegExp, texts: TextMemo | null): boolean {
  const text = texts === null ? shortVisibleText(element, LONGEST_TEXT) : texts.of(element);
  return text !== null && matchesText(text, expected);
}

function hasOpening(element: Element, expected: RegExp, texts: TextMemo | null): boolean {
  const opening = (texts ?? new TextMemo()).openingOf(element);
  // The length is tested last, because few elements have such an opening.
  return expected.test(opening) && shortVisibleText(element, LONGEST_OPENED) !== null;
}

/** Whether a rule about text matches a text. */
export function matchesText(text: string, expected: string | RegExp): boolean {
  return typeof expected === 'string' ? text === expected : expected.test(text);
}
