import type { Article } from '../model/article.js';
import type { Audio, BodyBlock, Embed, Video } from '../model/body.js';

/** What plays or is shown from elsewhere, in reading order, also in lists and quotations. */
export function playersOf({ body }: Article): readonly (Audio | Video | Embed)[] {
  const players: (Audio | Video | Embed)[] = [];
  collect(body.children, players);
  return players;
}

function collect(blocks: readonly BodyBlock[], players: (Audio | Video | Embed)[]): void {
  for (const block of blocks) {
    if (block.type === 'audio' || block.type === 'video' || block.type === 'embed') players.push(block);
    else if (block.type === 'blockquote') collect(block.children, players);
    else if (block.type === 'list') for (const item of block.children) collect(item.children, players);
  }
}
