import type { GenericSchema } from 'valibot';
import * as v from 'valibot';
import type {
  BodyBreak,
  BodyDelete,
  BodyEmphasis,
  BodyImage,
  BodyInlineCode,
  BodyLink,
  BodyPhrasing,
  BodyStrong,
  BodyText,
  Subscript,
  Superscript,
  Underline,
} from '../model/body.js';
import { childrenOf } from './children.js';
import { sameType } from './same-type.js';
import { linkUrl, nodePosition, text, webUrl } from './values.js';

export const phrasingChildren: v.ArraySchema<GenericSchema<BodyPhrasing>, undefined> = childrenOf(() => phrasing);

const optionalText = v.nullish(v.string());

const textNode = v.strictObject({ type: v.literal('text'), value: text, position: nodePosition });
const strong = v.strictObject({ type: v.literal('strong'), children: phrasingChildren, position: nodePosition });
const emphasis = v.strictObject({ type: v.literal('emphasis'), children: phrasingChildren, position: nodePosition });
const deletion = v.strictObject({ type: v.literal('delete'), children: phrasingChildren, position: nodePosition });
const lineBreak = v.strictObject({ type: v.literal('break'), position: nodePosition });
const inlineCode = v.strictObject({ type: v.literal('inlineCode'), value: text, position: nodePosition });

const link = v.strictObject({
  type: v.literal('link'),
  url: linkUrl,
  title: optionalText,
  children: phrasingChildren,
  position: nodePosition,
});

const inlineImage = v.strictObject({
  type: v.literal('image'),
  url: webUrl,
  alt: optionalText,
  title: optionalText,
  position: nodePosition,
});

// The one place where `data` may stand, and only with the constant: `mdast-util-to-hast` makes elements and attributes
// of what it finds there, so an open `data` would let an Article from elsewhere write any HTML.
const underline = v.strictObject({
  type: v.literal('underline'),
  children: phrasingChildren,
  data: v.strictObject({ hName: v.literal('u') }),
  position: nodePosition,
});

const superscript = v.strictObject({
  type: v.literal('superscript'),
  children: phrasingChildren,
  data: v.strictObject({ hName: v.literal('sup') }),
  position: nodePosition,
});

const subscript = v.strictObject({
  type: v.literal('subscript'),
  children: phrasingChildren,
  data: v.strictObject({ hName: v.literal('sub') }),
  position: nodePosition,
});

sameType<BodyText>()(textNode);
sameType<BodyStrong>()(strong);
sameType<BodyEmphasis>()(emphasis);
sameType<BodyDelete>()(deletion);
sameType<BodyBreak>()(lineBreak);
sameType<BodyInlineCode>()(inlineCode);
sameType<BodyLink>()(link);
sameType<BodyImage>()(inlineImage);
sameType<Underline>()(underline);
sameType<Superscript>()(superscript);
sameType<Subscript>()(subscript);

/** Every node that stands among text. The frequent ones come first, for the options are tried in order. */
export const phrasing: GenericSchema<BodyPhrasing> = sameType<BodyPhrasing>()(
  v.variant('type', [
    textNode,
    strong,
    link,
    emphasis,
    lineBreak,
    inlineImage,
    underline,
    superscript,
    subscript,
    deletion,
    inlineCode,
  ]),
);
