import { posix } from 'node:path';

/** Files of docs/ that are not pages of the site, or are made by another step. */
const LEFT_OUT = /^docs\/(?:site|output|playground|api|examples)\//;
const PROJECT = /^(?:CONTRIBUTING|CODE_OF_CONDUCT|SECURITY|CHANGELOG)\.md$/;

/**
 * Where a Markdown file of the repository lies on the site; `null` for one that is not a page of it.
 *
 * @param {string} path - From the repository's folder.
 * @returns {string | null}
 */
export function routeOf(path) {
  if (path === 'docs/site/home.md') return 'index.md';
  if (path === 'docs/README.md') return 'all-pages.md';
  if (PROJECT.test(path)) return path.toLowerCase().replaceAll('_', '-');
  if (!path.startsWith('docs/') || LEFT_OUT.test(path)) return null;
  const route = path.slice('docs/'.length);
  return posix.basename(route) === 'README.md' ? posix.join(posix.dirname(route), 'index.md') : route;
}
