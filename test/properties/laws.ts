import { isDeepStrictEqual } from 'node:util';
import { Parser } from 'htmlparser2';
import { stringifyArticle } from '../../src/article/stringify.js';
import { splitDocument } from '../../src/document/parts.js';
import { explainDocument } from '../../src/explain/index.js';
import { toHtml } from '../../src/formats/html/index.js';
import { toJsonFeedItem } from '../../src/formats/json-feed/index.js';
import { toJsonLd } from '../../src/formats/json-ld/index.js';
import { toMarkdown } from '../../src/formats/markdown/index.js';
import { toNinjs } from '../../src/formats/ninjs/index.js';
import { measure, toText } from '../../src/formats/text/index.js';
import {
  type Article,
  imagesOf,
  type ParseOptions,
  type ParseResult,
  type PartialArticle,
  type Position,
  parseArticle,
  safeParseArticle,
  withoutPositions,
} from '../../src/index.js';
import { allPublishers } from '../../src/publishers/index.js';
import { isArticle } from '../../src/schema/index.js';
import { foreignPartsOfMarkdown } from '../formats/rendered-markdown.js';
import { shownText } from './shown-text.js';

/** A law that does not hold for a document: its name, and what was found. */
export interface Breach {
  readonly law: string;
  readonly detail: string;
}

/** What a law is asked about: a document, and what the reader made of it. */
interface Case {
  readonly document: string;
  readonly options: ParseOptions;
  readonly result: ParseResult;
  /** The Article, whole or in part. */
  readonly article: Article | PartialArticle;
  readonly whole: Article | null;
}

type Law = (subject: Case) => Iterable<string>;

/** What holds for every string whatever, by name. */
const LAWS: Readonly<Record<string, Law>> = {
  'parseArticle gives the Article of safeParseArticle, or throws its error': function* ({ document, options, result }) {
    try {
      const article = parseArticle(document, options);
      if (!result.ok) yield `no error, though safeParseArticle gives ${result.error.code}`;
      else if (!isDeepStrictEqual(article, result.article)) yield firstDifference(result.article, article);
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'ArticleSyntaxError') yield `threw ${error}`;
      else if (result.ok) yield 'threw, though safeParseArticle does not';
      else if (error.message !== result.error.message) yield `threw ${error.message}`;
    }
  },
  'the same document gives the same result': function* ({ document, options, result }) {
    if (!isDeepStrictEqual(safeParseArticle(document, options), result)) yield 'another result';
  },
  'an Article is plain data': function* ({ article, result }) {
    if (!isDeepStrictEqual(JSON.parse(JSON.stringify(article)), article)) yield 'JSON changes the Article';
    if (!isDeepStrictEqual(JSON.parse(JSON.stringify(result.diagnostics)), result.diagnostics))
      yield 'JSON changes the diagnostics';
  },
  'positions are true': function* ({ document, article, result }) {
    yield* positionFaults(document, [article, result.diagnostics]);
  },
  'text says what stands at its place': function* ({ document, article }) {
    for (const root of rootsOf(article)) yield* textFaults(document, root, null);
  },
  'no character that a browser shows is lost': function* ({ document, article }) {
    if (article.body === null) return;
    const { start, end } = splitDocument(document).body;
    const shown = shownText(document.slice(start, end));
    const lost = shown === null ? '' : lostCharacters(shown, textsOf(article));
    if (lost !== '') yield `lost ${JSON.stringify(lost)}`;
  },
  'diagnostics come in order, as errors only without an Article': function* ({ result }) {
    const { diagnostics } = result;
    const starts = diagnostics.map(({ position }) => position.start.offset);
    if (starts.some((start, index) => start < (starts[index - 1] ?? 0))) yield `offsets ${starts.join(' ')}`;
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
    if (result.ok !== (errors === 0)) yield `${errors} errors, ok ${result.ok}`;
  },
  'an Article satisfies its schema': function* ({ whole }) {
    if (whole !== null && !isArticle(whole)) yield 'isArticle says no';
  },
  'segments tile the document': function* ({ document, options, article }) {
    let at = 0;
    for (const { start, end, path } of explainDocument(document, options)) {
      if (start !== at || end <= start) yield `a segment ${start}–${end} after ${at}`;
      at = end;
      if (path !== null && !resolves(article, path)) yield `no value at ${path}`;
    }
    if (at !== document.length) yield `they end at ${at} of ${document.length}`;
  },
  'what is written reads back the same': function* ({ whole, options }) {
    if (whole === null) return;
    const again = safeParseArticle(stringifyArticle(whole), options);
    // Only a tab before `http` lets a URL hold what begins the URL of a link; written without it, it has to be encoded.
    const wanted = { ...withoutPositions(whole), url: whole.url.replace(/\]\((?=https?:\/\/)/g, '%5D(') };
    if (!again.ok) yield `${again.error.code} in what was written`;
    else if (!isDeepStrictEqual(withoutPositions(again.article), wanted))
      yield firstDifference(wanted, withoutPositions(again.article));
  },
  'no URL can run code': function* ({ article }) {
    for (const root of rootsOf(article)) yield* unsafeUrls(root);
  },
  'every format takes every Article': function* ({ whole }) {
    if (whole === null) return;
    imagesOf(whole);
    toText(whole);
    measure(whole);
    toMarkdown(whole, { frontMatter: true });
    toJsonLd(whole);
    toNinjs(whole);
    toJsonFeedItem(whole);
    yield* unsafeHtml(toHtml(whole, { document: true }));
    yield* unsafeHtml(toHtml(whole));
  },
};

/** A law that takes as long as all others together: the fuzzer asks it. */
const SLOW_LAWS: Readonly<Record<string, Law>> = {
  'Markdown is safe in its renderers': function* ({ whole }) {
    if (whole !== null) yield* foreignPartsOfMarkdown(whole);
  },
};

/**
 * All breaches of a document, which is read with every publisher's record unless the options say otherwise.
 *
 * @param laws - Those that are asked, by name.
 */
export function breaches(
  document: string,
  options: ParseOptions = { publishers: allPublishers },
  laws: Readonly<Record<string, Law>> = LAWS,
): readonly Breach[] {
  let result: ParseResult;
  try {
    result = safeParseArticle(document, options);
  } catch (error) {
    return [{ law: 'safeParseArticle never throws on a string', detail: describe(error) }];
  }
  const article = result.ok ? result.article : result.partial;
  const subject: Case = { document, options, result, article, whole: result.ok ? result.article : null };
  return Object.entries(laws).flatMap(([law, hold]) => {
    try {
      return [...hold(subject)].map((detail) => ({ law, detail }));
    } catch (error) {
      return [{ law, detail: describe(error) }];
    }
  });
}

/** The breaches of all laws, the slow ones too. */
export function allBreaches(document: string): readonly Breach[] {
  return breaches(document, { publishers: allPublishers }, { ...LAWS, ...SLOW_LAWS });
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 4).join('\n') : String(error);
}

// Positions

interface Lines {
  readonly starts: readonly number[];
}

function linesOf(document: string): Lines {
  const starts = [0];
  for (const match of document.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  return { starts };
}

function* positionFaults(document: string, value: unknown): Generator<string> {
  const { starts } = linesOf(document);
  for (const position of positionsIn(value)) {
    const { start, end } = position;
    if (start.offset > end.offset || start.offset < 0 || end.offset > document.length)
      yield `${show(position)} is no stretch`;
    for (const { line, column, offset } of [start, end]) {
      const lineStart = starts[line - 1] ?? Number.NaN;
      if (lineStart + column - 1 !== offset || offset >= (starts[line] ?? Number.POSITIVE_INFINITY)) {
        yield `offset ${offset} is not ${line}:${column}`;
      }
    }
  }
}

function* positionsIn(value: unknown): Generator<Position> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    if (typeof item !== 'object' || item === null) continue;
    if ('start' in item && 'end' in item && typeof item.start === 'object')
      yield item as Position; // by the model, nothing else has both
    // The keys of front matter are whatever stands there: `start` and `end`, say.
    else if (key !== 'frontMatter') yield* positionsIn(item);
  }
}

interface Picture {
  readonly url: string;
  readonly caption: string | null;
  readonly credit: string | null;
}

interface TreeNode {
  readonly type: string;
  readonly position?: Position | undefined;
  readonly children?: readonly TreeNode[] | undefined;
  readonly value?: string | undefined;
  readonly title?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly image?: Picture | undefined;
  readonly images?: readonly Picture[] | undefined;
  readonly poster?: Picture | null | undefined;
  readonly sources?: readonly { readonly url: string }[] | undefined;
}

function rootsOf({ standfirst, body }: Article | PartialArticle): readonly TreeNode[] {
  return [...(standfirst ?? []), ...(body === null ? [] : [body])];
}

/** Whether nothing in a stretch reads otherwise than it is spelled. */
const SPELLED_OTHERWISE = /[<>&\t\n\f\r]| {2}/;

function* textFaults(document: string, node: TreeNode, parent: Position | null): Generator<string> {
  const { position } = node;
  if (position === undefined) {
    yield `${node.type} has no position`;
    return;
  }
  if (parent !== null && (position.start.offset < parent.start.offset || position.end.offset > parent.end.offset)) {
    yield `${node.type} at ${show(position)} lies outside its parent at ${show(parent)}`;
  }
  if (node.type === 'text') {
    const stretch = document.slice(position.start.offset, position.end.offset);
    if (!SPELLED_OTHERWISE.test(stretch) && stretch !== node.value) {
      yield `text ${JSON.stringify(node.value)} at ${show(position)}, where there stands ${JSON.stringify(stretch)}`;
    }
    if (node.value === '') yield `an empty text at ${show(position)}`;
  }
  let before: TreeNode | null = null;
  for (const child of node.children ?? []) {
    yield* textFaults(document, child, position);
    const start = child.position?.start.offset ?? 0;
    const earliest = before === null ? position.start.offset : earliestAfter(before, child);
    if (start < earliest) {
      yield `${child.type} begins at ${start}, its neighbour (${before?.type}) stands at ${before?.position && show(before.position)}`;
    }
    before = child;
  }
}

/** What an element of these holds besides comes after it, or before it: the fallback of a recording, a table's caption. */
const HOLDS_OTHERS = /^(?:audio|video|embed|figure|gallery|table)$/;

function earliestAfter(before: TreeNode, node: TreeNode): number {
  if (node.type === 'table') return 0;
  const { start, end } = before.position ?? { start: { offset: 0 }, end: { offset: 0 } };
  return HOLDS_OTHERS.test(before.type) ? start.offset : end.offset;
}

function show({ start, end }: Position): string {
  return `${start.offset}–${end.offset}`;
}

// What is seen

/** Every text of an Article that may have stood in its body. */
function textsOf(article: Article | PartialArticle): string {
  const { printedDate, leadImage, boilerplate } = article;
  const texts: (string | null | undefined)[] = [printedDate?.text, leadImage?.caption, leadImage?.credit];
  for (const { text } of boilerplate ?? []) texts.push(text);
  const waiting: TreeNode[] = [...rootsOf(article)];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    texts.push(node.value, node.title);
    for (const image of [node.image, node.poster, ...(node.images ?? [])]) texts.push(image?.caption, image?.credit);
    waiting.push(...(node.children ?? []));
  }
  return texts.join('');
}

/** Blanks, and characters that nobody sees; parse5 writes U+FFFD for a NUL. */
const IS_BLANK = /[\s\p{Cf}\ufffd]/u;

/** The characters of a text that another has fewer of, blanks aside; in UTF-16 code units, for a pair may be torn by a tag. */
function lostCharacters(shown: string, held: string): string {
  const left = new Map<string, number>();
  for (const unit of held.split('')) left.set(unit, (left.get(unit) ?? 0) + 1);
  let lost = '';
  for (const unit of shown.split('')) {
    const count = left.get(unit) ?? 0;
    if (count > 0) left.set(unit, count - 1);
    else if (!IS_BLANK.test(unit)) lost += unit;
  }
  return lost;
}

// URLs and markup

const LINK = /^(?:https?|mailto|tel):/;
const MEDIA = /^https?:\/\//;

function* unsafeUrls(node: TreeNode): Generator<string> {
  const links = node.type === 'link' || node.type === 'figure' ? [node.url ?? 'https:'] : [];
  const own = node.type === 'embed' || node.type === 'image' ? [node.url ?? ''] : [];
  const media = [node.image, ...(node.images ?? []), node.poster, ...(node.sources ?? [])].flatMap((asset) =>
    asset === undefined || asset === null ? [] : [asset.url],
  );
  for (const url of links) if (!LINK.test(url)) yield `a link to ${url}`;
  for (const url of [...own, ...media]) if (!MEDIA.test(url)) yield `${node.type} of ${url}`;
  for (const child of node.children ?? []) yield* unsafeUrls(child);
}

const DEAD_ELEMENTS = new Set([
  'base',
  'embed',
  'form',
  'frame',
  'iframe',
  'math',
  'object',
  'script',
  'style',
  'svg',
  'template',
]);

function unsafeHtml(html: string): readonly string[] {
  const faults: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (DEAD_ELEMENTS.has(name) && attributes['type'] !== 'application/ld+json') faults.push(`<${name}> in HTML`);
      for (const [attribute, value] of Object.entries(attributes)) {
        if (attribute.startsWith('on') || attribute === 'style' || attribute === 'srcdoc')
          faults.push(`${attribute} in HTML`);
        if (/^(?:href|src|poster)$/.test(attribute) && !/^(?:https?:|mailto:|tel:|#|$)/.test(value))
          faults.push(`${attribute}=${value} in HTML`);
      }
    },
  });
  parser.end(html);
  return faults;
}

// Comparison

function resolves(value: unknown, pointer: string): boolean {
  let found: unknown = value;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return false;
    found = (found as Readonly<Record<string, unknown>>)[key]; // an object with that key of its own, by the line before
  }
  return found !== undefined;
}

/** The place of the first difference, and both values. */
export function firstDifference(before: unknown, after: unknown, path = ''): string {
  if (typeof before === 'object' && typeof after === 'object' && before !== null && after !== null) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      // Both are objects, and a key that one lacks gives undefined.
      const own = (before as Readonly<Record<string, unknown>>)[key];
      const other = (after as Readonly<Record<string, unknown>>)[key];
      if (!isDeepStrictEqual(own, other)) return firstDifference(own, other, `${path}/${key}`);
    }
  }
  const brief = (value: unknown) => (JSON.stringify(value) ?? 'nothing').slice(0, 160);
  return `${path}: ${brief(before)}, then ${brief(after)}`;
}
