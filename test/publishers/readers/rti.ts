import { open, type Reading, readingOf, segmentsOf, takeLead } from '../reading.js';
import { walk } from '../walk.js';

export function readRti(document: string): Reading {
  const page = walk(document, {
    furniture: (element, text) =>
      element.tagName === 'a' && text === '...more' ? { kind: 'read-more', inline: true } : null,
  });
  const [, column = null, headline = page.title] = /^\[([^\]]+)\]\s*(.*)$/s.exec(page.title) ?? [];
  const segments = segmentsOf(page.url);
  return readingOf(page, {
    headline: { headline, column },
    lead: takeLead(page.items),
    section: { edition: open, section: segments[0] ?? null, date: null, slug: segments.at(-1) ?? null },
    language: 'zh-Hant',
  });
}
