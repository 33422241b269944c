import type { Article } from '../model/article.js';
import { pointerStep } from '../standards/json.js';
import { safeWebUrl } from '../standards/urls.js';
import { articleShapes } from './article-shape.js';
import { END, Issues, type SchemaIssue, TOO_DEEP } from './issues.js';

/**
 * Throws if a value is not an Article, so that no format writes `undefined`, `[object Object]` or a link that runs code.
 * Every function that takes an Article from its caller calls this function first.
 *
 * @param article - An Article from a parser, made by hand or from JSON.
 * @throws `TypeError` that names the value by its JSON Pointer; `RangeError` if the body is nested deeper than 540 nodes.
 */
export function checkArticle(article: Article): void {
  const [issue] = findIssues(article, true);
  if (issue === undefined) return;
  const { path, message } = issue;
  if (message === TOO_DEEP) throw new RangeError(`${message}.`);
  throw new TypeError(`Not an Article: ${pointerTo(path)}: ${message}.`);
}

/**
 * The Article's URL, normalised by the WHATWG's parser.
 *
 * @throws `TypeError` if the parser refuses it.
 */
export function articleUrl({ url }: Article): string {
  const normalised = safeWebUrl(url);
  if (normalised !== null) return normalised;
  throw new TypeError(`Not an Article: /url: ${JSON.stringify(url)} cannot be read as a URL.`);
}

/** A path as a JSON Pointer (RFC 6901), or `the value itself` instead of the empty pointer. */
export function pointerTo(path: SchemaIssue['path']): string {
  return path.length === 0 ? 'the value itself' : path.map(pointerStep).join('');
}

/**
 * The issues of a value; an empty list if it is an Article.
 *
 * @param stopsEarly - Whether to stop after the first issue.
 */
export function findIssues(value: unknown, stopsEarly: boolean): readonly SchemaIssue[] {
  const issues = new Issues(stopsEarly);
  try {
    articleShapes.article.check(value, issues);
  } catch (error) {
    if (error !== END) throw error;
  }
  return issues.list;
}
