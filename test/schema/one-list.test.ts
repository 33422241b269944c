import { afterAll, beforeAll, expect, test, vi } from 'vitest';

// The kinds of boilerplate and the providers are each listed in a single file.
const modules = ['../../src/model/boilerplate.js', '../../src/model/body.js'] as const;

beforeAll(() => {
  vi.resetModules();
  vi.doMock(modules[0], async (importOriginal) => {
    const original = await importOriginal<typeof import('../../src/model/boilerplate.js')>();
    return { ...original, BOILERPLATE_KINDS: [...original.BOILERPLATE_KINDS, 'poll'] };
  });
  vi.doMock(modules[1], async (importOriginal) => {
    const original = await importOriginal<typeof import('../../src/model/body.js')>();
    return { ...original, EMBED_PROVIDERS: [...original.EMBED_PROVIDERS, 'bilibili'] };
  });
});

afterAll(() => {
  for (const path of modules) vi.doUnmock(path);
  vi.resetModules();
});

const poll = { kind: 'poll', text: '您同意吗？', links: [], position: null };
const film = { type: 'embed', provider: 'bilibili', url: 'https://e.example/1', id: null, title: null, poster: null };

test('a new kind of boilerplate and a new provider need no changes to records, reader, writer and schema', async () => {
  const { parseArticle, stringifyArticle } = await import('../../src/index.js');
  const { definePublisher } = await import('../../src/publishers/index.js');
  const { articleSchema } = await import('../../src/schema/index.js');
  const { generateJsonSchema } = await import('../../scripts/json-schema.js');
  const { bare } = await import('./specimen.js');

  const mine = definePublisher({
    id: 'mine',
    name: 'Mine',
    hosts: ['mine.example'],
    boilerplate: [{ kind: 'poll' as 'other', tag: 'aside' }],
  });
  const read = parseArticle('<!--0-->\n[A](https://mine.example/a)\n------\n\n<p>B</p><aside>您同意吗？</aside>', {
    publishers: [mine],
  });
  expect(read.boilerplate).toMatchObject([{ kind: 'poll' }]);

  const article = { ...bare, body: { type: 'root', children: [film] }, boilerplate: [poll] };
  expect(articleSchema['~standard'].validate(article).issues).toBeUndefined();
  const again = parseArticle(stringifyArticle(article as unknown as typeof bare));
  expect(again).toMatchObject({ boilerplate: [{ kind: 'poll' }], body: { children: [{ provider: 'bilibili' }] } });

  const jsonSchema = JSON.stringify(generateJsonSchema());
  expect(jsonSchema).toContain('"other","poll"');
  expect(jsonSchema).toContain('"unknown","bilibili"');
});
