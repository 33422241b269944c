import fc, { type Arbitrary } from 'fast-check';
import { type Article, parseArticle, withoutPositions } from '../../index.js';
import { allPublishers } from '../../publishers/index.js';
import { buildDocument } from '../document/build-document.js';
import { documentDamages } from '../document/damage.js';
import { chooseLayout, DEFAULT_ERA, documentEras, documentPublishers, partsOf } from '../document/layouts.js';
import type { DocumentParts, EraName, PublisherName } from '../document/parts.js';
import { blocks } from './blocks.js';
import { anyText } from './texts.js';

/** The documents to generate. */
export interface DocumentConstraints {
  /** The publishers. Documents shrink to the first. Default: all publishers, or only RFI if `eras` is present. */
  readonly publishers?: readonly PublisherName[];
  /** RFI's eras. Documents shrink to the first. Default: all eras. */
  readonly eras?: readonly EraName[];
}

/** The times of the archive's first and last document, in milliseconds. */
const FIRST = Date.UTC(2020, 6, 2);
const LAST = Date.UTC(2024, 2, 26);

const namesOf = <Name>(list: readonly { readonly name: Name }[]): Name[] => list.map(({ name }) => name);
const ALL_ERAS: readonly EraName[] = [DEFAULT_ERA, ...namesOf(documentEras)].filter((name) => name !== 'generic');

/**
 * The parts of valid documents. When a test fails, parts that do not matter are left out, and the others become small:
 * `{ body: ['一'] }`.
 *
 * @example
 * ```ts
 * import fc from 'fast-check';
 * import { parseArticle } from 'rfi-article';
 * import { buildDocument } from 'rfi-article/testing';
 * import { anyDocumentParts } from 'rfi-article/testing/arbitraries';
 *
 * const rfi = anyDocumentParts({ publishers: ['rfi'] });
 * fc.assert(fc.property(rfi, (parts) => parseArticle(buildDocument(parts)).headline === (parts.headline ?? '题目')));
 * ```
 */
export function anyDocumentParts({ publishers, eras }: DocumentConstraints = {}): Arbitrary<DocumentParts> {
  const chosen = publishers ?? (eras === undefined ? namesOf(documentPublishers) : (['rfi'] as const));
  // RFI has as many eras as there are other publishers, so half of the documents are from RFI.
  const choices = chosen.flatMap((publisher): DocumentParts[] =>
    publisher === 'rfi' ? (eras ?? ALL_ERAS).map((era) => (era === DEFAULT_ERA ? {} : { era })) : [{ publisher }],
  );
  return fc.oneof({ withCrossShrink: true }, ...choices.map(shownParts));
}

const drawn = {
  headline: anyText(),
  column: fc.constantFrom(null, '要闻解说', '法国风光'),
  syndication: fc.constantFrom(null, 'feedx.run'),
  epochMilliseconds: fc.integer({ min: FIRST / 1000, max: LAST / 1000 }).map((seconds) => seconds * 1000),
  body: fc.array(fc.oneof({ withCrossShrink: true }, anyText(), blocks()), { maxLength: 4 }),
  frontMatter: fc.dictionary(fc.constantFrom('layout', 'title', 'tags'), anyText(), { noNullPrototype: true }),
  // A caption that begins with © would be read as a credit.
  leadCaption: fc.option(anyText().map((text) => `图${text}`)),
  translators: fc.constantFrom([], ['王远山']),
  editors: fc.constantFrom([], ['赵一平']),
};
const ON_ALL: readonly string[] = ['epochMilliseconds', 'body', 'frontMatter'] satisfies (keyof typeof drawn)[];
const AUTHORS = { han: [['林望海']], latin: [['Jane Roe']], any: [['林小舟'], ['曼谷特约记者 孙远', '李红']] };

/** The parts that documents of a publisher or an era can show. */
function shownParts(choice: DocumentParts): Arbitrary<DocumentParts> {
  const { layout } = chooseLayout(choice);
  const shown: readonly string[] = partsOf([layout]);
  const image = 'https://www.example.org/a.jpg';
  const all = {
    ...drawn,
    authors: fc.constantFrom([], ...AUTHORS[layout.names ?? 'han']),
    // A caption needs its picture.
    leadImage: shown.includes('leadCaption') ? fc.constant(image) : fc.constantFrom(null, image),
    standfirst: layout.hasLongStandfirst ? fc.array(anyText(), { maxLength: 2 }) : anyText(),
  };
  const own = Object.entries(all).filter(([part]) => ON_ALL.includes(part) || shown.includes(part));
  return fc
    .record(Object.fromEntries(own) as Partial<typeof all>, { requiredKeys: [] }) // some of its entries
    .map((parts) => ({ ...choice, ...parts }));
}

/**
 * Valid documents of any publisher and era: `parseArticle` reads each of them.
 *
 * @example
 * ```ts
 * import fc from 'fast-check';
 * import { safeParseArticle } from 'rfi-article';
 * import { anyDocument } from 'rfi-article/testing/arbitraries';
 *
 * fc.assert(fc.property(anyDocument({ eras: ['rfi-2020-wire'] }), (document) => safeParseArticle(document).ok));
 * ```
 */
export function anyDocument(constraints: DocumentConstraints = {}): Arbitrary<string> {
  return anyDocumentParts(constraints).map(buildDocument);
}

/** Markup that is inserted into documents. */
const FRAGMENTS = '</div> </p> <p> <div <b><i></b> <!-- --> ------ ]( &# \n \0 <td> Array'.split(' ');

/**
 * Broken documents: with damages, with a part removed, or with markup inserted. `parseArticle` can read some of them, and
 * throws an `ArticleSyntaxError` for the others.
 *
 * @example
 * ```ts
 * import fc from 'fast-check';
 * import { safeParseArticle } from 'rfi-article';
 * import { anyBrokenDocument } from 'rfi-article/testing/arbitraries';
 *
 * fc.assert(fc.property(anyBrokenDocument(), (document) => typeof safeParseArticle(document).ok === 'boolean'));
 * ```
 */
export function anyBrokenDocument(constraints: DocumentConstraints = {}): Arbitrary<string> {
  const damages = fc.subarray(namesOf(documentDamages), { minLength: 1, maxLength: 3 });
  /** A document whose text is replaced at some place. */
  const changed = (length: number, replacements: Arbitrary<string>): Arbitrary<string> =>
    fc
      .tuple(anyDocument(constraints), fc.nat({ max: 10_000 }), fc.nat({ max: length }), replacements)
      .map(([text, place, removed, replacement]) => {
        const at = place % text.length;
        return text.slice(0, at) + replacement + text.slice(at + removed);
      });
  return fc.oneof(
    { withCrossShrink: true },
    fc.tuple(anyDocumentParts(constraints), damages).map(([parts, damage]) => buildDocument({ ...parts, damage })),
    changed(200, fc.constant('')),
    changed(0, fc.constantFrom(...FRAGMENTS)),
  );
}

/**
 * Articles in the form in which they are read, without positions. Their values are consistent: URL and language, text and
 * credits, the dates. `stringifyArticle` writes documents of them that are read back as the same Articles with `allPublishers`.
 *
 * @example
 * ```ts
 * import fc from 'fast-check';
 * import { isArticle } from 'rfi-article/schema';
 * import { anyArticle } from 'rfi-article/testing/arbitraries';
 *
 * fc.assert(fc.property(anyArticle(), (article) => isArticle(article)));
 * ```
 */
export function anyArticle(constraints: DocumentConstraints = {}): Arbitrary<Article> {
  return anyDocument(constraints).map((document) =>
    withoutPositions(parseArticle(document, { publishers: allPublishers })),
  );
}
