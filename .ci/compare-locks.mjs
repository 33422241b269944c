// `node .ci/compare-locks.mjs BEFORE AFTER`: exits with 1 if `npm install` has repaired the lock file, which would mean that
// the tests do not test what was committed. Optional packages may be missing: they are binaries for other platforms, and some
// registries lack them. The URL of a package may differ, because mirrors have different ones.
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
