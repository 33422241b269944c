import { type Element, isTag } from 'domhandler';
import { shortVisibleText } from '../markup/visible-text.js';
import type { BoilerplateRule, ElementRule, Publisher } from './publisher.js';

/** Longer texts never match a rule about text. */
const LONGEST_TEXT = 200;

/** Whether an element is what a rule names. */
export function matchesRule(element: Element, rule: ElementRule): boolean {
  return (
    (typeof rule.tag === 'string' ? rule.tag === element.name : rule.tag.includes(element.name)) &&
    (rule.className === undefined || hasClass(element, rule.className)) &&
    (rule.attributes === undefined || hasAttributes(element, rule.attributes)) &&
    (rule.child === undefined || hasChild(element, rule.child)) &&
    (rule.text === undefined || hasText(element, rule.text))
  );
}

function hasClass(element: Element, name: string): boolean {
  const { attribs } = element;
  return Object.hasOwn(attribs, 'class') && (attribs['class'] ?? '').split(/[\t\n\f\r ]+/).includes(name);
}

function hasAttributes(element: Element, attributes: NonNullable<ElementRule['attributes']>): boolean {
  for (const name of Object.keys(attributes)) {
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

function hasText(element: Element, expected: string | RegExp): boolean {
  const text = shortVisibleText(element, LONGEST_TEXT);
  return text !== null && (typeof expected === 'string' ? text === expected : expected.test(text));
}

/** A record's boilerplate rules by tag, so that most elements ask none. */
export type RuleIndex = ReadonlyMap<string, readonly BoilerplateRule[]>;

/** A memo, not a registry: the same record gives the same index. */
const indices = new WeakMap<Publisher, RuleIndex>();

export function boilerplateIndex(publisher: Publisher): RuleIndex {
  const known = indices.get(publisher);
  if (known !== undefined) return known;
  const index = new Map<string, BoilerplateRule[]>();
  for (const rule of publisher.boilerplate) {
    for (const tag of typeof rule.tag === 'string' ? [rule.tag] : rule.tag) {
      const rules = index.get(tag);
      if (rules === undefined) index.set(tag, [rule]);
      else rules.push(rule);
    }
  }
  indices.set(publisher, index);
  return index;
}
