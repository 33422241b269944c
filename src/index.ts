/**
 * Reads documents into Articles. Most programs need only `parseArticle` or `safeParseArticle`.
 *
 * @packageDocumentation
 */

export { imagesOf } from './article/images-of.js';
export { type ParseResult, parseArticle, safeParseArticle } from './article/parse-article.js';
export type { ParseOptions } from './article/read-document.js';
export { stringifyArticle } from './article/stringify.js';
export { withoutPositions } from './article/without-positions.js';
export type { ArticleBody, BodyOptions } from './body/parse-body.js';
export { parseBody } from './body/parse-body.js';
export { ArticleSyntaxError } from './diagnostics/article-syntax-error.js';
export type { ArticleErrorCode, Diagnostic, DiagnosticArgs, DiagnosticCode, Severity } from './diagnostics/codes.js';
export type { HeadlineLink } from './headline/headline-link.js';
export { parseHeadlineLink } from './headline/headline-link.js';
export type { Article, DocumentSource, PartialArticle, PrintedDate, Timestamp, UrlParts } from './model/article.js';
export type {
  Audio,
  Body,
  BodyBlock,
  BodyBlockquote,
  BodyBreak,
  BodyCode,
  BodyDelete,
  BodyEmphasis,
  BodyHeading,
  BodyImage,
  BodyInlineCode,
  BodyLink,
  BodyList,
  BodyListItem,
  BodyNode,
  BodyParagraph,
  BodyPhrasing,
  BodyStrong,
  BodyTable,
  BodyTableCell,
  BodyTableRow,
  BodyText,
  BodyThematicBreak,
  Embed,
  EmbedProvider,
  Figure,
  Gallery,
  MediaSource,
  Subscript,
  Superscript,
  Underline,
  Video,
} from './model/body.js';
export { EMBED_PROVIDERS } from './model/body.js';
export {
  BOILERPLATE_KINDS,
  type Boilerplate,
  type BoilerplateKind,
  type BoilerplateLink,
} from './model/boilerplate.js';
export type {
  AgencyCredit,
  AuthorCredit,
  CopyrightCredit,
  Credit,
  EditorCredit,
  TranslatorCredit,
} from './model/credit.js';
export type { ImageAsset } from './model/image.js';
export type { Publisher } from './publishers/publisher.js';
export type { Point, Position } from './source/positions.js';
export type { TimestampComment } from './timestamp/timestamp-comment.js';
export { parseTimestampComment } from './timestamp/timestamp-comment.js';
