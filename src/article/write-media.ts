import { attribute, escapeText } from '../document/escape.js';
import type { Audio, Embed, Figure, Gallery, Video } from '../model/body.js';
import type { ImageAsset } from '../model/image.js';

/** `<img>` with what the page says of the picture; caption and credit stand elsewhere. */
export function writeImage({ url, alt }: ImageAsset): string {
  return `<img${attribute('src', url)}${attribute('alt', alt)}>`;
}

/** The picture with its caption in attributes: their texts come out of data and are kept to the letter. */
function writeCaptionedImage({ url, alt, caption, credit }: ImageAsset): string {
  return `<img${attribute('src', url)}${attribute('alt', alt)}${attribute('data-caption', caption)}${attribute('data-credit', credit)}>`;
}

/** @param creditTag - The start tag that the publisher's record knows a credit line by: `<cite>`. */
export function writeFigure({ image, url }: Figure, creditTag: string): string {
  const picture = writeImage(image);
  return `<figure>${url === null ? picture : `<a${attribute('href', url)}>${picture}</a>`}${writeCaption(image, creditTag)}</figure>`;
}

function writeCaption({ caption, credit }: ImageAsset, creditTag: string): string {
  if (caption === null && credit === null) return '';
  // Alone it needs no element, and in one of its own a legend that begins with © would be a credit.
  if (credit === null) return `<figcaption>${escapeText(caption ?? '')}</figcaption>`;
  const legend = caption === null ? '' : `<span>${escapeText(caption)}</span>`;
  const name = /\w+/.exec(creditTag)?.[0] ?? '';
  return `<figcaption>${legend}${creditTag}${escapeText(credit)}</${name}></figcaption>`;
}

export function writeGallery({ images }: Gallery): string {
  return `<figure data-gallery>${images.map(writeCaptionedImage).join('')}</figure>`;
}

/** Never a frame: whoever shows the document as it is must not load the other site unasked. */
export function writeEmbed({ provider, url, id, title, poster }: Embed): string {
  const attributes = `${attribute('data-embed', provider)}${attribute('data-url', url)}${attribute('data-id', id)}${attribute('title', title)}`;
  return `<figure${attributes}>${poster === null ? '' : writeCaptionedImage(poster)}</figure>`;
}

export function writeRecording({ type, title, mediaId, sources }: Audio | Video): string {
  const written = sources.map(({ url, mimeType }) => `<source${attribute('src', url)}${attribute('type', mimeType)}>`);
  // Of a recording whose data name no source nothing but its element tells.
  const mark = sources.length === 0 ? ' data-recording' : '';
  return `<${type} controls${mark}${attribute('data-media-id', mediaId)}${attribute('title', title)}>${written.join('')}</${type}>`;
}
