import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildTarget } from './build.js';
import { type Finding, kindOf } from './findings.js';

// `tsx fuzz/replay.ts [folder]` shows which of the saved findings can still be reproduced.

const folder = process.argv[2] ?? fileURLToPath(new URL('findings/', import.meta.url));
const { allBreaches } = (await import(
  pathToFileURL(await buildTarget()).href
)) as typeof import('../test/properties/laws.js');
const seen = new Set<string>();
const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
for (const name of names.sort()) {
  const { document } = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as Finding; // as `save` writes it
  for (const breach of allBreaches(document)) {
    if (seen.has(kindOf(breach))) continue;
    seen.add(kindOf(breach));
    console.log(
      `${name}: ${kindOf(breach)}\n  ${breach.detail.split('\n')[0]}\n  ${JSON.stringify(document.slice(0, 300))}`,
    );
  }
}
console.log(`${seen.size} kinds of findings can be reproduced, out of ${names.length} saved findings.`);
