const assert = require('node:assert/strict');
const { test } = require('node:test');
const { articleMatchers, buildArticle, sampleDocuments } = require('rfi-article/testing');

test('the kit can be required, as jest does it', () => {
  for (const { document, article } of Object.values(sampleDocuments)) {
    assert.equal(typeof document, 'string');
    assert.equal(articleMatchers.toEqualArticle(article, article).pass, true);
  }
  assert.equal(articleMatchers.toEqualArticle(buildArticle({ headline: '甲' }), buildArticle()).pass, false);
});
