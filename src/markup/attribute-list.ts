import type { Element } from 'domhandler';
import { decodeHTMLAttribute } from 'entities/decode';
import { isAsciiWhiteSpace, skipWhiteSpace } from '../source/white-space.js';
import { attributeNameAt } from './attribute-names.js';
import { endsTagName } from './tag-name.js';

/** The attributes of one start tag, by name in lower case; the first of a name counts, as in HTML. */
export type Attributes = Record<string, string>;

/** The attributes of every tag without any. */
export const NO_ATTRIBUTES: Attributes = Object.freeze({});

/** The value of an element's attribute, or `null`. What is not there may still be inherited: `constructor`. */
export function attributeOf({ attribs }: Element, name: string): string | null {
  return attribs !== NO_ATTRIBUTES && Object.hasOwn(attribs, name) ? (attribs[name] ?? null) : null;
}

/** What follows the name of a start tag. */
export interface AttributeList {
  readonly attributes: Attributes;
  /** Whether it ends with a slash, which HTML asks only of SVG. */
  readonly isSelfClosing: boolean;
  /** The offset after the `>`. */
  readonly end: number;
}

const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const SLASH = 47;
const EQUALS = 61;
const GREATER_THAN = 62;

/** Sets an attribute from its source text, entities undone. */
export function setAttribute(attributes: Attributes, name: string, value: string): void {
  // What is not there may still be inherited (`constructor`), so only a miss is cheap.
  if (attributes[name] !== undefined && Object.hasOwn(attributes, name)) return;
  const decoded = value.includes('&') ? decodeHTMLAttribute(value) : value;
  if (name === '__proto__') Object.defineProperty(attributes, name, { value: decoded, enumerable: true });
  else attributes[name] = decoded;
}

/**
 * Reads attributes from `start` to the tag's `>` by HTML's rules
 * (https://html.spec.whatwg.org/multipage/parsing.html#before-attribute-name-state). In a glued tag they begin within
 * what reads like its name. `null` where the tag has no end.
 */
export function readAttributeList(source: string, start: number, end: number): AttributeList | null {
  let attributes = NO_ATTRIBUTES;
  let isSelfClosing = false;
  let at = start;
  while (at < end) {
    const code = source.charCodeAt(at);
    if (code === GREATER_THAN) return { attributes, isSelfClosing, end: at + 1 };
    if (code === SLASH || isAsciiWhiteSpace(code)) {
      if (code === SLASH) isSelfClosing = true;
      at++;
      continue;
    }
    isSelfClosing = false;
    const nameStart = at;
    at = attributeNameEnd(source, at + 1, end);
    const name = attributeNameAt(source, nameStart, at);
    if (attributes === NO_ATTRIBUTES) attributes = {};
    const equals = skipWhiteSpace(source, at, end);
    if (source.charCodeAt(equals) !== EQUALS || equals >= end) {
      setAttribute(attributes, name, '');
      continue;
    }
    const valueStart = skipWhiteSpace(source, equals + 1, end);
    const quote = source.charCodeAt(valueStart);
    if (quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE) {
      const close = source.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", valueStart + 1);
      if (close === -1 || close >= end) return null;
      setAttribute(attributes, name, source.slice(valueStart + 1, close));
      at = close + 1;
    } else {
      at = unquotedValueEnd(source, valueStart, end);
      setAttribute(attributes, name, source.slice(valueStart, at));
    }
  }
  return null;
}

function attributeNameEnd(source: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const code = source.charCodeAt(at);
    if (code === EQUALS || endsTagName(code)) break;
    at++;
  }
  return at;
}

function unquotedValueEnd(source: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const code = source.charCodeAt(at);
    if (code === GREATER_THAN || isAsciiWhiteSpace(code)) break;
    at++;
  }
  return at;
}
