import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** The groups of the sidebar, in order. Each has certain pages, followed by the other pages of certain folders. */
const GROUPS = [
  { text: 'Start', pages: ['guide.md', 'faq.md', 'migration.md'], folders: [] },
  { text: 'Reference', pages: ['article.md', 'publishers.md', 'cli.md', 'testing.md', 'explain.md', 'document-format.md', 'eras.md', 'glossary.md', 'versioning.md'], folders: [] },
  { text: 'Recipes', pages: [], folders: ['recipes'] },
  { text: 'Formats', pages: [], folders: ['formats'] },
  { text: 'Look up', pages: ['diagnostics/index.md', 'places/index.md', 'api/rfi-article.md'], folders: [] },
  { text: 'Operations', pages: ['performance.md', 'cluster.md'], folders: [] },
  { text: 'Project', pages: ['architecture.md'], folders: ['.'] },
];
/** Parts with many pages. In a part, its pages come first. */
const PARTS = [
  { path: '/diagnostics/', text: 'Diagnostics', folders: ['diagnostics'] },
  { path: '/places/', text: 'Where it runs', folders: ['places'] },
  { path: '/api/', text: 'API reference', folders: ['api', 'api/rfi-article', 'api/rfi-article/testing'] },
];
const HOME = new Set(['index.md', 'api/index.md']);

/**
 * Returns the sidebars for the staged pages, so that new pages are included automatically.
 *
 * @param {string} pages - The folder of the staged pages.
 */
export function sidebarsOf(pages) {
  // A page that is listed in a group is in that group only.
  const listed = new Set(GROUPS.flatMap((group) => group.pages));
  const itemsOf = (names) => names.map((page) => ({ text: titleOf(pages, page), link: `/${linkOf(page)}` }));
  const base = GROUPS.map(({ text, pages: first, folders }) => {
    const rest = folders.flatMap((folder) => pagesIn(pages, folder)).filter((page) => !listed.has(page));
    return { text, items: itemsOf([...first, ...rest]) };
  }).filter(({ items }) => items.length > 0);
  const parts = PARTS.map(({ path, text, folders }) => {
    const items = itemsOf(folders.flatMap((folder) => pagesIn(pages, folder)));
    return [path, [{ text, items }, ...base]];
  });
  return { ...Object.fromEntries(parts), '/': base };
}

function pagesIn(pages, folder) {
  let files = [];
  try {
    files = readdirSync(join(pages, folder), { withFileTypes: true });
  } catch {
    return []; // the folder has no pages yet
  }
  return files
    .filter((file) => file.isFile() && file.name.endsWith('.md'))
    .map((file) => posix.join(folder, file.name))
    .filter((page) => !HOME.has(page))
    .sort((a, b) => Number(b.endsWith('/index.md')) - Number(a.endsWith('/index.md')) || a.localeCompare(b));
}

/** Returns the title without what the group already says: `HTML: rfi-article/html` becomes `HTML`. */
function titleOf(pages, page) {
  const title = /^title: (.+)$/m.exec(readFileSync(join(pages, page), 'utf8'))?.[1] ?? JSON.stringify(page);
  const short = JSON.parse(title).replace(/: (?:rfi-article\/\S+|stringifyArticle)$/, '');
  return page === 'api/rfi-article.md' ? 'API reference' : short;
}

function linkOf(page) {
  return page.replace(/(?:^|(?<=\/))index\.md$/, '').replace(/\.md$/, '');
}
