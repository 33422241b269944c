/** An element of an HTML tree; what `hast` calls the same. */
export interface HtmlElement {
  type: 'element';
  /** The tag name, in lower case. */
  tagName: string;
  /** The attributes, under their names in the DOM. */
  properties: { [name: string]: string | number | boolean | (string | number)[] | null | undefined };
  /** What the element contains, in order. */
  children: HtmlContent[];
}

/** A text of a hast tree. */
export interface HtmlText {
  type: 'text';
  /** The text, without escapes. */
  value: string;
}

/** A comment of a hast tree. */
export interface HtmlComment {
  type: 'comment';
  /** The comment's text. */
  value: string;
}

export type HtmlContent = HtmlElement | HtmlText | HtmlComment;

/** An element; attributes that are `null` are left out. */
export function element(
  tagName: string,
  properties: Readonly<Record<string, string | number | boolean | null>>,
  children: readonly HtmlContent[],
): HtmlElement {
  const known = Object.entries(properties).filter(([, value]) => value !== null);
  return { type: 'element', tagName, properties: Object.fromEntries(known), children: [...children] };
}

export function text(value: string): HtmlText {
  return { type: 'text', value };
}
