import type { Position } from '../source/positions.js';

/**
 * What a labelled piece of the page is that is not the article. `script` has the text `''`; `logo` is a placeholder
 * picture, its URL the one link; `artefact` is debris of the scraping: the word `Array` where a lead image was lost.
 */
export type BoilerplateKind =
  | 'share'
  | 'newsletter'
  | 'app'
  | 'advertisement'
  | 'read-more'
  | 'related'
  | 'byline'
  | 'copyright'
  | 'syndication'
  | 'player'
  | 'logo'
  | 'script'
  | 'artefact'
  | 'other';

/** A piece of the page that is not the article: kept, labelled, out of the body. */
export interface Boilerplate {
  readonly kind: BoilerplateKind;
  /** Its visible text, white space tidied. */
  readonly text: string;
  readonly links: readonly BoilerplateLink[];
  readonly position: Position | null;
}

/** A link in a piece of boilerplate; one of a share block is decoded. */
export interface BoilerplateLink {
  readonly text: string;
  /** As it stands, whatever its scheme: this is data, not a link to follow unread. */
  readonly url: string;
  /** The host's own name at the time: `facebook`, `whatsapp`, `twitter`, `x`. */
  readonly network: string | null;
  /** `https://rfi.my/9zeJ`, without the network's letter. */
  readonly shortUrl: string | null;
  /** The article that is shared. */
  readonly targetUrl: string | null;
}
