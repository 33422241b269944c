import { describe, expect, it } from 'vitest';
import { parseArticle, parseBody, safeParseArticle, withoutPositions } from '../../src/index.js';

const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];

describe('names of Object.prototype', () => {
  it.each(NAMES)('%s as a key of front matter is like any other key', (name) => {
    const article = parseArticle(
      `---\n${name}: a\n---\n\n<!--0-->\n[题](https://www.rfi.fr/cn/a)\n------\n\n<p>一</p>`,
    );
    expect(Object.keys(article.frontMatter ?? {})).toEqual([name]);
    expect(Object.hasOwn(article.frontMatter ?? {}, name)).toBe(true);
    expect(Object.getPrototypeOf(article.frontMatter)).toBe(Object.prototype);
    expect(JSON.parse(JSON.stringify(article))).toEqual(article);
    expect(Object.keys(withoutPositions(article).frontMatter ?? {})).toEqual([name]);
  });

  it.each(NAMES)('%s as the name of an element, an attribute, an edition and a kind has no special meaning', (name) => {
    const html = [
      `<${name}>一</${name}>`,
      `<p ${name}="{&quot;polluted&quot;:1}">二</p>`,
      `<img ${name}=a src="https://s.rfi.fr/a.jpg" alt="${name}">`,
      `<div data-boilerplate="${name}">三</div>`,
      `<youtube-player video-type="${name}" source="https://a.b/c"></youtube-player>`,
      `<diaporama ${name}='[{"url":"https://s.rfi.fr/","filename":"${name}","__proto__":{"polluted":1}}]'></diaporama>`,
      `<p>&${name};</p>`,
    ].join('');
    const before = Object.getOwnPropertyNames(Object.prototype).length;
    const article = parseArticle(`<!--0-->\n[&${name};](https://www.rfi.fr/${name}/a)\n------\n\n${html}`);
    expect(article.headline).toBe(`&${name};`);
    expect(article.urlParts?.edition).toBe(name);
    expect(article.language).toBeNull();
    const types = ['paragraph', 'paragraph', 'figure', 'paragraph', 'embed', 'gallery', 'paragraph'];
    expect(article.body.children.map(({ type }) => type)).toEqual(types);
    expect(parseBody(html).body.children.map(({ type }) => type)).toEqual(types);
    expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(before);
    expect('polluted' in {}).toBe(false);
  });
});

describe('front matter', () => {
  it('has no anchors, tags or references: a YAML bomb remains text', () => {
    const bomb = 'a: &a ["x","x"]\nb: &b [*a,*a]\nc: !!js/function "function(){}"\n';
    const { frontMatter } = parseArticle(
      `---\n${bomb}---\n\n<!--0-->\n[题](https://www.rfi.fr/cn/a)\n------\n\n<p>一</p>`,
    );
    expect(frontMatter).toEqual({ a: '&a ["x","x"]', b: '&b [*a,*a]', c: '!!js/function "function(){}"' });
  });
});

describe('invisible characters', () => {
  it.each([
    ['right-to-left override', '\u202e', 'U+202E'],
    ['isolate', '\u2066', 'U+2066'],
    ['zero-width space', '\u200b', 'U+200B'],
    ['soft hyphen', '\u00ad', 'U+00AD'],
    ['control', '\u0007', 'U+0007'],
    ['a language tag', '\u{e0041}', 'U+E0041'],
  ])('%s in a headline is kept and reported', (_, character, codePoint) => {
    const document = `<!--0-->\n[题${character}目](https://www.rfi.fr/cn/a)\n------\n\n<p>一</p>`;
    const result = safeParseArticle(document);
    expect(result).toMatchObject({ ok: true, article: { headline: `题${character}目` } });
    expect(result.diagnostics).toMatchObject([{ code: 'invisible-character', args: { codePoint, count: 1 } }]);
  });
});
