import { elementTypes } from './elements.js';

/**
 * Attributes that were found glued to an element's name, or that come first in the same templates.
 *
 * The scraper trimmed every line of RFI's HTML and joined them with nothing, so that `<div` line break `class="…"`
 * became `<divclass="…"`.
 */
export const ATTRIBUTES: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    'align allow allowfullscreen alt async autoplay bgcolor border cellpadding cellspacing charset class classes color cols colspan content ' +
    'controls crossorigin data datetime decoding defer diaporama-classes dir embed_config face fetchpriority frameborder height hidden href ' +
    'hreflang id image is itemprop itemscope itemtype label lang live loading locale loop media media-id method muted name play-class ' +
    'playlist playsinline poster preload referrerpolicy rel role rows rowspan scope scrolling size sizes source span src srcdoc srcset start ' +
    'style tabindex target title type valign value video-id video-type viewbox width xmlns'
  ).split(' '),
);
const PREFIXES = ['data-', 'v-', '@', ':', 'aria-'] as const;
/** `onclick=` is an attribute, `one` is not: what begins so must have a value. */
const PREFIX_WITH_VALUE = 'on';
const LONGEST_ELEMENT = 20;

/**
 * Where the name of a glued tag ends within its token: 3 for `divclass="m-block-ad`. -1 when the token is not a glued tag.
 * Of several splits the longest element wins whose rest is an attribute: `aside` + `data-…`, not `a` + `sidedata-…`.
 *
 * @param token - What is written where the tag's name should be, in lower case: up to the first blank, slash or `>`.
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
  // A mark of one or two letters and a whole word is more likely a word in angle brackets, as `<uid>`.
  return from >= 3 && ATTRIBUTES.has(token.slice(from));
}
