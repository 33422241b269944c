import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { splitGluedTag } from '../../src/markup/glued-tag.js';

type Node = DefaultTreeAdapterTypes.Node;

/**
 * Elements that a browser with scripting does not show, by the rendering section of HTML, and SVG drawings, which the library
 * deliberately does not read (SECURITY.md).
 */
const HIDDEN = new Set(
  'head iframe noembed noframes noscript rp script style svg template title audio canvas datalist object video'.split(
    ' ',
  ),
);

/** A numeric reference whose ampersand is escaped (`&amp;#22338;`). The library decodes it twice. */
const ESCAPED_TWICE = /&amp;?(?=#(?:\d+|x[\da-f]+);)/gi;

/** A tag with `=` in its name may be a glued tag: `<divclass="a">`. */
const GLUED = /<([a-z][^\s/>]*)/gi;
const RAW_OR_HIDDEN = /^(?:iframe|noembed|noframes|noscript|plaintext|script|style|svg|template|textarea|title|xmp)/i;

/**
 * Repairs glued tags. Which tags are glued is decided by the library's list, except for elements that hide their content:
 * those are decided here. A tag that is not repaired has to be read as HTML says.
 */
function repairGluedTags(html: string): string {
  return html.replace(GLUED, (tag, name: string, offset: number) => {
    if (!name.includes('=')) return tag;
    const element = RAW_OR_HIDDEN.exec(name)?.[0];
    if (element === undefined || element.length === name.indexOf('=')) {
      const length = splitGluedTag(name.toLowerCase());
      return length === -1 ? tag : `<${name.slice(0, length)} ${name.slice(length)}`;
    }
    // Without an end tag, it would hide the rest of the document. It is not treated as glued.
    const isEnded =
      /^(?:svg|template)$/i.test(element) || html.toLowerCase().includes(`</${element.toLowerCase()}`, offset);
    return isEnded ? `<${element} ${tag.slice(element.length + 1)}` : tag;
  });
}

/** parse5 still drops most tags in a `<select>`, as HTML once did. */
const SELECT = /<(\/?)(?=select)/gi;

/** Markup that parse5 8.1 misreads, unlike Chromium. */
const MISREAD_BY_PARSE5 = [
  // A `<table>` or `</table>` in a `<template>` ends the table around the template:
  // https://html.spec.whatwg.org/#has-an-element-in-table-scope
  /<table[\s\S]*<template[\s\S]*<\/?table/i,
  // A CDATA section directly in an element of SVG or MathML that may contain HTML is a comment:
  // https://html.spec.whatwg.org/#markup-declaration-open-state
  /<(?:annotation-xml|desc|foreignobject|m[inos]|mtext|title)\b[^>]*>[^<]*<!\[CDATA\[/i,
];

/** Returns the text of a body that a browser shows, according to parse5, or `null` where parse5 is known to be wrong. */
export function shownText(html: string): string | null {
  if (MISREAD_BY_PARSE5.some((pattern) => pattern.test(html))) return null;
  const repaired = repairGluedTags(html.replace(SELECT, '<$1x-').replace(ESCAPED_TWICE, '&'));
  return textOf(repaired).replace(/x-(?=select)/gi, '');
}

/** A character reference, which may be escaped twice, or an escape in JSON. */
const ESCAPE = /&(?:amp;?)?#?\w+;?|\\u[\da-f]{4}/gi;

/** The source of a body, followed by the characters that its references stand for when they are decoded once and twice. */
export function decodedSource(html: string): string {
  const decoded = html.match(ESCAPE)?.map((written) => {
    if (!written.startsWith('&')) return String.fromCharCode(Number.parseInt(written.slice(2), 16));
    const once = textOf(written);
    return once + textOf(once);
  });
  return html + (decoded ?? []).join('');
}

function textOf(html: string): string {
  const texts: string[] = [];
  const pending: Node[] = [parse(`<!doctype html><body>${html}`)];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if ('value' in node) texts.push(node.value);
    else if ('childNodes' in node && !('tagName' in node && HIDDEN.has(node.tagName))) {
      pending.push(...node.childNodes.toReversed());
    }
  }
  return texts.join('');
}
