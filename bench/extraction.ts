/** What every extractor is asked for. */
export interface Extraction {
  readonly title: string | null;
  /** As printed, or the instant in ISO 8601: both count. */
  readonly date: string | null;
  readonly paragraphs: readonly string[];
}

/** What a peer is given, made before the clock runs. */
export interface PeerInput {
  readonly document: string;
  /** The same as a web page: the headline as title and heading, the body in `<article>`. */
  readonly page: string;
  readonly url: string;
}

export interface Peer {
  readonly name: string;
  readonly extract: (input: PeerInput) => Extraction | Promise<Extraction>;
}
