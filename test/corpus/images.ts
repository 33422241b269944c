import { attributeOf, descendants, type Element } from './repair.js';

interface DataSet {
  readonly url?: string;
  readonly filename?: string;
}

/** `{"url": "https://…/", "filename": "…"}` in attributes of RFI's lazy loader and players. */
export function imageOfJson(json: string | null): string | null {
  if (json === null) return null;
  const { url, filename } = JSON.parse(json) as DataSet;
  return url === undefined || filename === undefined ? null : `${url}${filename}`;
}

function largest(srcset: string | null): string | null {
  const candidates = (srcset ?? '')
    .split(/,\s*(?=https?:)/)
    .map((candidate) => candidate.trim().split(/\s+/))
    .map(([url = '', size = '1']) => ({ url, size: Number.parseFloat(size) || 1 }))
    .filter(({ url }) => /^https?:/.test(url))
    .sort((a, b) => b.size - a.size);
  return candidates[0]?.url ?? null;
}

/** The actual URL of an `<img>`: its largest candidate, or else its `src`, or else the URL in its data attributes. */
export function imageUrl(img: Element): string | null {
  const src = attributeOf(img, 'src');
  return (
    largest(attributeOf(img, 'srcset')) ??
    (src !== null && /^https?:/.test(src) ? src : null) ??
    imageOfJson(attributeOf(img, 'data-image-dataset'))
  );
}

/** The images in an element, without the copies in `<noscript>`. */
export function imagesIn(element: Element): string[] {
  const copies = new Set(
    descendants(element)
      .filter((child) => child.tagName === 'noscript')
      .flatMap(descendants),
  );
  const urls = descendants(element)
    .filter((child) => child.tagName === 'img' && !copies.has(child))
    .map(imageUrl);
  return [...new Set(urls.filter((url) => url !== null))];
}
