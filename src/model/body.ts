import type * as mdast from 'mdast';
import type { Position } from '../source/positions.js';
import type { ImageAsset } from './image.js';

/**
 * The text of the article: a closed subtype of mdast's `Root`. A `switch` on `node.type` is exhaustive, and every mdast
 * utility accepts the tree as it is. Arrays of nodes are writable because mdast's are.
 */
export interface Body extends mdast.Root {
  children: BodyBlock[];
  position?: Position | undefined;
}

/** A block of the body. */
export type BodyBlock =
  | BodyParagraph
  | BodyHeading
  | BodyList
  | BodyBlockquote
  | BodyTable
  | BodyThematicBreak
  | BodyCode
  | Figure
  | Gallery
  | Embed
  | Audio
  | Video;

/** A node among text. */
export type BodyPhrasing =
  | BodyText
  | BodyStrong
  | BodyEmphasis
  | BodyDelete
  | BodyLink
  | BodyBreak
  | BodyImage
  | BodyInlineCode
  | Underline
  | Superscript
  | Subscript;

/** Every node that occurs in a body. */
export type BodyNode = Body | BodyBlock | BodyPhrasing | BodyListItem | BodyTableRow | BodyTableCell;

/** A paragraph. A subheading that is printed as a bold line is also a paragraph. */
export interface BodyParagraph extends mdast.Paragraph {
  children: BodyPhrasing[];
  position?: Position | undefined;
}

/** A heading, `<h1>` to `<h6>`. */
export interface BodyHeading extends mdast.Heading {
  children: BodyPhrasing[];
  position?: Position | undefined;
}

/** A numbered or a bulleted list. */
export interface BodyList extends mdast.List {
  children: BodyListItem[];
  position?: Position | undefined;
}

/** An item of a list. It contains blocks. */
export interface BodyListItem extends mdast.ListItem {
  children: BodyBlock[];
  position?: Position | undefined;
}

/** A block quotation. */
export interface BodyBlockquote extends mdast.Blockquote {
  children: BodyBlock[];
  position?: Position | undefined;
}

/** A table. As in mdast, its first row is the header. */
export interface BodyTable extends mdast.Table {
  children: BodyTableRow[];
  position?: Position | undefined;
}

/** A row of a table. */
export interface BodyTableRow extends mdast.TableRow {
  children: BodyTableCell[];
  position?: Position | undefined;
}

/** A cell of a table. It contains phrasing content. */
export interface BodyTableCell extends mdast.TableCell {
  children: BodyPhrasing[];
  position?: Position | undefined;
}

/** `<hr>`. */
export interface BodyThematicBreak extends mdast.ThematicBreak {
  position?: Position | undefined;
}

/** `<pre>`, with its text unchanged. */
export interface BodyCode extends mdast.Code {
  position?: Position | undefined;
}

/** Text. Character references are decoded, and each run of ASCII white space is one space. */
export interface BodyText extends mdast.Text {
  position?: Position | undefined;
}

/** `<strong>` and `<b>`. */
export interface BodyStrong extends mdast.Strong {
  children: BodyPhrasing[];
  position?: Position | undefined;
}

/** `<em>` and `<i>`. */
export interface BodyEmphasis extends mdast.Emphasis {
  children: BodyPhrasing[];
  position?: Position | undefined;
}

/** `<del>`, `<s>` and `<strike>`: deleted text. */
export interface BodyDelete extends mdast.Delete {
  children: BodyPhrasing[];
  position?: Position | undefined;
}

/** A link. Its URL is absolute, and its scheme is `http:`, `https:`, `mailto:` or `tel:`. */
export interface BodyLink extends mdast.Link {
  children: BodyPhrasing[];
  position?: Position | undefined;
}

/** `<br>` inside a paragraph. */
export interface BodyBreak extends mdast.Break {
  position?: Position | undefined;
}

/** An image among text. An image between blocks is a `Figure`. */
export interface BodyImage extends mdast.Image {
  position?: Position | undefined;
}

/** `<code>` and similar elements among text. */
export interface BodyInlineCode extends mdast.InlineCode {
  position?: Position | undefined;
}

/** An image with its caption and credit. */
export interface Figure extends mdast.Node {
  type: 'figure';
  /** The picture, with its caption and credit. */
  image: ImageAsset;
  /** The URL of the link around the image, absolute, `http:`, `https:`, `mailto:` or `tel:`; `null` without a link. */
  url: string | null;
  position?: Position | undefined;
}

/** A slide show (RFI's diaporama). Never empty. */
export interface Gallery extends mdast.Node {
  type: 'gallery';
  /** The pictures, in the order of the document. */
  images: ImageAsset[];
  position?: Position | undefined;
}

/** The services of embeds. `twitter` includes x.com. */
export const EMBED_PROVIDERS = [
  'youtube',
  'twitter',
  'facebook',
  'instagram',
  'dailymotion',
  'vimeo',
  'soundcloud',
  'tiktok',
  'unknown',
] as const;

/** One of `EMBED_PROVIDERS`. */
export type EmbedProvider = (typeof EMBED_PROVIDERS)[number];

/** Content of another site that the page shows: a video, a tweet, a post. */
export interface Embed extends mdast.Node {
  type: 'embed';
  /** The service that the embed comes from. */
  provider: EmbedProvider;
  /** The URL of the content, absolute, `http:` or `https:`. */
  url: string;
  /** The provider's id of the content; `null` if the URL does not contain one. */
  id: string | null;
  /** The embed's title; `null` if it has none. */
  title: string | null;
  /** The picture shown before the embed is loaded; `null` if it has none. */
  poster: ImageAsset | null;
  position?: Position | undefined;
}

/** A file of a sound recording or a video. */
export interface MediaSource {
  /** The absolute `http(s)` URL of the file. */
  readonly url: string;
  /** The media type, such as `audio/mpeg`; `null` if it is not stated. */
  readonly mimeType: string | null;
}

/** A sound recording that the publisher serves itself. */
export interface Audio extends mdast.Node {
  type: 'audio';
  /** The recording's title; `null` if it has none. */
  title: string | null;
  /** The publisher's id of the recording; `null` if it has none. */
  mediaId: string | null;
  /** The recording in one or more encodings, in the order of the document. */
  sources: MediaSource[];
  position?: Position | undefined;
}

/** A video that the publisher serves itself. */
export interface Video extends mdast.Node {
  type: 'video';
  /** The video's title; `null` if it has none. */
  title: string | null;
  /** The publisher's id of the video; `null` if it has none. */
  mediaId: string | null;
  /** The video in one or more encodings, in the order of the document. */
  sources: MediaSource[];
  position?: Position | undefined;
}

/** `<u>` and `<ins>`, for which mdast has no node. */
export interface Underline extends mdast.Parent {
  type: 'underline';
  children: BodyPhrasing[];
  /** Tells `mdast-util-to-hast` the element. */
  data: { hName: 'u' };
  position?: Position | undefined;
}

/** `<sup>`. */
export interface Superscript extends mdast.Parent {
  type: 'superscript';
  children: BodyPhrasing[];
  data: { hName: 'sup' };
  position?: Position | undefined;
}

/** `<sub>`. */
export interface Subscript extends mdast.Parent {
  type: 'subscript';
  children: BodyPhrasing[];
  data: { hName: 'sub' };
  position?: Position | undefined;
}

// The nodes that mdast does not have.
interface OwnBlocks {
  figure: Figure;
  gallery: Gallery;
  embed: Embed;
  audio: Audio;
  video: Video;
}

interface OwnMarks {
  underline: Underline;
  superscript: Superscript;
  subscript: Subscript;
}

declare module 'mdast' {
  interface RootContentMap extends OwnBlocks, OwnMarks {}
  interface BlockContentMap extends OwnBlocks {}
  interface PhrasingContentMap extends OwnMarks {}
}
