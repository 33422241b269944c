import { tidy } from '../source/white-space.js';
import { writeFrontMatter } from './front-matter.js';
import { RULE } from './parts.js';

/**
 * The beginning of a body that `stringifyArticle` wrote. Such a body marks its parts with attributes, and is read without the
 * rules of a publisher's record. On any other page, these attributes have no meaning.
 */
export const STRINGIFIED_MARK = '<meta name="generator" content="rfi-article">';

/** The values from which a document is written. */
export interface DocumentValues {
  /** Whole milliseconds since 1970-01-01T00:00:00Z. */
  readonly epochMilliseconds: number;
  /** The text of the headline link, including column and site name, not escaped. */
  readonly title: string;
  /** Absolute `http(s)` URL. */
  readonly url: string;
  /** HTML, which is written unchanged. */
  readonly body: string;
  /** Front matter; if it is not `null`, the document has the form of an archive mirror, with the body in an element. */
  readonly frontMatter: Readonly<Record<string, string>> | null;
}

/** Writes a document in the form of the archive's generator, or with front matter in that of its mirror. */
export function writeDocument({ epochMilliseconds, title, url, body, frontMatter }: DocumentValues): string {
  const head = `<!--${epochMilliseconds}-->\n[${escapeTitle(title)}](${escapeLinkUrl(url)})\n${RULE}\n\n`;
  return frontMatter === null ? `${head}${body}\n` : `${writeFrontMatter(frontMatter)}${head}<div>\n${body}\n</div>\n`;
}

/**
 * Escapes text for HTML. In a numeric reference, the number sign is escaped too, because the reader would decode
 * `&amp;#22338;` twice.
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

/** An attribute with a space before it; empty if the value is `null`. */
export function attribute(name: string, value: string | number | null): string {
  return value === null ? '' : ` ${name}="${escapeText(String(value))}"`;
}

/** Escapes a title for the headline link: on one line, without a tag or the end of the link. */
function escapeTitle(title: string): string {
  return escapeText(tidy(title)).replaceAll('&quot;', '"').replaceAll('](', '&#93;(');
}

/** Escapes a URL for the headline link, whose title ends at the last `](` before `http://` or `https://`. */
function escapeLinkUrl(url: string): string {
  return url.replaceAll('](http://', '%5D(http://').replaceAll('](https://', '%5D(https://');
}
