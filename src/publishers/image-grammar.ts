import type { ElementRule } from './element-rule.js';

/** What the publisher's images look like. URLs of the proxy images.weserv.nl have already been replaced by the original ones. */
export interface ImageGrammar {
  /** Matches the URL of an image. The groups `id`, `width`, `aspectRatio` and `filename` become fields of the image. */
  readonly url: RegExp | null;
  /** URLs of placeholders and ornaments. Such an image is boilerplate of the kind `logo`. */
  readonly logos: readonly (string | RegExp)[];
  /** Matches the alternative text of an ornament: `line break`. */
  readonly logoAlts: RegExp | null;
  /** Texts that the scraper left in place of the lead image (`Array`), or in a `<figure>`, with or without its image (`Image`). */
  readonly lost: readonly string[];
  /** Reads the URL of an image from attributes other than `src` and `srcset`. */
  readonly dataUrl: ((attributes: Readonly<Record<string, string>>) => string | null) | null;
  /**
   * The lead image, which directly follows the printed date: an `<img>`, or an element that contains only an image, its
   * caption and its credit. Boilerplate may precede it, except a newsletter's, which has its place in the article.
   */
  readonly lead: readonly ElementRule[];
  /** Whether the lead image may also come after the standfirst. */
  readonly isLeadAfterStandfirst: boolean;
  /** Elements other than `<figure>` that are figures. */
  readonly figures: readonly FigureRule[];
  /** The caption, as the element directly after an image, or after an element that contains only an image. */
  readonly captionAfter: readonly ElementRule[];
  /** The element of the credit, in the caption or elsewhere in the figure. */
  readonly credit: readonly ElementRule[];
  /**
   * Matches a credit that ends the text of a caption, if no element contains it. `last-bracket`: the text in brackets at the
   * very end, including the brackets, which may be full-width.
   */
  readonly creditText: RegExp | 'last-bracket' | null;
  /** Matches texts that `creditText` finds but that are not credits: a date, 资料照片. */
  readonly notCredit: RegExp | null;
  /** Whether the second of two `<span>`s in a caption is the credit. */
  readonly creditIsSecondSpan: boolean;
}

/** A figure that is not a `<figure>` element. */
export interface FigureRule {
  /** The element that is a figure. */
  readonly element: ElementRule;
  /** The element of the caption. `text`: all text of the element except the credit is the caption. */
  readonly caption: readonly ElementRule[] | 'text';
  /**
   * The element is a figure only if it contains one image, at most one caption, its credit, and no other text. A rule that
   * names every `<div>` therefore matches the outermost one around an image.
   */
  readonly isWhole?: true;
  /** A descendant whose image is loaded by a script. The copy of the image in its `<noscript>` is read. */
  readonly lazy?: ElementRule;
  /** Several of these elements in a row are one gallery. */
  readonly isSlide?: true;
}
