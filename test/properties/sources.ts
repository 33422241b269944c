import { buildDocument, documentEras, documentPublishers } from '../../src/testing/index.js';
import { type CorpusDocument, loadCorpus } from '../corpus/documents.js';
import { readFixtures } from '../fixtures/fixture.js';

/**
 * Returns pages of every publisher: the fixtures of RFI's eras and, if the corpus is available, a regular sample of its
 * documents.
 */
export function pagesOfPublishers(count: number): readonly { readonly name: string; readonly document: string }[] {
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

/** Returns a document of each era of RFI and one of each other publisher, with every part that the publisher supports. */
export function builtDocuments(): readonly { readonly name: string; readonly document: string }[] {
  const body = ['第一段。', '第二段。'];
  const eras = documentEras.map(({ name }) => ({ name, document: buildDocument({ era: name, body }) }));
  const others = documentPublishers.filter(({ name }) => name !== 'rfi');
  const publishers = others.map(({ name, parts }) => {
    const people = { translators: ['王远山'], editors: ['赵一平'] };
    const all = { column: '国际', leadCaption: '渡口的早晨（港务局）', syndication: 'feedx.run', ...people };
    const shown = Object.fromEntries(Object.entries(all).filter(([part]) => parts.some((one) => one === part)));
    return { name, document: buildDocument({ publisher: name, body, ...shown }) };
  });
  return [...eras, ...publishers];
}
