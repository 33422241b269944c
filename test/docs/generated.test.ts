import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/entries.js';
import { pictures } from '../../scripts/picture.js';
import { speedPlots } from '../../scripts/speed-plot.js';
import { apiReports } from './api.js';
import { generatedBlocks } from './generated.js';
import { markedBlock, readText, tracked } from './pages.js';

describe('generated parts of pages', () => {
  it.each(generatedBlocks)('$path: $name is up to date (npm run update -- docs)', ({ path, name, write }) => {
    expect(markedBlock({ path, text: readText(path) }, name)).toBe(write());
  });
});

describe('the picture of the README and the site', () => {
  it.each(pictures)('$path shows the Article of its fixture (npm run update -- docs)', ({ path, write }) => {
    expect(readText(path)).toBe(write());
  });
});

describe('the plot of the speed over time', () => {
  it.each(speedPlots)('$path shows bench/history.ndjson (npm run update -- docs)', ({ path, write }) => {
    expect(readText(path)).toBe(write());
  });
});

describe('the public API', () => {
  it.each(apiReports)('is described by $path (npm run update -- docs)', ({ path, write }) => {
    expect(existsSync(join(root, path)) ? readText(path) : '').toBe(write());
  });

  it('has no report of an entry that no longer exists', () => {
    expect(tracked('docs/api/*.txt')).toEqual(apiReports.map(({ path }) => path).sort());
  });
});
