import type { Position } from '../source/positions.js';

/**
 * What a piece of the page can be that is not the article. `script` has the text `''`; `logo` is a placeholder picture whose
 * URL is the one link; `artefact` is debris of the scraping: the word `Array` where a lead image was lost.
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

/** A piece of the page that is not the article: kept, labelled, out of the body. */
export interface Boilerplate {
  /** What the piece is for. */
  readonly kind: BoilerplateKind;
  /** Its visible text, white space tidied. */
  readonly text: string;
  /** The piece's links, in the order of the document. */
  readonly links: readonly BoilerplateLink[];
  /** The piece's element; `null` in Articles without positions. */
  readonly position: Position | null;
}

/** A link in a piece of boilerplate; one of a share block is decoded. */
export interface BoilerplateLink {
  /** The link's text, white space tidied; empty for an icon. */
  readonly text: string;
  /** As written, with any scheme: this is data, not a link to follow unchecked. */
  readonly url: string;
  /** The host's own name at the time: `facebook`, `whatsapp`, `twitter`, `x`. */
  readonly network: string | null;
  /** `https://rfi.my/9zeJ`, without the network's letter. */
  readonly shortUrl: string | null;
  /** The article that is shared. */
  readonly targetUrl: string | null;
}
