import { definePublisher, type Publisher } from 'rfi-article/publishers';
import { expectTypeOf, test } from 'vitest';

test('an id keeps its literal type', () => {
  const mine = definePublisher({ id: 'mine', name: 'My News', hosts: ['news.example'] });
  expectTypeOf(mine.id).toEqualTypeOf<'mine'>();
  expectTypeOf(mine).toExtend<Publisher>();
});

test('a kind that does not exist and a key that does not exist do not compile', () => {
  // @ts-expect-error not a kind of boilerplate
  definePublisher({ id: 'a', name: 'A', hosts: ['a.example'], boilerplate: [{ kind: 'advert', tag: 'div' }] });
  // @ts-expect-error not a key of a record
  definePublisher({ id: 'a', name: 'A', hosts: ['a.example'], boilerplates: [] });
});
