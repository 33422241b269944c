/**
 * `npm run check` runs the everyday checks, `npm run check -- --full` runs all checks, and `npm run check -- NAME [option…]` runs
 * one check with its options. Each check is a command that can also be run without this script.
 */
import { spawnSync } from 'node:child_process';

const everyday = {
  exports: 'tsx scripts/exports.ts',
  types: 'npm run --silent types',
  lint: 'npm run --silent lint',
  test: 'npm test',
  build: 'npm run --silent build',
  package: 'tsx test/package/check.ts',
  size: 'size-limit',
  knip: 'knip',
};

const others = {
  bundles: 'tsx test/bundles/run.ts',
  runtimes: 'tsx test/runtimes/run.ts',
  places: 'tsx test/places/run.ts',
  browser:
    'npm --prefix test/browser install --no-audit --no-fund --silent && tsc -p test/browser && tsc -p docs/playground && tsx test/browser/run.ts',
  examples: 'tsx test/examples/run.ts',
  recipes: 'tsx test/recipes/run.ts',
  prose: 'npm --prefix test/prose install --no-audit --no-fund --silent && node test/prose/check.js',
  hostile: 'tsx test/hostile/run.ts',
  faults: 'tsx test/faults/run.ts',
  mutation:
    'npm install --prefix test/mutation --no-audit --no-fund --silent && test/mutation/node_modules/.bin/stryker run test/mutation/stryker.config.js',
};

const checks: ReadonlyMap<string, string> = new Map(Object.entries({ ...everyday, ...others }));
/** Options of the checks in a full run. */
const FULL_OPTIONS: Readonly<Record<string, readonly string[]>> = { browser: ['--full'] };

const [name, ...options] = process.argv.slice(2);
if (name === undefined) runAll(Object.keys(everyday), {});
else if (name === '--full') runAll([...checks.keys()], FULL_OPTIONS);
else process.exitCode = run(name, options);

/** Stops at the first check that fails. */
function runAll(names: readonly string[], optionsOf: typeof FULL_OPTIONS): void {
  for (const one of names) {
    console.log(`\n== ${one}`);
    process.exitCode = run(one, optionsOf[one] ?? []);
    if (process.exitCode !== 0) {
      console.error(`\n== ${one} failed: npm run check -- ${one}`);
      return;
    }
  }
}

function run(one: string, args: readonly string[]): number {
  const command = checks.get(one);
  if (command === undefined) {
    console.error(`There is no check called ${one}. The checks are ${[...checks.keys()].join(', ')}.`);
    return 2;
  }
  // npm puts the programs of node_modules on the path.
  const quoted = args.map((arg) => `'${arg.replaceAll("'", `'\\''`)}'`);
  return spawnSync([command, ...quoted].join(' '), { shell: true, stdio: 'inherit' }).status ?? 1;
}
