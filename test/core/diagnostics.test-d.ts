import { type Diagnostic, safeParseArticle } from 'rfi-article';
import { expectTypeOf, test } from 'vitest';

test('a diagnostic has the arguments of its code', () => {
  const [diagnostic] = safeParseArticle('').diagnostics;
  if (diagnostic?.code === 'url-date-apart') {
    expectTypeOf(diagnostic.args.days).toEqualTypeOf<number>();
    // @ts-expect-error only `clocks-apart` has hours
    diagnostic.args.hours;
  }
  if (diagnostic?.code === 'clocks-apart') expectTypeOf(diagnostic.args.hours).toEqualTypeOf<number>();
});

test('the arguments of any diagnostic can be listed', () => {
  expectTypeOf<Diagnostic['args']>().toExtend<Readonly<Record<string, string | number>>>();
});
