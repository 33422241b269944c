import { allPublishers } from '../src/publishers/index.js';
import { loadCorpus, loadPublisher } from '../test/corpus/documents.js';
import { readFixtures } from '../test/fixtures/fixture.js';
import { builtDocuments } from '../test/properties/sources.js';

/**
 * The documents that are mutated: the fixtures, a built document of each publisher and, if the corpus is available, documents of
 * every publisher and era in it.
 */
export function seedDocuments(): readonly string[] {
  const corpus = loadCorpus();
  const pages =
    corpus === null
      ? []
      : [
          ...[...corpus.eras, ...corpus.seed, ...every(corpus.rfi, 40)],
          ...allPublishers.flatMap(({ id, hosts }) => every(loadPublisher(id, hosts) ?? [], 12)),
        ].map(({ document }) => document);
  // Long pages do not reach more code than short ones, and take longer.
  const built = builtDocuments().map(({ document }) => document);
  return [...readFixtures().map(({ input }) => input), ...built, ...pages].filter(({ length }) => length < 8000);
}

function every<T>(items: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, Math.floor(items.length / count));
  return items.filter((_, index) => index % step === 0);
}
