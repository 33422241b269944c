import type { ImageAsset } from '../../index.js';
import { FIGURE, fill, type Template } from './publisher-markup.js';
import { attribute, escapeText, type MediaBlock } from './writing.js';

/**
 * Pictures and players as pages hold them: without the media id of a recording and the poster of an embed, which only the
 * publisher's own players have.
 *
 * @param figure - How the publisher writes a picture; `null`: as RFI does.
 */
export function mediaHtml(block: MediaBlock, figure: Template | null): string {
  switch (block.type) {
    case 'figure':
      return figureHtml(block.image, block.url, figure);
    case 'gallery':
      if (figure !== null) return block.images.map((image) => figureHtml(image, null, figure)).join('');
      return `<diaporama${attribute('data-images', JSON.stringify(block.images.map(slideOf)))}></diaporama>`;
    case 'embed':
      return `<iframe${attribute('src', block.url)}${attribute('title', block.title)}></iframe>`;
    default: {
      const { type, title, sources } = block;
      const written = sources.map(
        ({ url, mimeType }) => `<source${attribute('src', url)}${attribute('type', mimeType)}>`,
      );
      return `<${type} controls${attribute('title', title)}>${written.join('')}</${type}>`;
    }
  }
}

function figureHtml({ url, alt, caption, credit }: ImageAsset, link: string | null, figure: Template | null): string {
  const image = `<img${attribute('src', url)}${attribute('alt', alt)}>`;
  const img = link === null ? image : `<a${attribute('href', link)}>${image}</a>`;
  const legend = caption === null ? '' : `<span>${escapeText(caption)}</span>`;
  const [open, close] =
    figure === null ? ['<span class="m-figure__caption__credits">', '</span>'] : ['<cite>', '</cite>'];
  const written = legend + (credit === null ? '' : `${open}${escapeText(credit)}${close}`);
  return fill(figure ?? FIGURE, { img, caption: written });
}

/** A picture in the data of a diaporama: its URL in two parts. */
function slideOf({ url, alt, caption, credit }: ImageAsset): Readonly<Record<string, string | null>> {
  const cut = url.lastIndexOf('/') + 1;
  return { url: url.slice(0, cut), filename: url.slice(cut), alt, legend: caption, credit };
}
