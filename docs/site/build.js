import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vitepress';
import { writeReference } from './reference.js';
import { stagePages } from './stage-pages.js';

// Writes docs/output/: the pages of docs/, the API reference of every entry, and a search index of both.

const site = dirname(fileURLToPath(import.meta.url));
const root = join(site, '../..');
const pages = join(site, '.pages');

const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z', '--', '*.md'], {
  cwd: root,
});
const paths = [...new Set(listed.toString().split('\0'))].filter((path) => path !== '' && existsSync(join(root, path)));

stagePages(root, pages, paths.sort());
await writeReference(root, join(pages, 'api'), JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
await build(site);
