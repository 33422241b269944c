import { stringify } from 'yaml';
import type { Article } from '../../model/article.js';

/** The YAML front matter of static site generators, fences included. What is not known is left out. */
export function frontMatter(article: Article): string {
  const authors = article.credits.flatMap((credit) => (credit.kind === 'author' ? [credit.name] : []));
  const values: Readonly<Record<string, string | readonly string[] | null>> = {
    title: article.headline,
    date: article.publishedAt,
    url: article.url,
    language: article.language,
    publisher: article.publisher,
    section: article.urlParts?.section ?? null,
    column: article.column,
    authors,
    image: article.leadImage?.url ?? null,
  };
  const known = Object.entries(values).filter(([, value]) => value !== null && value.length > 0);
  return `---\n${stringify(Object.fromEntries(known), { lineWidth: 0 })}---\n`;
}
