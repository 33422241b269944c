import type { Diagnostic } from 'rfi-article';
import { element } from './element.js';
import { LazyList, scrollerOf } from './lazy-list.js';
import type { PageReading } from './page-reading.js';

const PAGES = 'https://rfi-article.github.io/rfi-article/diagnostics/';

/** The maximum length of an excerpt, in UTF-16 code units. */
const LONGEST_EXCERPT = 80;
/** The number of entries that are drawn at once. */
const PART = 50;

/** Draws the diagnostics. Each entry leads to its position, and to the page of its code. */
export function diagnosticsView(
  panel: HTMLElement,
  { source, report: { diagnostics } }: PageReading,
  onFollow: (diagnostic: Diagnostic) => void,
): void {
  if (diagnostics.length === 0) {
    panel.append(
      element('p', { class: 'empty' }, 'There are no diagnostics: nothing was repaired, and nothing is in doubt.'),
    );
    return;
  }
  const host = element('div', { class: 'diagnostics' });
  panel.append(host);
  const parts = Math.ceil(diagnostics.length / PART);
  new LazyList(
    host,
    scrollerOf(panel),
    Array.from({ length: parts }, (_, at) => ({
      lines: 3 * Math.min(PART, diagnostics.length - at * PART),
      fill: (part: HTMLElement) => {
        const entries = diagnostics.slice(at * PART, (at + 1) * PART).map((one) => entry(one, source, host, onFollow));
        part.append(element('ul', {}, ...entries));
      },
    })),
  );
}

function entry(
  diagnostic: Diagnostic,
  source: string,
  host: HTMLElement,
  onFollow: (diagnostic: Diagnostic) => void,
): HTMLElement {
  const { code, severity, message, position } = diagnostic;
  const { start, end } = position;
  const button = element(
    'button',
    { type: 'button', class: 'diagnostic' },
    element('span', { class: `severity severity-${severity}` }, severity),
    element('span', { class: 'message' }, message),
    element('span', { class: 'place' }, `${start.line}:${start.column}`),
  );
  const text = source.slice(start.offset, Math.min(end.offset, start.offset + LONGEST_EXCERPT));
  const rest = end.offset > start.offset + LONGEST_EXCERPT ? '…' : '';
  if (text.trim() !== '') button.append(element('code', { class: 'excerpt', lang: 'zh-Hans' }, text + rest));
  button.addEventListener('click', () => {
    host.querySelector('[aria-current]')?.removeAttribute('aria-current');
    button.setAttribute('aria-current', 'true');
    onFollow(diagnostic);
  });
  const page = element('a', { href: `${PAGES}${code}`, class: 'page-of', target: '_blank', rel: 'noreferrer' }, code);
  return element('li', {}, button, page);
}
