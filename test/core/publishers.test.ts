import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/index.js';
import { allPublishers } from '../../src/publishers/index.js';
import { readShareLink } from '../../src/publishers/rfi-share.js';

describe('the parts of a URL', () => {
  const parts = (url: string) => {
    const read = parseArticle(`<!--0-->\n[渡口](${url})\n`, { publishers: allPublishers }).urlParts;
    return Object.values(read ?? {})
      .map((value) => value ?? '–')
      .join(' ');
  };
  it.each<readonly [url: string, editionSectionColumnDateSlug: string]>([
    ['https://www.bbc.com/zhongwen/simp/world-55651034', 'zhongwen/simp world – – 55651034'],
    ['https://www.bbc.com/zhongwen/simp/world/2014/09/140925_boat.shtml', 'zhongwen/simp world – 2014-09-25 boat'],
    ['https://www.bbc.com/zhongwen/simp/140925_boat.shtml', 'zhongwen/simp – – 2014-09-25 boat'],
    ['https://www.bbc.com/zhongwen/simp/boat', 'zhongwen/simp – – – boat'],
    ['https://www.bbc.com/zhongwen/simp', 'zhongwen/simp – – – –'],
    ['https://www.bbc.com/zhongwen', 'zhongwen – – – –'],
    ['https://www.bbc.com/', '– – – – –'],
    ['https://www.cna.com.tw/news/firstnews/202101175005.aspx', '– firstnews – 2021-01-17 5005'],
    ['https://www.cna.com.tw/news/firstnews/boat.aspx', '– – – – boat.aspx'],
    ['https://www.cna.com.tw/topic/202101175005.aspx', '– – – – 202101175005.aspx'],
    ['https://www.cna.com.tw/', '– – – – –'],
    ['https://www.dw.com/zh/boat/a-55651034', 'zh – – – boat'],
    ['https://www.dw.com/zh/boat/a-55651034?maca=chi', 'zh – – – boat'],
    ['https://www.dw.com/zh/船几点开?/a-55651034', 'zh – – – 船几点开?'],
    ['https://www.dw.com/zh/a-55651034', 'zh – – – a-55651034'],
    ['https://www.dw.com/a-55651034', 'a-55651034 – – – –'],
    ['https://www.dw.com/zh/boat', 'zh – – – boat'],
    ['https://www.dw.com/', '– – – – –'],
    ['https://www.epochtimes.com/gb/20/12/26/n12570674.htm', 'gb – – 2020-12-26 n12570674'],
    ['https://www.epochtimes.com/gb/21/1/5/n12570674.htm', 'gb – – 2021-01-05 n12570674'],
    ['https://www.solidot.org/story?sid=66222', '– – – – 66222'],
    ['https://www.solidot.org/story?psid=1&sid=66222', '– – – – 66222'],
    ['https://www.voachinese.com/a/harbour-20201218/5705269.html', '– – – 2020-12-18 harbour'],
    ['https://www.voachinese.com/a/harbour-20201318/5705269.html', '– – – – harbour-20201318'],
    ['https://www.rfi.fr/cn/亚洲/20231005-渡口', 'cn 亚洲 – 2023-10-05 渡口'],
    ['https://www.rfi.fr/cn/专栏检索/要闻解说/20231005-渡口', 'cn – 要闻解说 2023-10-05 渡口'],
    ['https://www.rfi.fr/cn/专栏检索/20231005-渡口', 'cn 专栏检索 – 2023-10-05 渡口'],
    ['https://www.rfi.fr/cn/contenu/20231005-渡口', 'cn – – 2023-10-05 渡口'],
    ['https://www.rfi.fr/cn/渡口', 'cn – – – 渡口'],
    ['https://www.rfi.fr/', '– – – – –'],
  ])('%s', (url, expected) => {
    expect(parts(url)).toBe(expected);
  });
});

describe('a share link of RFI', () => {
  it.each<readonly [href: string, networkShortTarget: string]>([
    [
      'https://www.facebook.com/dialog/share?href=https%3A%2F%2Frfi.my%2F9zeJ.F&redirect_uri=https%3A%2F%2Fwww.rfi.fr%2Fcn%2Fa',
      'facebook https://rfi.my/9zeJ https://www.rfi.fr/cn/a',
    ],
    ['https://twitter.com/intent/tweet?text=a&url=https%3A%2F%2Frfi.my%2F9zeJ.T', 'twitter https://rfi.my/9zeJ –'],
    ['https://x.com/intent/tweet?url=https%3A%2F%2Fwww.rfi.fr%2Fcn%2Fa', 'x – https://www.rfi.fr/cn/a'],
    ['whatsapp://send?text=a+b+-+https%3A%2F%2Fwww.rfi.fr%2Fcn%2Fa', 'whatsapp – https://www.rfi.fr/cn/a'],
    ['https://web.whatsapp.com/send?text=a+https%3A%2F%2Frfi.my%2F9zeJ.W', 'whatsapp https://rfi.my/9zeJ –'],
    ['whatsapp://send?text=a+https%3A%2F%2Fwww.rfi.fr%2Fcn%2Fa', 'whatsapp – https://www.rfi.fr/cn/a'],
    ['https://twitter.com/', 'twitter – –'],
    ['https://news.example/?twitter', ''],
    ['/facebook', ''],
    ['mailto:a@e.org', ''],
  ])('%s', (href, expected) => {
    expect(
      Object.values(readShareLink(href) ?? {})
        .map((value) => value ?? '–')
        .join(' '),
    ).toBe(expected);
  });
});
