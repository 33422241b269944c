import { loadCorpus, openEnvelope } from '../test/corpus/documents.js';
import { readFixtures } from '../test/fixtures/fixture.js';
import { flat } from './flat.js';

export interface BenchDocument {
  readonly id: string;
  readonly document: string;
  /** The body without the envelope, for HTML parsers. */
  readonly body: string;
}

export interface Sample {
  readonly from: 'corpus' | 'fixtures';
  readonly documents: readonly BenchDocument[];
}

/** Returns `count` documents, spread evenly over the corpus, or the fixtures of RFI's eras if the corpus is not available. */
export function sampleDocuments(count: number): Sample {
  const corpus = loadCorpus();
  if (corpus === null) return { from: 'fixtures', documents: fixtures().flatMap(open) };
  const step = Math.max(1, corpus.rfi.length / count);
  const chosen = Array.from(
    { length: Math.min(count, corpus.rfi.length) },
    (_, index) => corpus.rfi[Math.floor(index * step)],
  );
  return { from: 'corpus', documents: chosen.flatMap((entry) => (entry === undefined ? [] : open(entry))) };
}

/** The fixtures with complete pages of RFI's eras. The others each prove one thing and are too small to measure. */
function fixtures(): { id: string; document: string }[] {
  return readFixtures()
    .filter(({ name }) => /^[abc]\d-/.test(name))
    .map(({ name, input }) => ({ id: name, document: input }));
}

function open({ id, document }: { id: string; document: string }): BenchDocument[] {
  return [{ id, document: flat(document), body: flat(openEnvelope(document).body) }];
}
