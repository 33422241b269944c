/**
 * The Article as a JSON Schema, written from the shapes in `src/checks`. `tsx scripts/json-schema.ts` writes the copy in the
 * sources, which `~standard.jsonSchema` returns, so that bundles need no converter. A test compares it. With `--dist`, it writes
 * the file of the package.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { articleShapes } from '../src/checks/article-shape.js';
import type { AnyShape, Description } from '../src/checks/shape.js';
import { root } from './entries.js';

type JsonSchema = Readonly<Record<string, unknown>>;

/** Draft 2020-12. */
export function generateJsonSchema(): JsonSchema {
  const { article, definitions } = articleShapes;
  const names = new Map<AnyShape, string>(Object.entries(definitions).map(([name, shape]) => [shape, name]));
  const write = (shape: AnyShape): JsonSchema => {
    const name = names.get(shape);
    return name === undefined ? schemaOf(shape, write) : { $ref: `#/$defs/${name}` };
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Article',
    description: 'An archived news document as the library rfi-article reads it: plain data, absent values are null.',
    ...schemaOf(article, write),
    $defs: Object.fromEntries(Object.entries(definitions).map(([name, shape]) => [name, schemaOf(shape, write)])),
  };
}

function schemaOf({ description }: AnyShape, write: (shape: AnyShape) => JsonSchema): JsonSchema {
  switch (description.kind) {
    case 'string':
      return { type: 'string', ...(description.pattern === null ? {} : { pattern: description.pattern.source }) };
    case 'integer':
      return {
        type: 'integer',
        ...(Number.isFinite(description.least) ? { minimum: description.least } : {}),
        ...(Number.isFinite(description.most) ? { maximum: description.most } : {}),
      };
    case 'boolean':
      return { type: 'boolean' };
    case 'choice':
      return description.values.length === 1 ? { const: description.values[0] } : { enum: description.values };
    case 'nullable':
      return nullable(write(description.shape));
    case 'optional':
      return write(description.shape);
    case 'list':
      return { type: 'array', items: write(description.item) };
    case 'nodes':
      return { type: 'array', items: write(description.item()) };
    case 'dictionary':
      return { type: 'object', additionalProperties: write(description.item) };
    case 'object':
      return objectSchema(description, write);
    case 'variant':
      return { oneOf: [...description.cases.values()].map(write) };
    default:
      return description satisfies never;
  }
}

function objectSchema(
  { fields }: Extract<Description, { kind: 'object' }>,
  write: (shape: AnyShape) => JsonSchema,
): JsonSchema {
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map(({ name, shape }) => [name, write(shape)])),
    required: fields.filter(({ isOptional }) => !isOptional).map(({ name }) => name),
    additionalProperties: false,
  };
}

/** `{"type": ["string", "null"]}` is shorter than `anyOf` with two members, and validators report only one error for it. */
function nullable(schema: JsonSchema): JsonSchema {
  return typeof schema['type'] === 'string'
    ? { ...schema, type: [schema['type'], 'null'] }
    : { anyOf: [schema, { type: 'null' }] };
}

function write(file: string): void {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(generateJsonSchema(), null, 2)}\n`);
  console.log(`${file} written`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--dist')) {
    write('dist/article.schema.json');
  } else {
    const file = 'src/schema/article.schema.json';
    write(file);
    spawnSync('npx', ['biome', 'check', '--write', file], { cwd: root, stdio: 'inherit' });
  }
}
