import { element } from './element.js';

/** A part of a long list: its approximate number of lines, and a function that fills it when it is near the window. */
export interface LazyPart {
  readonly lines: number;
  /** The cost of drawing it, in lines, if that is more than the number of lines. */
  readonly weight?: number;
  readonly fill: (host: HTMLElement) => void | Promise<void>;
}

/** The number of lines that are filled at once. */
const EAGER = 1_500;
/** The height of a line in pixels. */
const LINE = 25;

/** A list of any length. Parts are filled when they come near the window. */
export class LazyList {
  readonly #parts: readonly LazyPart[];
  readonly #hosts: readonly HTMLElement[];
  readonly #filled = new Map<number, Promise<void>>();

  /**
   * @param host - The element to which the parts are added.
   * @param scroller - The element that scrolls them, or `null` for the window.
   */
  constructor(host: HTMLElement, scroller: HTMLElement | null, parts: readonly LazyPart[]) {
    this.#parts = parts;
    this.#hosts = parts.map(({ lines }) => {
      const created = element('div', { class: 'part' });
      created.style.minHeight = `${lines * LINE}px`;
      return created;
    });
    host.append(...this.#hosts);
    const indexes = new Map<Element, number>(this.#hosts.map((created, at) => [created, at]));
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (!isIntersecting) continue;
          observer.unobserve(target);
          void this.ensure(indexes.get(target) ?? 0);
        }
      },
      { root: scroller, rootMargin: '900px 0px' },
    );
    let lines = 0;
    for (const [at, part] of parts.entries()) {
      lines += Math.max(part.lines, part.weight ?? 0);
      if (at === 0 || lines <= EAGER) void this.ensure(at);
      else observer.observe(this.#hosts[at] as HTMLElement); // each part has a host
    }
  }

  /** Resolves when the parts that are visible so far are ready. */
  get ready(): Promise<unknown> {
    return Promise.all(this.#filled.values());
  }

  isFilled(at: number): boolean {
    return this.#filled.has(at);
  }

  /** Fills a part immediately. */
  async ensure(at: number): Promise<void> {
    let filling = this.#filled.get(at);
    if (filling === undefined) {
      const host = this.#hosts[at];
      const part = this.#parts[at];
      if (host === undefined || part === undefined) return;
      filling = Promise.resolve(part.fill(host));
      this.#filled.set(at, filling);
      void filling.then(() => {
        host.style.removeProperty('min-height');
        host.classList.add('filled');
      });
    }
    await filling;
  }
}

/** Returns the element that scrolls a panel: itself, or on a phone `null` for the window. */
export function scrollerOf(panel: HTMLElement): HTMLElement | null {
  return matchMedia('(max-width: 760px)').matches ? null : panel;
}
