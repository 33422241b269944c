import type { ArticleLike } from './article.js';
import { conservation } from './conservation.js';
import { outlineOfArticle } from './outline.js';

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** A title keeps its YAML quotes in the corpus. */
const unquoted = (value: string): string => /^"(.*)"$/s.exec(value)?.[1]?.replaceAll('\\"', '"') ?? value;

/**
 * Timestamp, title and URL against the front matter, with its own defects allowed: white space in titles, titles cut short
 * before `...`, dates in the future clamped to the day of the scraping, URLs with raw Chinese.
 */
export function frontMatterDifferences(frontMatter: Readonly<Record<string, string>>, article: ArticleLike): string[] {
  const { title = '', date = '', from = '' } = frontMatter;
  const differences: string[] = [];
  const iso = new Date(article.timestamp.epochMilliseconds).toISOString();
  const clamped = date < iso && !date.endsWith('.000Z');
  if (iso !== date && !clamped) differences.push(`timestamp ${iso} for ${date}`);
  const written = tidy(article.source?.title ?? '');
  const wanted = tidy(unquoted(title));
  if (written !== wanted && written !== `${wanted}...`)
    differences.push(`title of ${written.length} for ${wanted.length}`);
  if (article.url !== new URL(from).href) differences.push('url');
  return differences;
}

/** The form of the mirror must give the same Article, plus the front matter. */
export function mirrorDifferences(
  frontMatter: Readonly<Record<string, string>>,
  article: ArticleLike,
  archived: string,
  twin: ArticleLike,
): string[] {
  const differences: string[] = [];
  const wanted = Object.fromEntries(Object.entries(frontMatter).map(([key, value]) => [key, unquoted(value)]));
  if (JSON.stringify(twin.frontMatter) !== JSON.stringify(wanted)) differences.push('front matter differs');
  const [one, other] = [outlineOfArticle(article), outlineOfArticle(twin)];
  for (const key of Object.keys(one) as (keyof typeof one)[]) {
    if (JSON.stringify(one[key]) !== JSON.stringify(other[key])) differences.push(`${key} differs`);
  }
  const { lost, duplicated } = conservation(archived, twin);
  if (lost + duplicated > 0) differences.push(`${lost} lost, ${duplicated} too many`);
  return differences;
}
