import { element } from './element.js';
import type { Account } from './protocol.js';

/** Draws how many characters the document has, where they went, and whether any are missing. */
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
    figure('characters in', visible, 'Visible characters of the title and the body, without white space.', 'in'),
    figure('in the article', article, 'Characters that became part of a value of the Article.', 'to'),
    figure('in boilerplate', boilerplate, 'Characters that became part of a piece of boilerplate.', 'to'),
    figure('lost', lost, 'Visible characters that are not part of any value.', state(lost)),
    figure('doubled', doubled, 'Characters that a value contains twice.', state(doubled)),
  );
}
