import { type Element, isTag } from 'domhandler';
import { attributeOf } from '../markup/attribute-list.js';
import { shortVisibleText } from '../markup/visible-text.js';
import type { ElementRule } from './publisher.js';

/** Longer texts never match a rule about text. */
export const LONGEST_TEXT = 200;

/** The short text of the element asked last: several rules ask for that of the same one. */
export class ShortTextMemo {
  #element: Element | null = null;
  #text: string | null = null;

  of(element: Element): string | null {
    if (element !== this.#element) {
      this.#element = element;
      this.#text = shortVisibleText(element, LONGEST_TEXT);
    }
    return this.#text;
  }
}

/** A rule with all its parts in place: rules of many shapes, asked of every element, are slow to read. */
export interface CompiledRule {
  readonly tags: readonly string[];
  readonly className: string | null;
  readonly attributes: readonly AttributeTest[];
  readonly child: CompiledRule | null;
  readonly text: string | RegExp | null;
}

interface AttributeTest {
  readonly name: string;
  readonly expected: true | string | RegExp;
}

/** A memo, not a registry: the same rule compiles to the same. */
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
      text: rule.text ?? null,
    };
    compiled.set(rule, known);
  }
  return known;
}

/** Whether an element is what a rule names. */
export function matchesRule(element: Element, rule: ElementRule): boolean {
  // Before the memo is asked: most elements have another name.
  return names(rule, element.name) && matches(element, compileRule(rule), null);
}

/** Whether a rule is about elements of a name. */
export function names({ tag }: ElementRule, name: string): boolean {
  return typeof tag === 'string' ? tag === name : tag.includes(name);
}

/** Whether an element is what a compiled rule names. */
export function matches(element: Element, rule: CompiledRule, texts: ShortTextMemo | null): boolean {
  return (
    rule.tags.includes(element.name) &&
    (rule.className === null || hasClass(element, rule.className)) &&
    (rule.attributes.length === 0 || hasAttributes(element, rule.attributes)) &&
    // The text before the children: it is looked for once for all rules, and an article's container has none that is short.
    (rule.text === null || hasText(element, rule.text, texts)) &&
    (rule.child === null || hasChild(element, rule.child))
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

function hasText(element: Element, expected: string | RegExp, texts: ShortTextMemo | null): boolean {
  const text = texts === null ? shortVisibleText(element, LONGEST_TEXT) : texts.of(element);
  return text !== null && matchesText(text, expected);
}

/** Whether a text is what a rule about text names. */
export function matchesText(text: string, expected: string | RegExp): boolean {
  return typeof expected === 'string' ? text === expected : expected.test(text);
}
