import { explainDocument, type Segment, type SegmentKind } from '../explain/index.js';
import type { ExplainOptions } from './arguments.js';
import { standardOutput } from './output.js';
import { type ExitCode, problemReport } from './problem.js';
import { readInput, reasons } from './read-document.js';
import { loadRecords } from './records.js';
import {
  excerpt,
  formatNumber,
  type Paint,
  paintError,
  paintFor,
  pointsOf,
  printable,
  printError,
  wantsColour,
} from './terminal.js';

/** `rfi-article explain`: shows which part of a document became which value. */
export async function explainCommand(path: string, options: ExplainOptions): Promise<ExitCode> {
  const publishers = await loadRecords(options);
  const outcome = await readInput(path, { publishers });
  const { text, kind } = outcome;
  // Bad documents are explained too: first the values that could be read, then the reasons why there is no Article.
  if (kind !== 'unreadable') {
    const write = writers[options.format ?? (wantsColour(process.stdout) ? 'source' : 'table')];
    const output = standardOutput();
    for (const piece of write(text, explainDocument(text, { publishers }), paintFor(process.stdout)))
      await output.write(piece);
    await output.commit();
  }
  if (kind === 'article') return 0;
  for (const problem of reasons(outcome)) printError(problemReport(path, text, problem, paintError));
  return kind === 'unreadable' ? 2 : 1;
}

type Writer = (source: string, segments: readonly Segment[], paint: Paint) => Iterable<string>;

const writers: Readonly<Record<NonNullable<ExplainOptions['format']>, Writer>> = {
  source: paintedSource,
  table,
  json: (_, segments) => [`[\n${segments.map((segment) => JSON.stringify(segment)).join(',\n')}\n]\n`],
};

/** The colours and the meaning of each kind, in the order of the legend. */
const kinds: Readonly<Record<SegmentKind, readonly [format: Parameters<Paint>[0], meaning: string]>> = {
  'front-matter': ['magenta', 'front matter of an archive mirror'],
  timestamp: [['bold', 'yellow'], 'the timestamp comment'],
  headline: [['bold', 'cyan'], 'the headline'],
  url: [['underline', 'blue'], 'the URL'],
  rule: ['gray', 'the rule between headline and body'],
  'printed-date': ['yellow', 'the printed date'],
  text: ['green', 'text of the standfirst or the body'],
  image: [['bold', 'magenta'], 'the URL of an image'],
  caption: ['cyan', 'a caption'],
  credit: ['magentaBright', 'the credit line of an image'],
  player: ['blueBright', 'an embed, a gallery or a recording'],
  boilerplate: ['red', 'boilerplate, such as share buttons and promotions'],
  markup: ['gray', 'tags and comments'],
  'white-space': ['bgGray', 'white space that a browser does not show'],
  unread: ['bgRed', 'the body of a document that is too long'],
};

/** The document in colour, and a legend of the kinds that occur in it. */
function* paintedSource(source: string, segments: readonly Segment[], paint: Paint): Generator<string> {
  const characters = new Map<string, number>();
  for (const { kind, start, end } of segments) {
    characters.set(kind, (characters.get(kind) ?? 0) + end - start);
    // Line by line, so that no background extends to the edge of the terminal.
    const lines = source.slice(start, end).split(/\r\n?|\n/);
    yield lines.map((line) => paint(kinds[kind][0], printable(line))).join('\n');
  }
  yield /[\r\n]$/.test(source) ? '\n' : '\n\n';
  for (const [kind, [format, meaning]] of Object.entries(kinds)) {
    const count = characters.get(kind);
    if (count === undefined) continue;
    const share = `${((100 * count) / source.length).toFixed(1)} %`;
    const padding = ' '.repeat(13 - kind.length);
    yield `${paint(format, kind)}${padding} ${formatNumber(count).padStart(9)} ${share.padStart(8)}  ${meaning}\n`;
  }
}

const TEXT_WIDTH = 60;

/** One line for each segment: where it begins, its kind, its path in the Article, and its text. */
function* table(source: string, segments: readonly Segment[], paint: Paint): Generator<string> {
  const longest = segments.reduce((length, { path }) => Math.max(length, path?.length ?? 0), 'PATH'.length);
  const pathWidth = Math.min(56, longest);
  const row = (place: string, kind: string, path: string) =>
    `${place.padEnd(9)} ${kind.padEnd(12)} ${path.padEnd(pathWidth)} `;
  yield `${paint('bold', `${row('PLACE', 'KIND', 'PATH')}TEXT`)}\n`;
  const pointAt = pointsOf(source);
  for (const { kind, start, end, path } of segments) {
    const { line, column } = pointAt(start);
    const text = source.slice(start, Math.min(end, start + 1000)).replace(/\r\n?|\n/g, '⏎');
    yield `${row(`${line}:${column}`, kind, path ?? '')}${paint(kinds[kind][0], excerpt(text, TEXT_WIDTH))}\n`;
  }
}
