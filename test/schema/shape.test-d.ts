import { describe, expectTypeOf, test } from 'vitest';
import type { Shape } from '../../src/checks/shape.js';
import { boolean, choice, list, nullable, object, optional, string, variant } from '../../src/checks/shape.js';
import type { Article } from '../../src/model/article.js';
import type { BodyCode, BodyText, Embed, MediaSource, Underline } from '../../src/model/body.js';
import type { Credit, EditorCredit } from '../../src/model/credit.js';
import type { articleSchema } from '../../src/schema/index.js';
import type { Position } from '../../src/source/positions.js';

const type = choice(['text']);
const value = string();
declare const position: Shape<Position | undefined>;

describe('a shape is compared with a type of the model, and is', () => {
  test('accepted if it is equal to the type', () => {
    object<BodyText>({ type, value, position });
  });

  test('refused if a field is missing', () => {
    // @ts-expect-error value is missing
    object<BodyText>({ type, position });
    // @ts-expect-error an optional field is missing: lang
    object<BodyCode>({ type: choice(['code']), value, meta: optional(nullable(string())), position });
  });

  test('refused if it has an additional field', () => {
    // @ts-expect-error the model does not have this field
    object<BodyText>({ type, value, position, extra: optional(string()) });
    // @ts-expect-error unist's `data` may have any content, and must not occur
    object<BodyText>({ type, value, position, data: optional(string()) });
  });

  test('refused if it is wider than the type', () => {
    // @ts-expect-error a text is a string
    object<BodyText>({ type, value: nullable(string()), position });
    // @ts-expect-error the constant is `u`
    object<Underline['data']>({ hName: string() });
    // @ts-expect-error the items of the list have one type
    object<{ readonly names: readonly string[] }>({ names: list(nullable(string())) });
  });

  test('refused if it is narrower than the type', () => {
    // @ts-expect-error `mimeType` may be null
    object<MediaSource>({ url: string(), mimeType: string() });
    // @ts-expect-error providers are missing
    const provider: Shape<Embed['provider']> = choice(['youtube', 'unknown']);
    // @ts-expect-error a boolean is not one of two words
    const flag: Shape<'yes' | 'no'> = boolean();
    expectTypeOf([provider, flag]).toBeArray();
  });

  test('refused if a kind is missing', () => {
    const editor = object<EditorCredit>({
      kind: choice(['editor']),
      name: string(),
      position: {} as Shape<Position | null>,
    });
    // @ts-expect-error kinds are missing
    variant<Credit, 'kind'>('kind', { editor });
  });
});

test('articleSchema has the type Article as its input and output', () => {
  type Types = NonNullable<(typeof articleSchema)['~standard']['types']>;
  expectTypeOf<Types['input']>().toEqualTypeOf<Article>();
  expectTypeOf<Types['output']>().toEqualTypeOf<Article>();
});
