/** JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/, in its own terms. */
export interface JsonFeed extends JsonFeedInfo {
  readonly version: 'https://jsonfeed.org/version/1.1';
  /** Newest first. */
  readonly items: readonly JsonFeedItem[];
}

/** What an Article cannot say of the feed it stands in. Fields are written as they are given. */
export interface JsonFeedInfo {
  readonly title: string;
  /** The page that the feed is of. */
  readonly home_page_url?: string;
  /** The feed's own address. */
  readonly feed_url?: string;
  readonly description?: string;
  /** For people who look at the raw feed. */
  readonly user_comment?: string;
  readonly next_url?: string;
  readonly icon?: string;
  readonly favicon?: string;
  readonly authors?: readonly JsonFeedAuthor[];
  /** BCP 47. */
  readonly language?: string;
  readonly expired?: boolean;
  readonly hubs?: readonly { readonly type: string; readonly url: string }[];
}

/** At least one of the fields. */
export interface JsonFeedAuthor {
  readonly name?: string;
  readonly url?: string;
  readonly avatar?: string;
}

/** One article of a feed: https://www.jsonfeed.org/version/1.1/#items */
export interface JsonFeedItem {
  /** The Article's URL. */
  readonly id: string;
  readonly url: string;
  readonly title?: string;
  readonly content_html?: string;
  /** Standfirst and body, captions and addresses of players in brackets. */
  readonly content_text: string;
  /** The standfirst. */
  readonly summary?: string;
  /** The lead image. */
  readonly image?: string;
  /** RFC 3339, with the printed zone where there is one. */
  readonly date_published?: string;
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
  readonly url: string;
  readonly mime_type: string;
  readonly title?: string;
}
