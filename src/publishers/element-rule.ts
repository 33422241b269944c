import type { BoilerplateKind } from '../model/boilerplate.js';

/** Selects elements by tag name, attributes, text, descendants and neighbours. An element must satisfy all properties that are set. */
export interface ElementRule {
  /** The element's tag name, in lower case. */
  readonly tag: string | readonly string[];
  /** Attributes by name. `true`: the attribute is present; a string: it has this value; a regular expression: its value matches. */
  readonly attributes?: Readonly<Record<string, true | string | RegExp>>;
  /** One of the class names in the `class` attribute. */
  readonly className?: string;
  /** The whole visible text, with white space collapsed. An element with more than 200 UTF-16 code units never matches. */
  readonly text?: string | RegExp;
  /**
   * Matches the first 100 UTF-16 code units of the visible text. Anchor it with `^`. Use it for boilerplate that is too long
   * for `text`. An element with more than 1,000 code units never matches.
   */
  readonly opening?: RegExp;
  /** One of the child elements. */
  readonly child?: ElementRule;
  /** One of the descendants. Only the first 200 nodes are searched. */
  readonly descendant?: ElementRule;
  /** The next sibling, apart from white space. */
  readonly next?: ElementRule;
  /** The previous sibling, apart from white space. */
  readonly previous?: ElementRule;
  /** Every child: there is at least one such element, and no other element or text. */
  readonly everyChild?: ElementRule;
  /**
   * There is at least one link, and all visible text is inside links (`true`) whose `href` matches (a regular expression).
   * An element with text outside a link never matches.
   */
  readonly onlyLinks?: true | RegExp;
}

/** Selects elements that are not part of the article. */
export interface BoilerplateRule extends ElementRule {
  /** What the element is for. */
  readonly kind: BoilerplateKind;
  /** Names of void elements directly before the element that belong to it: `<br><hr>` before a footer. */
  readonly leadIn?: readonly string[];
  /**
   * The element may be inside a paragraph, a figure or a caption, whose content before and after it remains one block.
   * Without this, boilerplate ends the paragraph that it is in.
   */
  readonly inline?: true;
  /** The rule applies only before the first text of the article, which may be its standfirst. */
  readonly front?: true;
}

/** Selects elements of the standfirst: those whose whole content is one mark, or all that the rule matches. */
export interface StandfirstRule extends ElementRule {
  /** Only the first such element is part of the standfirst. Those after it are part of the article. */
  readonly once?: true;
  /** The mark that must enclose the whole content, and that is removed: `strong`. Default: the content needs no mark. */
  readonly mark?: string;
}
