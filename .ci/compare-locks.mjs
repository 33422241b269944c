// `node .ci/compare-locks.mjs BEFORE AFTER`: ends with 1 where `npm install` had to repair the lock file, which would mean that
// what is tested is not what was committed. Optional packages may be lost: they are the binaries of other platforms, and some
// registries lack them. The address of a package may change: a mirror has its own.
import { readFileSync } from 'node:fs';

const [before, after] = process.argv.slice(2, 4).map((file) => JSON.parse(readFileSync(file, 'utf8')).packages);
const withoutAddress = ({ resolved: _, ...entry }) => JSON.stringify(entry);
const changes = [];
for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
  const place = name === '' ? 'the package itself' : name;
  if (!(name in before)) changes.push(`added: ${place}`);
  else if (!(name in after)) {
    if (before[name].optional !== true) changes.push(`lost: ${place}`);
  } else if (withoutAddress(before[name]) !== withoutAddress(after[name])) changes.push(`changed: ${place}`);
}
if (changes.length > 0) {
  console.error(`package-lock.json does not fit package.json. Run npm install and commit the lock.\n${changes.join('\n')}`);
  process.exit(1);
}
