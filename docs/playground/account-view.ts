import { element } from './element.js';
import type { Account } from './protocol.js';

/** The badge: what went in, where it went, and that nothing is missing. */
export function drawAccount(host: HTMLElement, { visible, article, boilerplate, lost, doubled }: Account): void {
  const figure = (label: string, value: number, title: string, className: string): HTMLElement =>
    element(
      'div',
      { class: className, title },
      element('dt', {}, label),
      element('dd', {}, value.toLocaleString('en')),
    );
  const state = (count: number): string => (count === 0 ? 'good' : 'bad');
  host.replaceChildren(
    figure('characters in', visible, 'Visible characters of title and body, white space left out.', 'in'),
    figure('in the article', article, 'Characters that became a value of the Article.', 'to'),
    figure('in boilerplate', boilerplate, 'Characters that became a piece of boilerplate.', 'to'),
    figure('lost', lost, 'Visible characters that no value comes from.', state(lost)),
    figure('doubled', doubled, 'Characters that a value has twice.', state(doubled)),
  );
}
