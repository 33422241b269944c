import generated from './article.schema.json' with { type: 'json' };

/** Draft 07 reads the schema as it is: nothing stands beside a `$ref`, and every reference is a pointer. */
const DIALECTS: ReadonlyMap<string, string> = new Map([
  ['draft-2020-12', generated.$schema],
  ['draft-07', 'http://json-schema.org/draft-07/schema#'],
]);

/** A copy of the generated schema in the dialect asked for; the caller may change it. */
export function toJsonSchema(target: string): Record<string, unknown> {
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
