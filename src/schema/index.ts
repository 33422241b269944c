/**
 * Checks whether a value is an Article. Use it where Articles come from JSON, a queue or a database.
 *
 * @packageDocumentation
 */

import { findIssues, pointerTo } from '../checks/check-article.js';
import type { SchemaIssue } from '../checks/shape.js';
import type { Article } from '../model/article.js';
import generated from './article.schema.json' with { type: 'json' };
import type { SchemaResult, StandardSchema } from './standard-schema.js';

export type { SchemaIssue } from '../checks/shape.js';
export type { Article } from '../model/article.js';
export type { JsonSchemaOptions, SchemaResult, StandardSchema } from './standard-schema.js';

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

function check(value: unknown, stopsEarly: boolean): SchemaResult<Article> {
  const issues = findIssues(value, stopsEarly);
  // Without issues the value has the shape of an Article, which the compiler has compared with the type.
  return issues.length > 0 ? { issues } : { value: value as Article };
}

/** The schema is valid in draft 07 too: no keyword is beside a `$ref`, and every reference is a pointer. */
const DIALECTS: ReadonlyMap<string, string> = new Map([
  ['draft-2020-12', generated.$schema],
  ['draft-07', 'http://json-schema.org/draft-07/schema#'],
]);

/** A copy of the generated schema in the dialect asked for; the caller may change it. */
function toJsonSchema(target: string): Record<string, unknown> {
  const dialect = DIALECTS.get(target);
  if (dialect === undefined) {
    throw new RangeError(
      `The JSON Schema of an Article is offered as ${[...DIALECTS.keys()].join(' and ')}, not as ${target}`,
    );
  }
  // The generated file holds an object, and JSON gives it back as it was.
  const copy = JSON.parse(JSON.stringify(generated)) as Record<string, unknown>;
  return { ...copy, $schema: dialect };
}

const SHOWN = 5;

/**
 * Says why a value is not an Article. The message names the first places as JSON Pointers, `issues` holds all of them.
 * Two copies of the package may be loaded side by side, so recognise it by its `name`.
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
  const lines = issues.slice(0, SHOWN).map(({ path, message }) => `  ${pointerTo(path)}: ${message}`);
  if (issues.length > SHOWN) lines.push(`  … and ${issues.length - SHOWN} more`);
  return `Not an Article:\n${lines.join('\n')}`;
}
