/**
 * Runs in a project that has nothing but the installed package: takes pages from a JSON file and runs their blocks in order, each
 * page in an empty folder. Prints a JSON list: for each block its place and what is wrong, `null` if nothing is.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { isAsStated, runSample } from './run-sample.mjs';

const pages = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const project = process.cwd();
mkdirSync('pages');
const results = [];
for (const blocks of pages) {
  process.chdir(mkdtempSync(`${project}/pages/`));
  for (const { place, language, code, sample } of blocks) {
    let fault = null;
    try {
      if (language === 'sh')
        execFileSync('bash', ['-euo', 'pipefail', '-c', code], { stdio: ['ignore', 'pipe', 'pipe'] });
      else fault = faultOf(await runSample(sample, (specifier) => import(specifier)));
    } catch (error) {
      fault = error instanceof Error ? error.stack : String(error);
    }
    results.push({ place, fault });
  }
}
process.stdout.write(JSON.stringify(results));

function faultOf(outcomes) {
  const wrong = outcomes.filter((outcome) => !isAsStated(outcome));
  if (wrong.length === 0) return null;
  return wrong
    .map(({ line, expected, actual }) => `line ${line}: stated is ${inspect(expected)}, it was ${inspect(actual)}`)
    .join('\n');
}
