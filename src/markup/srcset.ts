import { isAsciiWhiteSpace, skipWhiteSpace } from '../source/white-space.js';

const COMMA = 44;

/**
 * The URL of the largest candidate of a `srcset`, by width or density. URLs may contain commas (RFI's
 * `m:{"brand":"RFI",…}`), so the list is parsed by HTML's rules: https://html.spec.whatwg.org/#parsing-a-srcset-attribute
 */
export function largestCandidate(srcset: string): string | null {
  let best: string | null = null;
  let bestSize = -1;
  let at = 0;
  while (at < srcset.length) {
    at = skipSeparators(srcset, at);
    const urlStart = at;
    while (at < srcset.length && !isAsciiWhiteSpace(srcset.charCodeAt(at))) at++;
    let urlEnd = at;
    while (urlEnd > urlStart && srcset.charCodeAt(urlEnd - 1) === COMMA) urlEnd--;
    let size = 1;
    if (urlEnd === at) {
      const descriptorStart = skipWhiteSpace(srcset, at, srcset.length);
      const comma = srcset.indexOf(',', descriptorStart);
      at = comma === -1 ? srcset.length : comma;
      const descriptor = srcset.slice(descriptorStart, at);
      size = /^\d+(?:\.\d+)?[wx]/.test(descriptor) ? Number.parseFloat(descriptor) : 1;
    }
    if (urlEnd > urlStart && size > bestSize) {
      best = srcset.slice(urlStart, urlEnd);
      bestSize = size;
    }
  }
  return best;
}

function skipSeparators(srcset: string, from: number): number {
  let at = from;
  while (at < srcset.length && (srcset.charCodeAt(at) === COMMA || isAsciiWhiteSpace(srcset.charCodeAt(at)))) at++;
  return at;
}
