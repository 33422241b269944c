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
import { decodedSource, shownText } from './shown-text.js';

/** A law that does not hold for a document, and how it fails. */
export interface Breach {
  readonly law: string;
  readonly detail: string;
}

/** What a law is checked on: a document and its reading. */
interface Case {
  readonly document: string;
  readonly options: ParseOptions;
  readonly result: ParseResult;
  /** The Article, complete or partial. */
  readonly article: Article | PartialArticle;
  readonly whole: Article | null;
}

type Law = (testCase: Case) => Iterable<string>;

/** The laws that hold for every string, by name. */
const LAWS: Readonly<Record<string, Law>> = {
  'parseArticle returns the Article of safeParseArticle, or throws its error': function* ({
    document,
    options,
    result,
  }) {
    try {
      const article = parseArticle(document, options);
      if (!result.ok) yield `no error, although safeParseArticle returns ${result.error.code}`;
      else if (!isDeepStrictEqual(article, result.article)) yield firstDifference(result.article, article);
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'ArticleSyntaxError') yield `threw ${error}`;
      else if (result.ok) yield 'threw, although safeParseArticle returns an Article';
      else if (error.message !== result.error.message) yield `threw ${error.message}`;
    }
  },
  'reading a document twice gives the same result': function* ({ document, options, result }) {
    if (!isDeepStrictEqual(safeParseArticle(document, options), result)) yield 'the second result differs';
  },
  'an Article is plain data': function* ({ article, result }) {
    if (!isDeepStrictEqual(JSON.parse(JSON.stringify(article)), article)) yield 'JSON changes the Article';
    if (!isDeepStrictEqual(JSON.parse(JSON.stringify(result.diagnostics)), result.diagnostics))
      yield 'JSON changes the diagnostics';
  },
  'positions are correct': function* ({ document, article, result }) {
    yield* positionFaults(document, [article, result.diagnostics]);
  },
  'a text equals the source at its position': function* ({ document, article }) {
    for (const root of rootsOf(article)) yield* textFaults(document, root, null);
  },
  'no character that a browser shows is lost': function* ({ document, article }) {
    if (article.body === null) return;
    const { start, end } = splitDocument(document).body;
    const shown = shownText(document.slice(start, end));
    const lost = shown === null ? '' : surplusCharacters(shown, textsOf(article));
    if (lost !== '') yield `lost ${JSON.stringify(lost)}`;
  },
  'no character is in the Article more often than in the document': function* ({ document, article }) {
    if (article.body === null) return;
    const { start, end } = splitDocument(document).body;
    // The text around a printed date may stay in the body, so the date is not counted.
    const doubled = surplusCharacters(
      textsOf({ ...article, printedDate: null }),
      decodedSource(document.slice(start, end)),
    );
    if (doubled !== '') yield `doubled ${JSON.stringify(doubled)}`;
  },
  'diagnostics are in order, and include an error only if there is no Article': function* ({ result }) {
    const { diagnostics } = result;
    const starts = diagnostics.map(({ position }) => position.start.offset);
    if (starts.some((start, index) => start < (starts[index - 1] ?? 0))) yield `offsets ${starts.join(' ')}`;
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
    if (result.ok !== (errors === 0)) yield `${errors} errors, ok ${result.ok}`;
  },
  'boilerplate is in the order of the document': function* ({ article }) {
    const starts = (article.boilerplate ?? []).map(({ position }) => position?.start.offset ?? 0);
    if (starts.some((start, index) => start < (starts[index - 1] ?? 0))) yield `offsets ${starts.join(' ')}`;
  },
  'an Article satisfies its schema': function* ({ whole }) {
    if (whole !== null && !isArticle(whole)) yield 'isArticle returns false';
  },
  'segments cover the document without gaps or overlaps': function* ({ document, options, article }) {
    let at = 0;
    for (const { start, end, path } of explainDocument(document, options)) {
      if (start !== at || end <= start) yield `a segment ${start}–${end} after ${at}`;
      at = end;
      if (path !== null && !resolves(article, path)) yield `no value at ${path}`;
    }
    if (at !== document.length) yield `the last segment ends at ${at} of ${document.length}`;
  },
  'an Article that is written reads back the same': function* ({ whole, options }) {
    if (whole === null) return;
    const again = safeParseArticle(stringifyArticle(whole), options);
    // A URL can contain the beginning of a link's URL only after a tab before `http`. It is written without the tab, so encoded.
    const expected = { ...withoutPositions(whole), url: whole.url.replace(/\]\((?=https?:\/\/)/g, '%5D(') };
    if (!again.ok) yield `${again.error.code} after writing`;
    else if (!isDeepStrictEqual(withoutPositions(again.article), expected))
      yield firstDifference(expected, withoutPositions(again.article));
  },
  'no URL can run code': function* ({ article }) {
    for (const root of rootsOf(article)) yield* unsafeUrls(root);
  },
  'every format accepts every Article, and HTML is safe': function* ({ whole }) {
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

/** A law that takes as long to check as all the others together. Only the fuzzer checks it. */
const SLOW_LAWS: Readonly<Record<string, Law>> = {
  'Markdown is safe in all tested renderers': function* ({ whole }) {
    if (whole !== null) yield* foreignPartsOfMarkdown(whole);
  },
};

/**
 * Returns all breaches for a document. Unless the options say otherwise, it is read with the records of all publishers.
 *
 * @param laws - The laws to check, by name.
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
  const testCase: Case = { document, options, result, article, whole: result.ok ? result.article : null };
  return Object.entries(laws).flatMap(([law, check]) => {
    try {
      return [...check(testCase)].map((detail) => ({ law, detail }));
    } catch (error) {
      return [{ law, detail: describe(error) }];
    }
  });
}

/** Returns the breaches of all laws, including the slow one. */
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
      yield `${show(position)} is not a valid range`;
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
      yield item as Position; // in the model, only positions have both
    // Front matter may have any keys, even `start` and `end`.
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

/** Matches source text that may differ from its value: references, tags, and white space that collapses. */
const NOT_LITERAL = /[<>&\t\n\f\r]| {2}/;

function* textFaults(document: string, node: TreeNode, parent: Position | null): Generator<string> {
  const { position } = node;
  if (position === undefined) {
    yield `${node.type} has no position`;
    return;
  }
  if (parent !== null && (position.start.offset < parent.start.offset || position.end.offset > parent.end.offset)) {
    yield `${node.type} at ${show(position)} is outside its parent at ${show(parent)}`;
  }
  if (node.type === 'text') {
    const literal = document.slice(position.start.offset, position.end.offset);
    if (!NOT_LITERAL.test(literal) && literal !== node.value) {
      yield `text ${JSON.stringify(node.value)} at ${show(position)}, but the source is ${JSON.stringify(literal)}`;
    }
    if (node.value === '') yield `an empty text at ${show(position)}`;
  }
  let before: TreeNode | null = null;
  for (const child of node.children ?? []) {
    yield* textFaults(document, child, position);
    const start = child.position?.start.offset ?? 0;
    const earliest = before === null ? position.start.offset : earliestAfter(before, child);
    if (start < earliest) {
      yield `${child.type} begins at ${start}, but the node before it (${before?.type}) is at ${before?.position && show(before.position)}`;
    }
    before = child;
  }
}

/** Other content of these elements comes before or after them, such as the fallback of a recording or the caption of a table. */
const MOVES_CONTENT = /^(?:audio|video|embed|figure|gallery|table)$/;

function earliestAfter(before: TreeNode, node: TreeNode): number {
  if (node.type === 'table') return 0;
  const { start, end } = before.position ?? { start: { offset: 0 }, end: { offset: 0 } };
  return MOVES_CONTENT.test(before.type) ? start.offset : end.offset;
}

function show({ start, end }: Position): string {
  return `${start.offset}–${end.offset}`;
}

// Visible text

/** All text of an Article that may come from the body of its document. */
function textsOf(article: Article | PartialArticle): string {
  const { printedDate, leadImage, boilerplate } = article;
  const texts: (string | null | undefined)[] = [printedDate?.text, leadImage?.caption, leadImage?.credit];
  for (const { text } of boilerplate ?? []) texts.push(text);
  const pending: TreeNode[] = [...rootsOf(article)];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    // A link's title is not shown. A player's may come from the text next to it.
    texts.push(node.value, node.type === 'link' ? null : node.title);
    for (const image of [node.image, node.poster, ...(node.images ?? [])]) texts.push(image?.caption, image?.credit);
    pending.push(...(node.children ?? []));
  }
  return texts.join('');
}

/** White space and invisible characters. parse5 replaces NUL with U+FFFD. */
const INVISIBLE = /[\s\p{Cf}\ufffd]/u;

/** The visible characters that one text has more often than another, as UTF-16 code units: a tag may split a surrogate pair. */
function surplusCharacters(text: string, other: string): string {
  const left = new Map<string, number>();
  for (const unit of other.split('')) left.set(unit, (left.get(unit) ?? 0) + 1);
  let surplus = '';
  for (const unit of text.split('')) {
    const count = left.get(unit) ?? 0;
    if (count > 0) left.set(unit, count - 1);
    else if (!INVISIBLE.test(unit)) surplus += unit;
  }
  return surplus;
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

const FORBIDDEN_ELEMENTS = new Set([
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
      if (FORBIDDEN_ELEMENTS.has(name) && attributes['type'] !== 'application/ld+json')
        faults.push(`<${name}> in HTML`);
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
    found = (found as Readonly<Record<string, unknown>>)[key]; // the line before checks that it is an object with that key
  }
  return found !== undefined;
}

/** Returns the path of the first difference, and both values. */
export function firstDifference(before: unknown, after: unknown, path = ''): string {
  if (typeof before === 'object' && typeof after === 'object' && before !== null && after !== null) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      // Both are objects. A key that is missing from one of them gives undefined.
      const own = (before as Readonly<Record<string, unknown>>)[key];
      const other = (after as Readonly<Record<string, unknown>>)[key];
      if (!isDeepStrictEqual(own, other)) return firstDifference(own, other, `${path}/${key}`);
    }
  }
  const brief = (value: unknown) => (JSON.stringify(value) ?? 'nothing').slice(0, 160);
  return `${path}: ${brief(before)}, but then ${brief(after)}`;
}
