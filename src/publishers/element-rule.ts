import type { BoilerplateKind } from '../model/boilerplate.js';

/** Names elements by tag, attributes, text and children. All that is given must hold. */
export interface ElementRule {
  /** The element's tag name, in lower case. */
  readonly tag: string | readonly string[];
  /** `true`: the attribute is present; a string: it has this value; a regular expression: its value matches. */
  readonly attributes?: Readonly<Record<string, true | string | RegExp>>;
  /** One of the words of its `class`. */
  readonly className?: string;
  /** Its whole visible text, tidied. An element with more than 200 characters never matches. */
  readonly text?: string | RegExp;
  /**
   * Matches the beginning of its visible text, of which the first 100 characters are looked at. Anchor it with `^`. For
   * furniture that is too long for `text`: an element with more than 1,000 characters never matches.
   */
  readonly opening?: RegExp;
  /** An element among its children. */
  readonly child?: ElementRule;
  /** An element anywhere inside it. Only its first 200 nodes are looked at. */
  readonly descendant?: ElementRule;
  /** The element right after it, blanks aside. */
  readonly next?: ElementRule;
  /** The element right before it, blanks aside. */
  readonly previous?: ElementRule;
  /** All it holds: at least one such element among its children, and beside them no other element and no text. */
  readonly everyChild?: ElementRule;
  /**
   * All its visible text is the text of links, of which there is at least one (`true`), and the `href` of each matches (a
   * regular expression). One word outside a link makes it content.
   */
  readonly onlyLinks?: true | RegExp;
}

/** An element that is not part of the article. */
export interface BoilerplateRule extends ElementRule {
  /** What the matching pieces are for. */
  readonly kind: BoilerplateKind;
  /** Void elements before it that belong to it: `<br><hr>` before a footer. */
  readonly leadIn?: readonly string[];
  /**
   * It may occur inside a paragraph, a figure or a caption without breaking it: what comes before and after it is still one
   * block. Without this an element of boilerplate ends the paragraph in which it occurs.
   */
  readonly inline?: true;
  /** Only before the article's first text. */
  readonly front?: true;
}

/** A piece of the introduction: an element whose whole content is one mark, or any element that the rule names. */
export interface StandfirstRule extends ElementRule {
  /** Only the first such element: one that follows it is the article's. */
  readonly once?: true;
  /** The mark that its whole content must be, and that is dropped: `strong`. Default: its content is the introduction. */
  readonly mark?: string;
}
