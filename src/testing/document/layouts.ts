import { FIGURE, type Layout } from './layout.js';
import { type DocumentParts, type EraName, type PublisherName, SLOTS } from './parts.js';
import { publisherLayouts } from './publisher-layouts.js';
import { type RfiEraName, rfiLayouts } from './rfi-layouts.js';

/** The default era of RFI's documents: the last one of the archive. */
export const DEFAULT_ERA: RfiEraName = 'rfi-2023-share-x';

/** An era in `documentEras`. */
export interface DocumentEra {
  /** The name of the era in `DocumentParts`. */
  readonly name: EraName;
  /** The id of the era in the project's fixtures and the publisher's record: `A0` to `C4`. */
  readonly id: string;
  /** The type of the era's documents. */
  readonly template: 'news' | 'wire' | 'column' | 'generic';
  /** A sentence that describes the era's markup. */
  readonly description: string;
}

/**
 * All eras whose documents `buildDocument` can write, in order of time, as rows for `test.each`.
 *
 * @example
 * ```ts
 * import { parseArticle } from 'rfi-article';
 * import { buildDocument, documentEras } from 'rfi-article/testing';
 *
 * for (const { name } of documentEras) parseArticle(buildDocument({ era: name, headline: 'A' })).headline; // 'A'
 * ```
 */
export const documentEras: readonly DocumentEra[] = /* @__PURE__ */ listEras();

function listEras(): readonly DocumentEra[] {
  const eras = Object.entries(rfiLayouts).map(([name, { id, template, description }]) => ({
    name: name as RfiEraName, // the table's keys
    id,
    template,
    description,
  }));
  const description = 'A page of a publisher without a record: an image and paragraphs, no date line.';
  return [...eras, { name: 'generic', id: 'generic', template: 'generic', description }];
}

/** A publisher in `documentPublishers`. */
export interface DocumentPublisher {
  /** The name of the publisher in `DocumentParts`: the id of its record. */
  readonly name: PublisherName;
  /** The parts that its documents can show, in addition to those of all documents; for RFI, the parts of all eras. */
  readonly parts: readonly (keyof DocumentParts)[];
}

/**
 * All publishers whose documents `buildDocument` can write, as rows for `test.each`. The last one is `generic`, for publishers
 * without a record.
 *
 * @example
 * ```ts
 * import { parseArticle } from 'rfi-article';
 * import { allPublishers } from 'rfi-article/publishers';
 * import { buildDocument, documentPublishers } from 'rfi-article/testing';
 *
 * for (const { name } of documentPublishers)
 *   parseArticle(buildDocument({ publisher: name }), { publishers: allPublishers }).publisher === name; // true
 * ```
 */
export const documentPublishers: readonly DocumentPublisher[] = /* @__PURE__ */ listPublishers();

function listPublishers(): readonly DocumentPublisher[] {
  const others = Object.entries(publisherLayouts).map(([name, layout]) => ({
    name: name as PublisherName, // the table's keys
    parts: partsOf([layout]),
  }));
  return [{ name: 'rfi', parts: partsOf(Object.values(rfiLayouts)) }, ...others];
}

/** The parts that documents in one of the layouts can show. */
export function partsOf(layouts: readonly Layout[]): readonly (keyof DocumentParts)[] {
  const templates = layouts.map(({ lead, figure = FIGURE, title = '{headline}', ...layout }) => [
    layout,
    title,
    lead === undefined ? figure : lead,
  ]);
  const text = JSON.stringify(templates);
  const parts = Object.keys(SLOTS) as (keyof DocumentParts)[]; // the table's keys
  return parts.filter((part) => text.includes(`{${SLOTS[part]}}`));
}

/** The layout of a document, and the id of its publisher's record. `name` is used in messages. */
export interface ChosenLayout {
  readonly name: string;
  readonly publisher: string;
  readonly layout: Layout;
}

/** @throws `RangeError` for a publisher or an era that does not exist, and for an era that is not the publisher's. */
export function chooseLayout({ era, publisher = era === 'generic' ? era : 'rfi' }: DocumentParts): ChosenLayout {
  if (publisher !== 'rfi' && era !== undefined && era !== 'generic')
    throw new RangeError(
      `The era ${JSON.stringify(era)} is one of RFI's, and the publisher is ${JSON.stringify(publisher)}.`,
    );
  const isRfi = publisher === 'rfi';
  const name = isRfi ? (era ?? DEFAULT_ERA) : publisher;
  const table: Readonly<Record<string, Layout>> = isRfi ? rfiLayouts : publisherLayouts;
  const layout = Object.hasOwn(table, name) ? table[name] : undefined;
  if (layout === undefined) {
    const [kind, list] = isRfi ? ['era', 'documentEras'] : ['publisher', 'documentPublishers'];
    throw new RangeError(`There is no ${kind} ${JSON.stringify(name)}; see ${list}.`);
  }
  return { name, publisher, layout };
}
