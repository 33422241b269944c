import { element } from './element.js';

/** The depth to which the tree is open at first. */
const OPEN_DEPTH = 8;
/** The maximum number of items that are open at first. */
const OPEN_ITEMS = 500;
/** The number of children that are shown at a time. */
const PAGE = 100;
const CLOSED: ReadonlySet<string> = new Set(['source', 'urlParts', 'timestamp', 'boilerplate']);

/**
 * Shows plain data as a tree (https://www.w3.org/WAI/ARIA/apg/patterns/treeview/). Arrow keys move, open and close, Enter
 * leads to the source. Every item has its JSON Pointer in `data-path`. Items are created when they are shown.
 */
export class TreeView {
  readonly element: HTMLElement;
  readonly #values = new WeakMap<HTMLElement, unknown>();
  #room = OPEN_ITEMS;

  constructor(article: object, onChoose: (path: string) => void) {
    this.element = element('ul', { role: 'tree', 'aria-label': 'The Article as a tree', class: 'tree' });
    this.#addItems(this.element, Object.entries(article), '', 1, 0);
    const first = this.element.querySelector<HTMLElement>('[role=treeitem]');
    if (first !== null) first.tabIndex = 0;
    const choose = (at: HTMLElement): void => {
      const from = at.dataset['more'];
      if (from === undefined) onChoose(at.dataset['path'] ?? '');
      else this.#showMore(at, Number(from));
    };
    this.element.addEventListener('click', (event) => {
      const at = itemOf(event.target);
      if (at === null) return;
      const isTwisty = event.target instanceof Element && event.target.closest('.twisty') !== null;
      this.#moveTo(at);
      if (isTwisty) this.#setOpen(at, at.getAttribute('aria-expanded') !== 'true');
      else choose(at);
    });
    this.element.addEventListener('keydown', (event) => {
      const at = itemOf(event.target);
      if (at === null || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === 'Enter' || event.key === ' ') choose(at);
      else if (!this.#moveByKey(at, event.key)) return;
      event.preventDefault();
    });
  }

  /** Opens the items around a value and scrolls to it. */
  reveal(path: string): HTMLElement | null {
    const steps = path.split('/').slice(1);
    let found: HTMLElement | null = null;
    let group: HTMLElement | null = this.element;
    for (let depth = 1; depth <= steps.length && group !== null; depth++) {
      const stepPath = `/${steps.slice(0, depth).join('/')}`;
      let next = childOf(group, stepPath);
      for (let more = moreOf(group); next === null && more !== null; more = moreOf(group)) {
        this.#showMore(more, Number(more.dataset['more']));
        next = childOf(group, stepPath);
      }
      if (next === null) break;
      found = next;
      if (depth < steps.length) this.#setOpen(next, true);
      group = next.querySelector<HTMLElement>(':scope > [role=group]');
    }
    if (found !== null) {
      this.#moveTo(found, false);
      found.scrollIntoView({ block: 'nearest' });
    }
    return found;
  }

  #addItems(
    group: HTMLElement,
    entries: readonly (readonly [string, unknown])[],
    path: string,
    level: number,
    from: number,
  ): void {
    for (const [key, value] of entries.slice(from, from + PAGE))
      group.append(this.#item(key, value, `${path}/${escapeStep(key)}`, level));
    if (entries.length <= from + PAGE) return;
    const line = element(
      'span',
      { class: 'line' },
      element('span', { class: 'type' }, `${entries.length - from - PAGE} more: show`),
    );
    group.append(
      element(
        'li',
        { role: 'treeitem', tabindex: -1, 'aria-level': level, 'data-more': from + PAGE, 'data-path': path },
        line,
      ),
    );
  }

  #showMore(at: HTMLElement, from: number): void {
    const group = at.parentElement;
    const owner = parentOf(at);
    const value = owner === null ? null : this.#values.get(owner);
    if (group === null || owner === null) return;
    const level = Number(at.getAttribute('aria-level'));
    const before = at.previousElementSibling;
    at.remove();
    this.#addItems(group, childrenOf(value) ?? [], owner.dataset['path'] ?? '', level, from);
    const next = before?.nextElementSibling;
    if (next instanceof HTMLElement) this.#moveTo(next);
  }

  #item(key: string, value: unknown, path: string, level: number): HTMLElement {
    this.#room--;
    const entries = childrenOf(value);
    const line = element('span', { class: 'line' }, element('span', { class: 'twisty', 'aria-hidden': 'true' }));
    line.append(element('span', { class: 'key' }, key), ' ');
    const created = element('li', { role: 'treeitem', tabindex: -1, 'data-path': path, 'aria-level': level }, line);
    if (entries === null) {
      line.append(leaf(value));
      return created;
    }
    line.append(element('span', { class: 'type' }, typeOf(value, entries.length)));
    if (entries.length === 0) return created;
    this.#values.set(created, value);
    created.setAttribute('aria-expanded', 'false');
    if (level < OPEN_DEPTH && this.#room > 0 && !CLOSED.has(key)) this.#setOpen(created, true);
    return created;
  }

  #setOpen(at: HTMLElement, isOpen: boolean): void {
    if (!at.hasAttribute('aria-expanded')) return;
    at.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen || at.querySelector(':scope > [role=group]') !== null) return;
    const group = element('ul', { role: 'group' });
    at.append(group);
    this.#addItems(
      group,
      childrenOf(this.#values.get(at)) ?? [],
      at.dataset['path'] ?? '',
      Number(at.getAttribute('aria-level')) + 1,
      0,
    );
  }

  #moveByKey(at: HTMLElement, key: string): boolean {
    const shown = [...this.element.querySelectorAll<HTMLElement>('[role=treeitem]')].filter(
      (one) => one.offsetParent !== null,
    );
    const index = shown.indexOf(at);
    const open = at.getAttribute('aria-expanded');
    if (key === 'ArrowRight' && open === 'false') this.#setOpen(at, true);
    else if (key === 'ArrowLeft' && open === 'true') this.#setOpen(at, false);
    else {
      const to = {
        ArrowDown: shown[index + 1],
        ArrowUp: shown[index - 1],
        ArrowRight: open === 'true' ? shown[index + 1] : undefined,
        ArrowLeft: parentOf(at) ?? undefined,
        Home: shown[0],
        End: shown.at(-1),
      }[key];
      if (to === undefined) return key.startsWith('Arrow');
      this.#moveTo(to);
    }
    return true;
  }

  #moveTo(to: HTMLElement, withFocus = true): void {
    for (const one of this.element.querySelectorAll<HTMLElement>('[role=treeitem][tabindex="0"]')) one.tabIndex = -1;
    to.tabIndex = 0;
    if (withFocus) to.focus();
  }
}

function leaf(value: unknown): HTMLElement {
  const kind = value === null ? 'null' : typeof value;
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return element('span', { class: `leaf leaf-${kind}` }, text.length > 2_000 ? `${text.slice(0, 2_000)}…` : text);
}

/** Returns the children of a value. The type of a node is shown next to its key instead. */
function childrenOf(value: unknown): readonly (readonly [string, unknown])[] | null {
  if (Array.isArray(value)) return value.map((child: unknown, at) => [String(at), child] as const);
  if (typeof value !== 'object' || value === null) return null;
  return Object.entries(value).filter(([key]) => key !== 'type');
}

function typeOf(value: unknown, count: number): string {
  if (Array.isArray(value)) return count === 0 ? 'none' : `${count} ${count === 1 ? 'item' : 'items'}`;
  const { type, kind } = value as { type?: unknown; kind?: unknown }; // an object, because `childrenOf` returned its entries
  return typeof type === 'string' ? type : typeof kind === 'string' ? kind : '';
}

function childOf(group: HTMLElement, path: string): HTMLElement | null {
  return group.querySelector<HTMLElement>(`:scope > [data-path="${CSS.escape(path)}"]:not([data-more])`);
}

function moreOf(group: HTMLElement): HTMLElement | null {
  return group.querySelector<HTMLElement>(':scope > [data-more]');
}

function itemOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[role=treeitem]') : null;
}

function parentOf(at: HTMLElement): HTMLElement | null {
  return at.parentElement?.closest<HTMLElement>('[role=treeitem]') ?? null;
}

/** Escapes a part of a JSON Pointer: https://www.rfc-editor.org/rfc/rfc6901 */
function escapeStep(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
