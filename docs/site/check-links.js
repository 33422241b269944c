import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

// Every link of the built site leads to a file and, where it names one, to an element with that id.

const output = fileURLToPath(new URL('../output', import.meta.url));
const files = readdirSync(output, { recursive: true }).filter((name) => name.endsWith('.html'));
const pages = new Map(files.map((name) => [normalize(join(output, name)), readFileSync(join(output, name), 'utf8')]));
const ids = new Map();
const faults = [];
let count = 0;

for (const [file, html] of pages) {
  for (const [, target] of html.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
    const link = target.replaceAll('&amp;', '&');
    if (/^[a-z][a-z\d+.-]*:/i.test(link) || link === '#') continue;
    count++;
    const [path, anchor] = link.split('#');
    const to = path === '' ? file : normalize(join(dirname(file), decodeURIComponent(path.split('?')[0])));
    const page = existsSync(to) && statSync(to).isDirectory() ? join(to, 'index.html') : to;
    if (!page.startsWith(output) || !existsSync(page)) faults.push(`${relative(output, file)}: ${link} leads nowhere`);
    else if (anchor && pages.has(page) && !idsOf(page).has(decodeURIComponent(anchor)))
      faults.push(`${relative(output, file)}: ${link} has no such place`);
  }
}

for (const fault of faults) console.error(fault);
console.log(`docs/output: ${pages.size} pages, ${count} links, ${faults.length} of them broken`);
process.exitCode = faults.length > 0 ? 1 : 0;

function idsOf(page) {
  let found = ids.get(page);
  if (found === undefined) {
    found = new Set([...pages.get(page).matchAll(/\s(?:id|name)="([^"]*)"/g)].map(([, id]) => id));
    ids.set(page, found);
  }
  return found;
}
