import type { Diagnostic } from 'rfi-article';
import type { Segment, SegmentKind } from 'rfi-article/explain';
import { element } from './element.js';
import type { Reading } from './reading.js';

/** A browser lays out no more than this in a moment. */
const LONGEST_SHOWN = 300_000;

/** What is called what, in the order of the legend. */
export const kindLabels: Readonly<Record<SegmentKind, string>> = {
  'front-matter': 'front matter',
  timestamp: 'timestamp',
  headline: 'headline',
  url: 'URL',
  rule: 'rule',
  'printed-date': 'printed date',
  text: 'text',
  image: 'image',
  caption: 'caption',
  credit: 'credit',
  player: 'player',
  boilerplate: 'boilerplate',
  markup: 'markup',
  'white-space': 'white space',
  unread: 'unread',
};

interface Piece {
  readonly segment: Segment;
  readonly start: number;
  readonly end: number;
  readonly element: HTMLElement;
}

/** The source, every character coloured by what became of it. */
export class Ledger {
  readonly #host: HTMLElement;
  #pieces: readonly Piece[] = [];
  #current = -1;

  /** @param onEnter - Told of the stretch under the pointer or the keyboard, and whether it was chosen. */
  constructor(host: HTMLElement, onEnter: (segment: Segment | null, isChosen: boolean) => void) {
    this.#host = host;
    host.addEventListener('pointerover', (event) => onEnter(this.#pieceOf(event.target)?.segment ?? null, false));
    host.addEventListener('pointerleave', () => onEnter(null, false));
    host.addEventListener('click', (event) => {
      const piece = this.#pieceOf(event.target);
      if (piece === null) return;
      this.#setCurrent(this.#pieces.indexOf(piece));
      onEnter(piece.segment, true);
    });
    host.addEventListener('keydown', (event) => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (step !== undefined) this.#setCurrent(this.#nextContent(step));
      else if (event.key === 'Home') this.#setCurrent(this.#nextContent(1, -1));
      else if (event.key === 'End') this.#setCurrent(this.#nextContent(-1, this.#pieces.length));
      else if (event.key !== 'Enter') return;
      event.preventDefault();
      const piece = this.#pieces[this.#current];
      if (piece === undefined) return;
      piece.element.scrollIntoView({ block: 'nearest' });
      onEnter(piece.segment, event.key === 'Enter');
    });
  }

  show({ source, segments, result }: Reading): void {
    this.#current = -1;
    const pieces: Piece[] = [];
    for (const { segment, start, end } of cut(segments, result.diagnostics)) {
      if (start >= LONGEST_SHOWN) break;
      const faults = result.diagnostics.filter(({ position }) => overlaps(position, start, end));
      const severity = ['error', 'warning', 'info'].find((name) => faults.some((fault) => fault.severity === name));
      const classes = [`kind-${segment.kind}`, severity === undefined ? '' : `fault fault-${severity}`]
        .join(' ')
        .trim();
      const text = source.slice(start, Math.min(end, LONGEST_SHOWN));
      const made = element('span', { class: classes, 'data-piece': pieces.length }, text);
      pieces.push({ segment, start, end, element: made });
    }
    this.#pieces = pieces;
    this.#host.replaceChildren(...pieces.map((piece) => piece.element));
    if (source.length > LONGEST_SHOWN)
      this.#host.append(
        element('em', {}, `\n… ${(source.length - LONGEST_SHOWN).toLocaleString('en')} more characters`),
      );
    this.#host.scrollTop = 0;
  }

  /** Lights up the stretches that became a value, or a part of it. */
  light(path: string | null): void {
    const lit = path === null ? [] : this.#piecesOf(path);
    for (const piece of this.#pieces) piece.element.classList.toggle('lit', lit.includes(piece));
  }

  /** Brings what became a value into view. */
  revealPath(path: string): boolean {
    const [piece] = this.#piecesOf(path);
    if (piece === undefined) return false;
    this.#setCurrent(this.#pieces.indexOf(piece));
    piece.element.scrollIntoView({ block: 'center' });
    return true;
  }

  /** Brings a stretch into view, marks it, and moves the keyboard there. */
  revealRange(start: number, end: number): void {
    const range = this.#pieces.filter((piece) => piece.start < Math.max(end, start + 1) && piece.end > start);
    for (const piece of this.#pieces) piece.element.classList.toggle('target', range.includes(piece));
    const [first] = range.length > 0 ? range : this.#pieces.slice(-1);
    if (first === undefined) return;
    this.#setCurrent(this.#pieces.indexOf(first));
    this.#host.focus({ preventScroll: true });
    first.element.scrollIntoView({ block: 'center' });
  }

  #piecesOf(path: string): readonly Piece[] {
    const within = this.#pieces.filter(({ segment }) => isWithin(segment.path, path));
    if (within.length > 0) return within;
    const round = this.#pieces.filter(({ segment }) => segment.path !== null && isWithin(path, segment.path));
    const longest = Math.max(...round.map(({ segment }) => segment.path?.length ?? 0));
    return round.filter(({ segment }) => segment.path?.length === longest);
  }

  #nextContent(step: number, from = this.#current): number {
    for (let at = from + step; at >= 0 && at < this.#pieces.length; at += step) {
      if (this.#pieces[at]?.segment.path !== null) return at;
    }
    return this.#current;
  }

  #setCurrent(at: number): void {
    this.#pieces[this.#current]?.element.classList.remove('current');
    this.#current = at;
    this.#pieces[at]?.element.classList.add('current');
  }

  #pieceOf(target: EventTarget | null): Piece | null {
    const found = target instanceof Element ? target.closest<HTMLElement>('[data-piece]') : null;
    return found === null ? null : (this.#pieces[Number(found.dataset['piece'])] ?? null);
  }
}

/** Whether a JSON Pointer leads to a value or into it. */
export function isWithin(path: string | null, value: string): boolean {
  return path !== null && (path === value || path.startsWith(`${value}/`));
}

function overlaps({ start, end }: Diagnostic['position'], from: number, to: number): boolean {
  return start.offset < to && Math.max(end.offset, start.offset + 1) > from;
}

/** The segments, cut where a diagnostic begins or ends. */
function* cut(segments: readonly Segment[], diagnostics: readonly Diagnostic[]) {
  const cuts = diagnostics
    .flatMap(({ position: { start, end } }) => [start.offset, Math.max(end.offset, start.offset + 1)])
    .sort((a, b) => a - b);
  let next = 0;
  for (const segment of segments) {
    let { start } = segment;
    while ((cuts[next] ?? Number.POSITIVE_INFINITY) <= start) next++;
    for (; (cuts[next] ?? Number.POSITIVE_INFINITY) < segment.end; next++) {
      const end = cuts[next] ?? segment.end;
      if (end > start) yield { segment, start, end };
      start = end;
    }
    yield { segment, start, end: segment.end };
  }
}
