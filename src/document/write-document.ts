import { tidy } from '../source/white-space.js';
import { writeFrontMatter } from './front-matter.js';
import { RULE } from './parts.js';

/**
 * The beginning of a body that `stringifyArticle` wrote. Everything in such a body is in its marked form and is read without
 * the rules of a publisher's record, so that the way back is the same for every record. In any other page, elements with the
 * same attributes are read like all others.
 */
export const WRITTEN_MARK = '<meta name="generator" content="rfi-article">';

/** What a document is made of. */
export interface DocumentValues {
  /** Integer milliseconds since 1970-01-01T00:00:00Z. */
  readonly epochMilliseconds: number;
  /** The text of the headline link with column and site name, not escaped. */
  readonly title: string;
  /** Absolute `http(s)` URL. */
  readonly url: string;
  /** HTML; it is written unchanged. */
  readonly body: string;
  /** Writes the form of an archive mirror: front matter, and the body in an element. */
  readonly frontMatter: Readonly<Record<string, string>> | null;
}

/**
 * Writes a document as the archive's generator does, or with front matter as its mirror does. `stringifyArticle` and the
 * testing kit use this one writer.
 */
export function writeDocument({ epochMilliseconds, title, url, body, frontMatter }: DocumentValues): string {
  const head = `<!--${epochMilliseconds}-->\n[${escapeTitle(title)}](${escapeLinkUrl(url)})\n${RULE}\n\n`;
  return frontMatter === null ? `${head}${body}\n` : `${writeFrontMatter(frontMatter)}${head}<div>\n${body}\n</div>\n`;
}

/**
 * Text as written in HTML. Both the ampersand and the number sign of a numeric reference in the text are escaped, because
 * the reader decodes one that was escaped once (`&amp;#22338;`) twice.
 */
export function escapeText(text: string): string {
  return NEEDS_ESCAPING.test(text) ? text.replace(ESCAPED, (found) => REFERENCES[found] ?? found) : text;
}

const NEEDS_ESCAPING = /[&<>"]/;
const ESCAPED = /&#|[&<>"]/g;
const REFERENCES: Readonly<Record<string, string>> = {
  '&#': '&amp;&#35;',
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** An attribute with the blank before it; empty if the value is `null`. */
export function attribute(name: string, value: string | number | null): string {
  return value === null ? '' : ` ${name}="${escapeText(String(value))}"`;
}

/**
 * A title as written in the headline link: on one line, without anything that would end the link or read as a tag.
 */
function escapeTitle(title: string): string {
  return escapeText(tidy(title)).replaceAll('&quot;', '"').replaceAll('](', '&#93;(');
}

/** A URL as written in the headline link, whose title ends at the last `](` before a web address. */
function escapeLinkUrl(url: string): string {
  return url.replaceAll('](http://', '%5D(http://').replaceAll('](https://', '%5D(https://');
}
