import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

const REPOSITORY = 'https://github.com/rfi-article/rfi-article/blob/main';
/** Groups of the navigation, in its order, and the pages that they hold; what no pattern names is no page of the site. */
const GROUPS = [
  ['Guide', /^docs\/(?:guide|README)\.md$/],
  ['Reference', /^docs\/(?:article|document-format|eras|explain|cli|cluster|publishers|testing)\.md$|^docs\/diagnostics\/README\.md$/],
  ['Formats', /^docs\/formats\/[^/]+\.md$/],
  ['Places', /^docs\/places\/.+\.md$/],
  ['Project', /^docs\/[^/]+\.md$|^(?:CONTRIBUTING|CODE_OF_CONDUCT|SECURITY|CHANGELOG)\.md$/],
];
const CODE_PAGE = /^docs\/diagnostics\/(?!README\.md$)[^/]+\.md$/;
const LEFT_OUT = /^docs\/(?:site|output|playground)\//;

/**
 * Copies the pages for TypeDoc: title and group as front matter, links to files that are no pages as links to the
 * repository. The first page loses its heading, for TypeDoc gives it one; the others keep theirs, for it gives them none.
 *
 * @param {string} root - The repository's folder.
 * @param {string} target - The folder that is written anew.
 * @param {readonly string[]} paths - Markdown files, from the repository's folder.
 * @returns {{ readme: string, documents: string[], groups: string[] }} Paths of the copies.
 */
export function stagePages(root, target, paths) {
  rmSync(target, { recursive: true, force: true });
  const codePages = paths.filter((path) => CODE_PAGE.test(path));
  const pages = paths.filter((path) => groupOf(path) !== null || CODE_PAGE.test(path) || path === 'README.md');
  for (const path of pages) {
    const text = readFileSync(join(root, path), 'utf8');
    const title = /^# (.+)$/m.exec(text)?.[1]?.replaceAll('`', '') ?? path;
    const group = groupOf(path);
    const lines = ['---', `title: ${JSON.stringify(title)}`];
    if (group !== null) lines.push(`group: ${group}`);
    if (path === 'docs/diagnostics/README.md')
      lines.push('children:', ...codePages.map((page) => `  - ${posix.relative(posix.dirname(path), page)}`));
    lines.push('---', '');
    const body = rewriteLinks(path === 'README.md' ? text.replace(/^# .+\n+/, '') : text, path, pages);
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), (path === 'README.md' ? '' : lines.join('\n')) + body);
  }
  const byGroup = GROUPS.flatMap(([name]) => pages.filter((path) => groupOf(path) === name));
  return {
    readme: join(target, 'README.md'),
    documents: byGroup.map((path) => join(target, path)),
    groups: GROUPS.map(([name]) => name),
  };
}

function groupOf(path) {
  if (LEFT_OUT.test(path) || CODE_PAGE.test(path)) return null;
  return GROUPS.find(([, pattern]) => pattern.test(path))?.[0] ?? null;
}

/** Links in code stay: the pieces between backticks are passed over. */
function rewriteLinks(text, from, pages) {
  return text
    .split(/(^ {0,3}```[\s\S]*?^ {0,3}```$|`[^`\n]*`)/m)
    .map((piece, at) =>
      at % 2 === 1
        ? piece
        : piece.replace(/\]\(([^)\s#]+)(#[^)\s]*)?\)/g, (link, target, anchor = '') => {
            if (/^[a-z][a-z\d+.-]*:/i.test(target)) return link;
            const path = posix.normalize(posix.join(posix.dirname(from), target));
            if (pages.includes(path)) return link;
            return `](${REPOSITORY}/${path}${anchor})`;
          }),
    )
    .join('');
}
