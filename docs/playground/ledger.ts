import type { SegmentKind } from 'rfi-article/explain';
import { element } from './element.js';
import { LazyList, type LazyPart } from './lazy-list.js';
import type { PageReading } from './page-reading.js';

/** The labels of the kinds, in the order of the legend. */
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

/** The size of a part that is drawn at once, in UTF-16 code units and in segments. */
const PART = { length: 4_000, segments: 200 };

/** A piece of a segment. A long segment, or one in which a diagnostic begins or ends, has several pieces. */
interface Piece {
  readonly segment: number;
  readonly start: number;
  readonly end: number;
}

/** The source. The colour of each character shows what became of it. */
export class Ledger {
  readonly #host: HTMLElement;
  #reading: PageReading | null = null;
  #list: LazyList | null = null;
  /** The first segment of each part. */
  #firsts: readonly number[] = [];
  #elements = new Map<number, HTMLElement[]>();
  #marked = new Map<string, readonly HTMLElement[]>();
  /** The marked segments, including those that are not drawn yet. */
  #segments = new Map<string, ReadonlySet<number>>();
  #current = -1;

  /** @param onEnter - Called with the segment under the pointer or the keyboard, and whether it was chosen. */
  constructor(host: HTMLElement, onEnter: (segment: number | null, isChosen: boolean) => void) {
    this.#host = host;
    host.addEventListener('pointerover', (event) => onEnter(segmentOf(event.target), false));
    host.addEventListener('pointerleave', () => onEnter(null, false));
    host.addEventListener('click', (event) => {
      const segment = segmentOf(event.target);
      if (segment === null) return;
      this.#setCurrent(segment);
      onEnter(segment, true);
    });
    host.addEventListener('keydown', (event) => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (step !== undefined) this.#setCurrent(this.#nextContent(step));
      else if (event.key === 'Home') this.#setCurrent(this.#nextContent(1, -1));
      else if (event.key === 'End') this.#setCurrent(this.#nextContent(-1, this.#reading?.count ?? 0));
      else if (event.key !== 'Enter') return;
      event.preventDefault();
      if (this.#current === -1) return;
      void this.#reveal([this.#current], 'nearest');
      onEnter(this.#current, event.key === 'Enter');
    });
  }

  show(reading: PageReading): void {
    this.#reading = reading;
    this.#current = -1;
    this.#elements = new Map();
    this.#marked = new Map();
    this.#segments = new Map();
    this.#host.replaceChildren();
    this.#host.scrollTop = 0;
    const parts = partsOf(reading);
    this.#firsts = parts.map(([first]) => first?.segment ?? 0);
    this.#list = new LazyList(
      this.#host,
      this.#host,
      parts.map(
        (pieces): LazyPart => ({
          lines: Math.ceil(((pieces.at(-1)?.end ?? 0) - (pieces[0]?.start ?? 0)) / 70),
          weight: pieces.length / 2,
          fill: (host) => this.#fill(host, pieces),
        }),
      ),
    );
  }

  /** Highlights segments and no others. */
  light(segments: readonly number[]): void {
    this.#mark('lit', segments);
  }

  /** The first highlighted element that has been drawn. */
  get lit(): HTMLElement | null {
    return this.#marked.get('lit')?.[0] ?? null;
  }

  /** Scrolls to segments, and moves the keyboard to the first. */
  async reveal(segments: readonly number[]): Promise<void> {
    this.#setCurrent(segments[0] ?? -1);
    await this.#reveal(segments, 'center');
  }

  /** Scrolls to the segments of a diagnostic, marks them, and moves the keyboard to the first. */
  async target(start: number, end: number): Promise<void> {
    const reading = this.#reading;
    if (reading === null || this.#list === null) return;
    const segments = reading.between(start, Math.max(end, start + 1));
    for (const segment of segments.slice(0, 50)) await this.#list.ensure(this.#partOf(segment));
    this.#mark('target', segments);
    for (const one of this.#marked.get('target') ?? []) {
      const at = Number(one.dataset['start']);
      const isInside = at < Math.max(end, start + 1) && at + (one.textContent?.length ?? 0) > start;
      one.classList.toggle('target', isInside);
    }
    this.#setCurrent(segments[0] ?? -1);
    this.#host.focus({ preventScroll: true });
    this.#host.querySelector('.target')?.scrollIntoView({ block: 'center' });
  }

  async #reveal(segments: readonly number[], block: ScrollLogicalPosition): Promise<void> {
    const [first] = segments;
    if (first === undefined || this.#list === null) return;
    await this.#list.ensure(this.#partOf(first));
    this.#elements.get(first)?.[0]?.scrollIntoView({ block });
  }

  #fill(host: HTMLElement, pieces: readonly Piece[]): void {
    const reading = this.#reading;
    if (reading === null) return;
    const { diagnostics } = reading.report;
    const from = pieces[0]?.start ?? 0;
    const to = pieces.at(-1)?.end ?? 0;
    const faults = diagnostics.filter(
      ({ position: { start, end } }) => start.offset < to && Math.max(end.offset, start.offset + 1) > from,
    );
    const made = pieces.flatMap((piece) =>
      cut(piece, faults).map(({ segment, start, end }) => {
        const severities = faults
          .filter(
            ({ position }) =>
              position.start.offset < end && Math.max(position.end.offset, position.start.offset + 1) > start,
          )
          .map(({ severity }) => severity);
        const worst = ['error', 'warning', 'info'].find((severity) => severities.some((one) => one === severity));
        const fault = worst === undefined ? '' : ` fault fault-${worst}`;
        const one = element(
          'span',
          { class: `kind-${reading.kind(segment)}${fault}`, 'data-segment': segment, 'data-start': start },
          reading.source.slice(start, end),
        );
        const known = this.#elements.get(segment);
        if (known === undefined) this.#elements.set(segment, [one]);
        else known.push(one);
        for (const [name, segments] of this.#segments) if (segments.has(segment)) one.classList.add(name);
        return one;
      }),
    );
    host.append(...made);
    for (const [name, segments] of this.#segments) this.#mark(name, [...segments]);
  }

  #mark(name: string, segments: readonly number[]): void {
    for (const one of this.#marked.get(name) ?? []) one.classList.remove(name);
    const elements = segments.flatMap((segment) => this.#elements.get(segment) ?? []);
    for (const one of elements) one.classList.add(name);
    this.#marked.set(name, elements);
    this.#segments.set(name, new Set(segments));
  }

  #nextContent(step: number, from = this.#current): number {
    const reading = this.#reading;
    if (reading === null) return -1;
    for (let at = from + step; at >= 0 && at < reading.count; at += step) if (reading.path(at) !== null) return at;
    return this.#current;
  }

  #setCurrent(segment: number): void {
    this.#current = segment;
    this.#mark('current', segment === -1 ? [] : [segment]);
  }

  #partOf(segment: number): number {
    const after = this.#firsts.findIndex((first) => first > segment);
    const part = after === -1 ? this.#firsts.length - 1 : after - 1;
    // A segment that is longer than a part begins in the first of its parts.
    return Math.max(0, this.#firsts.indexOf(this.#firsts[part] ?? 0));
  }
}

function segmentOf(target: EventTarget | null): number | null {
  const found = target instanceof Element ? target.closest<HTMLElement>('[data-segment]') : null;
  return found === null ? null : Number(found.dataset['segment']);
}

/** Returns the pieces of each part. A part ends before markup if possible, and a long segment is cut. */
function partsOf(reading: PageReading): readonly (readonly Piece[])[] {
  const parts: Piece[][] = [];
  let part: Piece[] = [];
  let length = 0;
  const flush = (): void => {
    if (part.length > 0) parts.push(part);
    part = [];
    length = 0;
  };
  for (let segment = 0; segment < reading.count; segment++) {
    const end = reading.end(segment);
    const isFull = length >= PART.length || part.length >= PART.segments;
    if (isFull && (reading.kind(segment) === 'markup' || length >= 2 * PART.length)) flush();
    for (let start = reading.start(segment); start < end; start += PART.length) {
      const pieceEnd = Math.min(end, start + PART.length);
      part.push({ segment, start, end: pieceEnd });
      length += pieceEnd - start;
      if (pieceEnd < end) flush();
    }
  }
  flush();
  return parts;
}

/** Cuts a piece where a diagnostic begins or ends. */
function cut({ segment, start, end }: Piece, faults: PageReading['report']['diagnostics']): readonly Piece[] {
  const cuts = new Set([start, end]);
  for (const { position } of faults)
    for (const at of [position.start.offset, Math.max(position.end.offset, position.start.offset + 1)])
      if (at > start && at < end) cuts.add(at);
  const offsets = [...cuts].sort((a, b) => a - b);
  return offsets.slice(1).map((to, at) => ({ segment, start: offsets[at] ?? start, end: to }));
}
