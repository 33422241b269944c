/** JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/, in its own terms. */
export interface JsonFeed extends JsonFeedInfo {
  /** The address that names the version of the format. */
  readonly version: 'https://jsonfeed.org/version/1.1';
  /** Newest first. */
  readonly items: readonly JsonFeedItem[];
}

/** What an Article cannot state about its feed. Fields are written unchanged. */
export interface JsonFeedInfo {
  /** The feed's name. */
  readonly title: string;
  /** The page that the feed is of. */
  readonly home_page_url?: string;
  /** The feed's own address. */
  readonly feed_url?: string;
  /** What the feed is about, as plain text. */
  readonly description?: string;
  /** For people who look at the raw feed. */
  readonly user_comment?: string;
  /** The address of the next page of the feed, with older articles. */
  readonly next_url?: string;
  /** The address of a large square picture, 512 by 512 pixels or larger. */
  readonly icon?: string;
  /** The address of a small square picture, 64 by 64 pixels or larger. */
  readonly favicon?: string;
  /** The authors of the feed. */
  readonly authors?: readonly JsonFeedAuthor[];
  /** BCP 47. */
  readonly language?: string;
  /** Whether the feed has ended for good. */
  readonly expired?: boolean;
  /** Services that announce changes of the feed. */
  readonly hubs?: readonly { readonly type: string; readonly url: string }[];
}

/** At least one of the fields. */
export interface JsonFeedAuthor {
  /** The author's name. */
  readonly name?: string;
  /** The author's page. */
  readonly url?: string;
  /** The address of a square picture. */
  readonly avatar?: string;
}

/** One article of a feed: https://www.jsonfeed.org/version/1.1/#items */
export interface JsonFeedItem {
  /** The Article's URL. */
  readonly id: string;
  /** The article's address. */
  readonly url: string;
  /** The headline. */
  readonly title?: string;
  /** The article as HTML that is safe to show. */
  readonly content_html?: string;
  /** Standfirst and body, captions and addresses of players in brackets. */
  readonly content_text: string;
  /** The standfirst. */
  readonly summary?: string;
  /** The lead image. */
  readonly image?: string;
  /** RFC 3339, with the printed time zone if a time is printed. */
  readonly date_published?: string;
  /** Who wrote the article. */
  readonly authors?: readonly JsonFeedAuthor[];
  /** Section and column. */
  readonly tags?: readonly string[];
  /** BCP 47. */
  readonly language?: string;
  /** Recordings whose media type is known, which JSON Feed asks for. */
  readonly attachments?: readonly JsonFeedAttachment[];
}

/** A recording or a film of an item: https://www.jsonfeed.org/version/1.1/#attachments */
export interface JsonFeedAttachment {
  /** The recording's address. */
  readonly url: string;
  /** The media type, such as `audio/mpeg`. */
  readonly mime_type: string;
  /** The recording's title. */
  readonly title?: string;
}
