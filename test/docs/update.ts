import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../../scripts/entries.js';
import { pictures } from '../../scripts/picture.js';
import { speedPlots } from '../../scripts/speed-plot.js';
import { apiReports } from './api.js';
import { generatedBlocks } from './generated.js';
import { markedBlock, readText } from './pages.js';

// `npm run update -- docs` writes the generated files: parts of pages, the pictures, and the public API as text. Review the diff.

for (const { path, name, write } of generatedBlocks) {
  const text = readText(path);
  const old = `<!-- ${name} -->${markedBlock({ path, text }, name)}<!-- /${name} -->`;
  const updated = text.replace(old, () => `<!-- ${name} -->${write()}<!-- /${name} -->`);
  writeFileSync(join(root, path), updated);
  console.log(`${path}: ${name} ${updated === text ? 'is up to date' : 'written'}`);
}
for (const { path, write } of [...pictures, ...speedPlots, ...apiReports]) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), write());
}
console.log(`docs/api: ${apiReports.length} entries, docs/images: ${pictures.length + speedPlots.length} pictures`);
