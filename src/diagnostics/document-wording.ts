import type { ArticleErrorCode } from './codes.js';
import { type ErrorWording, headlineWording, timestampWording } from './error-wording.js';

/** The errors of a document, those of its parts first. */
export const errorWording: ErrorWording<ArticleErrorCode> = {
  ...timestampWording,
  ...headlineWording,
  'document-too-long': ({ length, maxLength }) =>
    `The document has ${length} UTF-16 units, more than the ${maxLength} that are read. Raise the option maxLength: a cut Article would lose text.`,
};
