import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generateJsonSchema } from '../../scripts/json-schema.js';
import { articleSchema, isArticle } from '../../src/schema/index.js';
import { articles, pathsOf, withPart } from './articles.js';
import { bare, specimen } from './specimen.js';

const { jsonSchema } = articleSchema['~standard'];
const schema = jsonSchema.output({ target: 'draft-2020-12' });
const validate = new Ajv2020({ strict: true, allErrors: false }).compile(schema);

describe('the JSON Schema', () => {
  test('is up to date (npx tsx scripts/json-schema.ts writes it)', () => {
    expect(schema).toEqual(generateJsonSchema());
  });

  test('accepts an Article', () => {
    expect(validate(specimen), JSON.stringify(validate.errors)).toBe(true);
    expect(validate(bare)).toBe(true);
  });

  test('is available in draft 07, with the same content', () => {
    const draft07 = jsonSchema.input({ target: 'draft-07' });
    expect(draft07['$schema']).toBe('http://json-schema.org/draft-07/schema#');
    expect({ ...draft07, $schema: schema['$schema'] }).toEqual(schema);
    expect(new Ajv({ strict: true }).compile(draft07)(specimen)).toBe(true);
    // Draft 07 ignores keywords next to a reference.
    expect(JSON.stringify(draft07)).not.toMatch(/"\$ref":"[^"]*",|,"\$ref"/);
  });

  test('is not available in other dialects', () => {
    expect(() => jsonSchema.input({ target: 'openapi-3.0' })).toThrow(RangeError);
  });

  test('is copied for the caller', () => {
    jsonSchema.output({ target: 'draft-2020-12' })['type'] = 'string';
    expect(jsonSchema.output({ target: 'draft-2020-12' })['type']).toBe('object');
  });
});

describe('the schema and the JSON Schema', () => {
  test('accept the same Articles', () => {
    fc.assert(
      fc.property(articles, (article) => {
        expect(isArticle(article)).toBe(true);
        expect(validate(article), JSON.stringify(validate.errors)).toBe(true);
      }),
    );
  });

  const paths = pathsOf(specimen);
  const otherValues = fc.oneof(
    fc.constantFrom<unknown[]>(
      null,
      true,
      0,
      1.5,
      -1,
      '',
      'javascript:alert(1)',
      'https://example.org/',
      [],
      {},
      ['x'],
      undefined,
    ),
    fc.constantFrom<unknown[]>({ type: 'text', value: 'x' }, { type: 'html', value: 'x' }, { type: 'break' }),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const extraKeys = fc.constantFrom([], ['data'], ['extra'], ['__proto__'], ['constructor']);

  test('agree on an Article in which any value is replaced, removed or added', () => {
    const counts = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(fc.constantFrom(...paths), extraKeys, otherValues, (path, extra, part) => {
        const value = JSON.parse(JSON.stringify(withPart(specimen, [...path, ...extra], part) ?? null)) as unknown;
        const isAccepted = isArticle(value);
        counts[isAccepted ? 'accepted' : 'refused']++;
        expect(validate(value)).toBe(isAccepted);
      }),
      { numRuns: 2000 },
    );
    expect(counts.accepted).toBeGreaterThan(50);
    expect(counts.refused).toBeGreaterThan(500);
  });
});
