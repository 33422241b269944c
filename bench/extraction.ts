import type { Outline } from '../test/corpus/outline.js';

/** What every extractor is asked for. */
export interface Extraction {
  readonly title: string | null;
  /** As printed, or the instant in ISO 8601: both count. */
  readonly date: string | null;
  readonly paragraphs: readonly string[];
}

const MEDIA = /^(?:figure|image|gallery|embed|audio|video|thematicBreak)$/;

/** Standfirst and body without pictures and players: what is compared of an article's text. */
export function paragraphsOf({ standfirst, body }: Pick<Outline, 'standfirst' | 'body'>): readonly string[] {
  return [...standfirst, ...body.filter(({ type }) => !MEDIA.test(type)).map(({ text }) => text)];
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
