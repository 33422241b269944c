import { type CorpusDocument, loadCorpus } from '../corpus/documents.js';
import { readFixtures } from '../fixtures/fixture.js';

/** RFI's own pages: fixtures of its eras everywhere, every so many documents of the corpus where that is there. */
export function pagesOfRfi(count: number): readonly { readonly name: string; readonly document: string }[] {
  const fixtures = readFixtures()
    .filter(({ name }) => /^[abc]\d-/.test(name))
    .map(({ name, input }) => ({ name, document: input }));
  const corpus = loadCorpus();
  if (corpus === null) return fixtures;
  const pages = (documents: readonly CorpusDocument[]) => {
    const step = Math.max(1, Math.floor(documents.length / count));
    return documents.filter((_, index) => index % step === 0).map(({ id, document }) => ({ name: id, document }));
  };
  return [...fixtures, ...pages(corpus.rfi), ...pages(corpus.others).slice(0, count / 4)];
}
