import { explainDocument, type Segment, type SegmentKind } from '../explain/index.js';
import type { ExplainOptions } from './arguments.js';
import { untilAborted } from './interruption.js';
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

/** `rfi-article explain`: shows what each part of a document became. */
export async function explainCommand(path: string, options: ExplainOptions, signal: AbortSignal): Promise<ExitCode> {
  return (await untilAborted(explainFile(path, options, signal), signal)) ?? 130;
}

async function explainFile(path: string, options: ExplainOptions, signal: AbortSignal): Promise<ExitCode> {
  const publishers = await loadRecords(options);
  const outcome = await readInput(path, { publishers }, signal);
  const { text, kind } = outcome;
  // A broken document is explained too: first what could be read, then the reason why the rest could not.
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
  rule: ['gray', 'the rule between head and body'],
  'printed-date': ['yellow', 'the date as it is printed'],
  text: ['green', 'text of the standfirst and the body'],
  image: [['bold', 'magenta'], 'the URL of an image'],
  caption: ['cyan', 'a caption'],
  credit: ['magentaBright', 'the credit line of an image'],
  player: ['blueBright', 'an embed, a gallery, a recording'],
  boilerplate: ['red', 'share buttons, promotions and the like'],
  markup: ['gray', 'tags and comments'],
  'white-space': ['bgGray', 'white space that is not shown'],
  unread: ['bgRed', 'the body of a document that is too long'],
};

/** The document itself, coloured, and a legend of what occurs in it. */
function* paintedSource(source: string, segments: readonly Segment[], paint: Paint): Generator<string> {
  const characters = new Map<string, number>();
  for (const { kind, start, end } of segments) {
    characters.set(kind, (characters.get(kind) ?? 0) + end - start);
    // Line by line, so that no background extends to the terminal's edge.
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

/** A line for each part: where it begins, what it is, what it became, its text. */
function* table(source: string, segments: readonly Segment[], paint: Paint): Generator<string> {
  const pathWidth = Math.min(56, Math.max(4, ...segments.map(({ path }) => path?.length ?? 0)));
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
