import { elementTypes } from './elements.js';

/**
 * Attributes that were found glued to an element's name, or that come first in the same templates. The scraper trimmed the
 * lines of RFI's HTML and joined them without white space: `<div`, a line break and `class="…"` became `<divclass="…"`.
 */
export const ATTRIBUTES: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  (
    'align allow allowfullscreen alt async autoplay bgcolor border cellpadding cellspacing charset class classes color cols colspan content ' +
    'controls crossorigin data datetime decoding defer diaporama-classes dir embed_config face fetchpriority frameborder height hidden href ' +
    'hreflang id image is itemprop itemscope itemtype label lang live loading locale loop media media-id method muted name play-class ' +
    'playlist playsinline poster preload referrerpolicy rel role rows rowspan scope scrolling size sizes source span src srcdoc srcset start ' +
    'style tabindex target title type valign value video-id video-type viewbox width xmlns'
  )
    .split(' ')
    .map((name) => [name, name]),
);
const PREFIXES = ['data-', 'v-', '@', ':', 'aria-'] as const;
/** `onclick=` is an attribute, `one` is not: with this prefix, an attribute must have a value. */
const PREFIX_WITH_VALUE = 'on';
const LONGEST_ELEMENT = 20;

/**
 * The length of the element's name in a glued tag: 3 for `divclass="m-block-ad`. -1 if the tag is not glued. Of several
 * possible elements the longest one is used: `aside` + `data-…`, not `a` + `sidedata-…`.
 *
 * @param token - The text in place of the tag's name, in lower case: up to the first blank, slash or `>`.
 */
export function splitGluedTag(token: string): number {
  const equals = token.indexOf('=');
  for (let length = Math.min(token.length - 1, LONGEST_ELEMENT); length > 0; length--) {
    const type = elementTypes.get(token.slice(0, length));
    if (type === undefined || (type.isRawText && equals === -1)) continue;
    if (startsWithAttribute(token, length, equals)) return length;
  }
  return -1;
}

function startsWithAttribute(token: string, from: number, equals: number): boolean {
  if (PREFIXES.some((prefix) => token.startsWith(prefix, from))) return true;
  if (equals !== -1) {
    return token.startsWith(PREFIX_WITH_VALUE, from) || ATTRIBUTES.has(token.slice(from, equals));
  }
  // After a name of one or two letters, the whole is more likely a word in angle brackets, such as `<uid>`.
  return from >= 3 && ATTRIBUTES.has(token.slice(from));
}
