import { posix } from 'node:path';

/** Files of docs/ that are not pages of the site, or that another step writes. */
const EXCLUDED = /^docs\/(?:site|output|playground|api|examples)\//;
const PROJECT = /^(?:CONTRIBUTING|CODE_OF_CONDUCT|SECURITY|CHANGELOG)\.md$/;

/**
 * Returns the path of a Markdown file on the site, or `null` if it is not a page.
 *
 * @param {string} path - Relative to the repository's folder.
 * @returns {string | null}
 */
export function routeOf(path) {
  if (path === 'docs/site/home.md') return 'index.md';
  if (path === 'docs/README.md') return 'all-pages.md';
  if (PROJECT.test(path)) return path.toLowerCase().replaceAll('_', '-');
  if (!path.startsWith('docs/') || EXCLUDED.test(path)) return null;
  const route = path.slice('docs/'.length);
  return posix.basename(route) === 'README.md' ? posix.join(posix.dirname(route), 'index.md') : route;
}
