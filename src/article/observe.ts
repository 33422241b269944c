import type { DiagnosticSink } from '../diagnostics/collector.js';
import { checkHeadline, checkSurrogates } from './check-characters.js';
import { checkUnit, compareClocks } from './clocks.js';
import type { Reading } from './read-document.js';

/** Reports what the parts of a document, taken together, give reason to remark: none of it changes a value. */
export function observe(reading: Reading, diagnostics: DiagnosticSink): void {
  observeParts(reading, diagnostics);
  observeHeadline(reading, diagnostics);
  checkSurrogates(reading.source, diagnostics);
  const { parts, body, link, values } = reading;
  if (values.timestamp === null) return;
  // Where the unit is wrong, every other clock disagrees: once is enough.
  if (checkUnit(diagnostics, values.timestamp, parts.timestamp) || link === null) return;
  compareClocks(diagnostics, values.timestamp, body, values.urlParts, link.urlSpan);
}

function observeParts({ parts, body }: Reading, diagnostics: DiagnosticSink): void {
  const { headline, rule, body: span, unclosedFrontMatter } = parts;
  if (unclosedFrontMatter !== null)
    diagnostics.report('unclosed-front-matter', unclosedFrontMatter.start, unclosedFrontMatter.end, {});
  if (rule === null) diagnostics.report('missing-rule', headline.end, headline.end, {});
  if (body !== null && span.start >= span.end) diagnostics.report('empty-body', span.start, span.end, {});
}

function observeHeadline({ source, parts, link, publisher, values }: Reading, diagnostics: DiagnosticSink): void {
  if (values.headline === '') diagnostics.report('empty-headline', parts.headline.start, parts.headline.end, {});
  if (link === null) return;
  checkHeadline(source, link.titleSpan, diagnostics);
  for (const { start, end } of link.escapedTwice)
    diagnostics.report('double-escaped-reference', start, end, { reference: source.slice(start, end) });
  if (publisher?.hosts.length === 0)
    diagnostics.report('unknown-publisher', link.urlSpan.start, link.urlSpan.end, { host: link.url.hostname });
}
