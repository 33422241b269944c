/**
 * `npm run check -- browser`: the playground, the site, the built library and hostile documents in real Chromium. Needs a build;
 * the site is checked where `npm run docs` has built it.
 * `--full` gives each attack a page of its own, `--report=FILE` writes the numbers as JSON; screenshots are left in `test/browser/output/`.
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
  checks.skip('Chromium', `none of ${CHROMIUM_NAMES.join(', ')} is on the path; the variable CHROMIUM can name one`);
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

  // Each has a browser with a profile of its own, so that they can run at the same time: one of them alone leaves a core idle.
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
  else checks.skip('the site', 'it is not built: npm run docs');
}
