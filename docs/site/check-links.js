import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

// Checks that every link of the built site leads to a file and, if it has an anchor, to an element with that id. Links with the
// site's own origin are checked as well. Links to other sites are not.

const ORIGIN = 'https://rfi-article.github.io';
const BASE = '/rfi-article/';

const output = fileURLToPath(new URL('../output', import.meta.url));
const files = readdirSync(output, { recursive: true }).filter((name) => name.endsWith('.html'));
const pages = new Map(files.map((name) => [normalize(join(output, name)), readFileSync(join(output, name), 'utf8')]));
const ids = new Map();
const faults = [];
let count = 0;

for (const [file, html] of pages) {
  for (const target of targetsOf(html)) {
    const link = target.replaceAll('&amp;', '&').replace(ORIGIN, '');
    if (/^[a-z][a-z\d+.-]*:/i.test(link) || link === '#') continue;
    count++;
    const [path, anchor] = link.split('#');
    const page = path === '' ? file : fileOf(decodeURIComponent(path.split('?')[0]), file);
    if (page === null) faults.push(`${relative(output, file)}: ${link} leads to no file`);
    else if (anchor && pages.has(page) && !idsOf(page).has(decodeURIComponent(anchor)))
      faults.push(`${relative(output, file)}: ${link} leads to no element`);
  }
}

for (const fault of faults) console.error(fault);
console.log(`docs/output: ${pages.size} pages, ${count} links, ${faults.length} of them broken`);
process.exitCode = faults.length > 0 ? 1 : 0;

/** Returns the targets of a page's links, pictures and scripts, and the URLs in `<meta>`. */
function targetsOf(html) {
  return [...html.matchAll(/<([a-z]+)[^<>]*>/gi)].flatMap(([tag, name]) => {
    const pattern = name === 'meta' ? /\scontent="(https:[^"]*)"/g : /\s(?:href|src)="([^"]*)"/g;
    return [...tag.matchAll(pattern)].map(([, target]) => target);
  });
}

/** Returns the file that a server sends for a path. GitHub Pages sends `guide.html` for `guide`. */
function fileOf(path, from) {
  if (path.startsWith('/') && !path.startsWith(BASE)) return null;
  const to = path.startsWith(BASE) ? join(output, path.slice(BASE.length)) : join(dirname(from), path);
  const found = [join(to, 'index.html'), `${to}.html`, to].map(normalize).find((file) => existsSync(file) && statSync(file).isFile());
  return found?.startsWith(output) ? found : null;
}

function idsOf(page) {
  let found = ids.get(page);
  if (found === undefined) {
    found = new Set([...pages.get(page).matchAll(/\s(?:id|name)="([^"]*)"/g)].map(([, id]) => id));
    ids.set(page, found);
  }
  return found;
}
