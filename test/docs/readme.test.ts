import { expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { readText } from './pages.js';

const PAGES = ['README.md', 'docs/places/README.md', 'docs/site/home.md'];

it.each(PAGES)('%s says that the package is not on the registry while its version is 0.0.0', (path) => {
  expect(readText(path).includes('not on the npm registry yet')).toBe(manifest.version === '0.0.0');
});
