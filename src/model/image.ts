import type { Position } from '../source/positions.js';

/** A picture and what is known of it. */
export interface ImageAsset {
  /** Absolute `http(s)` URL of the real picture, never a `data:` placeholder. */
  readonly url: string;
  /** The text that replaces the picture; `null` where none is given. */
  readonly alt: string | null;
  /** The legend under the picture. */
  readonly caption: string | null;
  /** The credit line, as printed (`© …`). */
  readonly credit: string | null;
  /** RFI's media uuid. */
  readonly id: string | null;
  /** The last part of the URL's path, percent-decoded. */
  readonly filename: string | null;
  /** Width in pixels that the URL names. */
  readonly width: number | null;
  /** As the URL names it: `'16x9'`. */
  readonly aspectRatio: string | null;
  /** The picture's element; `null` in Articles without positions. */
  readonly position: Position | null;
}
