/**
 * The last step of `npm run build`: takes out of the source maps in `dist` what points into `node_modules`, which the
 * package does not contain. Code that was bundled from there is left unmapped; all other code leads to `src`, which is
 * shipped. (`third-party-notices.ts` runs first: it reads from the maps which packages were bundled.)
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
  const map = JSON.parse(readFileSync(path, 'utf8')) as SourceMap; // as esbuild writes it
  const shipped = map.sources.filter((source) => !source.includes('node_modules/'));
  if (shipped.length === map.sources.length) continue;
  const newIndexes = map.sources.map((source) => shipped.indexOf(source));
  const mappings = encode(decode(map.mappings).map((line) => line.map((segment) => moved(segment, newIndexes))));
  writeFileSync(path, JSON.stringify({ ...map, sources: shipped, mappings }));
}

/** The segment with its source's new index; without a source where that is not shipped. */
function moved(segment: SourceMapSegment, newIndexes: readonly number[]): SourceMapSegment {
  if (segment.length === 1) return segment;
  const [column, source, sourceLine, sourceColumn, name] = segment;
  const index = newIndexes[source] ?? -1;
  if (index === -1) return [column];
  return name === undefined
    ? [column, index, sourceLine, sourceColumn]
    : [column, index, sourceLine, sourceColumn, name];
}
