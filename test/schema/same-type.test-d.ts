import * as v from 'valibot';
import { describe, expectTypeOf, test } from 'vitest';
import type { Article } from '../../src/model/article.js';
import type { BodyCode, BodyHeading, BodyText, Embed, Underline } from '../../src/model/body.js';
import type { Credit } from '../../src/model/credit.js';
import type { articleSchema } from '../../src/schema/index.js';
import { sameType } from '../../src/schema/same-type.js';

const type = v.literal('text');
const position = v.optional(
  v.strictObject({
    start: v.strictObject({ line: v.number(), column: v.number(), offset: v.number() }),
    end: v.strictObject({ line: v.number(), column: v.number(), offset: v.number() }),
  }),
);

describe('sameType, with which every node and record of the schema is compared with the model', () => {
  test('accepts a schema that says what the type says', () => {
    sameType<BodyText>()(v.strictObject({ type, value: v.string(), position }));
  });

  test('refuses a schema with a field too few', () => {
    const noValue = v.strictObject({ type, position });
    // @ts-expect-error value is missing
    sameType<BodyText>()(noValue);
    const noDepth = v.strictObject({ type: v.literal('heading'), children: v.array(v.any()), position });
    // @ts-expect-error depth is missing
    sameType<BodyHeading>()(noDepth);
    const noLang = v.strictObject({
      type: v.literal('code'),
      value: v.string(),
      meta: v.nullish(v.string()),
      position,
    });
    // @ts-expect-error an optional field is missing
    sameType<BodyCode>()(noLang);
  });

  test('refuses a schema with a field too many', () => {
    const withExtra = v.strictObject({ type, value: v.string(), position, extra: v.optional(v.string()) });
    // @ts-expect-error the model has no such field, required or not
    sameType<BodyText>()(withExtra);
  });

  test('refuses a schema that is wider than the type', () => {
    const nullable = v.strictObject({ type, value: v.nullable(v.string()), position });
    // @ts-expect-error a text is a string
    sameType<BodyText>()(nullable);
    const anyElement = v.strictObject({
      type: v.literal('underline'),
      children: v.array(v.any()),
      data: v.strictObject({ hName: v.string() }),
      position,
    });
    // @ts-expect-error the constant is `u`
    sameType<Underline>()(anyElement);
  });

  test('refuses a schema that is narrower than the type', () => {
    const twoProviders = v.picklist(['youtube', 'unknown']);
    // @ts-expect-error providers are missing
    sameType<Embed['provider']>()(twoProviders);
    const editor = v.strictObject({ kind: v.literal('editor'), name: v.string(), position: v.any() });
    const onlyEditors = v.variant('kind', [editor]);
    // @ts-expect-error kinds are missing
    sameType<Credit>()(onlyEditors);
  });
});

test('articleSchema infers Article, for input and output', () => {
  type Types = NonNullable<(typeof articleSchema)['~standard']['types']>;
  expectTypeOf<Types['input']>().toEqualTypeOf<Article>();
  expectTypeOf<Types['output']>().toEqualTypeOf<Article>();
});
