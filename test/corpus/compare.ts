import type { ArticleLike } from './article.js';
import { type Outline, outlineOfArticle, outlineOfReading } from './outline.js';
import type { Reading } from './reading.js';

function brief(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  return text.length > 48 ? `${text.slice(0, 30)}… (${text.length})` : text;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function differencesIn(path: string, expected: readonly unknown[], found: readonly unknown[]): string[] {
  const at = expected.findIndex((value, index) => !same(value, found[index]));
  if (at < 0 && expected.length === found.length) return [];
  const index = at < 0 ? expected.length : at;
  const counts = expected.length === found.length ? '' : ` (${expected.length} expected, ${found.length} found)`;
  return [`${path}/${index}: expected ${brief(expected[index])}, found ${brief(found[index])}${counts}`];
}

/** A credit is optional if the contract does not name its form, or if it is in the credit line of a picture. */
function creditDifferences(expected: Outline, found: Outline): string[] {
  const optional = new Set(expected.credits.filter(({ sure }) => !sure).map(({ kind, says }) => `${kind} ${says}`));
  const pictured = expected.images.map(({ credit }) => credit).join('\n');
  const sure = expected.credits.filter((credit) => credit.sure).map(({ kind, says }) => `${kind} ${says}`);
  const given = found.credits
    .filter(({ kind, says }) => kind !== 'copyright' || !pictured.includes(says.split('|')[0] ?? ''))
    .map(({ kind, says }) => `${kind} ${says}`)
    .filter((credit) => !optional.has(credit) || sure.includes(credit));
  return differencesIn('/credits', sure, given);
}

const furniture = /^(?:继续浏览后续|分享 ?[:：]?|获取更多RSS.*|广告|Array|© \d{4} \S+)$/s;

function leaks(outline: Outline): string[] {
  const texts = [...outline.standfirst, ...outline.body.map(({ text }) => text)];
  return texts.filter((text) => furniture.test(text)).map((text) => `/body: leaked ${brief(text)}`);
}

const scalars = [
  'milliseconds',
  'publishedAt',
  'headline',
  'column',
  'url',
  'printed',
  'instant',
  'leadImage',
] as const satisfies readonly (keyof Outline)[];
const lists = ['standfirst', 'body', 'images', 'boilerplate'] as const satisfies readonly (keyof Outline)[];

/** The differences between an Article and the independent reading: a path and two short excerpts for each. */
export function compareReading(reading: Reading, article: ArticleLike): string[] {
  const expected = outlineOfReading(reading);
  const found = outlineOfArticle(article);
  return [
    ...scalars
      .filter((key) => !same(expected[key], found[key]))
      .map((key) => `/${key}: expected ${brief(expected[key])}, found ${brief(found[key])}`),
    ...lists.flatMap((key) => differencesIn(`/${key}`, expected[key], found[key])),
    ...differencesIn(
      '/titles',
      expected.titles,
      found.titles.filter((title) => expected.titles.includes(title)),
    ),
    ...creditDifferences(expected, found),
    ...leaks(found),
  ];
}
