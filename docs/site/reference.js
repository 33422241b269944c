import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { Application, Converter, ReflectionKind } from 'typedoc';
import { describe } from './describe.js';

/**
 * Writes the API reference as Markdown, one page for each entry of the package. Members keep the order of the source.
 *
 * @param {string} root - The repository's folder.
 * @param {string} target - The folder to write.
 * @param {{ exports: Record<string, { import?: { default: string } }> }} manifest - The package's manifest.
 */
export async function writeReference(root, target, { exports }) {
  const entries = entriesOf(root, exports);
  const app = await Application.bootstrapWithPlugins({
    plugin: ['typedoc-plugin-markdown'],
    name: 'API reference',
    readme: 'none',
    entryPoints: entries.map(({ source }) => source),
    tsconfig: join(root, 'tsconfig.json'),
    out: target,
    disableGit: true,
    disableSources: true,
    basePath: root,
    excludePrivate: true,
    excludeExternals: true,
    sort: ['source-order'],
    groupOrder: ['Functions', 'Classes', 'Interfaces', 'Type Aliases', 'Variables', '*'],
    entryFileName: 'index',
    outputFileStrategy: 'modules',
    hidePageHeader: true,
    hideBreadcrumbs: true,
    hideGroupHeadings: false,
    useCodeBlocks: true,
    sanitizeComments: true,
    parametersFormat: 'table',
    interfacePropertiesFormat: 'table',
    propertyMembersFormat: 'table',
    typeDeclarationFormat: 'table',
    tableColumnSettings: { hideDefaults: true, hideInherited: true, hideModifiers: true, hideOverrides: true, hideSources: true },
    validation: { notExported: false, invalidLink: true, invalidPath: true, rewrittenLink: true, notDocumented: false },
    treatWarningsAsErrors: true,
    logLevel: 'Warn',
    skipErrorChecking: true,
  });
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => nameModules(project, entries));
  const project = await app.convert();
  if (project === undefined) throw new Error('TypeDoc could not read the sources.');
  app.validate(project);
  for (const module of modulesOf(project)) orderFunctions(module, entries);
  await app.generateOutputs(project);
  if (app.logger.hasErrors() || app.logger.hasWarnings()) throw new Error('TypeDoc warned: see above.');
  renameClash(target);
  for (const module of modulesOf(project)) listReferences(join(target, `${module.name}.md`), module);
  for (const { page } of entries) describePage(join(target, `${page}.md`), page);
  describePage(join(target, 'index.md'), 'API reference');
}

/** Returns the package's entries: the name that a user imports, and the source. */
function entriesOf(root, exports) {
  return Object.entries(exports)
    .filter(([, target]) => target.import !== undefined)
    .map(([subpath, target]) => ({
      page: posix.join('rfi-article', subpath),
      source: join(root, target.import.default.replace(/^\.\/dist\//, 'src/').replace(/\.js$/, '.ts')),
    }));
}

function modulesOf(project) {
  return project.getChildrenByKind(ReflectionKind.Module);
}

/** Lists functions in the order in which the entry's source mentions them. TypeDoc sorts them by the names of their files. */
function orderFunctions(module, entries) {
  const source = readFileSync(entries.find(({ page }) => page === module.name).source, 'utf8');
  const placeOf = ({ name }) => source.search(new RegExp(`\\b${name}\\b`));
  const functions = module.groups.find(({ title }) => title === 'Functions');
  functions?.children.sort((a, b) => placeOf(a) - placeOf(b));
}

/** Replaces the sections of exports that are documented on another page by one list of links, in which functions come first. */
function listReferences(file, module) {
  const [own, sections] = readFileSync(file, 'utf8').split(/^## References$/m);
  if (sections === undefined) return;
  const linkOf = new Map(Array.from(sections.matchAll(/\[(.+?)\]\((.+?)\)/g), ([, name, link]) => [name, link]));
  const isFunction = (reference) => reference.getTargetReflectionDeep().kindOf(ReflectionKind.Function);
  const items = module
    .getChildrenByKind(ReflectionKind.Reference)
    .sort((a, b) => isFunction(b) - isFunction(a))
    .map((reference) => {
      const target = reference.getTargetReflectionDeep();
      return `- [\`${reference.name}\`](${linkOf.get(target.name)}): ${summaryOf(target)}`;
    });
  writeFileSync(file, `${own}## Also exported\n\n${items.join('\n')}\n`);
}

/** Returns the first sentence of a description. */
function summaryOf(reflection) {
  const { comment } = reflection.signatures?.[0] ?? reflection;
  const text = (comment?.summary ?? []).map((part) => part.text).join('');
  return /^[\s\S]*?\.(?=\s|$)/.exec(text)?.[0].replace(/\s+/g, ' ') ?? text;
}

/** Gives each module the name that a user imports. TypeDoc names it after the folder of its source. */
function nameModules(project, entries) {
  for (const module of modulesOf(project)) {
    const entry = entries.find(({ source }) => source.endsWith(`/${module.name}/index.ts`));
    if (entry === undefined) throw new Error(`The module ${module.name} is not an entry.`);
    module.name = entry.page;
  }
}

/** TypeDoc numbers a page whose name it has already used: the module `timestamp`, after the parameter of a function. */
function renameClash(target) {
  for (const name of readdirSync(target, { recursive: true }).filter((file) => file.endsWith('.md'))) {
    const file = join(target, name);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/([/(][a-z-]+)-1\.md/g, '$1.md'));
    if (/-1\.md$/.test(name)) renameSync(file, file.replace(/-1\.md$/, '.md'));
  }
}

/** Adds a title and a description to a page. */
function describePage(file, title) {
  if (!existsSync(file)) throw new Error(`The reference has no page ${file}.`);
  const text = readFileSync(file, 'utf8').replace(/^# .+$/m, `# ${title}`);
  const front = ['---', `title: ${JSON.stringify(title)}`, `description: ${JSON.stringify(describe(text))}`, 'outline: [2, 3]', '---', ''];
  writeFileSync(file, front.join('\n') + text);
}
