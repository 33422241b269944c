import { decodeHTML } from 'entities';
import type { PartialArticle } from 'rfi-article';
import type { Segment } from 'rfi-article/explain';
import type { Account } from './protocol.js';

/** Elements whose text is not visible. */
const UNSEEN: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'svg', 'iframe']);

/**
 * Counts the characters that a reader sees, by a scanner that shares no code with the library, and where the ledger says that
 * each of them went.
 */
export function accountOf(source: string, segments: readonly Segment[], article: PartialArticle): Account {
  const seen = { visible: 0, article: 0, boilerplate: 0, lost: 0, doubled: 0 };
  /** Visible characters by the value that they became. */
  const fed = new Map<string, string>();
  const bodyStart = segments.find(({ kind }) => kind === 'rule')?.end ?? endOfLink(segments);
  let texts: string | null = null;
  const scan = visibleFrom(source, bodyStart);
  for (const { kind, start, end, path } of segments) {
    if (kind === 'unread') continue;
    const isTitle = kind === 'headline';
    /** Stretches of visible text that the ledger gives no value, a line break between two. */
    let unfed = '';
    for (let at = start; at < end; at++) {
      if (source[at] === '&') at += lengthOfBlank(source, at);
      const isVisible = at < end && (isTitle || (at >= bodyStart && scan[at - bodyStart] === 1));
      if (!isVisible && path === null && unfed.length > 0 && !unfed.endsWith('\n')) unfed += '\n';
      if (!isVisible || isBlank(source.charCodeAt(at))) continue;
      seen.visible++;
      if (path === null) unfed += source[at];
      else if (path.startsWith('/boilerplate/')) seen.boilerplate++;
      else seen.article++;
    }
    // The ledger has no stretch for the title of an embed: its text is looked for in the values.
    for (const run of unfed.split('\n').filter((one) => one !== '')) {
      texts ??= textsOf(article);
      if (texts.includes(decodeHTML(run).replace(/\s/g, ''))) seen.article += run.length;
      else seen.lost += run.length;
    }
    if (path?.startsWith('/body/') || path?.startsWith('/standfirst/'))
      fed.set(path, (fed.get(path) ?? '') + source.slice(start, end).trim());
  }
  for (const [path, text] of fed) {
    const value = valueAt(article, path);
    if (typeof value === 'string' && text !== '' && value.length >= 2 * text.length)
      seen.doubled += (value.split(text).length - 2) * text.length;
  }
  seen.doubled = Math.max(0, seen.doubled);
  return seen;
}

/** Every text of an Article, white space left out. */
function textsOf(article: PartialArticle): string {
  const texts: string[] = [];
  const waiting: unknown[] = [article];
  for (let next = waiting.pop(); waiting.length > 0 || next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') texts.push(next.replace(/\s/g, ''));
    else if (typeof next === 'object' && next !== null) waiting.push(...Object.values(next));
  }
  return texts.join('\n');
}

/** After the parenthesis that closes the headline link. */
function endOfLink(segments: readonly Segment[]): number {
  const end = segments.findLast(({ kind }) => kind === 'url' || kind === 'headline')?.end;
  return end === undefined ? 0 : end + 1;
}

/** For each character of the body: 1 where it is text that is seen, 0 in tags, comments and elements without visible text. */
function visibleFrom(source: string, from: number): Uint8Array {
  const seen = new Uint8Array(Math.max(0, source.length - from));
  let at = from;
  while (at < source.length) {
    const next = source.indexOf('<', at);
    const open = next === -1 ? source.length : next;
    seen.fill(1, at - from, open - from);
    if (open === source.length) break;
    at = afterMarkup(source, open);
    if (at === open) seen[at++ - from] = 1;
  }
  return seen;
}

/** Where the tag or comment that begins here ends, unseen elements included; the same place where none begins. */
function afterMarkup(source: string, open: number): number {
  if (source.startsWith('<!--', open)) return endAfter(source, '-->', open + 4);
  if (!/[a-z/!?]/i.test(source[open + 1] ?? '')) return open;
  let at = open + 1;
  while (at < source.length && source[at] !== '>') {
    const quote = source[at + 1];
    at = source[at] === '=' && (quote === '"' || quote === "'") ? endAfter(source, quote, at + 2) : at + 1;
  }
  const end = Math.min(at + 1, source.length);
  const name = /^[a-z]+/i.exec(source.slice(open + 1, open + 12))?.[0].toLowerCase() ?? '';
  if (!UNSEEN.has(name) || source[end - 2] === '/') return end;
  const close = source.toLowerCase().indexOf(`</${name}`, end);
  return close === -1 ? source.length : endAfter(source, '>', close);
}

function endAfter(source: string, text: string, from: number): number {
  const at = source.indexOf(text, from);
  return at === -1 ? source.length : at + text.length;
}

/** The length of a reference to a no-break space that is written here, or 0. */
function lengthOfBlank(source: string, at: number): number {
  return /^(?:&(?:nbsp|#160|#xa0);?)+/i.exec(source.slice(at, at + 60))?.[0].length ?? 0;
}

function isBlank(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0x3000 || code === 0xfeff || (code >= 0x2000 && code <= 0x200b);
}

function valueAt(root: unknown, path: string): unknown {
  let value = root;
  for (const step of path.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[step]; // an object or an array: both are read by key
  }
  return value;
}
