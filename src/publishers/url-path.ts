import type { UrlParts } from '../model/article.js';

/** The last segment of a path, as the slug. */
export const LAST_SEGMENT: RegExp = /(?:^|\/)(?<slug>[^/]+)$/;

/**
 * Reads a URL by the first of several patterns that matches its path, which is written without the slashes at its ends. The groups
 * `edition`, `section` and `slug` are those parts of the URL. `year`, with two or four digits, `month` and `day` are its date.
 */
export function byPath(...patterns: readonly RegExp[]): (segments: readonly string[]) => Partial<UrlParts> {
  return (segments) => {
    const path = segments.join('/');
    for (const pattern of patterns) {
      const match = pattern.exec(path);
      if (match !== null) return partsOf(match.groups ?? {});
    }
    return {};
  };
}

function partsOf(groups: Readonly<Record<string, string | undefined>>): Partial<UrlParts> {
  const { edition = null, section = null, slug = null, year, month = '', day = '' } = groups;
  const date =
    year === undefined ? null : [year.padStart(4, '20'), month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  return { edition, section, date, slug };
}
