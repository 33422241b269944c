import { FIGURE, type Layout } from './layout.js';
import { type DocumentParts, type EraName, type PublisherName, SLOTS } from './parts.js';
import { publisherLayouts } from './publisher-layouts.js';
import { type RfiEraName, rfiLayouts } from './rfi-layouts.js';

/** The era of RFI's documents whose parts name none: the last of the archive. */
export const DEFAULT_ERA: RfiEraName = 'rfi-2023-share-x';

/** An era as `documentEras` lists it. */
export interface DocumentEra {
  /** The name by which the era is asked for. */
  readonly name: EraName;
  /** The letter under which the project's fixtures and the publisher's record know it: `A0` to `C4`. */
  readonly id: string;
  /** The markup of the era's documents. */
  readonly template: 'news' | 'wire' | 'column' | 'generic';
  /** What sets the era's documents apart, in a sentence. */
  readonly description: string;
}

/**
 * Every era that `buildDocument` can write, in order of time: one row for a `test.each`.
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

/** A publisher as `documentPublishers` lists it. */
export interface DocumentPublisher {
  /** The name by which its documents are asked for: the id of its record. */
  readonly name: PublisherName;
  /** The parts that its documents can show, besides those that all documents have; for RFI, those of any era. */
  readonly parts: readonly (keyof DocumentParts)[];
}

/**
 * Every publisher whose documents `buildDocument` can write: one row for a `test.each`. The last is `generic`, a page of a
 * publisher that no record names.
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

/** How a document is written, and the id of the record that reads it. `name` is for messages. */
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
