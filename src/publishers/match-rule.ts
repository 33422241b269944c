import { type Element, isTag } from 'domhandler';
import { shortVisibleText } from '../markup/visible-text.js';
import type { ElementRule } from './publisher.js';

/** Longer texts never match a rule about text. */
const LONGEST_TEXT = 200;

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

/** Whether an element is what a rule names. */
export function matchesRule(element: Element, rule: ElementRule, texts?: ShortTextMemo): boolean {
  return (
    (typeof rule.tag === 'string' ? rule.tag === element.name : rule.tag.includes(element.name)) &&
    (rule.className === undefined || hasClass(element, rule.className)) &&
    (rule.attributes === undefined || hasAttributes(element, rule.attributes)) &&
    (rule.child === undefined || hasChild(element, rule.child)) &&
    (rule.text === undefined || hasText(element, rule.text, texts))
  );
}

function hasClass(element: Element, name: string): boolean {
  const { attribs } = element;
  return Object.hasOwn(attribs, 'class') && (attribs['class'] ?? '').split(/[\t\n\f\r ]+/).includes(name);
}

function hasAttributes(element: Element, attributes: NonNullable<ElementRule['attributes']>): boolean {
  for (const name in attributes) {
    if (!Object.hasOwn(element.attribs, name)) return false;
    const expected = attributes[name];
    const value = element.attribs[name] ?? '';
    if (typeof expected === 'string' ? value !== expected : expected instanceof RegExp && !expected.test(value))
      return false;
  }
  return true;
}

function hasChild(element: Element, rule: ElementRule): boolean {
  return element.children.some((child) => isTag(child) && matchesRule(child, rule));
}

function hasText(element: Element, expected: string | RegExp, texts: ShortTextMemo | undefined): boolean {
  const text = texts === undefined ? shortVisibleText(element, LONGEST_TEXT) : texts.of(element);
  return text !== null && (typeof expected === 'string' ? text === expected : expected.test(text));
}
