import { type ArticleLike, type ImageLike, type NodeLike, nodesOf, type PositionLike } from './article.js';
import { openEnvelope } from './documents.js';
import { visibleText, withoutWhiteSpace } from './repair.js';

export interface Conservation {
  /** Visible characters that are missing in the Article. */
  readonly lost: number;
  /** Characters of the Article that are not visible in the document, or that occur twice. */
  readonly duplicated: number;
  /** `false` if no character is missing but the order differs from that of the document. */
  readonly ordered: boolean;
  /** The position of the first difference. */
  readonly excerpt: string;
}

interface Piece {
  readonly offset: number;
  readonly text: string;
  /** Whether the text may come from an attribute, JSON or a sentence. It counts only if it is the next visible text. */
  readonly optional: boolean;
  readonly caption: boolean;
}

function piece(
  text: string | null | undefined,
  position: PositionLike | null | undefined,
  { optional = false, caption = false } = {},
): Piece[] {
  const bare = shown(text ?? '');
  return bare === '' ? [] : [{ offset: position?.start.offset ?? 0, text: bare, optional, caption }];
}

function imagePieces(image: ImageLike, optional = false): Piece[] {
  return [image.caption, image.credit].flatMap((text) => piece(text, image.position, { optional, caption: true }));
}

/** Titles and captions have the position of their element, whether they are visible or come from attributes or JSON. */
function nodePieces(node: NodeLike): Piece[] {
  const players = /^(?:embed|audio|video)$/.test(node.type);
  return [
    ...(players ? piece(node.title, node.position, { optional: true }) : []),
    ...piece(node.value, node.position),
    ...(node.image === undefined ? [] : imagePieces(node.image)),
    ...(node.images ?? []).flatMap((image) => imagePieces(image, true)),
    ...(node.poster === undefined || node.poster === null ? [] : imagePieces(node.poster)),
  ];
}

function piecesOf(article: ArticleLike): Piece[] {
  const { printedDate, leadImage } = article;
  const roots = [...article.standfirst, article.body];
  return [
    // A date that is read from a sentence or from the headline removes nothing from the body.
    ...piece(printedDate?.text, printedDate?.position, { optional: true }),
    ...(leadImage === null ? [] : imagePieces(leadImage)),
    ...roots.flatMap((root) => nodesOf(root, () => true)).flatMap(nodePieces),
    ...article.boilerplate.flatMap(({ text, position }) => piece(text, position)),
  ].sort((a, b) => a.offset - b.offset);
}

/** The text of the pieces, without optional ones that are not the next visible text. */
function merge(pieces: readonly Piece[], visible: string): string {
  let merged = '';
  for (const { text, optional } of pieces) {
    if (!optional || visible.startsWith(text, merged.length)) merged += text;
  }
  return merged;
}

function surplus(of: string, over: string): number {
  const counts = new Map<string, number>();
  for (const character of of) counts.set(character, (counts.get(character) ?? 0) + 1);
  for (const character of over) counts.set(character, (counts.get(character) ?? 0) - 1);
  return [...counts.values()].reduce((sum, count) => sum + Math.max(0, count), 0);
}

/** The smallest difference for all choices of optional pieces, in any order. */
function unordered(pieces: readonly Piece[], visible: string): { lost: number; duplicated: number } {
  const fixed = pieces.filter(({ optional }) => !optional).map(({ text }) => text);
  let best = { lost: surplus(visible, fixed.join('')), duplicated: surplus(fixed.join(''), visible) };
  for (const { text } of pieces.filter(({ optional }) => optional)) {
    const chosen = [...fixed, text].join('');
    const next = { lost: surplus(visible, chosen), duplicated: surplus(chosen, visible) };
    if (next.lost + next.duplicated >= best.lost + best.duplicated) continue;
    fixed.push(text);
    best = next;
  }
  return best;
}

/** A caption has the position of its image. Text between the two, such as the time of a player, may come before it. */
function sameOrder(article: ArticleLike, visible: string): boolean {
  const pieces = piecesOf(article);
  const captions = pieces.filter(({ caption }) => caption).map(({ text }) => text);
  const rest = captions.reduce((text, caption) => text.replace(caption, () => ''), visible);
  const others = pieces.filter(({ caption }) => !caption);
  return merge(others, rest) === rest;
}

/** Removes white space and other invisible characters. */
function shown(text: string): string {
  return withoutWhiteSpace(text).replace(/[\u200B-\u200F\u2060\uFEFF\u00AD]/g, '');
}

/** Checks that every visible character of the body, apart from white space, is in the Article exactly once. */
export function conservation(document: string, article: ArticleLike): Conservation {
  const { body } = openEnvelope(document);
  const visible = shown(visibleText(body));
  const pieces = piecesOf(article);
  const merged = merge(pieces, visible);
  if (merged === visible) return { lost: 0, duplicated: 0, ordered: true, excerpt: '' };
  const { lost, duplicated } = unordered(pieces, visible);
  let at = 0;
  while (at < visible.length && visible[at] === merged[at]) at += 1;
  const excerpt = `at ${at}: ${visible.slice(at, at + 20)} | ${merged.slice(at, at + 20)}`;
  // The other parser moves text out of tables.
  const ordered = lost + duplicated === 0 && (/<table/i.test(body) || sameOrder(article, visible));
  return { lost, duplicated, ordered, excerpt };
}
