import type { Outline } from '../test/corpus/outline.js';

/** What every extractor returns. */
export interface Extraction {
  readonly title: string | null;
  /** The date as printed, or the instant in ISO 8601. Both count as exact. */
  readonly date: string | null;
  readonly paragraphs: readonly string[];
}

const MEDIA = /^(?:figure|image|gallery|embed|audio|video|thematicBreak)$/;

/** Returns the text that is compared: the standfirst and the body without pictures and players. */
export function paragraphsOf({ standfirst, body }: Pick<Outline, 'standfirst' | 'body'>): readonly string[] {
  return [...standfirst, ...body.filter(({ type }) => !MEDIA.test(type)).map(({ text }) => text)];
}

/** The input of a peer, which is created before the measurement. */
export interface PeerInput {
  readonly document: string;
  /** The document as a web page: the headline as title and heading, and the body in `<article>`. */
  readonly page: string;
  readonly url: string;
}

export interface Peer {
  readonly name: string;
  readonly extract: (input: PeerInput) => Extraction | Promise<Extraction>;
}
