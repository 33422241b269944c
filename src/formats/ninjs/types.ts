/** The part of IPTC ninjs 3.1 (https://www.iptc.org/std/ninjs/) that an Article fills, in its terms. */
export interface Ninjs {
  /** The name, version and schema of the format. */
  readonly standard: {
    readonly name: 'ninjs';
    readonly version: '3.1';
    readonly schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#';
  };
  /** The Article's URL, as a URI by RFC 3986. */
  readonly uri: string;
  readonly type: 'text';
  /** BCP 47. */
  readonly language?: string;
  /** When it was published, RFC 3339, with the printed time zone if a time is printed. */
  readonly contentCreated?: string;
  /** The timestamp comment: the feed's own instant, in UTC. */
  readonly versionCreated?: string;
  /** The headline, as plain text. */
  readonly headlines: readonly NinjsText[];
  /** The standfirst. */
  readonly descriptions?: readonly NinjsText[];
  /** Standfirst and body, as plain text and as HTML. */
  readonly bodies?: readonly NinjsBody[];
  /** The authors, as printed. */
  readonly by?: string;
  /** The slug of the URL. */
  readonly slugline?: string;
  /** Where an agency filed. */
  readonly located?: string;
  /** Who holds the right. */
  readonly copyrightHolder?: string;
  /** The copyright line. */
  readonly copyrightNotice?: string;
  /** Section and column. */
  readonly subjects?: readonly { readonly name: string; readonly rel: 'section' | 'column' }[];
  /** Who published, filed, wrote, translated and edited. */
  readonly infoSources?: readonly NinjsInfoSource[];
  /** The publisher's short links: role `rfi.my`, value `9zeJ`. */
  readonly altIds?: readonly NinjsAltId[];
  /** Images, recordings and what other sites show, in reading order, the lead image first. */
  readonly associations?: readonly NinjsAssociation[];
}

/** A text with its role. */
export interface NinjsText {
  /** What the text is for. */
  readonly role?: string;
  /** The media type of the value. */
  readonly contentType: 'text/plain';
  /** The text. */
  readonly value: string;
}

/** The text of the article in one form. */
export interface NinjsBody {
  /** The media type of the value. */
  readonly contentType: 'text/plain' | 'text/html';
  /** Graphemes, the gaps between blocks left out. */
  readonly charCount?: number;
  /** Words; each East Asian character counts as one. */
  readonly wordCount?: number;
  /** The text. */
  readonly value: string;
}

/** Who the news comes from. */
export interface NinjsInfoSource {
  /** The source's name. */
  readonly name: string;
  /** What the source did. */
  readonly role: 'publisher' | 'agency' | 'author' | 'translator' | 'editor';
  /** The source's address. */
  readonly uri?: string;
}

/** An identifier of the article other than its URI. */
export interface NinjsAltId {
  /** What the id is for. */
  readonly role: string;
  /** The id. */
  readonly value: string;
}

/** A picture, a recording or a film that goes with the article. */
export interface NinjsAssociation {
  /** `picture-1`, counted by type in reading order. */
  readonly name: string;
  /** How the item relates to the article. */
  readonly rel: 'lead' | 'illustration' | 'recording' | 'embed';
  /** The item's address. */
  readonly uri: string;
  /** What kind of item it is. */
  readonly type?: 'picture' | 'audio' | 'video';
  /** The item's title. */
  readonly title?: string;
  /** Role `caption`, and `alt` for the alternative text. */
  readonly descriptions?: readonly NinjsText[];
  /** The credit line of a picture, as printed. */
  readonly copyrightNotice?: string;
  /** The publisher's or provider's own id. */
  readonly altIds?: readonly NinjsAltId[];
  /** The files of the item. */
  readonly renditions?: readonly NinjsRendition[];
}

/** One file of an association. */
export interface NinjsRendition {
  /** What the file is for. */
  readonly name: string;
  /** The address of the file. */
  readonly href: string;
  /** Media type. */
  readonly contentType?: string;
  /** In pixels. */
  readonly width?: number;
  /** `16:9`. */
  readonly aspectRatio?: string;
}
