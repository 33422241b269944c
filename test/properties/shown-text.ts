import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { splitGluedTag } from '../../src/markup/glued-tag.js';

type Node = DefaultTreeAdapterTypes.Node;

/**
 * What a browser does not show, by HTML's rendering section and for scripts that run, and what the library does not read
 * by design: the drawings of SVG (SECURITY.md).
 */
const HIDDEN = new Set(
  'head iframe noembed noframes noscript rp script style svg template title audio canvas datalist object video'.split(
    ' ',
  ),
);

/** Numeric references that were escaped twice (`&amp;#22338;`), which the library decodes twice. */
const ESCAPED_TWICE = /&#(?:\d+|x[\da-f]+);/gi;

/** A tag with a `=` in its name may be glued: `<divclass="a">`. */
const GLUED = /<([a-z][^\s/>]*)/gi;
const NAMED_WHOLE = /^(?:iframe|noembed|noframes|noscript|script|style|svg|template|textarea|title|xmp)/i;

/**
 * Which tags are glued, and where, is the library's own list: what it does not repair has to be read as HTML has it. Elements
 * that hide their content are judged here.
 */
function repairGluedTags(html: string): string {
  return html.replace(GLUED, (tag, name: string, offset: number) => {
    if (!name.includes('=')) return tag;
    const element = NAMED_WHOLE.exec(name)?.[0];
    if (element === undefined || element.length === name.indexOf('=')) {
      const length = splitGluedTag(name.toLowerCase());
      return length === -1 ? tag : `<${name.slice(0, length)} ${name.slice(length)}`;
    }
    // Without an end it would hide the rest: it is not taken for glued.
    const isEnded =
      /^(?:svg|template)$/i.test(element) || html.toLowerCase().includes(`</${element.toLowerCase()}`, offset);
    return isEnded ? `<${element} ${tag.slice(element.length + 1)}` : tag;
  });
}

/** parse5 still drops most tags in a `<select>`; HTML does not any more. */
const SELECT = /<(\/?)(?=select)/gi;

/**
 * parse5 8.1 lets a `<table>` or `</table>` in a `<template>` end the table around the template. Chromium ignores it, as the standard says:
 * https://html.spec.whatwg.org/#has-an-element-in-table-scope
 */
const MISREAD = /<table[\s\S]*<template[\s\S]*<\/?table/i;

/** The text that a browser shows of a body, by parse5's tree; `null` where parse5 is known to be wrong. */
export function shownText(html: string): string | null {
  if (MISREAD.test(html)) return null;
  return textOf(repairGluedTags(html.replace(SELECT, '<$1x-')), decodeAgain).replace(/x-(?=select)/gi, '');
}

function decodeAgain({ value, parentNode }: DefaultTreeAdapterTypes.TextNode): string {
  // The text of these is not decoded even once.
  if (parentNode !== null && /^(?:plaintext|xmp)$/.test(parentNode.nodeName)) return value;
  return value.replace(ESCAPED_TWICE, (reference) => textOf(reference, (text) => text.value));
}

function textOf(html: string, read: (text: DefaultTreeAdapterTypes.TextNode) => string): string {
  const texts: string[] = [];
  const waiting: Node[] = [parse(`<!doctype html><body>${html}`)];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ('value' in node) texts.push(read(node));
    else if ('childNodes' in node && !('tagName' in node && HIDDEN.has(node.tagName))) {
      waiting.push(...node.childNodes.toReversed());
    }
  }
  return texts.join('');
}
