/** Attributes by name; `null` and `false` leave one out, `true` sets it empty. */
type Attributes = Readonly<Record<string, string | number | boolean | null>>;

/** Makes an element. Children that are strings become text, so no value is ever read as markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) made.setAttribute(key, value === true ? '' : String(value));
  }
  made.append(...children);
  return made;
}

/** The element of the page with this id. It exists, because the page and this script are built together. */
export function byId<E extends HTMLElement = HTMLElement>(id: string): E {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no element ${id}.`);
  return found as E; // the caller knows what the page holds
}
