/**
 * Checks whether a value is an Article. Use it if Articles come from JSON, a queue or a database.
 *
 * @packageDocumentation
 */

import { findIssues, pointerTo } from '../checks/check-article.js';
import type { SchemaIssue } from '../checks/issues.js';
import type { Article } from '../model/article.js';
import generated from './article.schema.json' with { type: 'json' };
import type { SchemaResult, StandardSchema } from './standard-schema.js';

export type { SchemaIssue } from '../checks/issues.js';
export type { Article } from '../model/article.js';
export type { JsonSchemaOptions, SchemaResult, StandardSchema } from './standard-schema.js';

/**
 * The schema of an Article for all libraries that support {@link https://standardschema.dev Standard Schema} (tRPC, Hono,
 * TanStack, …), with its JSON Schema. Validation is synchronous and does not change the value. The schema is stricter than the
 * types: it does not allow unknown fields, `data` on nodes except the constants of the model, links in the body other than
 * `http:`, `https:`, `mailto:` and `tel:`, and nodes nested deeper than 540.
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
 * Whether a value, such as a result of `JSON.parse`, is an Article. The check stops at the first issue.
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
 * Throws if a value is not an Article.
 *
 * @throws {ArticleSchemaError} A `TypeError` whose message states the first issues, and whose `issues` contains all of them.
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

function check(value: unknown, stopsEarly: boolean): SchemaResult<Article> {
  const issues = findIssues(value, stopsEarly);
  // A value without issues has the shape of an Article, which the compiler compares with the type.
  return issues.length > 0 ? { issues } : { value: value as Article };
}

/** The schema is also valid in draft 07: no keyword is next to a `$ref`, and all references are pointers. */
const DIALECTS: ReadonlyMap<string, string> = new Map([
  ['draft-2020-12', generated.$schema],
  ['draft-07', 'http://json-schema.org/draft-07/schema#'],
]);

/** A copy of the generated schema in a dialect. */
function toJsonSchema(target: string): Record<string, unknown> {
  const dialect = DIALECTS.get(target);
  if (dialect === undefined) {
    throw new RangeError(
      `The JSON Schema of an Article is available as ${[...DIALECTS.keys()].join(' and ')}, not as ${target}`,
    );
  }
  // The copy of the generated object is an object.
  const copy = JSON.parse(JSON.stringify(generated)) as Record<string, unknown>;
  return { ...copy, $schema: dialect };
}

const LISTED_ISSUES = 5;

/**
 * The reasons why a value is not an Article. The message states the first issues with JSON Pointers, `issues` contains all of
 * them. A program may load two copies of the library, so identify the error by its `name`.
 */
export class ArticleSchemaError extends TypeError {
  override readonly name = 'ArticleSchemaError';
  readonly issues: readonly SchemaIssue[];

  constructor(issues: readonly SchemaIssue[]) {
    super(describe(issues));
    this.issues = issues;
  }
}

function describe(issues: readonly SchemaIssue[]): string {
  const lines = issues.slice(0, LISTED_ISSUES).map(({ path, message }) => `  ${pointerTo(path)}: ${message}`);
  if (issues.length > LISTED_ISSUES) lines.push(`  … and ${issues.length - LISTED_ISSUES} more`);
  return `Not an Article:\n${lines.join('\n')}`;
}
