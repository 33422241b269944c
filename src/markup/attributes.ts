import type { Element } from 'domhandler';

/** The attributes of one start tag, by name in lower case. They inherit nothing: what is not there is `undefined`. */
export type Attributes = Readonly<Record<string, string>>;

/** The attributes of every tag that has none. */
export const NO_ATTRIBUTES: Attributes = /* @__PURE__ */ Object.freeze(Object.create(null));

/** The value of an element's attribute, or `null`. */
export function attributeOf({ attribs }: Element, name: string): string | null {
  return attribs[name] ?? null;
}
