import type { Position } from '../source/positions.js';

/** A picture with its texts and the properties that its URL states. */
export interface ImageAsset {
  /** The absolute `http(s)` URL of the picture, never a `data:` placeholder. */
  readonly url: string;
  /** The alternative text; `null` if there is none. */
  readonly alt: string | null;
  /** The text under the picture that says what it shows. */
  readonly caption: string | null;
  /** The credit line, as printed (`© …`). */
  readonly credit: string | null;
  /** The publisher's id of the picture. */
  readonly id: string | null;
  /** The last part of the URL's path, percent-decoded. */
  readonly filename: string | null;
  /** The width in pixels that the URL states. */
  readonly width: number | null;
  /** The aspect ratio that the URL states: `'16x9'`. */
  readonly aspectRatio: string | null;
  /** The position of the picture's element; `null` in Articles without positions. */
  readonly position: Position | null;
}
