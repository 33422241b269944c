import { element } from './element.js';

/** A tab. */
export interface Tab {
  readonly id: string;
  readonly label: string;
  /** Fills the panel. It is called when the tab is first shown for a document. */
  readonly show: (panel: HTMLElement) => void | Promise<void>;
}

/** A list of tabs that follows the ARIA Authoring Practices: arrow keys move and select, Home and End go to the ends. */
export class Tabs {
  readonly #tabs: readonly Tab[];
  readonly #buttons = new Map<string, HTMLButtonElement>();
  readonly #panels = new Map<string, HTMLElement>();
  readonly #filled = new Set<string>();
  #chosen: string;

  /** @param groups - The tabs. Those of a group stay on the same line. */
  constructor(list: HTMLElement, host: HTMLElement, groups: readonly (readonly Tab[])[]) {
    this.#tabs = groups.flat();
    this.#chosen = this.#tabs[0]?.id ?? '';
    for (const group of groups) {
      const line = element('div', { role: 'presentation', class: 'tab-group' });
      list.append(line);
      for (const tab of group) this.#add(tab, line, host);
    }
    this.#mark();
  }

  #add({ id, label }: Tab, line: HTMLElement, host: HTMLElement): void {
    const button = element(
      'button',
      { type: 'button', role: 'tab', id: `tab-${id}`, 'aria-controls': `panel-${id}` },
      label,
    );
    button.addEventListener('click', () => void this.choose(id));
    button.addEventListener('keydown', (event) => this.#onKey(event));
    this.#buttons.set(id, button);
    const panel = element('div', {
      role: 'tabpanel',
      id: `panel-${id}`,
      'aria-labelledby': `tab-${id}`,
      class: 'panel',
    });
    this.#panels.set(id, panel);
    line.append(button);
    host.append(panel);
  }

  get chosen(): string {
    return this.#chosen;
  }

  /** The visible panel. */
  get panel(): HTMLElement | null {
    return this.#panels.get(this.#chosen) ?? null;
  }

  /** Shows a tab. Resolves when its panel is filled. */
  async choose(id: string): Promise<void> {
    if (!this.#buttons.has(id)) return;
    this.#chosen = id;
    this.#mark();
    await this.#fill();
  }

  setLabel(id: string, label: string): void {
    const button = this.#buttons.get(id);
    if (button !== undefined) button.textContent = label;
  }

  /** Fills the visible panel for a new document. The others are filled when they are chosen. */
  async refresh(): Promise<void> {
    this.#filled.clear();
    await this.#fill();
  }

  async #fill(): Promise<void> {
    const tab = this.#tabs.find(({ id }) => id === this.#chosen);
    const panel = this.#panels.get(this.#chosen);
    if (tab === undefined || panel === undefined || this.#filled.has(tab.id)) return;
    this.#filled.add(tab.id);
    panel.replaceChildren();
    panel.scrollTop = 0;
    await tab.show(panel);
  }

  #mark(): void {
    document.body.dataset['tab'] = this.#chosen;
    for (const [id, button] of this.#buttons) {
      const isChosen = id === this.#chosen;
      button.setAttribute('aria-selected', String(isChosen));
      button.tabIndex = isChosen ? 0 : -1;
      const panel = this.#panels.get(id);
      if (panel !== undefined) panel.hidden = !isChosen;
    }
  }

  #onKey(event: KeyboardEvent): void {
    const at = this.#tabs.findIndex(({ id }) => id === this.#chosen);
    const last = this.#tabs.length - 1;
    const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[
      event.key
    ];
    const tab = to === undefined ? undefined : this.#tabs[to];
    if (tab === undefined) return;
    event.preventDefault();
    void this.choose(tab.id);
    const button = this.#buttons.get(tab.id);
    button?.focus();
    button?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}
