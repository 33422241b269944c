import { rfi } from '../../publishers/index.js';
import { bodyHtml } from './body.js';
import { checkEra, checkKeys, DEFAULT_ERA } from './check-parts.js';
import { damageDocument } from './damage.js';
import { defaultUrl, printedBefore, slugDay, tickAfter } from './defaults.js';
import { type EraMarkup, markupOf } from './era.js';
import { type DocumentParts, listOf } from './parts.js';
import { publisherDocument, refuseOthersParts } from './publisher-document.js';
import { writeDocument } from './writing.js';

const IMAGE_ID = '00000001-0000-11ea-8000-000000000001';

/**
 * Writes a document as the archive holds it, of any publisher and in the markup of any of RFI's eras, whole or damaged. The
 * same parts give the same text on every machine and every day.
 *
 * @param parts - What the document says; what is left out has a value that suits publisher and era.
 * @returns The document's text.
 * @throws `TypeError` for a part that does not exist; `RangeError` for a publisher, an era or a damage that does not exist,
 * and for a part that documents of the publisher or the era do not show.
 * @example
 * ```ts
 * import { parseArticle } from 'rfi-article';
 * import { buildDocument } from 'rfi-article/testing';
 *
 * const article = parseArticle(buildDocument({ headline: '渡口重开', body: ['首班船载客四十人。'], era: 'rfi-2020-classes' }));
 * article.headline; // '渡口重开'
 * article.publishedAt; // '2020-10-12T16:02:00.000Z'
 *
 * buildDocument({ publisher: 'voa', printedDate: 'Fri, 18 Dec 2020 11:42:58 GMT' }).includes('voachinese.com'); // true
 * buildDocument({ publisher: 'voa', translators: ['江白'] }); // throws 'RangeError'
 * ```
 */
export function buildDocument(parts: DocumentParts = {}): string {
  checkKeys(parts);
  const { era, publisher = era === 'generic' ? 'generic' : 'rfi' } = parts;
  if (publisher !== 'rfi' && era !== undefined && era !== 'generic')
    throw new RangeError(
      `The era ${JSON.stringify(era)} is one of RFI's, and the publisher is ${JSON.stringify(publisher)}.`,
    );
  return damageDocument(
    publisher === 'rfi' ? rfiDocument(parts) : publisherDocument(publisher, parts),
    parts.damage ?? [],
  );
}

function rfiDocument(parts: DocumentParts): string {
  refuseOthersParts(parts);
  checkEra(parts);
  const markup = markupOf(parts.era ?? DEFAULT_ERA);
  const headline = parts.headline ?? '题目';
  const column = parts.column === undefined ? (markup.template === 'column' ? '要闻解说' : null) : parts.column;
  const printedDate =
    parts.printedDate === undefined
      ? parts.epochMilliseconds === undefined
        ? markup.printedDate
        : printedBefore(parts.epochMilliseconds)
      : parts.printedDate;
  const day = slugDay(printedDate ?? '') || slugDay(markup.printedDate);
  const url = parts.url ?? defaultUrl(markup, { headline, column, section: parts.section ?? '欧洲', day });
  return writeDocument({
    frontMatter: parts.frontMatter ?? null,
    epochMilliseconds: parts.epochMilliseconds ?? tickAfter(printedDate ?? '') ?? tickAfter(markup.printedDate) ?? 0,
    title: titleOf(markup, headline, column),
    url,
    body: bodyHtml(markup, {
      headline,
      url,
      shortCode: parts.shortCode ?? 'AbC1',
      authors: parts.authors ?? ['林小舟'],
      printedDate,
      leadImage: parts.leadImage === undefined ? defaultImage(markup) : parts.leadImage,
      standfirst: listOf(parts.standfirst === undefined ? defaultStandfirst(markup) : parts.standfirst),
      body: listOf(parts.body ?? '渡口周四重新开放，首班船载客四十人。'),
      wire: parts.wire ?? {},
      syndication: parts.syndication ?? null,
    }),
  });
}

function titleOf({ template }: EraMarkup, headline: string, column: string | null): string {
  const named = column === null ? headline : `${headline}${rfi.headline.columnSeparator ?? ''}${column}`;
  return template === 'wire' ? named + (rfi.headline.suffixes[0] ?? '') : named;
}

function defaultImage({ imageSize }: EraMarkup): string {
  if (imageSize === null) return rfi.image.lost[0] ?? '';
  return `https://s.rfi.fr/media/display/${IMAGE_ID}/${imageSize}gangkou.jpg`;
}

function defaultStandfirst({ standfirstPadding }: EraMarkup): string | null {
  return standfirstPadding === null ? null : '停用两年的渡口周四开放。';
}
