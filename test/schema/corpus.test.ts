import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { safeParseArticle } from '../../src/index.js';
import { articleSchema } from '../../src/schema/index.js';
import { loadCorpus } from '../corpus/documents.js';

const corpus = loadCorpus();
const { validate, jsonSchema } = articleSchema['~standard'];

describe.skipIf(corpus === null)('every Article of the corpus (needs ../shared)', () => {
  test('satisfies the schema and, according to Ajv, its JSON Schema', () => {
    const ajv = new Ajv2020({ strict: true }).compile(jsonSchema.output({ target: 'draft-2020-12' }));
    const wrong: unknown[] = [];
    let articles = 0;
    for (const { id, document, archived } of Object.values(corpus ?? {}).flat()) {
      for (const form of archived === null ? [document] : [document, archived]) {
        const result = safeParseArticle(form);
        if (!result.ok) continue;
        articles++;
        const { issues } = validate(result.article);
        if (issues !== undefined) wrong.push({ id, issues });
        if (!ajv(result.article)) wrong.push({ id, errors: ajv.errors });
      }
    }
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(articles).toBeGreaterThan(4000);
  });
});
