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
    ['https://www.epochtimes.com/b5/n12570674.html', 'b5 – – – n12570674'],
    ['https://www.epochtimes.com/gb/20/12/n12570674.htm', 'gb – – – n12570674'],
    ['https://zh.bitterwinter.org/boat/', '– – – – boat'],
    ['https://chinadigitaltimes.net/chinese/2021/01/boat/', 'chinese – – – boat'],
    ['https://chinadigitaltimes.net/chinese/715522.html', 'chinese – – – 715522'],
    ['https://cn.govopendata.com/xinwenlianbo/20200809/', '– xinwenlianbo – 2020-08-09 –'],
    ['https://cn.govopendata.com/xinwenlianbo/202008091/', '– xinwenlianbo – – –'],
    ['https://www.economist.com/asia/2020/10/24/boat', '– asia – 2020-10-24 boat'],
    ['https://www.economist.com/asia/boat', '– asia – – boat'],
    ['https://www.economist.com/node/21791845', '– – – – 21791845'],
    ['https://cn.ft.com/story/001088602?full=y', '– – – – 001088602'],
    ['https://cn.nytimes.com/china/20240925/boat/zh/', 'zh china – 2024-09-25 boat'],
    ['https://cn.nytimes.com/china/20240925/boat/zh-hans/', 'zh-hans china – 2024-09-25 boat'],
    ['https://cn.nytimes.com/china/boat/', '– china – – –'],
    ['https://www.nytimes.com/zh/2022/01/04/us/boat.html', 'zh us – 2022-01-04 boat'],
    ['https://cn.reuters.com/article/boat-idCNKBS27Y03G', '– – – – boat-idCNKBS27Y03G'],
    [
      'https://www.rfa.org/mandarin/yataibaodao/gangtai/cm-01142021105302.html',
      'mandarin gangtai – 2021-01-14 cm-01142021105302',
    ],
    ['https://www.rfa.org/cantonese/news/01142021105302.html', 'cantonese news – 2021-01-14 01142021105302'],
    ['https://www.rfa.org/mandarin/Xinwen/boat.html', 'mandarin Xinwen – – boat'],
    ['https://www.rfa.org/mandarin/news/cm-01141921105302.html', 'mandarin news – – cm-01141921105302'],
    ['https://www.rti.org.tw/news/view/id/2074697', '– news – – 2074697'],
    ['https://www.solidot.org/story?id=66222', '– – – – –'],
    ['https://www.voachinese.com/a/5720157.html', '– – – – 5720157'],
    ['https://wqw2010.blogspot.com/2020/12/blog-post_89.html', '– – – – blog-post_89'],
    ['https://www.zaobao.com/realtime/china/story20201210-1107663', '– china – 2020-12-10 1107663'],
    ['https://www.zaobao.com.sg/realtime/china/story2020121-1107663', '– – – – story2020121-1107663'],
    ['https://www.bbc.com/zhongwen/articles/c0abc1def2go/simp', 'zhongwen/simp – – – c0abc1def2go'],
    ['https://www.bbc.co.uk/zhongwen/articles/c0abc1def2go', 'zhongwen – – – c0abc1def2go'],
    ['https://www.solidot.org/story?sid=66222', '– – – – 66222'],
    ['https://www.solidot.org/story?psid=1&sid=66222', '– – – – 66222'],
    ['https://www.voachinese.com/a/harbour-20201218/5705269.html', '– – – 2020-12-18 harbour'],
    ['https://www.voachinese.com/a/Harbour-Fog20201218/1.html', '– – – 2020-12-18 Harbour-Fog'],
    ['https://www.voachinese.com/a/harbour-2020-20201218/1.html', '– – – 2020-12-18 harbour-2020'],
    ['https://www.voachinese.com/a/harbour120201218/1.html', '– – – – harbour120201218'],
    ...['20201318', '20200018', '20201200', '20201232', '19991218', '2020121'].map(
      (digits) => [`https://www.voachinese.com/a/harbour-${digits}/1.html`, `– – – – harbour-${digits}`] as const,
    ),
    ['https://www.voachinese.com/a/harbour-20201231/1.html', '– – – 2020-12-31 harbour'],
    ['https://www.voachinese.com/a/harbour-20200101/1.html', '– – – 2020-01-01 harbour'],
    ['https://www.bbc.com/zhongwen/simp/140925_boat-a.shtml', 'zhongwen/simp – – 2014-09-25 boat-a'],
    ['https://www.bbc.com/zhongwen/simp/140925_boatxshtml', 'zhongwen/simp – – 2014-09-25 boatxshtml'],
    ['https://www.bbc.com/zhongwen/simp/x1a-5', 'zhongwen/simp – – – x1a-5'],
    ['https://www.bbc.com/zhongwen/simp/船-5', 'zhongwen/simp – – – 船-5'],
    ['https://www.bbc.com/zhongwen/simp/-5', 'zhongwen/simp – – – -5'],
    ['https://www.bbc.com/zhongwen/simp/boat-', 'zhongwen/simp – – – boat-'],
    ['https://chinadigitaltimes.net/chinese/a.html-b.html', 'chinese – – – a.html-b'],
    ['https://chinadigitaltimes.net/chinese/axhtml', 'chinese – – – axhtml'],
    ['https://www.dw.com/zh/船?/av-1', 'zh – – – 船?'],
    ['https://www.dw.com/zh/船?/-1', 'zh – – – 船?/-1'],
    ['https://www.dw.com/zh/船?/a-', 'zh – – – 船?/a-'],
    ['https://www.dw.com/zh/船?/a-1b', 'zh – – – 船?/a-1b'],
    ['https://www.dw.com/zh/船?/a-1/b', 'zh – – – 船?/a-1/b'],
    ['https://www.economist.com/node/a-b/21791845', '– – – – 21791845'],
    ['https://www.economist.com/nodes/21791845', '– nodes – – 21791845'],
    ['https://www.economist.com/asia/node/1', '– asia – – 1'],
    ['https://www.economist.com/asia/a-b/boat', '– asia – – boat'],
    ['https://www.economist.com/boat', '– boat – – boat'],
    ['https://www.epochtimes.com/gb/20/12/26/n1xhtm', 'gb – – 2020-12-26 n1xhtm'],
    ['https://www.epochtimes.com/gb/a-b/n1.htm', 'gb – – – n1'],
    ['https://www.epochtimes.com/gb', 'gb – – – gb'],
    ['https://cn.nytimes.com/china/20240925/boat/zhx/', '– china – 2024-09-25 boat'],
    ['https://cn.nytimes.com/china/20240925/xzh/', '– china – 2024-09-25 xzh'],
    ['https://www.nytimes.com/zh-hanx/2022/01/04/us/boat.html', 'en us – 2022-01-04 boat'],
    ['https://www.nytimes.com/zh-hans/2022/01/04/zh/a.html-b.html', 'zh-hans zh – 2022-01-04 a.html-b'],
    ['https://www.nytimes.com/2022/01/04/us/axhtml', 'en us – 2022-01-04 axhtml'],
    ['https://www.rfa.org/mandarin', 'mandarin – – – –'],
    ['https://www.rfa.org/mandarin/boat.html', 'mandarin – – – boat'],
    ['https://www.rfa.org/mandarin/a-b/news/boat', 'mandarin news – – boat'],
    ['https://www.rfa.org/mandarin/news/boatxhtml', 'mandarin news – – boatxhtml'],
    ['https://www.solidot.org/story?sid=6a', '– – – – 6'],
    ['https://www.solidot.org/story?sid=', '– – – – –'],
    ['https://www.voachinese.com/boat', '– – – – boat'],
    ['https://www.voachinese.com/a/5720157xhtml', '– – – – 5720157xhtml'],
    ['https://wqw2010.blogspot.com/2020/12/a.html-b.html', '– – – – a.html-b'],
    ['https://wqw2010.blogspot.com/2020/12/axhtml', '– – – – axhtml'],
    ['https://www.zaobao.com/china/story20201210-1', '– china – 2020-12-10 1'],
    ['https://www.zaobao.com/a-b/china/story20201210-1', '– china – 2020-12-10 1'],
    ['https://www.zaobao.com/story20201210-1', '– – – 2020-12-10 1'],
    ['https://www.rfi.fr/cn/亚洲/20231005-渡口', 'cn 亚洲 – 2023-10-05 渡口'],
    ['https://www.rfi.fr/cn/专栏检索/要闻解说/20231005-渡口', 'cn – 要闻解说 2023-10-05 渡口'],
    ['https://www.rfi.fr/cn/专栏检索/要闻解说/河湾/20231005-渡口', 'cn – 要闻解说 2023-10-05 渡口'],
    ['https://www.rfi.fr/cn/专栏检索/20231005-渡口', 'cn 专栏检索 – 2023-10-05 渡口'],
    ['https://www.rfi.fr/cn/contenu/20231005-渡口', 'cn – – 2023-10-05 渡口'],
    ['https://www.rfi.fr/cn/渡口', 'cn – – – 渡口'],
    ...['专栏检索', '專欄檢索', 'podcasts', 'programas', 'émissions', 'emissions'].map(
      (section) => [`https://www.rfi.fr/cn/${section}/渡口谈/20231005-渡口`, 'cn – 渡口谈 2023-10-05 渡口'] as const,
    ),
    ['https://www.rfi.fr/cn/亚洲/渡口/20231005-渡口', 'cn 亚洲 – 2023-10-05 渡口'],
    ['https://www.rfi.fr/cn/20231005', 'cn – – – 20231005'],
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
    [
      'https://www.facebook.com/dialog/share?href=https%3A%2F%2Fwww.rfi.fr%2Fcn%2Fa',
      'facebook – https://www.rfi.fr/cn/a',
    ],
    ['https://twitter.com/intent/tweet?url=https%3A%2F%2Frfi.my%2F9zeJ', 'twitter – –'],
    // A short link ends with one capital.
    ...['9zeJ.t', '9zeJ.TT', '9zeJ.1', '9ze_J.T', '.T'].map(
      (end) => [`https://twitter.com/intent/tweet?url=https%3A%2F%2Frfi.my%2F${end}`, 'twitter – –'] as const,
    ),
    ['https://x.com/intent/tweet?text=https%3A%2F%2Fe.org+a', 'x – –'],
    ['https://facebook.com/dialog/share?href=a', ''],
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
