import { type Article, parseArticle } from 'rfi-article';
import { allPublishers } from 'rfi-article/publishers';

/** A URL of each publisher's documents. */
const URLS = {
  bbc: 'https://www.bbc.com/zhongwen/trad/world-54000000',
  bitterwinter: 'https://zh.bitterwinter.org/title/',
  cctv: 'https://cn.govopendata.com/xinwenlianbo/20200809/',
  cdt: 'https://chinadigitaltimes.net/chinese/715522.html',
  cna: 'https://www.cna.com.tw/news/acn/202101170001.aspx',
  dw: 'https://www.dw.com/zh/title/a-56000000',
  economist: 'https://www.economist.com/asia/2020/10/24/title',
  epochtimes: 'https://www.epochtimes.com/gb/20/12/26/n12570674.htm',
  ft: 'https://cn.ft.com/story/001094889?full=y',
  nyt: 'https://cn.nytimes.com/china/20240925/title/',
  reuters: 'https://cn.reuters.com/article/title-idCNKBS27Y03G',
  rfa: 'https://www.rfa.org/mandarin/yataibaodao/gangtai/cm-01142021105302.html',
  rfi: 'https://www.rfi.fr/cn/title',
  rti: 'https://www.rti.org.tw/news/view/id/2074697',
  solidot: 'https://www.solidot.org/story?sid=66222',
  voa: 'https://www.voachinese.com/a/harbour-20230412/7047010.html',
  wqw: 'https://wqw2010.blogspot.com/2020/12/blog-post_89.html',
  zaobao: 'https://www.zaobao.com/realtime/china/story20201210-1107663',
} as const;

export type PublisherId = keyof typeof URLS;

/** Reads a body as a document of a publisher. */
export function readBodyOf(publisher: PublisherId, body: string): Article {
  const document = `<!--1606000000000-->\n[Harbour](${URLS[publisher]})\n------\n\n${body}`;
  return parseArticle(document, { publishers: allPublishers });
}

/** Returns boilerplate as `kind text`. */
export function boilerplateOf({ boilerplate }: Article): readonly string[] {
  return boilerplate.map(({ kind, text }) => `${kind} ${text}`.trim());
}
