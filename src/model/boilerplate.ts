import type { Position } from '../source/positions.js';

/**
 * The kinds of boilerplate. The text of `script` is empty. `logo` is a placeholder picture, whose URL is the only link.
 * `artefact` is debris of the scraping: the word `Array` instead of a lead image, the word `Image` in a figure.
 */
export const BOILERPLATE_KINDS = [
  'share',
  'newsletter',
  'app',
  'advertisement',
  'read-more',
  'related',
  'byline',
  'copyright',
  'syndication',
  'player',
  'logo',
  'script',
  'artefact',
  'other',
] as const;

/** One of `BOILERPLATE_KINDS`. */
export type BoilerplateKind = (typeof BOILERPLATE_KINDS)[number];

/** A part of the page that does not belong to the article. It is kept outside the body, with a label. */
export interface Boilerplate {
  /** What the part is for. */
  readonly kind: BoilerplateKind;
  /** Its visible text, with white space collapsed. */
  readonly text: string;
  /** Its links, in the order of the document. */
  readonly links: readonly BoilerplateLink[];
  /** The position of its element; `null` in Articles without positions. */
  readonly position: Position | null;
}

/** A link in boilerplate. If it shares the article, its URL is decoded into `network`, `shortUrl` and `targetUrl`. */
export interface BoilerplateLink {
  /** The link's text, with white space collapsed; empty for an icon. */
  readonly text: string;
  /** The URL as written, with any scheme. Check it before you follow it. */
  readonly url: string;
  /** The social network, by its name at the time: `facebook`, `whatsapp`, `twitter`, `x`. */
  readonly network: string | null;
  /** The short URL of the article, without the network's letter: `https://rfi.my/9zeJ`. */
  readonly shortUrl: string | null;
  /** The URL of the article that is shared. */
  readonly targetUrl: string | null;
}
