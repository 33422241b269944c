import { escapeLinkUrl, escapeTitle } from './escape.js';
import { RULE } from './rule.js';
import { writeFrontMatter } from './write-front-matter.js';

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
  /** Gives the form of an archive mirror: front matter, and the body in an element of its own. */
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
