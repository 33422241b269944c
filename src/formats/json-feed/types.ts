/** A JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/ */
export interface JsonFeed extends JsonFeedInfo {
  /** The URL that identifies the version of the format. */
  readonly version: 'https://jsonfeed.org/version/1.1';
  /** Newest first. */
  readonly items: readonly JsonFeedItem[];
}

/** The properties of a feed besides its items. They are written unchanged. */
export interface JsonFeedInfo {
  /** The title of the feed. */
  readonly title: string;
  /** The URL of the website that the feed belongs to. */
  readonly home_page_url?: string;
  /** The URL of the feed. */
  readonly feed_url?: string;
  /** A description of the feed, as plain text. */
  readonly description?: string;
  /** A comment for people who read the JSON. */
  readonly user_comment?: string;
  /** The URL of the next page of the feed, with older articles. */
  readonly next_url?: string;
  /** The URL of a large square picture, 512 by 512 pixels or larger. */
  readonly icon?: string;
  /** The URL of a small square picture, 64 by 64 pixels or larger. */
  readonly favicon?: string;
  /** The authors of the feed. */
  readonly authors?: readonly JsonFeedAuthor[];
  /** A BCP 47 tag. */
  readonly language?: string;
  /** Whether the feed will never be updated again. */
  readonly expired?: boolean;
  /** Services that announce updates of the feed. */
  readonly hubs?: readonly { readonly type: string; readonly url: string }[];
}

/** An author. At least one of the fields is present. */
export interface JsonFeedAuthor {
  /** The author's name. */
  readonly name?: string;
  /** The URL of the author's page. */
  readonly url?: string;
  /** The URL of a square picture of the author. */
  readonly avatar?: string;
}

/** An article of a feed: https://www.jsonfeed.org/version/1.1/#items */
export interface JsonFeedItem {
  /** The Article's URL. */
  readonly id: string;
  /** The Article's URL. */
  readonly url: string;
  /** The headline. */
  readonly title?: string;
  /** The article as HTML that is safe to show. */
  readonly content_html?: string;
  /** Standfirst and body as plain text, with captions and the URLs of players in brackets. */
  readonly content_text: string;
  /** The standfirst. */
  readonly summary?: string;
  /** The URL of the lead image. */
  readonly image?: string;
  /** The date of publication in RFC 3339, in the publisher's time zone if a time is printed. */
  readonly date_published?: string;
  /** The authors of the article. */
  readonly authors?: readonly JsonFeedAuthor[];
  /** Section and column. */
  readonly tags?: readonly string[];
  /** A BCP 47 tag. */
  readonly language?: string;
  /** The recordings whose media type is known. JSON Feed requires the type. */
  readonly attachments?: readonly JsonFeedAttachment[];
}

/** A recording of an item: https://www.jsonfeed.org/version/1.1/#attachments */
export interface JsonFeedAttachment {
  /** The URL of the file. */
  readonly url: string;
  /** The media type, such as `audio/mpeg`. */
  readonly mime_type: string;
  /** The recording's title. */
  readonly title?: string;
}
