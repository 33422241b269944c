import type { ArticleErrorCode, DiagnosticArgs, DiagnosticCode, Severity } from './codes.js';

/** The messages of errors, with the names of the arguments in braces. A bundle of one part's reader contains only this table. */
const errorWording: Readonly<Record<ArticleErrorCode, string>> = {
  'missing-timestamp':
    'Expected the timestamp comment, such as <!--1696513502000-->, but found {found}. Add the date of the feed item in epoch milliseconds.',
  'invalid-timestamp':
    'The timestamp comment contains {found} instead of epoch milliseconds. The generator writes NaN if the feed has no date: replace it with a number.',
  'timestamp-out-of-range':
    '{found} milliseconds is outside the range of dates (±8,640,000,000,000,000). Write epoch milliseconds.',
  'missing-headline': 'Expected the headline link, such as [headline](https://www.rfi.fr/cn/…), but found {found}.',
  'invalid-headline':
    'The headline link is incomplete: {found}. It must have the form [headline](URL) and end with a closing parenthesis.',
  'invalid-url': 'Expected an absolute URL that begins with http:// or https://, but found {url}.',
  'unsupported-scheme': 'The URL {url} has the scheme {scheme}, but an article needs http: or https:.',
  'document-too-long':
    'The document has {length} UTF-16 code units, more than the limit of {maxLength}. In code, the option maxLength raises the limit.',
};

/** The severities and the messages of all other diagnostics. */
const diagnosticWording: Readonly<
  Record<Exclude<DiagnosticCode, ArticleErrorCode>, `${Exclude<Severity, 'error'>}: ${string}`>
> = {
  'missing-rule': 'warning: No line of ------ follows the headline; the body begins directly after it.',
  'unclosed-front-matter': 'warning: The front matter has no closing --- line, so it is not read as front matter.',
  'empty-headline': 'warning: The headline is empty.',
  'empty-body': 'warning: The body is empty.',
  'lone-surrogate': 'warning: {codeUnit} is half of a surrogate pair ({count} in the document). It is kept unchanged.',
  'invisible-character':
    'info: The headline contains the invisible character {codePoint} ({count} in all). It is kept.',
  'double-escaped-reference': 'info: {reference} was escaped twice, so it is decoded twice.',
  'unknown-publisher': "info: No publisher's record lists the host {host}, so the generic record is used.",
  'timestamp-in-seconds':
    'warning: The timestamp {found} is read as milliseconds, which is in 1970. It looks like seconds, which would be {asSeconds}. Multiply it by 1000.',
  'invalid-printed-date': 'warning: The printed date {text} does not exist; it stays in the text.',
  'skipped-local-time':
    'warning: {local} does not exist in {timeZone}, because the clocks were put forward; it is read with the offset from before the change.',
  'ambiguous-local-time':
    'info: {local} occurred twice in {timeZone}; the later instant that is not after the timestamp is used.',
  'printed-after-timestamp':
    'warning: The printed date {printed} is {minutes} minutes later than the timestamp {timestamp}.',
  'clocks-apart': 'warning: The printed date {printed} and the timestamp {timestamp} are {hours} hours apart.',
  'url-date-apart': "info: The URL's date {urlDate} and the printed date {printed} are {days} days apart.",
  'glued-tag': 'info: The tag <{name}> is read as <{element}>: the line break between name and attribute was lost.',
  'surplus-end-tag': 'info: </{element}> has no matching start tag ({count} in a row); it is ignored.',
  'misnested-end-tag': 'info: </{element}> is inside a block that began after <{element}>; it closes the block too.',
  'unclosed-element': 'info: <{element}> has no end tag; it ends with the element around it.',
  'unclosed-tag': 'warning: The tag {text} has no closing >; it is kept as text.',
  'unclosed-comment':
    'warning: A comment has no closing -->; the {length} characters to the end of the body belong to it.',
  'unknown-element': 'info: <{element}> is not a known element; its content is read as if the element were not there.',
  'too-deep':
    'warning: <{element}> is nested more than {maxDepth} elements deep; the element is dropped, its text is kept.',
  'unsafe-link': 'warning: The link {url} is not http:, https:, mailto: or tel:; only its text is kept.',
  'unsafe-image': 'warning: The image {url} is not http: or https:; only its alternative text is kept.',
  'unsafe-media': 'warning: The media source {url} is not http: or https:; it is left out.',
  'image-without-url': 'info: An image has no URL (alternative text: {alt}).',
  'placeholder-image': "info: The lead image {url} is the site's logo; it is boilerplate.",
  'lost-image': 'info: The word {text} replaced a lost lead image; it is boilerplate.',
  'unreadable-data':
    'warning: The data of <{element}> cannot be read: it is not JSON, or the record does not know its form.',
  'too-many-diagnostics': 'info: {omitted} more diagnostics with the code {of} are not listed.',
};

/** Every code, in the order of the tables. It is a function because bundlers keep calls at the top level of a module. */
export function diagnosticCodes(): readonly DiagnosticCode[] {
  return Object.keys({ ...errorWording, ...diagnosticWording }) as DiagnosticCode[]; // exactly these are the tables' keys
}

/** The severity of a code. */
export function severityOf(code: DiagnosticCode): Severity {
  if (isError(code)) return 'error';
  return diagnosticWording[code].startsWith('info') ? 'info' : 'warning';
}

/** The message of a diagnostic, in English. */
export function messageOf<C extends DiagnosticCode>(code: C, args: DiagnosticArgs[C]): string {
  if (isError(code)) return fill(errorWording[code], args);
  const wording = diagnosticWording[code as Exclude<C, ArticleErrorCode>]; // it is not an error's
  return fill(wording.slice(wording.indexOf(' ') + 1), args);
}

/** The message of an error, in English. */
export function errorMessageOf<C extends ArticleErrorCode>(code: C, args: DiagnosticArgs[C]): string {
  return fill(errorWording[code], args);
}

/** An empty argument is written as `none`. */
function fill(message: string, args: Readonly<Partial<Record<string, string | number>>>): string {
  return message.replace(/\{(\w+)\}/g, (_, name: string) => String(args[name] === '' ? 'none' : args[name]));
}

function isError(code: DiagnosticCode): code is ArticleErrorCode {
  return Object.hasOwn(errorWording, code);
}
