import { type EraMarkup, type EraName, markupOf } from './era.js';
import type { DocumentParts, WireParts } from './parts.js';

/** The era of a document whose parts name none: the last of the archive. */
export const DEFAULT_ERA: EraName = 'rfi-2023-share-x';

/** The compiler sees to it that none is missing. */
const KEYS: Readonly<Record<keyof DocumentParts, true>> = {
  ...{ era: true, headline: true, column: true, url: true, section: true, epochMilliseconds: true, printedDate: true },
  ...{ leadImage: true, standfirst: true, body: true, authors: true, wire: true, shortCode: true, frontMatter: true },
  ...{ syndication: true, damage: true, publisher: true, leadCaption: true, translators: true, editors: true },
};
const WIRE_KEYS: Readonly<Record<keyof WireParts, true>> = {
  ...{ agency: true, place: true, dayOfMonth: true, translator: true, editor: true, copyrightHolder: true },
};

const PRINTED_DATE = /^\d{2}\/\d{2}\/\d{4} - \d{2}:\d{2}$/;

/** @throws `TypeError` for a part that does not exist. */
export function checkKeys(parts: DocumentParts): void {
  refuseUnknown(parts, KEYS, '');
  refuseUnknown(parts.wire ?? {}, WIRE_KEYS, 'wire.');
}

/** @throws `RangeError` for a part of RFI's document that its era cannot show. */
export function checkEra(parts: DocumentParts): void {
  const era = parts.era ?? DEFAULT_ERA;
  for (const [key, reason] of partsNotShown(parts))
    throw new RangeError(`${key} would not be in the document: ${reason} (era ${JSON.stringify(era)}).`);
  const { printedDate } = parts;
  if (typeof printedDate === 'string' && !PRINTED_DATE.test(printedDate))
    throw new RangeError(`printedDate is ${JSON.stringify(printedDate)}, and must be like "05/10/2023 - 15:28".`);
}

/** The parts that RFI's document of their era has no place for, with the reasons. */
export function partsNotShown(parts: DocumentParts): readonly (readonly [keyof DocumentParts, reason: string])[] {
  const markup = markupOf(parts.era ?? DEFAULT_ERA);
  return REASONS.filter(([key]) => isGiven(parts[key])).flatMap(([key, reasonOf]) => {
    const reason = reasonOf(markup);
    return reason === null ? [] : [[key, reason] as const];
  });
}

const REASONS: readonly (readonly [keyof DocumentParts, (markup: EraMarkup) => string | null])[] = [
  ['authors', ({ tail }) => (tail === 'byline' ? null : 'only the eras of programmes have a byline')],
  ['wire', ({ template }) => (template === 'wire' ? null : 'only wires are signed so')],
  ['shortCode', ({ tail }) => (tail.startsWith('share') ? null : 'the era has no share block')],
  ['section', ({ template }) => (template === 'wire' ? 'its URL names no section' : null)],
];

/** What is left out, `null` or empty asks for nothing. */
function isGiven(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
  return value !== undefined && value !== null;
}

function refuseUnknown(given: object, known: object, path: string): void {
  for (const key of Object.keys(given)) {
    if (!Object.hasOwn(known, key))
      throw new TypeError(`There is no part ${path}${key}. The parts: ${Object.keys(known).join(', ')}.`);
  }
}
