import { decodeHTML } from 'entities';
import type { PartialArticle } from 'rfi-article';
import type { Segment } from 'rfi-article/explain';
import type { Account } from './protocol.js';

/** Elements without visible text. */
const INVISIBLE: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'svg', 'iframe']);

/**
 * Counts the visible characters with a scanner that shares no code with the library, and what became of each of them according
 * to the ledger.
 */
export function accountOf(source: string, segments: readonly Segment[], article: PartialArticle): Account {
  const account = { visible: 0, article: 0, boilerplate: 0, lost: 0, doubled: 0 };
  /** The visible characters from which each value was made. */
  const sources = new Map<string, string>();
  const bodyStart = segments.find(({ kind }) => kind === 'rule')?.end ?? endOfLink(segments);
  let texts: string | null = null;
  const scan = visibleFrom(source, bodyStart);
  for (const { kind, start, end, path } of segments) {
    if (kind === 'unread') continue;
    const isTitle = kind === 'headline';
    /** Visible text without a value in the ledger, with a line break between two runs. */
    let unassigned = '';
    for (let at = start; at < end; at++) {
      if (source[at] === '&') at += lengthOfNoBreakSpaces(source, at);
      const isVisible = at < end && (isTitle || (at >= bodyStart && scan[at - bodyStart] === 1));
      if (!isVisible && path === null && unassigned.length > 0 && !unassigned.endsWith('\n')) unassigned += '\n';
      if (!isVisible || isWhiteSpace(source.charCodeAt(at))) continue;
      account.visible++;
      if (path === null) unassigned += source[at];
      else if (path.startsWith('/boilerplate/')) account.boilerplate++;
      else account.article++;
    }
    // The ledger has no segment for the title of an embed, so its text is searched for in the values.
    for (const run of unassigned.split('\n').filter((one) => one !== '')) {
      texts ??= textsOf(article);
      if (texts.includes(decodeHTML(run).replace(/\s/g, ''))) account.article += run.length;
      else account.lost += run.length;
    }
    if (path?.startsWith('/body/') || path?.startsWith('/standfirst/'))
      sources.set(path, (sources.get(path) ?? '') + source.slice(start, end).trim());
  }
  for (const [path, text] of sources) {
    const value = valueAt(article, path);
    if (typeof value === 'string' && text !== '' && value.length >= 2 * text.length)
      account.doubled += (value.split(text).length - 2) * text.length;
  }
  account.doubled = Math.max(0, account.doubled);
  return account;
}

/** Returns all texts of an Article, without white space. */
function textsOf(article: PartialArticle): string {
  const texts: string[] = [];
  const pending: unknown[] = [article];
  for (let next = pending.pop(); pending.length > 0 || next !== undefined; next = pending.pop()) {
    if (typeof next === 'string') texts.push(next.replace(/\s/g, ''));
    else if (typeof next === 'object' && next !== null) pending.push(...Object.values(next));
  }
  return texts.join('\n');
}

/** Returns the offset after the parenthesis that closes the headline link. */
function endOfLink(segments: readonly Segment[]): number {
  const end = segments.findLast(({ kind }) => kind === 'url' || kind === 'headline')?.end;
  return end === undefined ? 0 : end + 1;
}

/** Returns 1 for each character of the body that is visible text, and 0 in tags, comments and elements without visible text. */
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

/** Returns where the tag, comment or invisible element at an offset ends, or the same offset if none begins there. */
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
  if (!INVISIBLE.has(name) || source[end - 2] === '/') return end;
  const close = source.toLowerCase().indexOf(`</${name}`, end);
  return close === -1 ? source.length : endAfter(source, '>', close);
}

function endAfter(source: string, text: string, from: number): number {
  const at = source.indexOf(text, from);
  return at === -1 ? source.length : at + text.length;
}

/** Returns the length of the references to no-break spaces at an offset, or 0. */
function lengthOfNoBreakSpaces(source: string, at: number): number {
  return /^(?:&(?:nbsp|#160|#xa0);?)+/i.exec(source.slice(at, at + 60))?.[0].length ?? 0;
}

function isWhiteSpace(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0x3000 || code === 0xfeff || (code >= 0x2000 && code <= 0x200b);
}

function valueAt(root: unknown, path: string): unknown {
  let value = root;
  for (const step of path.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[step]; // objects and arrays can both be read by key
  }
  return value;
}
