/** The properties of IPTC ninjs 3.1 (https://www.iptc.org/std/ninjs/) that an Article states. */
export interface Ninjs {
  /** The name, version and schema of the format. */
  readonly standard: {
    readonly name: 'ninjs';
    readonly version: '3.1';
    readonly schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#';
  };
  /** The Article's URL, as a URI of RFC 3986. */
  readonly uri: string;
  readonly type: 'text';
  /** A BCP 47 tag. */
  readonly language?: string;
  /** The date of publication in RFC 3339, in the publisher's time zone if a time is printed. */
  readonly contentCreated?: string;
  /** The timestamp, in UTC. */
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
  /** The place in a wire's dateline. */
  readonly located?: string;
  /** The holder of the copyright. */
  readonly copyrightHolder?: string;
  /** The copyright line. */
  readonly copyrightNotice?: string;
  /** Section and column. */
  readonly subjects?: readonly { readonly name: string; readonly rel: 'section' | 'column' }[];
  /** The publisher, agencies, authors, translators and editors. */
  readonly infoSources?: readonly NinjsInfoSource[];
  /** The ids in the publisher's short URLs: role `rfi.my`, value `9zeJ`. */
  readonly altIds?: readonly NinjsAltId[];
  /** Images, then recordings and embeds, in reading order. The lead image is first. */
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

/** The text of the article as plain text or as HTML. */
export interface NinjsBody {
  /** The media type of the value. */
  readonly contentType: 'text/plain' | 'text/html';
  /** The number of graphemes, without the gaps between blocks. */
  readonly charCount?: number;
  /** The number of words, of which each East Asian character is one. */
  readonly wordCount?: number;
  /** The text. */
  readonly value: string;
}

/** A source of the news. */
export interface NinjsInfoSource {
  /** The source's name. */
  readonly name: string;
  /** The role of the source. */
  readonly role: 'publisher' | 'agency' | 'author' | 'translator' | 'editor';
  /** The URL of the source's page, as a URI of RFC 3986. */
  readonly uri?: string;
}

/** An identifier of the article other than its URI. */
export interface NinjsAltId {
  /** What the id is for. */
  readonly role: string;
  /** The id. */
  readonly value: string;
}

/** A picture, a recording or an embed of the article. */
export interface NinjsAssociation {
  /** The type and a number in reading order: `picture-1`. */
  readonly name: string;
  /** The relation of the item to the article. */
  readonly rel: 'lead' | 'illustration' | 'recording' | 'embed';
  /** The item's URL, as a URI of RFC 3986. */
  readonly uri: string;
  /** The type of the item. */
  readonly type?: 'picture' | 'audio' | 'video';
  /** The item's title. */
  readonly title?: string;
  /** The caption (role `caption`) and the alternative text (role `alt`). */
  readonly descriptions?: readonly NinjsText[];
  /** The credit line of a picture, as printed. */
  readonly copyrightNotice?: string;
  /** The publisher's or provider's id of the item. */
  readonly altIds?: readonly NinjsAltId[];
  /** The files of the item. */
  readonly renditions?: readonly NinjsRendition[];
}

/** A file of an association. */
export interface NinjsRendition {
  /** The name of the rendition: `main`, or `source-1` and so on. */
  readonly name: string;
  /** The URL of the file, as a URI of RFC 3986. */
  readonly href: string;
  /** The media type. */
  readonly contentType?: string;
  /** The width in pixels. */
  readonly width?: number;
  /** The aspect ratio: `16:9`. */
  readonly aspectRatio?: string;
}
