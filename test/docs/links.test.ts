import { existsSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/entries.js';
import { type Page, readPages, readText } from './pages.js';

const pages = readPages();

describe('links', () => {
  it.each(pages)('$path', (page) => {
    expect(linksOf(page).flatMap((link) => faultOf(page, link))).toEqual([]);
  });
});

/** Returns the targets of the links and pictures of a page, except in code. */
function linksOf({ text }: Page): readonly string[] {
  const prose = text
    .replace(/^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?^ {0,3}\1[^\S\n]*$/gm, '')
    .replace(/(`+)[^`][\s\S]*?\1/g, '');
  const inline = [...prose.matchAll(/\]\(\s*<?([^\s)>]+)>?(?:\s+"[^"]*")?\s*\)/g)];
  const defined = [...prose.matchAll(/^\[[^\]]+\]:\s*(\S+)/gm)];
  return [...inline, ...defined].flatMap(([, target]) => (target === undefined ? [] : [target]));
}

function targetOf(page: Page, link: string): { readonly path: string; readonly anchor: string | null } | null {
  if (/^[a-z][a-z\d+.-]*:/i.test(link)) return null;
  const [written = '', anchor = null] = link.split('#');
  const from = written === '' ? page.path : join(dirname(page.path), decodeURIComponent(written));
  const path = normalize(from).replaceAll('\\', '/').replace(/\/$/, '');
  const isFolder = existsSync(join(root, path)) && statSync(join(root, path)).isDirectory();
  return { path: isFolder && existsSync(join(root, path, 'README.md')) ? `${path}/README.md` : path, anchor };
}

function faultOf(page: Page, link: string): readonly string[] {
  const target = targetOf(page, link);
  if (target === null) return /^https?:/.test(link) && !URL.canParse(link) ? [`${link} is not a URL`] : [];
  if (target.path.startsWith('..') || !existsSync(join(root, target.path)))
    return [`${link}: there is no file ${target.path}`];
  if (target.anchor === null || !target.path.endsWith('.md')) return [];
  return anchorsOf(readText(target.path)).has(target.anchor) ? [] : [`${link}: this heading does not exist`];
}

/** Returns the anchors that GitHub creates for headings. */
function anchorsOf(text: string): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const [, heading = ''] of text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^#{1,6}\s+(.+?)\s*$/gm)) {
    const slug = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
      .replaceAll(' ', '-');
    let anchor = slug;
    for (let at = 1; anchors.has(anchor); at++) anchor = `${slug}-${at}`;
    anchors.add(anchor);
  }
  return anchors;
}
