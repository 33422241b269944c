import type { Article, BodyNode } from '../index.js';

/**
 * Prints an Article for review: one value per line, the body as readable text, marks and links in angle brackets. All values
 * are printed, except positions and `source`.
 *
 * @example
 * ```ts
 * import { buildArticle, printArticle } from 'rfi-article/testing';
 *
 * printArticle(buildArticle({ headline: '渡口重开' })).split('\n')[1]; // 'headline: 渡口重开'
 * ```
 */
export function printArticle(article: Article): string {
  const { publisher, language, headline, column, publishedAt, url, leadImage, frontMatter } = article;
  const blocks = (nodes: readonly BlockNode[]) => nodes.flatMap((node) => blockLines(node, '  '));
  const boilerplate = article.boilerplate.flatMap(({ kind, text, links }) => [
    `  ${kind}: ${showValue(text)}`,
    ...links.map((link) => `    link ${known(link)}`),
  ]);
  return [
    `Article of ${showValue(publisher)}, language ${showValue(language)}`,
    ...entryLines({ headline, column, publishedAt }, ''),
    `timestamp: ${fields(article.timestamp)}`,
    `printedDate: ${known(article.printedDate)}`,
    `url: ${showValue(url)}`,
    `urlParts: ${known(article.urlParts)}`,
    ...(leadImage === null ? ['leadImage: null'] : section('leadImage', entryLines(leadImage, '  '))),
    ...section('standfirst', blocks(article.standfirst)),
    ...section('body', blocks(article.body.children)),
    ...section(
      'credits',
      article.credits.map(({ kind, ...values }) => `  ${kind}: ${known(values)}`),
    ),
    ...section('boilerplate', boilerplate),
    ...(frontMatter === null ? [] : section('frontMatter', entryLines(frontMatter, '  '))),
  ].join('\n');
}

function section(name: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [`${name}: none`] : [`${name}:`, ...lines];
}

/** `key=value` of everything that is present, except lists and objects, on one line. */
function fields(record: object): string {
  return Object.entries(record)
    .filter(([, value]) => value === null || !['object', 'undefined'].includes(typeof value))
    .map(([key, value]) => `${key}=${showJson(value)}`)
    .join(' ');
}

/** The same without values that are `null`, for an object whose keys are always present. */
function known(record: object | null): string {
  if (record === null) return 'null';
  return fields(Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null)));
}

/** One line for each value except the position. */
function entryLines(record: object, indent: string): readonly string[] {
  return Object.entries(record)
    .filter(([key]) => key !== 'position')
    .map(([key, value]) => `${indent}${showValue(key)}: ${showValue(value)}`);
}

type BlockNode = Exclude<BodyNode, { type: 'root' }>;

/** One node, with its content indented. */
function blockLines(node: BlockNode, indent: string): readonly string[] {
  const head = `${indent}${node.type}${attributes(node)}`;
  const inner = `${indent}  `;
  const named = (name: string, record: object) => [`${inner}${name}`, ...entryLines(record, `${inner}  `)];
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
    return [`${head}: ${node.children.map(inlineText).join('')}`];
  const align = 'align' in node && node.align ? ` align=${showJson(node.align)}` : '';
  if ('children' in node) return [head + align, ...node.children.flatMap((child) => blockLines(child, inner))];
  if ('image' in node) return [head, ...entryLines(node.image, inner)];
  if ('images' in node) return [head, ...node.images.flatMap((image) => named('image', image))];
  if ('sources' in node) return [head, ...node.sources.map((source) => `${inner}source ${known(source)}`)];
  return 'poster' in node && node.poster !== null ? [head, ...named('poster', node.poster)] : [head];
}

function inlineText(node: BlockNode): string {
  if (node.type === 'text') return showText(node.value);
  const start = `<${node.type}${attributes(node)}>`;
  return 'children' in node ? `${start}${node.children.map(inlineText).join('')}</${node.type}>` : start;
}

/** The values of a node, except its type. */
function attributes(node: BlockNode): string {
  const { type: _, ...values } = node;
  const text = fields(values);
  return text === '' ? '' : ` ${text}`;
}

/** Characters that are invisible or look alike: controls, spaces other than U+0020, lone surrogates. */
const INVISIBLE = /(?! )[\p{Cc}\p{Cf}\p{Cs}\p{Z}\ufffd]/gu;
/** A text that does not look like JSON, and has no spaces at its ends. */
const PLAIN = /^(?![\s"[{])(?!(?:true|false|null|undefined|-?\d+(?:\.\d+)?)$)[^\\]+(?<!\s)$/;

/** A value on one line: an unambiguous text as it is, other values as JSON. */
export function showValue(value: unknown): string {
  if (typeof value === 'string' && PLAIN.test(value) && value.search(INVISIBLE) === -1) return value;
  return showJson(value);
}

/** A value as JSON, with invisible characters escaped. */
function showJson(value: unknown): string {
  return escapeInvisible(JSON.stringify(value) ?? 'undefined');
}

function escapeInvisible(text: string): string {
  const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  // A code point beyond U+FFFF becomes two escapes, as in JSON.
  return text.replace(INVISIBLE, (character) => character.split('').map(escaped).join(''));
}

/** A text next to marks in angle brackets: its backslashes and angle brackets are escaped. */
function showText(text: string): string {
  return escapeInvisible(text.replace(/[\\<]/g, '\\$&'));
}
