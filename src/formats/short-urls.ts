import type { Article } from '../model/article.js';

/** The publisher's short links to the Article (`https://rfi.my/9zeJ`), from its share block; each once. */
export function shortUrlsOf({ boilerplate }: Article): readonly string[] {
  const links = boilerplate.filter(({ kind }) => kind === 'share').flatMap((piece) => piece.links);
  return [...new Set(links.flatMap(({ shortUrl }) => shortUrl ?? []))];
}
