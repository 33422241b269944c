import { breaksOutOfSvg } from './elements.js';

/**
 * How deep in `<svg>` the reading stands: pictures of the site's furniture, without text of the article, which make no nodes.
 * HTML inside ends them, as in https://html.spec.whatwg.org/#parsing-main-inforeign.
 */
export class OpenSvg {
  /** How many `<svg>` are open, and how many `<foreignObject>` inside them. */
  #depth = 0;
  #foreignObjects = 0;

  get isOpen(): boolean {
    return this.#depth > 0;
  }

  /** Whether what is read now is SVG, and not the HTML of a `<foreignObject>`. */
  get isForeign(): boolean {
    return this.#depth > 0 && this.#foreignObjects === 0;
  }

  open(): void {
    this.#depth = 1;
  }

  end(): void {
    this.#depth = 0;
  }

  /** Takes a start tag inside. `true` where it is HTML that ends the picture. */
  isEndedByStart(name: string, selfClosing: boolean): boolean {
    if (this.#foreignObjects === 0 && breaksOutOfSvg.has(name)) {
      this.#depth = 0;
      return true;
    }
    if (!selfClosing && name === 'svg') this.#depth++;
    if (!selfClosing && name === 'foreignobject') this.#foreignObjects++;
    return false;
  }

  /** Takes an end tag inside. `false` where it closes neither the picture nor anything that is counted of it. */
  isClosedBy(name: string): boolean {
    if (name === 'svg') {
      this.#depth--;
      if (this.#depth === 0) this.#foreignObjects = 0;
      return true;
    }
    if (name !== 'foreignobject') return false;
    if (this.#foreignObjects > 0) this.#foreignObjects--;
    return true;
  }
}
