/**
 * The Article as JSON Schema, made of the schema in `src/schema`. `tsx scripts/json-schema.ts` writes the copy in the
 * sources (which `~standard.jsonSchema` returns, so that no converter is in the bundle; a test says when it is out of
 * date); with `--dist` it writes the file of the package.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { article, boilerplate, credit } from '../src/schema/article.js';
import { block, listItem, paragraph, tableCell, tableRow } from '../src/schema/blocks.js';
import { image } from '../src/schema/image.js';
import { phrasing } from '../src/schema/phrasing.js';
import { instant, linkUrl, point, position, webUrl } from '../src/schema/values.js';
import { root } from './entries.js';

/** Draft 2020-12. */
export function generateJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = toJsonSchema(article, {
    target: 'draft-2020-12',
    definitions: {
      ...{ instant, webUrl, linkUrl, point, position, image, credit, boilerplate },
      ...{ phrasing, paragraph, block, listItem, tableRow, tableCell },
    },
    ignoreActions: ['raw_check'],
    overrideSchema: ({ valibotSchema }) =>
      // Front matter is the only schema that is a function.
      valibotSchema.type === 'custom' ? { type: 'object', additionalProperties: { type: 'string' } } : undefined,
  });
  return {
    $schema,
    title: 'Article',
    description: 'An archived news document as the library rfi-article reads it: plain data, absent values are null.',
    ...mergeNull(schema),
  };
}

/** `{"type": ["string", "null"]}` instead of `anyOf` with two members: shorter, and validators give one error for it. */
function mergeNull<T>(schema: T): T {
  if (Array.isArray(schema)) return schema.map(mergeNull) as T;
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).map(([key, value]) => [key, mergeNull(value)]);
  const merged = Object.fromEntries(entries) as Record<string, unknown>;
  const [first, second, ...others] = (merged['anyOf'] as Record<string, unknown>[] | undefined) ?? [];
  if (second?.['type'] !== 'null' || others.length > 0 || typeof first?.['type'] !== 'string' || 'enum' in first) {
    return merged as T;
  }
  delete merged['anyOf'];
  return { ...merged, ...first, type: [first['type'], 'null'] } as T;
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
