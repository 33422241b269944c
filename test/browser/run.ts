/**
 * `npm run check -- browser` tests the playground, the site, the built library and hostile documents in real Chromium. Needs a
 * build. The site is tested if `npm run docs` has built it.
 * `--full` shows each attack on a separate page, `--report=FILE` writes the numbers as JSON. Screenshots are saved in
 * `test/browser/output/`.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/entries.js';
import { Checks } from '../checks.js';
import { CHROMIUM_NAMES, findChromium } from './chromium.js';
import { checkClassicScript } from './classic-script.js';
import { checkFixtures } from './fixtures.js';
import { checkInjection } from './injection.js';
import { checkMarkdown } from './markdown.js';
import { checkPlayground } from './playground.js';
import { checkServiceWorker } from './service-worker.js';
import { checkSite } from './site.js';

const checks = new Checks();
if (findChromium() === null) {
  checks.skip(
    'Chromium',
    `none of ${CHROMIUM_NAMES.join(', ')} is on the path; set the variable CHROMIUM to the path of one`,
  );
} else {
  await checkInChromium();
}
checks.finish();

async function checkInChromium(): Promise<void> {
  const output = join(root, 'test/browser/output');
  mkdirSync(output, { recursive: true });
  if (!existsSync(join(root, 'dist/browser/rfi-article.js'))) throw new Error('There is no build: npm run build');
  execFileSync(join(root, 'node_modules/.bin/tsx'), [join(root, 'scripts/playground.ts'), `--out=${output}`], {
    stdio: 'inherit',
  });

  // Each has a browser with its own profile, so that they can run at the same time. One alone leaves a core idle.
  await Promise.all([
    checkPlayground(checks, join(output, 'index.html'), output),
    checkPackageAndSite(join(root, 'docs/output')),
  ]);
  const isFull = process.argv.includes('--full');
  await Promise.all([checkInjection(checks, join(output, 'index.html'), isFull), checkMarkdown(checks, isFull)]);
}

async function checkPackageAndSite(site: string): Promise<void> {
  await checkFixtures(checks);
  await checkServiceWorker(checks);
  await checkClassicScript(checks);
  if (existsSync(join(site, 'index.html'))) await checkSite(checks, site);
  else checks.skip('the site', 'it has not been built: npm run docs');
}
