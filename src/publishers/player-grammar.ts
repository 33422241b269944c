import type { EmbedProvider, MediaSource } from '../model/body.js';
import type { ElementRule } from './element-rule.js';

/** The publisher's own players and slide shows. */
export interface PlayerGrammar {
  /** What surrounds a player with its title and picture. */
  readonly wrappers: readonly ElementRule[];
  /** The element right after or right before a player, of the publisher's own or of another site, that is its title. */
  readonly titles: readonly ElementRule[];
  /** Inside a wrapper: what belongs to the player's furniture, not to the article. */
  readonly furniture: readonly ElementRule[];
  readonly videos: readonly PlayerRule<VideoData>[];
  /** Elements whose text is JSON; the element round them is the player. */
  readonly audios: readonly AudioRule[];
  readonly galleries: readonly PlayerRule<readonly GalleryImage[]>[];
}

/** A player whose element says in its attributes what it plays. */
export interface PlayerRule<Data> {
  readonly element: ElementRule;
  /** `null` where the attributes say nothing that can be read. */
  readonly read: (attributes: Readonly<Record<string, string>>) => Data | null;
}

/** A player whose script says in JSON what it plays. */
export interface AudioRule {
  readonly element: ElementRule;
  readonly read: (json: string, attributes: Readonly<Record<string, string>>) => AudioData | null;
}

/** What a video player's attributes say. */
export interface VideoData {
  readonly provider: EmbedProvider;
  readonly id: string | null;
  readonly url: string;
  readonly title: string | null;
  /** URL of the still, where the attributes name one. */
  readonly posterUrl: string | null;
}

/** What an audio player's JSON says. */
export interface AudioData {
  readonly title: string | null;
  readonly mediaId: string | null;
  readonly sources: readonly MediaSource[];
}

/** One picture of a slide show. */
export interface GalleryImage {
  readonly url: string;
  readonly alt: string | null;
  readonly caption: string | null;
  readonly credit: string | null;
}
