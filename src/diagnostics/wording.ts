import { errorWording } from './article-syntax-error.js';
import type { ArticleErrorCode, DiagnosticArgs, DiagnosticCode, Severity } from './codes.js';

type NonErrorCode = Exclude<DiagnosticCode, ArticleErrorCode>;

type Wording<C extends DiagnosticCode> = readonly [severity: Severity, message: (args: DiagnosticArgs[C]) => string];

const observations: { readonly [C in NonErrorCode]: Wording<C> } = {
  'missing-rule': ['warning', () => 'No line of ------ follows the headline; the body is taken to begin after it.'],
  'unclosed-front-matter': [
    'warning',
    () => 'The front matter has no closing --- line; it is read as no front matter.',
  ],
  'empty-headline': ['warning', () => 'The headline is empty.'],
  'empty-body': ['warning', () => 'The body is empty.'],
  'lone-surrogate': [
    'warning',
    ({ codeUnit, count }) => `${codeUnit} is half of a surrogate pair (${count} in the document). It is kept as it is.`,
  ],
  'invisible-character': [
    'info',
    ({ codePoint, count }) => `The headline holds the invisible character ${codePoint} (${count} in all). It is kept.`,
  ],
  'double-escaped-reference': ['info', ({ reference }) => `${reference} was escaped twice; it is decoded twice.`],
  'unknown-publisher': [
    'info',
    ({ host }) => `No publisher's record names the host ${host}; the generic one reads it.`,
  ],
  'timestamp-in-seconds': [
    'warning',
    ({ found, asSeconds }) =>
      `The timestamp ${found} is read as milliseconds, which is in 1970. It looks like seconds, which would be ${asSeconds}. Multiply it by 1000.`,
  ],
  'invalid-printed-date': ['warning', ({ text }) => `The printed date ${text} is no date; it stays in the text.`],
  'skipped-local-time': [
    'warning',
    ({ local, timeZone }) =>
      `${local} was skipped by the clocks of ${timeZone}; it is read with the offset before the change.`,
  ],
  'ambiguous-local-time': [
    'info',
    ({ local, timeZone }) =>
      `${local} occurred twice in ${timeZone}; the later one that is not after the timestamp is taken.`,
  ],
  'printed-after-timestamp': [
    'warning',
    ({ printed, timestamp, minutes }) =>
      `The printed date ${printed} is ${minutes} minutes later than the timestamp ${timestamp}.`,
  ],
  'clocks-apart': [
    'warning',
    ({ printed, timestamp, hours }) =>
      `The printed date ${printed} and the timestamp ${timestamp} are ${hours} hours apart.`,
  ],
  'url-date-apart': [
    'info',
    ({ urlDate, printed, days }) => `The URL's date ${urlDate} and the printed date ${printed} are ${days} days apart.`,
  ],
  'glued-tag': [
    'info',
    ({ name, element }) =>
      `The tag <${name}> is read as <${element}>: a line break between name and attribute was lost.`,
  ],
  'surplus-end-tag': [
    'info',
    ({ element, count }) => `</${element}> closes nothing (${count} in a row); it is ignored.`,
  ],
  'misnested-end-tag': [
    'info',
    ({ element }) => `</${element}> stands inside a block that began after <${element}>; it ends the block too.`,
  ],
  'unclosed-element': ['info', ({ element }) => `<${element}> is not closed; it ends where what it stands in ends.`],
  'unclosed-tag': ['warning', ({ text }) => `The tag ${text} has no end; it is kept as text.`],
  'unclosed-comment': [
    'warning',
    ({ length }) => `A comment of ${length} characters has no end; everything after its start is in it.`,
  ],
  'unknown-element': [
    'info',
    ({ element }) => `<${element}> is no element that is known; what it holds is read as if it were not there.`,
  ],
  'too-deep': [
    'warning',
    ({ element, maxDepth }) =>
      `<${element}> lies deeper than ${maxDepth} elements; its text stays, the element does not.`,
  ],
  'unsafe-link': [
    'warning',
    ({ url }) => `The link ${url} is not http:, https:, mailto: or tel:; its text stays without it.`,
  ],
  'unsafe-image': [
    'warning',
    ({ url }) => `The image ${url} is not http: or https:; its alternative text stays without it.`,
  ],
  'unsafe-media': ['warning', ({ url }) => `The media source ${url} is not http: or https:; it is left out.`],
  'image-without-url': ['info', ({ alt }) => `An image has no URL (alternative text: ${alt || 'none'}).`],
  'placeholder-image': ['info', ({ url }) => `The lead image ${url} is the site's logo; it is boilerplate.`],
  'lost-image': ['info', ({ text }) => `The word ${text} stands where the lead image was lost; it is boilerplate.`],
  'unreadable-data': [
    'warning',
    ({ element }) =>
      `The data of <${element}> cannot be read: it is no JSON, or of a form that the record does not know.`,
  ],
  'too-many-diagnostics': [
    'info',
    ({ of, omitted }) => `${omitted} further diagnostics of the code ${of} are left out.`,
  ],
};

/** Every code, in the order of the table. A function, for a bundler keeps what is called at the top. */
export function diagnosticCodes(): readonly DiagnosticCode[] {
  return [
    ...(Object.keys(errorWording) as ArticleErrorCode[]), // the keys of a mapped type over exactly these codes
    ...(Object.keys(observations) as NonErrorCode[]), // likewise
  ];
}

/** How much a code matters. */
export function severityOf(code: DiagnosticCode): Severity {
  return isError(code) ? 'error' : observations[code][0];
}

/** What a code says to a person. */
export function messageOf<C extends DiagnosticCode>(code: C, args: DiagnosticArgs[C]): string {
  // Both tables map each code to a function of its own arguments; TypeScript cannot follow that through a union.
  const word = (isError(code) ? errorWording[code] : observations[code as NonErrorCode][1]) as (
    args: DiagnosticArgs[C],
  ) => string;
  return word(args);
}

function isError(code: DiagnosticCode): code is ArticleErrorCode {
  return Object.hasOwn(errorWording, code);
}
