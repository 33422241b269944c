import { dayOfDigits, open, type Reading, readingOf, segmentsOf } from '../reading.js';
import { walk } from '../walk.js';

export function readCctv(document: string): Reading {
  const page = walk(document, {});
  const day = /^(\d{4}-\d\d-\d\d) /.exec(page.title)?.[1];
  const [section = null, digits = ''] = segmentsOf(page.url);
  return readingOf(page, {
    date: day === undefined ? null : { local: day, timeZone: null, instant: null, text: day },
    section: { edition: open, section, date: dayOfDigits(digits), slug: null },
  });
}
