/**
 * Writes THIRD_PARTY_NOTICES.md: the npm packages whose code is in `dist`, according to the source maps, with their licences.
 * It fails if the licence of one of these packages, or of a package that users install, is not on the list, or if a package has no
 * licence text. It is the last but one step of `npm run build`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './entries.js';

/** Licences under which code may be part of this package. They require their text, which the file contains. */
const allowed: ReadonlySet<string> = new Set(['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT']);

interface Inlined {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly homepage: string | null;
  /** The licence and, if present, the notice that Apache-2.0 requires to be kept. */
  readonly text: string;
}

/** Returns the folder of the npm package that a file belongs to, or `null` for a file of this project. */
export function packageFolder(file: string): string | null {
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file.replaceAll(sep, '/'))?.[0] ?? null;
}

/** Returns the folders of all packages whose code is in files of `dist`. */
export function inlinedFolders(dist: string): string[] {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  const folders = new Set<string>();
  for (const file of files.filter((name) => /\.c?js$/.test(name))) {
    const map = join(dist, `${file}.map`);
    if (!files.includes(`${file}.map`)) throw new Error(`${map} is missing, so the contents of the file are unknown`);
    const { sources } = JSON.parse(readFileSync(map, 'utf8')) as { sources: string[] };
    for (const source of sources) {
      const folder = packageFolder(resolve(dirname(map), source));
      if (folder !== null) folders.add(folder);
    }
  }
  return [...folders].sort();
}

/** Reads a package. Throws an error if its licence is not on the list or has no text. */
export function readPackage(folder: string): Inlined {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>;
  const { name, version, license, homepage, repository } = manifest;
  const title = `${String(name)} ${String(version)}`;
  if (typeof license !== 'string' || !allowed.has(license)) {
    throw new Error(`${title}: the licence ${JSON.stringify(license)} is not on the list`);
  }
  const texts = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/i.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  if (texts.join('') === '') throw new Error(`${title} has no licence text`);
  return {
    name: String(name),
    version: String(version),
    license,
    homepage: webAddress(homepage) ?? webAddress(repository),
    text: texts.join('\n\n'),
  };
}

function webAddress(value: unknown): string | null {
  if (typeof value === 'object' && value !== null && 'url' in value) return webAddress(value.url);
  if (typeof value !== 'string') return null;
  const shorthand = /^[\w.-]+\/[\w.-]+$/.test(value) ? `https://github.com/${value}` : value;
  const address = /(?:https?|git):\/\/(.*)/.exec(shorthand)?.[1];
  return address === undefined ? null : `https://${address.replace(/\.git$/, '')}`;
}

/** Writes the notices. Packages with the same text share it. */
export function writeNotices(packages: readonly Inlined[]): string {
  const byText = new Map<string, string[]>();
  for (const { name, version, license, homepage, text } of packages) {
    const line = `- ${name} ${version}, ${license}${homepage === null ? '' : `, <${homepage}>`}`;
    byText.set(text, [...(byText.get(text) ?? []), line]);
  }
  const sections = [...byText].map(([text, lines]) => `${lines.join('\n')}\n\n\`\`\`text\n${text}\n\`\`\`\n`);
  const start = `# Third-party notices

Files of this package include code of ${packages.length} other packages. Their authors and licences:
`;
  return [start, ...sections].join('\n');
}

/** Returns the packages that users install with this package, and their licences. */
function installedLicences(): [name: string, license: string][] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; license?: string }>;
  };
  return Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && !dev)
    .map(([path, { license }]) => [path.replace(/^.*node_modules\//, ''), license ?? 'no licence']);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults: string[] = [];
  const packages: Inlined[] = [];
  for (const folder of inlinedFolders(join(root, 'dist'))) {
    try {
      packages.push(readPackage(folder));
    } catch (error) {
      faults.push(error instanceof Error ? error.message : String(error));
    }
  }
  for (const [name, license] of installedLicences()) {
    if (!allowed.has(license)) faults.push(`${name}, a dependency: the licence ${license} is not on the list`);
  }
  if (faults.length > 0) {
    console.error(faults.join('\n'));
    process.exitCode = 1;
  } else {
    packages.sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
    const file = join(root, 'THIRD_PARTY_NOTICES.md');
    writeFileSync(file, writeNotices(packages));
    console.log(`${relative(root, file)} written: ${packages.length} packages`);
  }
}
