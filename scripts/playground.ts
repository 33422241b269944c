/**
 * `npm run playground` builds `docs/output/playground/index.html`: one file with the style, the samples, a classic script and the
 * worker's script, which works from `file://` and under any path. `npm run docs` runs it too. `--out=FOLDER` sets the folder.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { build } from 'esbuild';
import { allPublishers, generic } from 'rfi-article/publishers';
import { readFixtures } from '../test/fixtures/fixture.js';
import { entries, root } from './entries.js';

const SITE = 'https://rfi-article.github.io/rfi-article/';
const REPOSITORY = 'https://github.com/rfi-article/rfi-article';

/** The fixtures that are samples, with labels. */
const SAMPLES: Readonly<Record<string, readonly (readonly [fixture: string, label: string])[]>> = {
  Damaged: [
    ['full-length-damaged', 'A damaged article of full length'],
    ['a0-ad-label', 'Glued tags'],
    ['b2-array', 'A lost image'],
    ['bad-nan', 'A missing timestamp'],
    ['bad-no-comment', 'No timestamp comment'],
    ['surplus-end-tags', 'Surplus end tags'],
    ['misnested-marks', 'Misnested marks'],
    ['clock-printed-after-tick', 'Dates that disagree'],
    ['double-escaped-title', 'A title escaped twice'],
    ['link-javascript', 'Links that would run code'],
    ['bad-two-faults', 'Two errors, but a body'],
    ['bad-html-page', 'Not an archived document'],
  ],
  Undamaged: [
    ['c4-news', 'News from 2023'],
    ['a1-news', 'News from 2020, with a double slash in the URL'],
    ['a1-afp-wire', 'Agency wire with dateline and translator'],
    ['figure-in-link', 'Figure with caption and credit'],
    ['a0-diaporama', 'Gallery from JSON'],
    ['audio-player-2023', 'Audio player'],
    ['video-player', 'Video player'],
    ['marks', 'Marks'],
    ['table', 'Table'],
    ['mirror-front-matter', 'Archive mirror with front matter'],
    ['other-unknown-host', 'Another publisher'],
  ],
};

const here = join(root, 'docs/playground');
const out = resolve(
  process.argv.find((argument) => argument.startsWith('--out='))?.slice('--out='.length) ??
    join(root, 'docs/output/playground'),
);

/** The script of the page, and that of the worker, which includes the library. */
const [script, worker] = await Promise.all([bundle('main.ts'), bundle('worker.ts', ['worker'])]);
const style = readFileSync(join(here, 'playground.css'), 'utf8');
const samples = JSON.stringify(samplesOf()).replaceAll('<', '\\u003c');
const icon = `data:image/svg+xml,${encodeURIComponent(readFileSync(join(root, 'docs/site/public/favicon.svg'), 'utf8'))}`;
const records = [...allPublishers, generic].map(({ id }) => `<option value="${id}">${id}</option>`).join('');
const policy = [
  "default-src 'none'",
  `script-src '${digest(script)}'`,
  `style-src '${digest(style)}'`,
  'worker-src blob:', // the worker's script is in the page
  'img-src http: https: data:', // pictures are loaded only on demand
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const page = readFileSync(join(here, 'index.html'), 'utf8')
  .replace('<!-- %CSP% -->', () => `<meta http-equiv="Content-Security-Policy" content="${policy}">`)
  .replace('%ICON%', () => icon)
  .replaceAll('%SITE%', SITE)
  .replaceAll('%REPOSITORY%', REPOSITORY)
  .replace('%RECORDS%', () => records)
  .replace('/* %STYLE% */', () => style)
  .replace('/* %SAMPLES% */', () => samples)
  .replace('/* %WORKER% */', () => worker)
  .replace('/* %SCRIPT% */', () => script);
mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'index.html'), page);
console.log(`${relative(root, join(out, 'index.html'))}: ${Math.round(Buffer.byteLength(page) / 1000)} kB`);

/** Bundles a script of the page. Text in a `<script>` must not contain its end tag or the beginning of a comment. */
async function bundle(entry: string, conditions: string[] = []): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(here, entry)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2023',
    charset: 'utf8',
    platform: 'browser',
    conditions,
    legalComments: 'none',
    alias: Object.fromEntries(entries.map(({ specifier, source }) => [specifier, join(root, source)]).reverse()),
  });
  return (outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
}

function samplesOf() {
  const fixtures = new Map(readFixtures().map((fixture) => [fixture.name, fixture]));
  return Object.entries(SAMPLES).flatMap(([group, rows]) =>
    rows.map(([name, label]) => {
      const fixture = fixtures.get(name);
      if (fixture === undefined) throw new Error(`There is no fixture ${name}.`);
      return { name, group, label, document: fixture.input };
    }),
  );
}

function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
