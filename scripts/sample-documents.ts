/**
 * `npm run samples` writes the module for `sampleDocuments` of `rfi-article/testing` from `fixtures/`. Each fixture is a separate
 * export, so that a bundler drops those that are not used. It runs before build, types and tests, and its result is not committed.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Fixture, readFixtures } from '../test/fixtures/fixture.js';
import { root } from './entries.js';

/** One fixture for each construct, by what it is an example of. A test checks what all samples together must contain. */
const CONSTRUCTS: Readonly<Record<string, string>> = {
  'long article with many kinds of damage': 'full-length-damaged',
  'AFP wire without a translator': 'a1-afp-wire-contenu',
  'archive mirror': 'mirror-front-matter',
  'archive mirror with CRLF': 'mirror-crlf',
  'byte-order mark': 'byte-order-mark',
  'CRLF line breaks': 'crlf',
  'missing rule': 'rule-missing',
  'no final line break': 'no-final-line-break',
  'missing printed date': 'no-printed-date',
  'missing lead image': 'no-lead-image',
  'lead image on another host': 'lead-image-other-host',
  'empty body': 'body-empty',
  'boilerplate only': 'body-only-furniture',
  'local time that occurs twice in an October night': 'clock-october-hour-second',
  'local time that does not occur in a March night': 'clock-march-hour-skipped',
  'printed date after the timestamp': 'clock-printed-after-tick',
  'invalid date': 'clock-31-february',
  'brackets in the headline': 'headline-brackets',
  'line break in the headline': 'headline-line-break',
  'references in the title': 'title-entities',
  'title escaped twice': 'double-escaped-title',
  'text escaped twice': 'double-escaped-text',
  'site name after a column': 'headline-suffix-and-column',
  'query and fragment': 'url-query-and-fragment',
  'French edition': 'edition-fr',
  'edition in traditional characters': 'edition-tw',
  'publisher without a record': 'other-unknown-host',
  headings: 'headings',
  marks: 'marks',
  'line breaks': 'line-breaks',
  'relative links': 'link-relative',
  'links that could run code': 'link-javascript',
  'ordered lists': 'list-ordered',
  'block quotations': 'blockquote',
  tables: 'table',
  'preformatted text': 'preformatted',
  'thematic breaks': 'three-asterisks',
  'image in text': 'image-among-text',
  'figure with caption and credit': 'figure-in-link',
  'lazy-loaded figure with a data set': 'figure-noscript-data-set',
  'figure with srcset': 'figure-picture-srcset',
  'audio player': 'audio-player-2023',
  'audio element': 'audio-native',
  'video element': 'video-native',
  'video player': 'video-player',
  'iframes of known providers': 'iframe-providers',
  tweet: 'tweet',
  'facebook post': 'facebook-embed',
  'instagram post': 'instagram-embed',
  'agency without place': 'credit-agency-no-place',
  'translator and editor': 'credit-translation-editor',
  'copyright holders': 'credit-copyright-holders',
  'two authors': 'byline-two-authors',
  'syndication footer': 'syndication-feedx-run',
  'pasted scripts': 'scripts-pasted',
  'a document that stringifyArticle wrote': 'written-again',
  'standfirst with marks': 'standfirst-inner-marks',
  'surplus end tags': 'surplus-end-tags',
  'unclosed paragraphs': 'unclosed-paragraphs',
  'glued start tags': 'glued-div-class',
  'quotes inside quotes': 'quotes-inside-quotes',
  'misnested marks': 'misnested-marks',
  'characters outside the BMP': 'astral-characters',
  'no-break and ideographic spaces': 'blanks-inside',
};
/** The name of an era, followed by a description, such as `c4-news`. */
const ERA_FIXTURE = /^[a-c]\d-/;
const FILE = join(root, 'src/testing/samples/generated.ts');

interface Expectation {
  readonly ok: boolean;
  readonly article: unknown;
}

function selected(): readonly Fixture[] {
  const fixtures = readFixtures();
  const names = new Set(Object.values(CONSTRUCTS));
  for (const name of names)
    if (!fixtures.some((fixture) => fixture.name === name)) throw new Error(`fixtures/${name} does not exist.`);
  return fixtures.filter(({ name }) => ERA_FIXTURE.test(name) || names.has(name));
}

function exportOf({ name, proves, input, expected }: Fixture): string {
  const { ok, article } = expected as Expectation; // written by test/fixtures/expectation.ts
  if (!ok) throw new Error(`fixtures/${name} has no Article.`);
  const constant = name.replace(/-([a-z\d])/g, (_, letter: string) => letter.toUpperCase());
  const values = [name, proves, input, article].map((value) => JSON.stringify(value));
  return `/** ${proves.replaceAll('*/', '*\\/')} */
export const ${constant}: SampleDocument = /* @__PURE__ */ sample(
  ${values.join(',\n  ')},
);
`;
}

const text = `// Made by scripts/sample-documents.ts out of fixtures/.
import { type SampleDocument, sample } from './sample.js';

${selected().map(exportOf).join('\n')}`;
// The file is not written if it would not change, so that watchers do nothing.
if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== text) writeFileSync(FILE, text);
