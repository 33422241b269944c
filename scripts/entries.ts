import { fileURLToPath } from 'node:url';

export const root: string = fileURLToPath(new URL('..', import.meta.url));

/** The entry points of the package and their source files. This is the only list. */
const all = {
  '.': 'src/index.ts',
  './timestamp': 'src/timestamp/index.ts',
  './headline': 'src/headline/index.ts',
  './body': 'src/body/index.ts',
  './explain': 'src/explain/index.ts',
  './text': 'src/formats/text/index.ts',
  './markdown': 'src/formats/markdown/index.ts',
  './html': 'src/formats/html/index.ts',
  './json-ld': 'src/formats/json-ld/index.ts',
  './ninjs': 'src/formats/ninjs/index.ts',
  './json-feed': 'src/formats/json-feed/index.ts',
  './schema': 'src/schema/index.ts',
  './publishers': 'src/publishers/index.ts',
  './testing': 'src/testing/index.ts',
  './testing/samples': 'src/testing/samples/index.ts',
  './testing/arbitraries': 'src/testing/arbitraries/index.ts',
} as const;

export interface Entry {
  /** The subpath in `exports`, such as `./timestamp`. */
  readonly subpath: string;
  /** The name that a consumer imports, such as `rfi-article/timestamp`. */
  readonly specifier: string;
  readonly source: string;
  /** The built file in `dist`, without an extension. Its path is the same as that of the source in `src`. */
  readonly output: string;
}

function entry([subpath, source]: [string, string]): Entry {
  return {
    subpath,
    specifier: `rfi-article${subpath.slice(1)}`,
    source,
    output: source.replace(/^src\//, '').replace(/\.ts$/, ''),
  };
}

export const entries: readonly Entry[] = Object.entries(all).map(entry);
