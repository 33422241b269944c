import type { Diagnostic } from 'rfi-article';
import { element } from './element.js';
import type { Reading } from './reading.js';

const PAGES = 'https://github.com/rfi-article/rfi-article/blob/main/docs/diagnostics/';

/** In UTF-16 code units. */
const LONGEST_EXCERPT = 80;

/** Draws what the reader noticed; each entry leads to its place. */
export function diagnosticsView({ source, result }: Reading, onFollow: (diagnostic: Diagnostic) => void): HTMLElement {
  if (result.diagnostics.length === 0)
    return element('p', { class: 'empty' }, 'Nothing to report: the document reads without repair or doubt.');
  const list = element('ul', { class: 'diagnostics' });
  for (const diagnostic of result.diagnostics) {
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
      list.querySelector('[aria-current]')?.removeAttribute('aria-current');
      button.setAttribute('aria-current', 'true');
      onFollow(diagnostic);
    });
    const page = element('a', { href: `${PAGES}${code}.md`, class: 'page-of' }, code);
    list.append(element('li', {}, button, page));
  }
  return list;
}
