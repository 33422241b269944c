import { tidy } from '../source/white-space.js';
import { writeFrontMatter } from './front-matter.js';
import { RULE } from './parts.js';

/**
 * What `stringifyArticle` begins a body with. In such a body everything is in its marked form, which is read here, and no
 * rule of a publisher's record is asked: so the way back is the same for every record. Any other page that holds elements
 * with the same attributes is read like any page.
 */
export const WRITTEN_MARK = '<meta name="generator" content="rfi-article">';

/** What a document is made of. */
export interface DocumentValues {
  /** Integer milliseconds since 1970-01-01T00:00:00Z. */
  readonly epochMilliseconds: number;
  /** The text of the headline link, column and site name included, nothing escaped. */
  readonly title: string;
  /** Absolute `http(s)` URL. */
  readonly url: string;
  /** HTML; it is written as it is. */
  readonly body: string;
  /** Writes the form of an archive mirror: front matter, and the body in an element. */
  readonly frontMatter: Readonly<Record<string, string>> | null;
}

/**
 * Writes a document as the archive's generator does, or as its mirror does where there is front matter: the one writer,
 * for `stringifyArticle` and for the documents of tests.
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

/** An attribute with the blank before it; nothing where the value is `null`. */
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
