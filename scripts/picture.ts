/**
 * Draws the picture for the README and the site from the Article of a fixture: the document on the left, the Article on the right,
 * and a line from each part of the source to its value. `npm run update -- docs` writes it, and a test compares it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Article, parseArticle } from 'rfi-article';
import { explainDocument, type Segment } from 'rfi-article/explain';
import { root } from './entries.js';

const FIXTURE = 'fixtures/full-length-damaged/input.md';
const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

/** The files of the picture, one for each theme, with functions that return their contents. */
export const pictures: readonly { readonly path: string; readonly write: () => string }[] = THEMES.map((theme) => ({
  path: `docs/images/document-to-article-${theme}.svg`,
  write: () => drawPicture(theme),
}));

/** A value of the Article on the right side. */
interface Row {
  readonly field: string;
  readonly text: string;
  /** The JSON Pointer of the segments from which it comes. */
  readonly path: string;
}

function rowsOf(article: Article): readonly Row[] {
  const { timestamp, headline, urlParts, printedDate, leadImage, credits, boilerplate, body } = article;
  const copyright = credits.find(({ kind }) => kind === 'copyright');
  const shown = [0, 2, 7]; // plain text, misnested marks, a reference escaped twice
  return [
    { field: 'timestamp', text: timestamp.iso, path: '/timestamp/epochMilliseconds' },
    { field: 'headline', text: headline, path: '/headline' },
    { field: 'urlParts', text: `${urlParts?.edition} · ${urlParts?.section} · ${urlParts?.date}`, path: '/url' },
    { field: 'printedDate', text: `${printedDate?.local} ${printedDate?.timeZone}`, path: '/printedDate/text' },
    { field: 'leadImage', text: leadImage?.filename ?? '', path: '/leadImage/url' },
    { field: 'standfirst', text: textOf(article.standfirst[0]), path: '/standfirst/0' },
    ...shown.map((at, index) => ({
      field: index === 0 ? 'body' : '',
      text: textOf(body.children[at]),
      path: `/body/children/${at}`,
    })),
    { field: '', text: `and ${body.children.length - shown.length} more blocks`, path: '' },
    {
      field: 'credits',
      text: copyright?.kind === 'copyright' ? `copyright: ${copyright.holder}, ${copyright.year}` : '',
      path: `/body/children/${body.children.length - 1}`,
    },
    ...(['advertisement', 'share'] as const).map((boilerplateKind, index) => ({
      field: index === 0 ? 'boilerplate' : '',
      text: boilerplateKind,
      path: `/boilerplate/${boilerplate.findIndex(({ kind }) => kind === boilerplateKind)}`,
    })),
  ];
}

/** Returns the text of a node and its descendants. */
function textOf(node: unknown): string {
  if (typeof node !== 'object' || node === null) return '';
  if ('value' in node) return String(node.value);
  return 'children' in node && Array.isArray(node.children) ? node.children.map(textOf).join('') : '';
}

// The left side: the document in short lines.

interface Piece {
  readonly kind: string;
  readonly path: string | null;
  readonly text: string;
}

const BLOCK_START = /<(?:div|p|h2|img|figure|blockquote|br)[\s>a-z]/;
/** In columns. A Chinese character takes two. */
const COLUMNS = 66;

/** Splits the document at line breaks and block elements, and keeps only the lines that contain a value on the right side. */
function linesOf(document: string, segments: readonly Segment[], rows: readonly Row[]): readonly (readonly Piece[])[] {
  const lines: Piece[][] = [[]];
  for (const { kind, path, start, end } of segments) {
    const text = document.slice(start, end);
    const parts = kind === 'markup' || kind === 'white-space' ? text.split(/(\n)/).flatMap(splitBlock) : [text];
    for (const part of parts) {
      if (part === '\n' || part.search(BLOCK_START) === 0) lines.push([]);
      const shown = part.replace(/\s+/g, ' ');
      if (shown !== '' && part !== '\n') lines.at(-1)?.push({ kind, path, text: shown });
    }
  }
  const isNeeded = (line: readonly Piece[]): boolean =>
    line.some(
      ({ kind, path }) =>
        kind === 'rule' || rows.some((row) => row.path !== '' && path !== null && isWithin(path, row.path)),
    );
  const kept: (readonly Piece[])[] = [];
  let isGap = false;
  for (const line of lines) {
    if (isNeeded(line)) {
      if (isGap && kept.length > 4) kept.push([{ kind: 'gap', path: null, text: '⋯' }]);
      kept.push(shortenLine(line));
      isGap = false;
    } else if (line.length > 0) isGap = true;
  }
  return kept;
}

/** Splits markup before its first block element. */
function splitBlock(text: string): readonly string[] {
  const at = text.search(BLOCK_START);
  return at <= 0 ? [text] : [text.slice(0, at), text.slice(at)];
}

function isWithin(path: string, value: string): boolean {
  return path === value || path.startsWith(`${value}/`);
}

/** Shortens the longest pieces until the line fits. */
function shortenLine(line: readonly Piece[]): readonly Piece[] {
  const pieces = line.map((piece) => ({ ...piece }));
  for (let width = widthOf(pieces); width > COLUMNS; width = widthOf(pieces)) {
    const longest = pieces.reduce((a, b) => (columnsOf(b.text) > columnsOf(a.text) ? b : a));
    const keep = Math.max(8, columnsOf(longest.text) - (width - COLUMNS));
    const isEndImportant = /^https?:|©/.test(longest.text);
    const next = isEndImportant ? cutMiddle(longest.text, keep) : cutEnd(longest.text, keep);
    if (next.length >= longest.text.length) break;
    longest.text = next;
  }
  return pieces;
}

function widthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { text }) => sum + columnsOf(text), 0);
}

function columnsOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0);
}

function cutEnd(text: string, columns: number): string {
  return text.length <= columns ? text : `${text.slice(0, columns - 1).trimEnd()}…`;
}

function cutMiddle(text: string, columns: number): string {
  const tail = Math.floor(columns / 3);
  return text.length <= columns ? text : `${text.slice(0, columns - tail - 1)}…${text.slice(-tail)}`;
}

// The drawing

const SIZE = { width: 1040, line: 22, column: 7.2, font: 12 };
const LEFT = { x: 16, width: 520 };
const RIGHT = { x: 650, width: 374, value: 104 };
const TOP = 58;

export function drawPicture(theme: Theme): string {
  const document = readFileSync(join(root, FIXTURE), 'utf8');
  const article = parseArticle(document);
  const rows = rowsOf(article);
  const lines = linesOf(document, explainDocument(document), rows);
  const height = TOP + lines.length * SIZE.line + 26;
  const step = (height - TOP - 22) / rows.length;
  /** The end of the first part of the source of each path, where its line begins. */
  const starts = new Map<string, { readonly x: number; readonly y: number; readonly kind: string }>();

  const left = lines.map((line, index) => {
    const y = TOP + index * SIZE.line;
    const lineEnd = LEFT.x + 18 + widthOf(line) * SIZE.column;
    let column = 0;
    const drawn = line.map((piece) => {
      const x = LEFT.x + 18 + column * SIZE.column;
      const width = columnsOf(piece.text) * SIZE.column;
      column += columnsOf(piece.text);
      for (const { path } of rows)
        if (path !== '' && piece.path !== null && isWithin(piece.path, path) && !isTaken(starts, path, y))
          starts.set(path, { x: lineEnd + 6, y: y + 10, kind: piece.kind });
      const mark =
        piece.path === null
          ? ''
          : `<rect class="tint-${piece.kind}" x="${round(x - 1)}" y="${y + 1}" width="${round(width + 2)}" height="18" rx="3"/>`;
      const ink = piece.path === null ? 'soft' : 'ink';
      return `${mark}${monospaced(piece.text, ink, x, y + 14, width)}`;
    });
    return `<g>${drawn.join('')}</g>`;
  });

  const right = rows.map(({ field, text, path }, index) => {
    const y = TOP + index * step + step / 2;
    const start = starts.get(path);
    const x = RIGHT.x + RIGHT.value;
    const value = cutEnd(text, Math.floor((RIGHT.width - RIGHT.value - 16) / 7));
    const name = field === '' ? '' : `<text class="field" x="${RIGHT.x + 18}" y="${round(y + 4)}">${field}</text>`;
    const shown = `<text class="${path === '' ? 'more' : 'value'}" x="${x}" y="${round(y + 4)}">${escapeXml(value)}</text>`;
    if (start === undefined) return `<g>${name}${shown}</g>`;
    const edge = LEFT.x + LEFT.width;
    const curve = `M${round(start.x)} ${start.y} H${edge} C${edge + 70} ${start.y} ${RIGHT.x - 70} ${round(y)} ${RIGHT.x} ${round(y)}`;
    const line = `<path class="mark-${start.kind}" d="${curve}"/><circle class="dot-${start.kind}" cx="${RIGHT.x}" cy="${round(y)}" r="3.5"/>`;
    return `<g class="row">${line}${name}${shown}</g>`;
  });

  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${height}" width="${SIZE.width}" height="${height}" role="img" aria-labelledby="picture-title">
<title id="picture-title">A damaged document on the left, the Article that is read from it on the right; a line joins each value to its source.</title>
<style>${styleOf(theme)}</style>
<rect class="sheet" x="${LEFT.x}" y="12" width="${LEFT.width}" height="${height - 24}" rx="10"/>
<rect class="sheet" x="${RIGHT.x}" y="12" width="${RIGHT.width}" height="${height - 24}" rx="10"/>
<text class="title" x="${LEFT.x + 18}" y="38">The document</text>
<text class="title" x="${RIGHT.x + 18}" y="38">The Article</text>
${[...left, ...right].join('\n')}
</svg>
`;
}

/** A line begins after the last part of its value in the first line of text that contains the value. */
function isTaken(starts: ReadonlyMap<string, { readonly y: number }>, path: string, y: number): boolean {
  const known = starts.get(path);
  return known !== undefined && known.y !== y + 10;
}

/** `textLength` sets the width of the text regardless of the font, so that it covers its mark. */
function monospaced(text: string, className: string, x: number, y: number, width: number): string {
  return `<text class="${className}" x="${round(x)}" y="${y}" textLength="${round(width)}" lengthAdjust="spacingAndGlyphs" xml:space="preserve">${escapeXml(text)}</text>`;
}

function styleOf(theme: Theme): string {
  const css = readFileSync(join(root, 'docs/playground/playground.css'), 'utf8');
  const pick = (pair: string): string => {
    const [, light = '', dark = ''] = /light-dark\((#\w+), (#\w+)\)/.exec(pair) ?? [];
    return theme === 'light' ? light : dark;
  };
  const variable = (name: string): string =>
    pick(new RegExp(`--${name}: (light-dark\\([^)]*\\))`).exec(css)?.[1] ?? '');
  const kinds = [
    ...css.matchAll(/^\.kind-([a-z-]+) \{ --tint: (light-dark\([^)]*\)); --mark: (light-dark\([^)]*\))/gm),
  ];
  return [
    'text{font:12px ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace}',
    `.ink{fill:${variable('ink')}}.soft{fill:${variable('soft')}}`,
    `.sheet{fill:${variable('sheet')};stroke:${variable('line')}}`,
    `.title{font:600 14px system-ui,"Segoe UI","Helvetica Neue",Arial,sans-serif;fill:${variable('ink')}}`,
    `.field{fill:${variable('soft')}}`,
    `.value,.more{font:13px system-ui,"Segoe UI","Helvetica Neue",Arial,sans-serif;fill:${variable('ink')}}.more{fill:${variable('soft')}}`,
    'path{fill:none;stroke-width:1.5}',
    ...kinds.map(
      ([, kind, tint = '', mark = '']) =>
        `.tint-${kind}{fill:${pick(tint)}}.mark-${kind}{stroke:${pick(mark)}}.dot-${kind}{fill:${pick(mark)}}`,
    ),
  ].join('');
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
