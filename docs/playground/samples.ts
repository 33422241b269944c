import { byId, element } from './element.js';

/** A document to try, with a label that says what it shows. */
export interface Sample {
  readonly name: string;
  readonly group: string;
  readonly label: string;
  readonly document: string;
}

/** Reads the samples that the build wrote into the page. */
export function readSamples(): readonly Sample[] {
  return JSON.parse(byId('samples').textContent ?? '[]') as readonly Sample[]; // scripts/playground.ts writes them
}

export function fillSampleList(list: HTMLSelectElement, samples: readonly Sample[]): void {
  for (const group of new Set(samples.map((sample) => sample.group))) {
    const options = samples
      .filter((sample) => sample.group === group)
      .map(({ name, label }) => element('option', { value: name }, label));
    list.append(element('optgroup', { label: group }, ...options));
  }
}
