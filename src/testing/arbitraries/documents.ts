import fc, { type Arbitrary } from 'fast-check';
import { type Article, parseArticle, withoutPositions } from '../../index.js';
import { allPublishers } from '../../publishers/index.js';
import { buildDocument } from '../document/build-document.js';
import { partsNotShown } from '../document/check-parts.js';
import { type Damage, documentDamages } from '../document/damage.js';
import { documentEras, type EraName } from '../document/era.js';
import type { DocumentParts } from '../document/parts.js';
import { documentPublishers } from '../document/publisher-document.js';
import type { PublisherName } from '../document/publisher-markup.js';
import { blocks } from './blocks.js';
import { anyText } from './texts.js';

/** Which documents are drawn. */
export interface DocumentConstraints {
  /** Default: all publishers; RFI alone where `eras` is given. The first is what documents shrink to. */
  readonly publishers?: readonly PublisherName[];
  /** RFI's eras. Default: all of them. The first is what RFI's documents shrink to. */
  readonly eras?: readonly EraName[];
}

/** From the archive's first document to its last, in milliseconds. */
const FIRST = Date.UTC(2020, 6, 2);
const LAST = Date.UTC(2024, 2, 26);

const ALL_ERAS: readonly EraName[] = [
  'rfi-2023-share-x',
  ...documentEras.flatMap(({ name }) => (name === 'generic' ? [] : [name])),
];
const ALL_PUBLISHERS: readonly PublisherName[] = documentPublishers.map(({ name }) => name);
const ALL_DAMAGES: readonly Damage[] = documentDamages.map(({ name }) => name);

/**
 * The parts of valid documents. Where a test fails, the parts that do not matter are gone, and those that do are small:
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
  const chosen = publishers ?? (eras === undefined ? ALL_PUBLISHERS : (['rfi'] as const));
  const ofPublishers = chosen.map((name) => (name === 'rfi' ? rfiParts(eras ?? ALL_ERAS) : publisherParts(name)));
  return fc.oneof(
    { withCrossShrink: true },
    // As many documents of RFI as of all others together.
    ...ofPublishers.map((arbitrary, at) => ({ arbitrary, weight: chosen[at] === 'rfi' ? chosen.length : 1 })),
  );
}

const epochs = fc.integer({ min: FIRST / 1000, max: LAST / 1000 }).map((seconds) => seconds * 1000);
const bodies = fc.array(fc.oneof({ withCrossShrink: true }, anyText(), blocks()), { maxLength: 4 });
const columns = fc.constantFrom(null, '要闻解说', '法国风光');
const frontMatters = fc.dictionary(fc.constantFrom('layout', 'title', 'tags'), anyText(), { noNullPrototype: true });
const syndicators = fc.constantFrom(null, 'feedx.run');

function rfiParts(eras: readonly EraName[]): Arbitrary<DocumentParts> {
  return fc
    .record(
      {
        era: fc.constantFrom(...eras),
        headline: anyText(),
        column: columns,
        epochMilliseconds: epochs,
        leadImage: fc.constantFrom(null, 'https://www.example.org/a.jpg'),
        standfirst: fc.array(anyText(), { maxLength: 2 }),
        body: bodies,
        authors: fc.constantFrom([], ['林小舟'], ['曼谷特约记者 孙远', '李红']),
        frontMatter: frontMatters,
        syndication: syndicators,
      },
      { requiredKeys: [] },
    )
    .map((parts) => {
      const hidden = new Set<string>(partsNotShown(parts).map(([key]) => key));
      return Object.fromEntries(Object.entries(parts).filter(([key]) => !hidden.has(key)));
    });
}

/** The parts that the publisher's documents show. */
function publisherParts(publisher: PublisherName): Arbitrary<DocumentParts> {
  const shown = documentPublishers.find(({ name }) => name === publisher)?.parts ?? [];
  const people = (names: string[]): Arbitrary<string[]> => fc.constantFrom([], names);
  const drawn = {
    headline: anyText(),
    column: columns,
    leadImage: fc.constant('https://www.example.org/a.jpg'),
    // A caption that begins with © would be read as a credit.
    leadCaption: fc.option(anyText().map((text) => `图${text}`)),
    standfirst: anyText(),
    authors: people([publisher === 'economist' ? 'Jane Roe' : '林望海']),
    translators: people(['王远山']),
    editors: people(['赵一平']),
    syndication: syndicators,
  };
  const own = Object.entries(drawn).filter(([part]) => shown.some((name) => name === part));
  return fc.record(
    {
      publisher: fc.constant(publisher),
      epochMilliseconds: epochs,
      body: bodies,
      frontMatter: frontMatters,
      ...(Object.fromEntries(own) as Partial<typeof drawn>), // some of its entries
    },
    { requiredKeys: ['publisher'] },
  );
}

/**
 * Valid documents of any publisher and era: `parseArticle` gives an Article of each.
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

const FRAGMENTS = [
  '</div>',
  '</p>',
  '<p>',
  '<div',
  '<b><i></b>',
  '<!--',
  '-->',
  '------',
  '](',
  '&#',
  '\n',
  '\0',
  '<td>',
  'Array',
];

/**
 * Documents that are broken: by the damages of the catalogue, by a stretch that is gone, by markup that came in. Some can
 * still be read, and none may make the code that reads them throw anything but an `ArticleSyntaxError`.
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
  const damages = fc.subarray([...ALL_DAMAGES], { minLength: 1, maxLength: 3 });
  const documents = anyDocument(constraints);
  const places = fc.nat({ max: 10_000 });
  return fc.oneof(
    { withCrossShrink: true },
    fc.tuple(anyDocumentParts(constraints), damages).map(([parts, damage]) => buildDocument({ ...parts, damage })),
    fc.tuple(documents, places, fc.nat({ max: 200 })).map(([text, place, length]) => {
      const at = place % text.length;
      return text.slice(0, at) + text.slice(at + length + 1);
    }),
    fc.tuple(documents, places, fc.constantFrom(...FRAGMENTS)).map(([text, place, fragment]) => {
      const at = place % text.length;
      return text.slice(0, at) + fragment + text.slice(at);
    }),
  );
}

/**
 * Articles as the reader gives them, without positions: what one value says of another agrees (URL and language, text and
 * credits, the clocks). `stringifyArticle` writes them as documents that read back as the same with `allPublishers`.
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
