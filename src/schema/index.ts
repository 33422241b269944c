/**
 * Checks whether a value is an Article. Use it where Articles come from JSON, a queue or a database.
 *
 * @packageDocumentation
 */

import { safeParse } from 'valibot';
import type { Article } from '../model/article.js';
import { article } from './article.js';
import { ArticleSchemaError } from './article-schema-error.js';
import { block, paragraph } from './blocks.js';
import { toIssue } from './issue.js';
import { toJsonSchema } from './json-schema.js';
import { checkNodes } from './nodes.js';
import type { SchemaResult, StandardSchema } from './standard-schema.js';

export type { Article } from '../model/article.js';
export { ArticleSchemaError } from './article-schema-error.js';
export type { JsonSchemaOptions, SchemaIssue, SchemaResult, StandardSchema } from './standard-schema.js';

/**
 * The Article as a schema that every library with support for {@link https://standardschema.dev Standard Schema} takes
 * (tRPC, Hono, TanStack, …), with its JSON Schema by the same object. Synchronous, reads nothing but the value, changes
 * nothing. Stricter than the types where they cannot say it: no unknown fields, no `data` on nodes but the constants of
 * the model, links of the body only `http:`, `https:`, `mailto:` and `tel:`, nodes at most 540 deep.
 *
 * @example
 * import { articleSchema } from 'rfi-article/schema';
 *
 * const result = articleSchema['~standard'].validate({ headline: 'Rain in Paris' });
 * result.issues?.[0]?.path; // ['publisher']
 */
export const articleSchema: StandardSchema<Article> = {
  '~standard': {
    version: 1,
    vendor: 'rfi-article',
    validate: (value) => check(value, false),
    jsonSchema: {
      input: ({ target }) => toJsonSchema(target),
      output: ({ target }) => toJsonSchema(target),
    },
  },
};

/**
 * Whether a value, such as one that came out of `JSON.parse`, is an Article. Stops at the first thing that is wrong.
 *
 * @example
 * import { isArticle } from 'rfi-article/schema';
 *
 * isArticle({ headline: 'Rain in Paris' }); // false
 */
export function isArticle(value: unknown): value is Article {
  return check(value, true).issues === undefined;
}

/**
 * Returns where the value is an Article, and throws where it is not.
 *
 * @throws {ArticleSchemaError} a `TypeError` whose message names the places, and whose `issues` hold all of them.
 *
 * @example
 * import { assertArticle } from 'rfi-article/schema';
 *
 * const value: unknown = JSON.parse('{"headline": 5}');
 * try {
 *   assertArticle(value);
 * } catch (error) {
 *   String(error).includes('/headline: Expected a string, got 5'); // true
 * }
 */
export function assertArticle(value: unknown): asserts value is Article {
  const { issues } = check(value, false);
  if (issues !== undefined) throw new ArticleSchemaError(issues);
}

function check(value: unknown, abortEarly: boolean): SchemaResult<Article> {
  let issues = safeParse(article, value, { abortEarly }).issues?.map((issue) => toIssue(issue, [])) ?? [];
  if (issues.length === 0 || !abortEarly) {
    const { standfirst, body } = (value ?? {}) as { readonly standfirst?: unknown; readonly body?: unknown };
    const { children } = (body ?? {}) as { readonly children?: unknown };
    issues = [
      ...issues,
      ...checkNodes(standfirst, paragraph, ['standfirst'], abortEarly),
      ...checkNodes(children, block, ['body', 'children'], abortEarly),
    ];
  }
  return issues.length > 0 ? { issues } : { value: value as Article };
}
