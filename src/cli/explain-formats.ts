import type { Segment, SegmentKind } from '../explain/index.js';
import type { ExplainArguments } from './arguments.js';
import { cellsOf, displayWidth, printable } from './display-width.js';
import { formatNumber } from './progress.js';
import type { Styles } from './styles.js';

type ExplainFormat = (source: string, segments: readonly Segment[], styles: Styles) => Iterable<string>;

export const explainFormats: Readonly<Record<NonNullable<ExplainArguments['format']>, ExplainFormat>> = {
  source: paintedSource,
  table,
  json: (_, segments) => [`[\n${segments.map((segment) => JSON.stringify(segment)).join(',\n')}\n]\n`],
};

/** The SGR parameters of each kind, and what it is; the legend's order. */
const kinds: Readonly<Record<SegmentKind, readonly [sgr: string, meaning: string]>> = {
  'front-matter': ['35', 'front matter of an archive mirror'],
  timestamp: ['1;33', 'the timestamp comment'],
  headline: ['1;36', 'the headline'],
  url: ['4;34', 'the URL'],
  rule: ['90', 'the rule between head and body'],
  'printed-date': ['33', 'the date as it is printed'],
  text: ['32', 'text of the standfirst and the body'],
  image: ['1;35', 'the URL of an image'],
  caption: ['36', 'a caption'],
  credit: ['95', 'the credit line of an image'],
  player: ['94', 'an embed, a gallery, a recording'],
  boilerplate: ['31', 'share buttons, promotions and the like'],
  markup: ['90', 'tags and comments'],
  'white-space': ['100', 'blanks that nobody sees'],
  unread: ['41', 'not read, for the document is broken before it'],
};

/** The document itself, coloured, and a legend of what occurs in it. */
function* paintedSource(source: string, segments: readonly Segment[], styles: Styles): Generator<string> {
  const characters = new Map<SegmentKind, number>();
  let isLineOpen = false;
  for (const { kind, start, end } of segments) {
    const text = source.slice(start, end);
    characters.set(kind, (characters.get(kind) ?? 0) + text.length);
    // Each line by itself, so that no background runs to the terminal's edge.
    const lines = text.split(/\r\n?|\n/).map((line) => styles.sgr(kinds[kind][0], printable(line)));
    yield lines.join('\n');
    isLineOpen = !/[\r\n]$/.test(text);
  }
  yield isLineOpen ? '\n\n' : '\n';
  yield* legend(characters, source.length, styles);
}

function* legend(characters: ReadonlyMap<SegmentKind, number>, total: number, styles: Styles): Generator<string> {
  for (const [kind, [sgr, meaning]] of Object.entries(kinds)) {
    // The keys of `kinds` are the kinds.
    const count = characters.get(kind as SegmentKind);
    if (count === undefined) continue;
    const share = `${((100 * count) / total).toFixed(1)} %`;
    const padding = ' '.repeat(13 - kind.length);
    yield `${styles.sgr(sgr, kind)}${padding} ${formatNumber(count).padStart(9)} ${share.padStart(8)}  ${meaning}\n`;
  }
}

const TEXT_WIDTH = 60;

/** A line for each part: where it begins, what it is, what it became, its text. */
function* table(source: string, segments: readonly Segment[], styles: Styles): Generator<string> {
  const rows = segments.map(({ kind, start, end, path }) => ({ kind, start, end, path: path ?? '' }));
  const pathWidth = Math.min(
    56,
    rows.reduce((width, { path }) => Math.max(width, displayWidth(path)), 4),
  );
  yield `${styles.bold(`${row('PLACE', 'KIND', 'PATH', pathWidth)}TEXT`)}\n`;
  let line = 1;
  let lineStart = 0;
  let seen = 0;
  for (const { kind, start, end, path } of rows) {
    for (const { index, 0: ending } of source.slice(seen, start).matchAll(/\r\n?|\n/g)) {
      line++;
      lineStart = seen + index + ending.length;
    }
    seen = start;
    const before = row(`${line}:${start - lineStart + 1}`, kind, path, pathWidth);
    yield `${before}${styles.sgr(kinds[kind][0], excerpt(source, start, end))}\n`;
  }
}

function row(place: string, kind: string, path: string, pathWidth: number): string {
  return `${place.padEnd(9)} ${kind.padEnd(12)} ${path}${' '.repeat(Math.max(0, pathWidth - displayWidth(path)))} `;
}

/** As much of a text as fits, on one line. */
function excerpt(source: string, start: number, end: number): string {
  const text = source.slice(start, Math.min(end, start + 4 * TEXT_WIDTH)).replace(/\r\n?|\n/g, '⏎');
  let shown = '';
  let width = 0;
  for (const cell of cellsOf(text)) {
    width += cell.width;
    if (width > TEXT_WIDTH) return `${shown}…`;
    shown += cell.text;
  }
  return end > start + 4 * TEXT_WIDTH ? `${shown}…` : shown;
}
