import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Application, Converter, JSX, ReflectionKind } from 'typedoc';
import { stagePages } from './stage-pages.js';

// Writes docs/output/: the pages, the API reference of every entry, and a search over both. No network, no server needed.

const site = dirname(fileURLToPath(import.meta.url));
const root = join(site, '../..');
const { exports, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z', '--', '*.md'], {
  cwd: root,
});
const paths = [...new Set(listed.toString().split('\0'))].filter((path) => path !== '' && existsSync(join(root, path)));
const { readme, documents, groups } = stagePages(root, join(site, '.pages'), paths.sort());

const app = await Application.bootstrap({
  name: 'rfi-article',
  readme,
  projectDocuments: documents,
  entryPoints: entries().map(({ source }) => source),
  tsconfig: join(root, 'tsconfig.json'),
  out: join(root, 'docs/output'),
  cleanOutputDir: true,
  disableGit: true,
  sourceLinkTemplate: `https://github.com/rfi-article/rfi-article/blob/${version === '0.0.0' ? 'main' : `v${version}`}/{path}#L{line}`,
  basePath: root,
  githubPages: true,
  searchInDocuments: true,
  searchInComments: true,
  includeVersion: version !== '0.0.0',
  groupOrder: [...groups, 'Modules', 'Functions', 'Classes', 'Interfaces', 'Type Aliases', 'Variables', '*'],
  navigation: { includeGroups: true, includeFolders: false, compactFolders: false },
  navigationLinks: { GitHub: 'https://github.com/rfi-article/rfi-article' },
  highlightLanguages: ['bash', 'html', 'javascript', 'json', 'python', 'scala', 'typescript', 'yaml'],
  ignoredHighlightLanguages: ['ebnf', 'text'],
  customCss: join(site, 'site.css'),
  excludePrivate: true,
  excludeExternals: true,
  validation: { notExported: false, invalidLink: true, invalidPath: true, rewrittenLink: true, notDocumented: false },
  treatWarningsAsErrors: true,
  logLevel: 'Warn',
  skipErrorChecking: true,
});
// `npm run docs` writes the playground into the site afterwards; the links are checked last.
app.renderer.hooks.on('sidebar.begin', (context) =>
  JSX.createElement('a', { class: 'playground', href: context.relativeURL('playground/index.html') }, 'Playground'),
);
// Before TypeDoc sorts them.
app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => nameModules(project));
const project = await app.convert();
if (project === undefined) process.exit(1);
app.validate(project);
if (app.logger.hasErrors() || app.logger.hasWarnings()) process.exit(1);
await app.generateOutputs(project);
if (app.logger.hasErrors() || app.logger.hasWarnings()) process.exit(1);

/** The package's entries: what a user imports, and its source. */
function entries() {
  return Object.entries(exports)
    .filter(([, target]) => target.import !== undefined)
    .map(([subpath, target]) => ({
      specifier: posix.join('rfi-article', subpath),
      source: join(root, target.import.default.replace(/^\.\/dist\//, 'src/').replace(/\.js$/, '.ts')),
    }));
}

/** A module is called as it is imported. */
function nameModules(reflection) {
  for (const module of reflection.getChildrenByKind(ReflectionKind.Module)) {
    const source = module.sources?.[0]?.fullFileName;
    module.name = entries().find((entry) => entry.source === source)?.specifier ?? module.name;
  }
}
