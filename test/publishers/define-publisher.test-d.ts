import { definePublisher, type Publisher } from 'rfi-article/publishers';
import { expectTypeOf, test } from 'vitest';

test('an id keeps its literal type', () => {
  const mine = definePublisher({ id: 'mine', name: 'My News', hosts: ['news.example'] });
  expectTypeOf(mine.id).toEqualTypeOf<'mine'>();
  expectTypeOf(mine).toExtend<Publisher>();
});

test('a kind that there is not, and a key that there is not, do not compile', () => {
  // @ts-expect-error no kind of boilerplate
  definePublisher({ id: 'a', name: 'A', hosts: ['a.example'], boilerplate: [{ kind: 'advert', tag: 'div' }] });
  // @ts-expect-error no key of a record
  definePublisher({ id: 'a', name: 'A', hosts: ['a.example'], boilerplates: [] });
});
