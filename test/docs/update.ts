import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/entries.js';
import { generatedBlocks } from './generated.js';
import { markedBlock, readText } from './pages.js';

// `npm run docs:update` writes the parts of pages that are made of the sources: the lists of codes and eras.

for (const { path, name, write } of generatedBlocks) {
  const text = readText(path);
  const old = `<!-- ${name} -->${markedBlock({ path, text }, name)}<!-- /${name} -->`;
  const updated = text.replace(old, () => `<!-- ${name} -->${write()}<!-- /${name} -->`);
  writeFileSync(join(root, path), updated);
  console.log(`${path}: ${name} ${updated === text ? 'is up to date' : 'written'}`);
}
