import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildArticle } from 'rfi-article/testing';
import { toRow } from '../src/to-row.js';

test('a row contains values of the Article', () => {
  const row = toRow(buildArticle({ headline: '渡口重开', body: ['首班船载客四十人。'] }));
  assert.equal(row.headline, '渡口重开');
  assert.equal(row.language, 'zh-Hans');
  assert.match(row.text, /首班船载客四十人。/);
});

test('a column is used as the section', () => {
  assert.equal(toRow(buildArticle()).section, '欧洲');
  assert.equal(toRow(buildArticle({ column: '要闻解说' })).section, '要闻解说');
});

test('the agency is taken from the credits', () => {
  const agency = { kind: 'agency', name: '法新社', place: null, dayOfMonth: null, position: null };
  assert.equal(toRow(buildArticle()).agency, null);
  assert.equal(toRow(buildArticle({ credits: [agency] })).agency, '法新社');
});
