import { rfi } from '../../publishers/index.js';
import { bodyHtml } from './body.js';
import { damageDocument } from './damage.js';
import { defaultUrl, printedBefore, slugDay, tickAfter } from './defaults.js';
import { type EraMarkup, markupOf } from './era.js';
import type { DocumentParts } from './parts.js';
import { writeDocument } from './writing.js';

const IMAGE_ID = '00000001-0000-11ea-8000-000000000001';

/**
 * Writes a document as the archive holds it, in the markup of any era, whole or damaged. The same parts give the same
 * text on every machine and every day: no clock, no chance.
 *
 * @param parts - What the document says; what is left out has a value that suits the era.
 * @returns The document's text.
 * @throws `RangeError` for an era or a damage that there is not.
 * @example
 * ```ts
 * import { parseArticle } from 'rfi-article';
 * import { buildDocument } from 'rfi-article/testing';
 *
 * const article = parseArticle(buildDocument({ headline: '渡口重开', body: ['首班船载客四十人。'], era: 'rfi-2020-classes' }));
 * article.headline; // '渡口重开'
 * article.publishedAt; // '2020-10-12T16:02:00.000Z'
 * ```
 */
export function buildDocument(parts: DocumentParts = {}): string {
  const markup = markupOf(parts.era ?? 'rfi-2023-share-x');
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
  const document = writeDocument({
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
  return damageDocument(document, parts.damage ?? []);
}

function titleOf({ template }: EraMarkup, headline: string, column: string | null): string {
  // A publisher that nobody knows has no programmes.
  if (template === 'generic') return headline;
  const named = column === null ? headline : `${headline}${rfi.headline.columnSeparator ?? ''}${column}`;
  return template === 'wire' ? named + (rfi.headline.suffixes[0] ?? '') : named;
}

function defaultImage({ template, imageSize }: EraMarkup): string {
  if (template === 'generic') return 'https://www.example.org/images/gangkou.jpg';
  if (imageSize === null) return rfi.image.lost[0] ?? '';
  return `https://s.rfi.fr/media/display/${IMAGE_ID}/${imageSize}gangkou.jpg`;
}

function defaultStandfirst({ standfirstPadding }: EraMarkup): string | null {
  return standfirstPadding === null ? null : '停用两年的渡口周四开放。';
}

/** A text alone is a list of one. */
function listOf<Item>(value: Item | readonly Item[] | null): readonly Item[] {
  if (value === null) return [];
  return Array.isArray(value) ? value : [value as Item]; // `isArray` does not narrow readonly arrays away
}
