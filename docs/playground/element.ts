/** Attributes by name. `null` and `false` omit an attribute, `true` sets it to the empty string. */
type Attributes = Readonly<Record<string, string | number | boolean | null>>;

/** Creates an element. Children that are strings become text, so a value is never parsed as markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const created = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) created.setAttribute(key, value === true ? '' : String(value));
  }
  created.append(...children);
  return created;
}

/** Returns the element of the page with an id. It exists, because the page and this script are built together. */
export function byId<E extends HTMLElement = HTMLElement>(id: string): E {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no element ${id}.`);
  return found as E; // the caller knows the type of the element
}
