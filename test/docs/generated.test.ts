import { describe, expect, it } from 'vitest';
import { generatedBlocks } from './generated.js';
import { markedBlock, readText } from './pages.js';

describe('generated parts of pages', () => {
  it.each(generatedBlocks)('$path: $name is up to date (npm run docs:update)', ({ path, name, write }) => {
    expect(markedBlock({ path, text: readText(path) }, name)).toBe(write());
  });
});
