import type { GenericSchema } from 'valibot';
import * as v from 'valibot';
import {
  type Audio,
  type Body,
  type BodyBlock,
  type BodyBlockquote,
  type BodyCode,
  type BodyHeading,
  type BodyList,
  type BodyListItem,
  type BodyParagraph,
  type BodyTable,
  type BodyTableCell,
  type BodyTableRow,
  type BodyThematicBreak,
  EMBED_PROVIDERS,
  type Embed,
  type Figure,
  type Gallery,
  type MediaSource,
  type Video,
} from '../model/body.js';
import { childrenOf } from './children.js';
import { image } from './image.js';
import { phrasingChildren } from './phrasing.js';
import { sameType } from './same-type.js';
import { integer, linkUrl, nodePosition, text, textOrNull, webUrl } from './values.js';

const blockChildren: v.ArraySchema<GenericSchema<BodyBlock>, undefined> = childrenOf(() => block);

const optionalText = v.nullish(v.string());
const optionalFlag = v.nullish(v.boolean());

const paragraphNode = v.strictObject({
  type: v.literal('paragraph'),
  children: phrasingChildren,
  position: nodePosition,
});

const heading = v.strictObject({
  type: v.literal('heading'),
  depth: v.picklist([1, 2, 3, 4, 5, 6]),
  children: phrasingChildren,
  position: nodePosition,
});

const listItemNode = v.strictObject({
  type: v.literal('listItem'),
  checked: optionalFlag,
  spread: optionalFlag,
  children: blockChildren,
  position: nodePosition,
});

const list = v.strictObject({
  type: v.literal('list'),
  ordered: optionalFlag,
  start: v.nullish(integer),
  spread: optionalFlag,
  children: childrenOf(() => listItem),
  position: nodePosition,
});

const blockquote = v.strictObject({ type: v.literal('blockquote'), children: blockChildren, position: nodePosition });

const tableCellNode = v.strictObject({
  type: v.literal('tableCell'),
  children: phrasingChildren,
  position: nodePosition,
});
const tableRowNode = v.strictObject({
  type: v.literal('tableRow'),
  children: childrenOf(() => tableCell),
  position: nodePosition,
});
const table = v.strictObject({
  type: v.literal('table'),
  align: v.nullish(v.array(v.nullable(v.picklist(['left', 'right', 'center'])))),
  children: childrenOf(() => tableRow),
  position: nodePosition,
});

const thematicBreak = v.strictObject({ type: v.literal('thematicBreak'), position: nodePosition });
const code = v.strictObject({
  type: v.literal('code'),
  value: text,
  lang: optionalText,
  meta: optionalText,
  position: nodePosition,
});

const figure = v.strictObject({
  type: v.literal('figure'),
  image,
  url: v.nullable(linkUrl),
  position: nodePosition,
});
const gallery = v.strictObject({ type: v.literal('gallery'), images: v.array(image), position: nodePosition });

const embed = v.strictObject({
  type: v.literal('embed'),
  provider: v.picklist(EMBED_PROVIDERS),
  url: webUrl,
  id: textOrNull,
  title: textOrNull,
  poster: v.nullable(image),
  position: nodePosition,
});

const mediaSource: GenericSchema<MediaSource> = sameType<MediaSource>()(
  v.strictObject({ url: webUrl, mimeType: textOrNull }),
);
const media = { title: textOrNull, mediaId: textOrNull, sources: v.array(mediaSource), position: nodePosition };
const audio = v.strictObject({ type: v.literal('audio'), ...media });
const video = v.strictObject({ type: v.literal('video'), ...media });

sameType<BodyHeading>()(heading);
sameType<BodyList>()(list);
sameType<BodyBlockquote>()(blockquote);
sameType<BodyTable>()(table);
sameType<BodyThematicBreak>()(thematicBreak);
sameType<BodyCode>()(code);
sameType<Figure>()(figure);
sameType<Gallery>()(gallery);
sameType<Embed>()(embed);
sameType<Audio>()(audio);
sameType<Video>()(video);

export const listItem: GenericSchema<BodyListItem> = sameType<BodyListItem>()(listItemNode);
export const tableRow: GenericSchema<BodyTableRow> = sameType<BodyTableRow>()(tableRowNode);
export const tableCell: GenericSchema<BodyTableCell> = sameType<BodyTableCell>()(tableCellNode);
export const paragraph: GenericSchema<BodyParagraph> = sameType<BodyParagraph>()(paragraphNode);

/** Every node that stands between blocks. The frequent ones come first, for the options are tried in order. */
export const block: GenericSchema<BodyBlock> = sameType<BodyBlock>()(
  v.variant('type', [
    paragraphNode,
    figure,
    heading,
    list,
    blockquote,
    embed,
    audio,
    video,
    gallery,
    table,
    thematicBreak,
    code,
  ]),
);

export const body: GenericSchema<Body> = sameType<Body>()(
  v.strictObject({ type: v.literal('root'), children: blockChildren, position: nodePosition }),
);
