import { outlineOfReading } from '../test/corpus/outline.js';
import { readRfi } from '../test/corpus/reading.js';
import type { BenchDocument } from './documents.js';
import { type Extraction, paragraphsOf } from './extraction.js';

/** The values of a document according to the independent reader of the tests. */
export interface Truth {
  readonly title: string;
  readonly dates: readonly (string | null)[];
  readonly paragraphs: readonly string[];
}

/** The shares of documents that an extractor reads exactly, and of characters that it loses or adds. */
export interface Quality {
  readonly titles: number;
  readonly dates: number;
  readonly paragraphs: number;
  readonly lost: number;
  readonly surplus: number;
}

export function truthOf({ document }: BenchDocument): Truth {
  const outline = outlineOfReading(readRfi(document));
  return {
    title: outline.headline,
    dates: [outline.instant, outline.printed],
    paragraphs: paragraphsOf(outline),
  };
}

const bare = (text: string) => text.replace(/[\s\u00a0]+/g, '');

function missing(from: string, of: string): number {
  const counts = new Map<string, number>();
  for (const character of of) counts.set(character, (counts.get(character) ?? 0) + 1);
  for (const character of from) counts.set(character, (counts.get(character) ?? 0) - 1);
  return [...counts.values()].reduce((sum, count) => sum + Math.max(0, count), 0);
}

/** Compares extractions with the correct values. */
export function judge(truths: readonly Truth[], extractions: readonly Extraction[]): Quality {
  let [titles, dates, paragraphs, lost, surplus, characters] = [0, 0, 0, 0, 0, 0];
  truths.forEach((truth, index) => {
    const extraction = extractions[index] ?? { title: null, date: null, paragraphs: [] };
    if (bare(extraction.title ?? '') === bare(truth.title)) titles++;
    if (truth.dates.includes(extraction.date)) dates++;
    const expected = truth.paragraphs.map(bare);
    const found = extraction.paragraphs.map(bare);
    if (expected.join('\n') === found.join('\n')) paragraphs++;
    lost += missing(found.join(''), expected.join(''));
    surplus += missing(expected.join(''), found.join(''));
    characters += expected.join('').length;
  });
  const count = truths.length;
  return {
    titles: titles / count,
    dates: dates / count,
    paragraphs: paragraphs / count,
    lost: lost / characters,
    surplus: surplus / characters,
  };
}
