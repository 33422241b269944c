import { element } from './element.js';

/** How deep the tree is open at first. */
const OPEN_DEPTH = 8;
const HIDDEN: ReadonlySet<string> = new Set(['position', 'positions', 'type']);

/**
 * Draws plain data as a tree for the keyboard (https://www.w3.org/WAI/ARIA/apg/patterns/treeview/): arrow keys move, open and
 * close, Enter leads to the source. Every item carries its JSON Pointer in `data-path`.
 */
export function treeView(article: object, onChoose: (path: string) => void): HTMLElement {
  const tree = element('ul', { role: 'tree', 'aria-label': 'The Article as a tree', class: 'tree' });
  for (const [key, value] of Object.entries(article)) tree.append(item(key, value, `/${escapeStep(key)}`, 1));
  const first = tree.querySelector<HTMLElement>('[role=treeitem]');
  if (first !== null) first.tabIndex = 0;
  tree.addEventListener('click', (event) => {
    const at = itemOf(event.target);
    if (at === null) return;
    const isTwisty = event.target instanceof Element && event.target.closest('.twisty') !== null;
    moveTo(tree, at);
    if (isTwisty) setOpen(at, at.getAttribute('aria-expanded') !== 'true');
    else onChoose(at.dataset['path'] ?? '');
  });
  tree.addEventListener('keydown', (event) => {
    const at = itemOf(event.target);
    if (at === null || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') onChoose(at.dataset['path'] ?? '');
    else if (!moveByKey(tree, at, event.key)) return;
    event.preventDefault();
  });
  return tree;
}

/** Opens what lies round the value and brings it into view. */
export function revealInTree(tree: HTMLElement, path: string): boolean {
  const items = [...tree.querySelectorAll<HTMLElement>('[role=treeitem]')];
  const found = items
    .filter(({ dataset }) => path === dataset['path'] || path.startsWith(`${dataset['path']}/`))
    .sort((a, b) => (b.dataset['path'] ?? '').length - (a.dataset['path'] ?? '').length)[0];
  if (found === undefined) return false;
  for (let up = parentOf(found); up !== null; up = parentOf(up)) setOpen(up, true);
  moveTo(tree, found, false);
  found.scrollIntoView({ block: 'nearest' });
  return true;
}

function item(key: string, value: unknown, path: string, level: number): HTMLElement {
  const entries = childrenOf(value);
  const line = element('span', { class: 'line' }, element('span', { class: 'twisty', 'aria-hidden': 'true' }));
  line.append(element('span', { class: 'key' }, key), ' ');
  const made = element('li', { role: 'treeitem', tabindex: -1, 'data-path': path, 'aria-level': level }, line);
  if (entries === null) {
    line.append(leaf(value));
    return made;
  }
  line.append(element('span', { class: 'type' }, typeOf(value, entries.length)));
  if (entries.length === 0) return made;
  const group = element('ul', { role: 'group' });
  for (const [name, child] of entries) group.append(item(name, child, `${path}/${escapeStep(name)}`, level + 1));
  made.append(group);
  setOpen(made, level < OPEN_DEPTH && !['source', 'urlParts', 'timestamp', 'boilerplate'].includes(key));
  return made;
}

function leaf(value: unknown): HTMLElement {
  const kind = value === null ? 'null' : typeof value;
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return element('span', { class: `leaf leaf-${kind}` }, text);
}

/** Positions are what the links are made of, and stay out of sight; the type of a node stands beside its key. */
function childrenOf(value: unknown): (readonly [string, unknown])[] | null {
  if (Array.isArray(value)) return value.map((child: unknown, at) => [String(at), child] as const);
  if (typeof value !== 'object' || value === null) return null;
  return Object.entries(value).filter(([key]) => !HIDDEN.has(key));
}

function typeOf(value: unknown, count: number): string {
  if (Array.isArray(value)) return count === 0 ? 'none' : `${count} ${count === 1 ? 'item' : 'items'}`;
  const { type, kind } = value as { type?: unknown; kind?: unknown }; // an object: `childrenOf` found its entries
  return typeof type === 'string' ? type : typeof kind === 'string' ? kind : '';
}

function moveByKey(tree: HTMLElement, at: HTMLElement, key: string): boolean {
  const shown = [...tree.querySelectorAll<HTMLElement>('[role=treeitem]')].filter((one) => one.offsetParent !== null);
  const index = shown.indexOf(at);
  const open = at.getAttribute('aria-expanded');
  if (key === 'ArrowRight' && open === 'false') setOpen(at, true);
  else if (key === 'ArrowLeft' && open === 'true') setOpen(at, false);
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
    moveTo(tree, to);
  }
  return true;
}

function moveTo(tree: HTMLElement, to: HTMLElement, withFocus = true): void {
  for (const one of tree.querySelectorAll<HTMLElement>('[role=treeitem][tabindex="0"]')) one.tabIndex = -1;
  to.tabIndex = 0;
  if (withFocus) to.focus();
}

function setOpen(at: HTMLElement, isOpen: boolean): void {
  if (at.querySelector(':scope > [role=group]') !== null) at.setAttribute('aria-expanded', String(isOpen));
}

function itemOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[role=treeitem]') : null;
}

function parentOf(at: HTMLElement): HTMLElement | null {
  return at.parentElement?.closest<HTMLElement>('[role=treeitem]') ?? null;
}

/** A step of a JSON Pointer: https://www.rfc-editor.org/rfc/rfc6901 */
function escapeStep(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
