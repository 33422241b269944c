import type { Article, BodyBlock, BodyParagraph } from 'rfi-article';
import type { Format } from './formats.js';
import { jsonSpans } from './json-spans.js';
import type { FormatReport, Span } from './protocol.js';
import { formatSize, timed } from './timing.js';

/** The length of a chunk in UTF-16 code units: about two screens. */
const CHUNK = 6_000;
/** The maximum number of blocks that are searched for, one by one. */
const MOST_BLOCKS = 4_000;

/** The text of a format in chunks of spans, each with the path of its value. */
export class FormatText {
  readonly text: string;
  readonly report: FormatReport;
  readonly #chunks: readonly (readonly Span[])[];

  constructor({ id, write, isByBlock }: Format, article: Article) {
    const { value, milliseconds } = timed(() => write(article));
    this.text = value;
    const spans =
      id === 'json'
        ? jsonSpans(article)
        : isByBlock
          ? blockSpans(value, article, write)
          : [{ text: value, path: null }];
    this.#chunks = cutIntoChunks(spans);
    this.report = {
      size: formatSize(value),
      time: milliseconds,
      chunks: this.#chunks.map((chunk) => chunk.reduce((sum, { text }) => sum + lineBreaks(text), 1)),
    };
  }

  chunk(at: number): readonly Span[] {
    return this.#chunks[at] ?? [];
  }

  find(path: string): number {
    for (let value = path; value !== ''; value = value.slice(0, value.lastIndexOf('/'))) {
      const found = this.#chunks.findIndex((chunk) =>
        chunk.some((span) => span.path === value || span.path?.startsWith(`${value}/`)),
      );
      if (found !== -1) return found;
    }
    return -1;
  }
}

/** Writes each block alone, and searches for its text in the text of the whole Article. */
function blockSpans(text: string, article: Article, write: (article: Article) => string): readonly Span[] {
  const empty: Article = { ...article, leadImage: null, standfirst: [], body: { type: 'root', children: [] } };
  const frame = write(empty);
  const alone = (blocks: readonly BodyBlock[]): string => {
    const whole = write({ ...empty, body: { type: 'root', children: [...blocks] } });
    return between(whole, frame).trim();
  };
  const blocks: [path: string, block: BodyBlock | BodyParagraph][] = [
    ...article.standfirst.map((block, at): [string, BodyParagraph] => [`/standfirst/${at}`, block]),
    ...article.body.children.map((block, at): [string, BodyBlock] => [`/body/children/${at}`, block]),
  ];
  const spans: Span[] = [];
  let end = 0;
  const take = (written: string, path: string): void => {
    const at = written === '' ? -1 : text.indexOf(written, end);
    if (at === -1) return;
    if (at > end) spans.push({ text: text.slice(end, at), path: null });
    spans.push({ text: written, path });
    end = at + written.length;
  };
  take(article.headline, '/headline');
  for (const [path, block] of blocks.slice(0, MOST_BLOCKS)) take(alone([block]), path);
  spans.push({ text: text.slice(end), path: null });
  return spans;
}

/** Returns a text without the beginning and the end that it has in common with another text. */
function between(text: string, frame: string): string {
  let start = 0;
  while (start < frame.length && text[start] === frame[start]) start++;
  let end = 0;
  while (end < frame.length - start && text.at(-1 - end) === frame.at(-1 - end)) end++;
  return text.slice(start, text.length - end);
}

/** Cuts spans into chunks, which end at line breaks unless a line is longer than a chunk. */
function cutIntoChunks(spans: readonly Span[]): readonly (readonly Span[])[] {
  const chunks: Span[][] = [[]];
  let length = 0;
  const add = (text: string, path: string | null): void => {
    if (text === '') return;
    if (length > 0 && length + text.length > CHUNK) {
      chunks.push([]);
      length = 0;
    }
    chunks.at(-1)?.push({ text, path });
    length += text.length;
  };
  for (const { text, path } of spans) {
    if (length + text.length <= CHUNK) {
      add(text, path);
      continue;
    }
    for (let at = 0; at < text.length; ) {
      const room = text.slice(at, at + CHUNK);
      const lineEnd = at + CHUNK >= text.length ? room.length : room.lastIndexOf('\n') + 1;
      const piece = room.slice(0, lineEnd > 0 ? lineEnd : CHUNK);
      add(piece, path);
      at += piece.length;
    }
  }
  return chunks;
}

function lineBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count + Math.floor(text.length / 90);
}
