import type { EmbedProvider, MediaSource } from '../model/body.js';
import type { ElementRule } from './element-rule.js';

/** What the publisher's own players and galleries look like. */
export interface PlayerGrammar {
  /** The element around a player, its title and its poster image. */
  readonly wrappers: readonly ElementRule[];
  /** Elements that contain only a player and its title, and may come before the standfirst. */
  readonly lead: readonly ElementRule[];
  /** The elements directly after a player that are its title, as a `<figcaption>` always is. The player may be any site's. */
  readonly titles: readonly ElementRule[];
  /** Elements in a wrapper that are controls of the player, not part of the article. */
  readonly furniture: readonly ElementRule[];
  /** Elements that are video players. */
  readonly videos: readonly PlayerRule<VideoData>[];
  /** Elements that contain JSON about an audio recording. Their parent is the player. */
  readonly audios: readonly AudioRule[];
  /** Elements that are galleries. */
  readonly galleries: readonly PlayerRule<readonly GalleryImage[]>[];
}

/** A player or gallery that is described by the attributes of its element. */
export interface PlayerRule<Data> {
  /** The element of the player. */
  readonly element: ElementRule;
  /** Reads the attributes. Returns `null` if they do not describe a player. */
  readonly read: (attributes: Readonly<Record<string, string>>) => Data | null;
}

/** An audio player that is described by JSON. */
export interface AudioRule {
  /** The element that contains the JSON. */
  readonly element: ElementRule;
  /** Reads the JSON and the element's attributes. Returns `null` if they do not describe a recording. */
  readonly read: (json: string, attributes: Readonly<Record<string, string>>) => AudioData | null;
}

/** A video, as the attributes of its player describe it. */
export interface VideoData {
  /** The service that hosts the video. */
  readonly provider: EmbedProvider;
  /** The provider's id of the video; `null` if there is none. */
  readonly id: string | null;
  /** The URL of the video. */
  readonly url: string;
  /** The title; `null` if there is none. */
  readonly title: string | null;
  /** The URL of the poster image; `null` if there is none. */
  readonly posterUrl: string | null;
}

/** An audio recording, as the JSON in its player describes it. */
export interface AudioData {
  /** The title; `null` if there is none. */
  readonly title: string | null;
  /** The publisher's id of the recording; `null` if there is none. */
  readonly mediaId: string | null;
  /** The files of the recording, one for each encoding. */
  readonly sources: readonly MediaSource[];
}

/** An image of a gallery. */
export interface GalleryImage {
  /** The URL of the image. */
  readonly url: string;
  /** The alternative text; `null` if there is none. */
  readonly alt: string | null;
  /** The caption; `null` if there is none. */
  readonly caption: string | null;
  /** The credit; `null` if there is none. */
  readonly credit: string | null;
}
