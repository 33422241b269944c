import type { ElementRule } from './element-rule.js';

/** What the publisher's pictures look like. Addresses of the proxy images.weserv.nl are already replaced by the original ones. */
export interface ImageGrammar {
  /** Matches a URL; the groups `id`, `width`, `aspectRatio`, `filename` are read where they are present. */
  readonly url: RegExp | null;
  /** URLs of placeholder pictures and ornaments. Such a picture is boilerplate of kind `logo`. */
  readonly logos: readonly (string | RegExp)[];
  /** Alternative texts by which an ornament is known: `line break`. */
  readonly logoAlts: RegExp | null;
  /** What is printed in place of a picture that the scraper lost: RFI's `Array`. */
  readonly lost: readonly string[];
  /** The picture's URL in an attribute other than `src` and `srcset`. */
  readonly dataUrl: ((attributes: Readonly<Record<string, string>>) => string | null) | null;
  /**
   * What the lead image is, the first thing after the printed date: `<img>`, or an element that holds nothing but a picture,
   * its caption and its credit.
   */
  readonly lead: readonly ElementRule[];
  /** The lead image may follow the standfirst as well. */
  readonly isLeadAfterStandfirst: boolean;
  /** Elements that are figures although they are not a `<figure>`. */
  readonly figures: readonly FigureRule[];
  /** The element right after a picture, or after an element that holds nothing but a picture, that is its caption. */
  readonly captionAfter: readonly ElementRule[];
  /** The credit, in a caption or elsewhere in the figure. */
  readonly credit: readonly ElementRule[];
  /**
   * Matches the credit at the end of a caption's text, where no element contains it. `last-bracket`: the last bracket at
   * the caption's very end, of either width, its brackets included.
   */
  readonly creditText: RegExp | 'last-bracket' | null;
  /** Matches what `creditText` finds and is not a credit: a date, 资料照片. */
  readonly notCredit: RegExp | null;
  /** A caption of two `<span>`s holds legend and credit. */
  readonly creditIsSecondSpan: boolean;
}

/** A figure that is not a `<figure>`. */
export interface FigureRule {
  /** The element that is a figure. */
  readonly element: ElementRule;
  /** What a `<figcaption>` would be; `text`: all text of the element that is not a credit. */
  readonly caption: readonly ElementRule[] | 'text';
  /**
   * The element is a figure only where it holds one picture, its caption and its credit, and no other text. So a rule about
   * any `<div>` names the outermost one around a picture.
   */
  readonly isWhole?: true;
  /** An element inside that shows its picture only after a script has run: the copy in its `<noscript>` counts. */
  readonly lazy?: ElementRule;
  /** Such elements one after the other are the pictures of one gallery. */
  readonly isSlide?: true;
}
