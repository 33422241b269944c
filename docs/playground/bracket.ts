const SVG = 'http://www.w3.org/2000/svg';

/** A line that connects a highlighted value with its source, on wide screens. */
export class Bracket {
  readonly #path: SVGPathElement;

  constructor() {
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('class', 'bracket');
    svg.setAttribute('aria-hidden', 'true');
    this.#path = document.createElementNS(SVG, 'path');
    svg.append(this.#path);
    document.body.append(svg);
    addEventListener('scroll', () => this.hide(), { capture: true, passive: true });
    addEventListener('resize', () => this.hide(), { passive: true });
  }

  /** Connects two elements if both are visible in the elements that scroll them. */
  join(left: Element | null, leftHost: Element, right: Element | null, rightHost: Element): void {
    const from = left && positionOf(left, leftHost);
    const to = right && positionOf(right, rightHost);
    if (from == null || to == null || innerWidth < 1000) {
      this.hide();
      return;
    }
    const [x1, x2] = [leftHost.getBoundingClientRect().right - 6, rightHost.getBoundingClientRect().left + 6];
    const bend = (x2 - x1) / 2 + 10;
    this.#path.setAttribute(
      'd',
      `M${from.right + 4} ${from.y} H${x1} C${x1 + bend} ${from.y} ${x2 - bend} ${to.y} ${x2} ${to.y} H${to.left - 4}`,
    );
  }

  hide(): void {
    this.#path.removeAttribute('d');
  }
}

function positionOf(
  one: Element,
  host: Element,
): { readonly left: number; readonly right: number; readonly y: number } | null {
  const rects = [...one.getClientRects()];
  const bounds = host.getBoundingClientRect();
  const rect = rects.find(({ top, bottom }) => bottom > bounds.top && top < bounds.bottom);
  if (rect === undefined || bounds.height === 0) return null;
  const right = Math.max(...rects.map((each) => each.right));
  return { left: rect.left, right, y: Math.min(rect.top + Math.min(rect.height, 30) / 2, bounds.bottom - 4) };
}
