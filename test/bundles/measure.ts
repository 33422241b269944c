import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { rollup } from 'rollup';
import { entries, root } from '../../scripts/entries.js';

/** A user's bundle of a few lines. */
export interface Bundle {
  /** The size after minification. */
  readonly bytes: number;
  readonly gzip: number;
  /** The source files that it includes, by the source maps: the build includes the libraries of the formats in its own files. */
  readonly files: readonly string[];
  /** Modules that the runtime would have to provide. */
  readonly builtins: readonly string[];
}

/** The paths of a source map are relative to this file, which is never written. */
const BUNDLE = join(root, 'dist/bundle.js');

/** The built entries of the package. */
const alias = Object.fromEntries(
  entries.map(({ specifier, output }) => [specifier, join(root, 'dist', `${output}.js`)]).reverse(),
);

export async function bundleWithEsbuild(code: string): Promise<Bundle> {
  const builtins = new Set<string>();
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: root },
    bundle: true,
    minify: true,
    write: false,
    outfile: BUNDLE,
    sourcemap: 'external',
    format: 'esm',
    target: 'es2023',
    charset: 'utf8',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['browser'],
    legalComments: 'none',
    logLevel: 'silent',
    alias,
    plugins: [
      {
        name: 'builtins',
        setup({ onResolve }) {
          onResolve({ filter: /.*/ }, ({ path }) => {
            if (!isBuiltin(path)) return undefined;
            builtins.add(path);
            return { path, external: true };
          });
        },
      },
    ],
  });
  const output = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return bundleOf(output('.js'), filesOf(JSON.parse(output('.map'))), builtins);
}

/** Rollup decides what is included. esbuild only minifies the result, so that the sizes are comparable. */
export async function bundleWithRollup(code: string): Promise<Bundle> {
  const builtins = new Set<string>();
  const start = '\0start';
  const bundle = await rollup({
    input: start,
    logLevel: 'silent',
    plugins: [
      {
        name: 'package',
        resolveId(id, from) {
          if (id === start) return id;
          if (isBuiltin(id)) {
            builtins.add(id);
            return { id, external: true };
          }
          // Bundlers read in package.json that the package has no side effects.
          const file =
            alias[id] ?? (/^\.\.?\//.test(id) && from !== undefined ? join(from, '..', id) : fromPackage(id));
          return { id: file, moduleSideEffects: false };
        },
        load(id) {
          if (id === start) return code;
          const map = existsSync(`${id}.map`) ? readFileSync(`${id}.map`, 'utf8') : null;
          return { code: readFileSync(id, 'utf8'), map };
        },
      },
    ],
  });
  const { output } = await bundle.generate({ file: BUNDLE, format: 'esm', sourcemap: true });
  const [chunk] = output;
  const { outputFiles } = await build({
    stdin: { contents: chunk.code },
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2023',
    charset: 'utf8',
    legalComments: 'none',
  });
  return bundleOf(outputFiles[0]?.text ?? '', chunk.map === null ? [] : filesOf(chunk.map), builtins);
}

interface SourceMap {
  readonly sources: readonly string[];
  readonly mappings: string;
}

/** Returns the sources that are mapped to code. Bundlers also list sources from which they have included nothing. */
function filesOf({ sources, mappings }: SourceMap): readonly string[] {
  const used = new Set<number>();
  let source = 0;
  for (const segment of mappings.split(/[;,]/)) {
    // https://tc39.es/ecma426/#sec-mappings: column, source, line, column. All but the first are relative to the one before.
    const [, step] = numbersOf(segment);
    if (step === undefined) continue;
    source += step;
    used.add(source);
  }
  return [...used].map((at) => relative(root, resolve(dirname(BUNDLE), sources[at] ?? '')));
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 VLQ: a digit has five bits, the sixth bit means that more digits follow, and the lowest bit of a number is its sign. */
function numbersOf(segment: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (const digit of segment) {
    const bits = DIGITS.indexOf(digit);
    value += (bits & 31) << shift;
    shift += 5;
    if ((bits & 32) !== 0) continue;
    numbers.push((value & 1) === 1 ? -(value >> 1) : value >> 1);
    value = 0;
    shift = 0;
  }
  return numbers;
}

function fromPackage(specifier: string): string {
  return new URL(import.meta.resolve(specifier)).pathname;
}

function isBuiltin(path: string): boolean {
  return path.startsWith('node:') || builtinModules.includes(path);
}

function bundleOf(text: string, files: readonly string[], builtins: ReadonlySet<string>): Bundle {
  return { bytes: Buffer.byteLength(text), gzip: gzipSync(text, { level: 9 }).length, files, builtins: [...builtins] };
}
