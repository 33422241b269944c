import type { SegmentKind } from 'rfi-article/explain';
import { element } from './element.js';
import { kindLabels } from './ledger.js';
import type { PageReading } from './page-reading.js';

/** Draws the composition of the document: a bar to scale, and the name and the share of each colour. */
export function drawLegend(host: HTMLElement, reading: PageReading): void {
  const lengths = new Map<SegmentKind, number>();
  for (let at = 0; at < reading.count; at++) {
    const kind = reading.kind(at);
    lengths.set(kind, (lengths.get(kind) ?? 0) + reading.end(at) - reading.start(at));
  }
  // The keys of the table of labels are kinds, by its type.
  const present = (Object.keys(kindLabels) as SegmentKind[]).filter((kind) => (lengths.get(kind) ?? 0) > 0);
  const bar = element('div', { class: 'bar', 'aria-hidden': 'true' });
  const list = element('ul', { 'aria-label': 'Meaning of the colours' });
  for (const kind of present) {
    const length = lengths.get(kind) ?? 0;
    const part = element('span', { class: `kind-${kind}` });
    part.style.flexGrow = String(length);
    bar.append(part);
    const share = `${((100 * length) / reading.source.length).toFixed(length / reading.source.length < 0.1 ? 1 : 0)} %`;
    list.append(
      element(
        'li',
        {},
        element('span', { class: `swatch kind-${kind}` }, kindLabels[kind]),
        ' ',
        element('small', {}, share),
      ),
    );
  }
  host.replaceChildren(bar, list);
}
