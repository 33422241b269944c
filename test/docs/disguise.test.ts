import { expect, it } from 'vitest';
import { disguise } from '../../scripts/new/disguise.js';
import { parseArticle } from '../../src/index.js';

const HEADLINE = '港口风暴过后工人复工';
const SLUG = `20231005-${encodeURIComponent(HEADLINE)}`;
const document = `<!--1696513502000-->
[${HEADLINE}](https://www.rfi.fr/cn/${encodeURIComponent('欧洲')}/${SLUG})
------

<div>05/10/2023 - 15:28</div><img src="https://s.rfi.fr/media/display/a/w:1280/p:16x9/harbour-after-the-storm.jpg" alt="工人走过码头" title="工人走过码头"><p><strong>风暴离开。</strong></p><div><p>工人说 harbour 已经安静。</p></div><div><div>分享 :</div><div><a href="https://www.facebook.com/dialog/share?app_id=1&href=https%3A%2F%2Frfi.my%2F9zeJ.F&redirect_uri=https%3A%2F%2Fwww.rfi.fr%2Fcn%2F${encodeURIComponent(SLUG)}"></a><a href="whatsapp://send?text=${encodeURIComponent(HEADLINE)}%20-%20https%3A%2F%2Frfi.my%2F9zeJ.W"></a></div></div>
`;

it('a fixture made from a real document keeps the markup and none of the words', () => {
  const copy = disguise(document);
  let plain = copy;
  for (let time = 0; time < 3; time++) plain = plain.replace(/(?:%[\dA-F]{2})+/g, (run) => decodeURIComponent(run));
  for (const word of [HEADLINE, '风暴', '工人', '码头', 'harbour', 'storm', 'after']) expect(plain).not.toContain(word);

  const before = parseArticle(document);
  const after = parseArticle(copy);
  expect(after.urlParts).toMatchObject({ edition: 'cn', section: '欧洲', date: '2023-10-05' });
  expect(after.printedDate?.text).toBe(before.printedDate?.text);
  expect(after.leadImage?.alt).toHaveLength(6);
  expect(after.body.children).toHaveLength(before.body.children.length);
  expect(after.boilerplate.map(({ kind, links }) => [kind, links.map(({ shortUrl }) => shortUrl)])).toEqual(
    before.boilerplate.map(({ kind, links }) => [kind, links.map(({ shortUrl }) => shortUrl)]),
  );
});
