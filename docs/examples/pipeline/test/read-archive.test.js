import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildDocument, documentDamages, documentEras, sampleDocuments } from 'rfi-article/testing';
import { readArchive } from '../src/read-archive.js';
import { toRow } from '../src/to-row.js';

const only = (document) => readArchive([{ name: 'a.md', document }]);

for (const { name } of documentEras) {
  test(`era ${name} has the same row as the others`, () => {
    const { rows } = only(buildDocument({ era: name, headline: '渡口重开', body: ['首班船载客四十人。'] }));
    assert.equal(rows.length, 1);
    assert.equal(rows[0].headline, '渡口重开');
    assert.match(rows[0].text, /首班船载客四十人。/);
    assert.doesNotMatch(rows[0].text, /分享|同一主题/, 'boilerplate is not part of the text');
  });
}

for (const { name, effect, error } of documentDamages) {
  test(`damage ${name} is ${effect}`, () => {
    const { rows, rejected } = only(buildDocument({ headline: '渡口重开', damage: [name] }));
    if (effect === 'fatal') assert.deepEqual([rows.length, rejected[0].code], [0, error]);
    else assert.equal(rows.length, 1);
    if (effect === 'repaired') assert.deepEqual(rows, only(buildDocument({ headline: '渡口重开' })).rows);
  });
}

test('one document with an error does not end the run', () => {
  const documents = [buildDocument({ damage: ['nan-timestamp'] }), buildDocument({ headline: '好' })];
  const { rows, rejected } = readArchive(documents.map((document, at) => ({ name: `${at}.md`, document })));
  assert.deepEqual(rows.map(({ headline }) => headline), ['好']);
  assert.deepEqual(rejected, [{ name: '0.md', code: 'invalid-timestamp', headline: '题目' }]);
});

test('the row of every sample document of the library is that of its Article', () => {
  for (const { document, article } of Object.values(sampleDocuments)) {
    assert.deepEqual(only(document).rows, [toRow(article)]);
  }
});
