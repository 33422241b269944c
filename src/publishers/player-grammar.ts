import type { EmbedProvider, MediaSource } from '../model/body.js';
import type { ElementRule } from './element-rule.js';

/** The publisher's own players and slide shows. */
export interface PlayerGrammar {
  /** What surrounds a player with its title and picture. */
  readonly wrappers: readonly ElementRule[];
  /** Elements with nothing but a player and its title. Such an element may come before the introduction. */
  readonly lead: readonly ElementRule[];
  /** The element right after or right before a player, of the publisher's own or of another site, that is its title. */
  readonly titles: readonly ElementRule[];
  /** Inside a wrapper: what belongs to the player's furniture, not to the article. */
  readonly furniture: readonly ElementRule[];
  /** How videos are written. */
  readonly videos: readonly PlayerRule<VideoData>[];
  /** Elements whose text is JSON; the element around them is the player. */
  readonly audios: readonly AudioRule[];
  /** How galleries are written. */
  readonly galleries: readonly PlayerRule<readonly GalleryImage[]>[];
}

/** A player whose element says in its attributes what it plays. */
export interface PlayerRule<Data> {
  /** The element that holds the player. */
  readonly element: ElementRule;
  /** `null` where the attributes say nothing that can be read. */
  readonly read: (attributes: Readonly<Record<string, string>>) => Data | null;
}

/** A player whose script says in JSON what it plays. */
export interface AudioRule {
  /** The element that holds the player. */
  readonly element: ElementRule;
  /** Reads the element; `null` where it holds no recording. */
  readonly read: (json: string, attributes: Readonly<Record<string, string>>) => AudioData | null;
}

/** What a video player's attributes say. */
export interface VideoData {
  /** The service that the film comes from. */
  readonly provider: EmbedProvider;
  /** The provider's id of the film. */
  readonly id: string | null;
  /** The film's address. */
  readonly url: string;
  /** The film's title. */
  readonly title: string | null;
  /** URL of the still, where the attributes name one. */
  readonly posterUrl: string | null;
}

/** What an audio player's JSON says. */
export interface AudioData {
  /** The recording's title. */
  readonly title: string | null;
  /** The publisher's id of the recording. */
  readonly mediaId: string | null;
  /** The recording in one or more encodings. */
  readonly sources: readonly MediaSource[];
}

/** One picture of a slide show. */
export interface GalleryImage {
  /** The picture's address. */
  readonly url: string;
  /** The text that replaces the picture; `null` where none is given. */
  readonly alt: string | null;
  /** The line below the picture; `null` if it has none. */
  readonly caption: string | null;
  /** Who made the picture; `null` where nobody is named. */
  readonly credit: string | null;
}
