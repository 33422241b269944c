/**
 * The last step of `npm run build` removes the references to `node_modules` from the source maps in `dist`, because the package
 * does not contain that folder. Code from there is not mapped. All other code is mapped to `src`, which is part of the package.
 * (`third-party-notices.ts` runs first, because it reads from the maps which packages were bundled.)
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode, encode, type SourceMapSegment } from '@jridgewell/sourcemap-codec';
import { root } from './entries.js';

interface SourceMap {
  sources: string[];
  mappings: string;
}

const dist = join(root, 'dist');
for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.map')) continue;
  const path = join(dist, name);
  const map = JSON.parse(readFileSync(path, 'utf8')) as SourceMap; // written by esbuild
  const shipped = map.sources.filter((source) => !source.includes('node_modules/'));
  if (shipped.length === map.sources.length) continue;
  const newIndexes = map.sources.map((source) => shipped.indexOf(source));
  const mappings = encode(decode(map.mappings).map((line) => line.map((segment) => moved(segment, newIndexes))));
  writeFileSync(path, JSON.stringify({ ...map, sources: shipped, mappings }));
}

/** Returns the segment with the new index of its source, or without a source if that is not in the package. */
function moved(segment: SourceMapSegment, newIndexes: readonly number[]): SourceMapSegment {
  if (segment.length === 1) return segment;
  const [column, source, sourceLine, sourceColumn, name] = segment;
  const index = newIndexes[source] ?? -1;
  if (index === -1) return [column];
  return name === undefined
    ? [column, index, sourceLine, sourceColumn]
    : [column, index, sourceLine, sourceColumn, name];
}
