import type { SchemaIssue } from '../checks/shape.js';

/**
 * The two interfaces of https://standardschema.dev that `articleSchema` implements, written out here so that the
 * published types need no other package. Any library that takes Standard Schema takes these.
 */

/** `issues` is there where the value is not an `Output`, and only there. */
export type SchemaResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly SchemaIssue[] };

/** What `jsonSchema.input` and `jsonSchema.output` take. */
export interface JsonSchemaOptions {
  /** The dialect to write: `'draft-2020-12'` or `'draft-07'`. */
  readonly target: 'draft-2020-12' | 'draft-07' | 'openapi-3.0' | (string & {});
  /** Options of the library that writes the schema; they are not used. */
  readonly libraryOptions?: Record<string, unknown> | undefined;
}

/** StandardSchemaV1 and StandardJSONSchemaV1 in one object; its `validate` never gives a promise. */
export interface StandardSchema<Output> {
  /** The properties that https://standardschema.dev asks for. */
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: 'rfi-article';
    /** Only for the type checker: the value does not exist at run time. */
    readonly types?: { readonly input: Output; readonly output: Output } | undefined;
    /** Never throws on plain data. The `value` it gives is the very value it was given. */
    readonly validate: (value: unknown) => SchemaResult<Output>;
    /** Each call returns a new object. A dialect that is not offered throws a `RangeError`. */
    readonly jsonSchema: {
      readonly input: (options: JsonSchemaOptions) => Record<string, unknown>;
      readonly output: (options: JsonSchemaOptions) => Record<string, unknown>;
    };
  };
}
