const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { parseArticle, safeParseArticle } = require('rfi-article');
const { exports: entries } = require('rfi-article/package.json');

test('parses a document', () => {
  const article = parseArticle(readFileSync(join(__dirname, 'input.md'), 'utf8'));
  expect(article.headline).not.toBe('');
  expect(article.body.children.length).toBeGreaterThan(0);
  expect(JSON.parse(JSON.stringify(article))).toEqual(article);
});

test('reports a string that is not a document', () => {
  const result = safeParseArticle('');
  expect(result.ok).toBe(false);
  expect(result.error).toMatchObject({ name: 'ArticleSyntaxError', code: 'missing-timestamp' });
});

test.each(Object.keys(entries))('%s can be required', (subpath) => {
  expect(Object.keys(require(`rfi-article${subpath.slice(1)}`))).not.toHaveLength(0);
});
