import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { rollup } from 'rollup';
import { entries, root } from '../../scripts/entries.js';

/** What a user's bundle of a few lines holds. */
export interface Bundle {
  /** Minified. */
  readonly bytes: number;
  readonly gzip: number;
  /** The files it is made of, those that gave nothing left out. */
  readonly files: readonly string[];
  /** Modules that would have to come from the runtime. */
  readonly builtins: readonly string[];
}

/** The package's own entries, as built. */
const alias = Object.fromEntries(
  entries.map(({ specifier, output }) => [specifier, join(root, 'dist', `${output}.js`)]).reverse(),
);

export async function bundleWithEsbuild(code: string): Promise<Bundle> {
  const builtins = new Set<string>();
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: root },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
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
  const inputs = Object.values(metafile.outputs)[0]?.inputs ?? {};
  const files = Object.entries(inputs).filter(([path, { bytesInOutput }]) => bytesInOutput > 0 && path !== '<stdin>');
  return sized(
    outputFiles[0]?.text ?? '',
    files.map(([path]) => path),
    builtins,
  );
}

/** Rollup decides what is kept, by its own rules; esbuild only makes it short, so that sizes compare. */
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
          // The package says that it has no side effects; a bundler reads that in its package.json.
          const file =
            alias[id] ?? (/^\.\.?\//.test(id) && from !== undefined ? join(from, '..', id) : fromPackage(id));
          return { id: file, moduleSideEffects: false };
        },
        load: (id) => (id === start ? code : null),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'esm' });
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
  const files = Object.entries(chunk.modules).filter(([id, { renderedLength }]) => renderedLength > 0 && id !== start);
  return sized(
    outputFiles[0]?.text ?? '',
    files.map(([id]) => id),
    builtins,
  );
}

function fromPackage(specifier: string): string {
  return new URL(import.meta.resolve(specifier)).pathname;
}

function isBuiltin(path: string): boolean {
  return path.startsWith('node:') || builtinModules.includes(path);
}

function sized(text: string, files: readonly string[], builtins: ReadonlySet<string>): Bundle {
  return { bytes: Buffer.byteLength(text), gzip: gzipSync(text, { level: 9 }).length, files, builtins: [...builtins] };
}
