import type { SchemaIssue } from '../checks/issues.js';

/**
 * The two interfaces of https://standardschema.dev that `articleSchema` implements. They are repeated here so that the
 * published types do not depend on another package.
 */

/** The result of a validation: the value, or the issues if it is not an `Output`. */
export type SchemaResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly SchemaIssue[] };

/** Options of `jsonSchema.input` and `jsonSchema.output`. */
export interface JsonSchemaOptions {
  /** The dialect of the JSON Schema: `'draft-2020-12'` or `'draft-07'`. */
  readonly target: 'draft-2020-12' | 'draft-07' | 'openapi-3.0' | (string & {});
  /** Not used. */
  readonly libraryOptions?: Record<string, unknown> | undefined;
}

/** StandardSchemaV1 and StandardJSONSchemaV1. `validate` never returns a promise. */
export interface StandardSchema<Output> {
  /** The properties that https://standardschema.dev requires. */
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: 'rfi-article';
    /** Only for the type checker: the value does not exist at run time. */
    readonly types?: { readonly input: Output; readonly output: Output } | undefined;
    /** Does not throw for plain data. The returned `value` is the same object. */
    readonly validate: (value: unknown) => SchemaResult<Output>;
    /** Each call returns a new object. Throws a `RangeError` for another dialect. */
    readonly jsonSchema: {
      readonly input: (options: JsonSchemaOptions) => Record<string, unknown>;
      readonly output: (options: JsonSchemaOptions) => Record<string, unknown>;
    };
  };
}
