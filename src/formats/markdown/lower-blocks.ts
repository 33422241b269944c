import type { Paragraph, PhrasingContent } from 'mdast';
import type { MediaBlock } from '../../article/write-body.js';
import type { Audio, Embed, Video } from '../../model/body.js';
import type { ImageAsset } from '../../model/image.js';
import { safeLinkUrl, safeWebUrl } from '../../standards/urls.js';
import { joinNodes } from '../article-parts.js';

/** Converts a media block to paragraphs. A picture and its caption are one paragraph, so that they stay together. */
export function lowerBlock(block: MediaBlock): Paragraph[] {
  switch (block.type) {
    case 'figure':
      return paragraphs([picture(block.image, block.url)]);
    case 'gallery':
      return paragraphs(block.images.map((image) => picture(image, null)));
    case 'embed':
      return paragraphs([embed(block)]);
    case 'audio':
    case 'video':
      return paragraphs([recording(block)]);
    default:
      return block satisfies never;
  }
}

function paragraphs(contents: readonly PhrasingContent[][]): Paragraph[] {
  return contents.filter(({ length }) => length > 0).map((children) => ({ type: 'paragraph', children }));
}

function picture(image: ImageAsset, url: string | null): PhrasingContent[] {
  return lines([linked(url, imageOrAlt(image)), captionAndCredit(image)]);
}

/** The content in a link; without a link if its URL could run code. */
function linked(url: string | null, children: PhrasingContent[]): PhrasingContent[] {
  const href = url === null ? null : safeLinkUrl(url);
  return href === null || children.length === 0 ? children : [{ type: 'link', url: href, children }];
}

function imageOrAlt({ url, alt }: ImageAsset): PhrasingContent[] {
  const src = safeWebUrl(url);
  if (src !== null) return [{ type: 'image', url: src, alt: alt ?? '' }];
  return alt === null || alt === '' ? [] : [text(alt)];
}

function captionAndCredit({ caption, credit }: ImageAsset): PhrasingContent[] {
  const line = [caption, credit].filter((part) => part !== null && part !== '').join(' — ');
  return line === '' ? [] : [{ type: 'emphasis', children: [text(line)] }];
}

function embed({ url, title, poster }: Embed): PhrasingContent[] {
  const name = linked(url, [text(title || url)]);
  return poster === null ? name : lines([linked(url, imageOrAlt(poster)), name, captionAndCredit(poster)]);
}

function recording({ title, sources }: Audio | Video): PhrasingContent[] {
  const urls = sources.flatMap(({ url }) => safeWebUrl(url) ?? []);
  if (urls.length === 0 && title) return [text(title)];
  return lines(urls.map((url, index) => [{ type: 'link', url, children: [text(index === 0 && title ? title : url)] }]));
}

function lines(parts: readonly PhrasingContent[][]): PhrasingContent[] {
  return joinNodes(parts, { type: 'break' });
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}
