import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe } from './describe.js';
import { routeOf } from './routes.js';

const REPOSITORY = 'https://github.com/rfi-article/rfi-article/blob/main';

/**
 * Copies the pages for VitePress, and adds front matter with a title and a description. Links to pages lead to their new paths,
 * links to other files lead to the repository. Pictures with a light and a dark form follow the site's theme.
 *
 * @param {string} root - The repository's folder.
 * @param {string} target - The folder to replace.
 * @param {readonly string[]} paths - Markdown files, relative to the repository's folder.
 */
export function stagePages(root, target, paths) {
  rmSync(target, { recursive: true, force: true });
  const routes = new Map(paths.flatMap((path) => (routeOf(path) === null ? [] : [[path, routeOf(path)]])));
  for (const [path, route] of routes) {
    const text = readFileSync(join(root, path), 'utf8');
    const body = rewriteLinks(rewritePictures(text), path, routes);
    const file = join(target, route);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text.startsWith('---\n') ? body : frontMatterOf(text, path) + body);
  }
  mkdirSync(join(target, 'public'), { recursive: true });
  cpSync(join(root, 'docs/site/public'), join(target, 'public'), { recursive: true });
  cpSync(join(root, 'docs/images'), join(target, 'public/images'), { recursive: true });
}

function frontMatterOf(text, path) {
  const title = /^# (.+)$/m.exec(text)?.[1]?.replaceAll('`', '') ?? path;
  const lines = ['---', `title: ${JSON.stringify(title)}`, `description: ${JSON.stringify(describe(text))}`];
  lines.push(`source: ${JSON.stringify(path)}`, '---', '', '');
  return lines.join('\n');
}

/** GitHub follows the system's colour scheme, the site has a switch. Both forms are on the page, and the style sheet shows one. */
function rewritePictures(text) {
  return text.replace(
    /<picture>\s*<source [^>]*srcset="([^"]*)"[^>]*>\s*<img src="([^"]*)" alt="([^"]*)"[^>]*>\s*<\/picture>/g,
    (_, dark, light, alt) =>
      [
        [light, 'light-only'],
        [dark, 'dark-only'],
      ]
        .map(([file, name]) => `<img class="${name}" src="/images/${posix.basename(file)}" alt="${alt}">`)
        .join(''),
  );
}

/** Links in code stay unchanged: text between backticks is skipped. */
function rewriteLinks(text, from, routes) {
  return text
    .split(/(^ {0,3}```[\s\S]*?^ {0,3}```$|`[^`\n]*`)/m)
    .map((piece, at) =>
      at % 2 === 1
        ? piece
        : piece.replace(/\]\(([^)\s#]+)(#[^)\s]*)?\)/g, (link, target, anchor = '') => {
            if (/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(target)) return link;
            const path = posix.normalize(posix.join(posix.dirname(from), target));
            const route = routes.get(path) ?? routes.get(posix.join(path, 'README.md'));
            return route === undefined ? `](${REPOSITORY}/${path}${anchor})` : `](/${route}${anchor})`;
          }),
    )
    .join('');
}
