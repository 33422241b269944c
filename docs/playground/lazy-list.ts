import { element } from './element.js';

/** A part of a long list: about how many lines it takes, and what fills it when it comes near the window. */
export interface LazyPart {
  readonly lines: number;
  /** What it costs to draw, in lines, where that is more than the lines tell. */
  readonly weight?: number;
  readonly fill: (host: HTMLElement) => void | Promise<void>;
}

/** What is filled at once, in lines. */
const EAGER = 1_500;
/** In pixels. */
const LINE = 25;

/** Shows a list of any length: parts are filled when they come near the window. */
export class LazyList {
  readonly #parts: readonly LazyPart[];
  readonly #hosts: readonly HTMLElement[];
  readonly #filled = new Map<number, Promise<void>>();

  /**
   * @param host - Takes the parts.
   * @param scroller - The element that scrolls them; `null`: the window.
   */
  constructor(host: HTMLElement, scroller: HTMLElement | null, parts: readonly LazyPart[]) {
    this.#parts = parts;
    this.#hosts = parts.map(({ lines }) => {
      const made = element('div', { class: 'part' });
      made.style.minHeight = `${lines * LINE}px`;
      return made;
    });
    host.append(...this.#hosts);
    const indexes = new Map<Element, number>(this.#hosts.map((made, at) => [made, at]));
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
      else observer.observe(this.#hosts[at] as HTMLElement); // a host was made for each part
    }
  }

  /** Resolves when the parts shown so far are ready. */
  get ready(): Promise<unknown> {
    return Promise.all(this.#filled.values());
  }

  isFilled(at: number): boolean {
    return this.#filled.has(at);
  }

  /** Fills a part now. */
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

/** What scrolls a panel: itself, or on a phone the window. */
export function scrollerOf(panel: HTMLElement): HTMLElement | null {
  return matchMedia('(max-width: 760px)').matches ? null : panel;
}
