import type { Article } from '../model/article.js';
import { joinBlocks } from './text/body-text.js';
import { runningText } from './text/running-text.js';

/**
 * Standfirst and body as plain text, a blank line between two blocks. Captions and titles of players are left out: the
 * formats that use this have places of their own for them.
 */
export function articleText(article: Article): string {
  return joinBlocks(runningText(article));
}

export function standfirstText(article: Article): string {
  return joinBlocks(runningText({ ...article, body: { type: 'root', children: [] } }));
}
