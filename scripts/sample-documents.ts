/**
 * `npm run samples` makes the module for `sampleDocuments` of `rfi-article/testing` from `fixtures/`. Each fixture is a
 * separate export, so that a bundler drops those that are not used. The module is made before build, types and tests, and is not committed.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Fixture, readFixtures } from '../test/fixtures/fixture.js';
import { root } from './entries.js';

/** One fixture a construct, by what it is an example of. A test says what the samples must hold between them. */
const CONSTRUCTS: Readonly<Record<string, string>> = {
  'long article with damage of many kinds': 'full-length-damaged',
  'AFP wire without a translator': 'a1-afp-wire-contenu',
  'archive mirror': 'mirror-front-matter',
  'archive mirror with CRLF': 'mirror-crlf',
  'byte-order mark': 'byte-order-mark',
  'CRLF line ends': 'crlf',
  'missing rule': 'rule-missing',
  'no final line break': 'no-final-line-break',
  'missing printed date': 'no-printed-date',
  'missing lead image': 'no-lead-image',
  'lead image of another host': 'lead-image-other-host',
  'empty body': 'body-empty',
  'furniture only': 'body-only-furniture',
  'hour that an October night has twice': 'clock-october-hour-second',
  'hour that a March night has not': 'clock-march-hour-skipped',
  'printed date after the tick': 'clock-printed-after-tick',
  'date that is none': 'clock-31-february',
  'brackets in the headline': 'headline-brackets',
  'line break in the headline': 'headline-line-break',
  'references in the title': 'title-entities',
  'title escaped twice': 'double-escaped-title',
  'text escaped twice': 'double-escaped-text',
  'site name behind a column': 'headline-suffix-and-column',
  'query and fragment': 'url-query-and-fragment',
  'French edition': 'edition-fr',
  'edition in traditional characters': 'edition-tw',
  'publisher that no record names': 'other-unknown-host',
  headings: 'headings',
  marks: 'marks',
  'line breaks': 'line-breaks',
  'relative links': 'link-relative',
  'links that run code': 'link-javascript',
  'ordered lists': 'list-ordered',
  quotations: 'blockquote',
  tables: 'table',
  'preformatted text': 'preformatted',
  'thematic breaks': 'three-asterisks',
  'image among text': 'image-among-text',
  'figure with legend and credit': 'figure-in-link',
  'lazy figure with a data set': 'figure-noscript-data-set',
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
/** Era, then what of it: `c4-news`. */
const OF_AN_ERA = /^[a-c]\d-/;
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
  return fixtures.filter(({ name }) => OF_AN_ERA.test(name) || names.has(name));
}

function exportOf({ name, proves, input, expected }: Fixture): string {
  const { ok, article } = expected as Expectation; // as test/fixtures/expectation.ts makes it
  if (!ok) throw new Error(`fixtures/${name} gives no Article.`);
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
// Left alone where it is the same, so that watchers have nothing to do.
if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== text) writeFileSync(FILE, text);
