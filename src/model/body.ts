import type {
  Blockquote,
  Break,
  Code,
  Delete,
  Emphasis,
  Heading,
  Image,
  InlineCode,
  Link,
  List,
  ListItem,
  Node,
  Paragraph,
  Parent,
  Root,
  Strong,
  Table,
  TableCell,
  TableRow,
  Text,
  ThematicBreak,
} from 'mdast';
import type { Position } from '../source/positions.js';
import type { ImageAsset } from './image.js';

/**
 * The article proper: a closed subtype of mdast's `Root`, so that a `switch` on `node.type` is exhaustive and every
 * mdast utility takes the tree as it is. Arrays of nodes are writable because mdast's are.
 */
export interface Body extends Root {
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

/** A paragraph. A sub-heading that is printed as one bold line is a paragraph too. */
export interface BodyParagraph extends Paragraph {
  children: BodyPhrasing[];
  position?: Position | undefined;
}

/** `<h1>` to `<h6>`, and nothing else: `depth` is the element's. */
export interface BodyHeading extends Heading {
  children: BodyPhrasing[];
  position?: Position | undefined;
}

/** A numbered or a bulleted list. */
export interface BodyList extends List {
  children: BodyListItem[];
  position?: Position | undefined;
}

/** One item of a list; its content is blocks. */
export interface BodyListItem extends ListItem {
  children: BodyBlock[];
  position?: Position | undefined;
}

/** A block quotation. */
export interface BodyBlockquote extends Blockquote {
  children: BodyBlock[];
  position?: Position | undefined;
}

/** A table, row by row; mdast takes its first row for the header. */
export interface BodyTable extends Table {
  children: BodyTableRow[];
  position?: Position | undefined;
}

/** A row of a table. */
export interface BodyTableRow extends TableRow {
  children: BodyTableCell[];
  position?: Position | undefined;
}

/** A cell of a table; blocks inside are kept apart by breaks. */
export interface BodyTableCell extends TableCell {
  children: BodyPhrasing[];
  position?: Position | undefined;
}

/** `<hr>`. */
export interface BodyThematicBreak extends ThematicBreak {
  position?: Position | undefined;
}

/** `<pre>`, with its text unchanged. */
export interface BodyCode extends Code {
  position?: Position | undefined;
}

/** Text: references decoded, runs of ASCII white space one space. */
export interface BodyText extends Text {
  position?: Position | undefined;
}

/** `<strong>` and `<b>`. */
export interface BodyStrong extends Strong {
  children: BodyPhrasing[];
  position?: Position | undefined;
}

/** `<em>` and `<i>`. */
export interface BodyEmphasis extends Emphasis {
  children: BodyPhrasing[];
  position?: Position | undefined;
}

/** Text that is struck out. */
export interface BodyDelete extends Delete {
  children: BodyPhrasing[];
  position?: Position | undefined;
}

/** A link, its URL absolute and one of `http:`, `https:`, `mailto:` and `tel:`. */
export interface BodyLink extends Link {
  children: BodyPhrasing[];
  position?: Position | undefined;
}

/** `<br>` inside a paragraph. */
export interface BodyBreak extends Break {
  position?: Position | undefined;
}

/** An image among text; one alone between blocks is a `Figure`. */
export interface BodyImage extends Image {
  position?: Position | undefined;
}

/** `<code>` and its like, among text. */
export interface BodyInlineCode extends InlineCode {
  position?: Position | undefined;
}

/** An image with what is printed under it. */
export interface Figure extends Node {
  type: 'figure';
  /** The picture, with its caption and credit. */
  image: ImageAsset;
  /** The link around the image, absolute, `http:`, `https:`, `mailto:` or `tel:`. */
  url: string | null;
  position?: Position | undefined;
}

/** A slide show (RFI's diaporama). Never empty. */
export interface Gallery extends Node {
  type: 'gallery';
  /** The pictures, in the order of the document. */
  images: ImageAsset[];
  position?: Position | undefined;
}

/** Whose player or post an embed is. The names are those of today, so `twitter` covers x.com too. */
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

/** What another site plays or shows in the page: a video, a tweet, a post. */
export interface Embed extends Node {
  type: 'embed';
  /** The service that the embed comes from. */
  provider: EmbedProvider;
  /** The address of the thing shown, absolute, `http:` or `https:`. */
  url: string;
  /** The provider's own id. */
  id: string | null;
  /** The embed's title; `null` where none is given. */
  title: string | null;
  /** The picture shown before the embed is loaded; `null` if it has none. */
  poster: ImageAsset | null;
  position?: Position | undefined;
}

/** One file of a recording or a film. */
export interface MediaSource {
  /** The address of the file. */
  readonly url: string;
  /** The media type, such as `audio/mpeg`; `null` where none is given. */
  readonly mimeType: string | null;
}

/** A sound recording that the publisher serves itself. */
export interface Audio extends Node {
  type: 'audio';
  /** The recording's title; `null` where none is given. */
  title: string | null;
  /** The publisher's id of the recording. */
  mediaId: string | null;
  /** The recording in one or more encodings, in the order of the document. */
  sources: MediaSource[];
  position?: Position | undefined;
}

/** A film that the publisher serves itself. */
export interface Video extends Node {
  type: 'video';
  /** The film's title; `null` where none is given. */
  title: string | null;
  /** The publisher's id of the film; `null` where none is given. */
  mediaId: string | null;
  /** The film in one or more encodings, in the order of the document. */
  sources: MediaSource[];
  position?: Position | undefined;
}

/** `<u>`; mdast has no node for it. */
export interface Underline extends Parent {
  type: 'underline';
  children: BodyPhrasing[];
  /** Tells `mdast-util-to-hast` the element. */
  data: { hName: 'u' };
  position?: Position | undefined;
}

/** `<sup>`. */
export interface Superscript extends Parent {
  type: 'superscript';
  children: BodyPhrasing[];
  data: { hName: 'sup' };
  position?: Position | undefined;
}

/** `<sub>`. */
export interface Subscript extends Parent {
  type: 'subscript';
  children: BodyPhrasing[];
  data: { hName: 'sub' };
  position?: Position | undefined;
}

declare module 'mdast' {
  interface RootContentMap {
    figure: Figure;
    gallery: Gallery;
    embed: Embed;
    audio: Audio;
    video: Video;
    underline: Underline;
    superscript: Superscript;
    subscript: Subscript;
  }
  interface BlockContentMap {
    figure: Figure;
    gallery: Gallery;
    embed: Embed;
    audio: Audio;
    video: Video;
  }
  interface PhrasingContentMap {
    underline: Underline;
    superscript: Superscript;
    subscript: Subscript;
  }
}
