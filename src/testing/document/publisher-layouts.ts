import { FIGURE, type Layout, type Template } from './layout.js';
import type { PublisherName } from './parts.js';

const SMALL_AFTER = ['{img}<div><small style="color: #999;">{caption}</small></div>', '{img}'];
const CNA_PICTURE = [
  '<div class="wrap">{img}</div><div class="picinfo">{caption}</div>',
  '<div class="wrap">{img}</div>',
];

const within = (templates: Template, open: string, close: string): readonly string[] =>
  [templates].flat().map((template) => open + template + close);

/** The documents of publishers other than RFI, by the id of the record; `generic` is a page of any other publisher. */
export const publisherLayouts: Readonly<Record<Exclude<PublisherName, 'rfi'>, Layout>> = {
  bbc: {
    time: '2021-01-13T19:42:18Z',
    url: 'http://www.bbc.com/zhongwen/simp/{section}-55651034',
    section: 'world',
    date: '{yyyy}年{MM}月{dd}日',
    author: '<li role="listitem" class="css-dvly96-Name e1c9i7u13">{name}</li>',
    standfirst: '<div dir="ltr"><p dir="ltr" class="css-3pm568-Paragraph"><b>{text}</b></p></div>',
    paragraph: '<div dir="ltr"><p dir="ltr" class="css-3pm568-Paragraph">{text}</p></div>',
    figure: within(FIGURE, '<div dir="ltr" class="css-1vcyzo4-GridComponent">', '</div>'),
    pieces: [
      '<div dir="ltr" class="css-e19l8g-GridComponent"><h1 id="content" tabindex="-1" class="css-1wfn6k3-Headline">{title}</h1></div>',
      '<div dir="ltr" class="css-s561j-Container"><ul role="list" class="css-pu07qy-Person">{authors}</ul></div>',
      '<div dir="ltr"><time class="css-pb6w51-StyledTimestamp">{date}</time></div>',
      '{lead}',
      '{standfirst}',
      '{body}',
      '<section role="region" data-e2e="advertisement"></section>',
      '{syndication}',
    ],
  },
  bitterwinter: {
    time: '2020-09-13T12:26:40Z',
    url: 'https://zh.bitterwinter.org/{slug}/',
    standfirst: '<h2>{text}</h2>',
    lead: null,
    pieces: [
      '{standfirst}',
      '<p>寒冬記者&nbsp; {authors}</p>',
      '{body}',
      '<p>The post <a href="{url}">{title}</a> first appeared on <a href="https://zh.bitterwinter.org/">Bitter Winter</a>.</p>',
    ],
  },
  cctv: {
    time: '2020-09-09T12:26:40Z',
    url: 'https://cn.govopendata.com/xinwenlianbo/{yyyy}{MM}{dd}/',
    title: ['{date} 新闻联播 文字版', '新闻联播 文字版'],
    date: '{yyyy}-{MM}-{dd}',
    paragraph: '<li><a target="_blank" href="#180001">{text}</a></li>',
    lead: null,
    pieces: ['{body}'],
  },
  cdt: {
    time: '2020-11-20T12:26:40Z',
    url: 'https://chinadigitaltimes.net/chinese/{yyyy}/{MM}/{slug}/',
    title: ['【{column}】{headline}', '{headline}'],
    figure: within(
      ['{img}<p class="wp-caption-text">{caption}</p>', '{img}'],
      '<div style="width: 510px" class="wp-caption aligncenter">',
      '</div>',
    ),
    lead: null,
    pieces: [
      '<div align="left">作者：{authors}</div>',
      '<div align="left">编辑：{editors}</div>',
      '<div align="left">译者：{translators}</div>',
      '{body}',
      '<p>The post <a href="{url}">{title}</a> appeared first on <a href="https://chinadigitaltimes.net/chinese">中国数字时代</a>.</p>',
    ],
  },
  cna: {
    time: '2021-01-08T09:20:00Z',
    url: 'https://www.cna.com.tw/news/{section}/{yyyy}{MM}{dd}0216.aspx',
    section: 'acn',
    figure: within(CNA_PICTURE, '<div class="media"><div class="floatImg center">', '</div></div>'),
    lead: within(CNA_PICTURE, '<div class="fullPic"><div class="floatImg center">', '</div></div>'),
    opening: ['（中央社記者{authors}台北{dd}日電）', '（中央社台北{dd}日電）'],
    pieces: [
      '{lead}',
      '<div></div><div class="paragraph">',
      '{body}',
      [
        '<p>（譯者：{translators}/核稿：{editors}）</p>',
        '<p>（編輯：{editors}）</p>',
        '<p>（譯者：{translators}）</p>',
      ],
      '</div><div class="paragraph bottomArticleBanner show"><div class="pcBox adslot_infinite" id="adslot_pcBox_EndAd2"></div></div>',
      '{syndication}',
    ],
  },
  dw: {
    time: '2021-01-19T02:54:11Z',
    url: 'https://www.dw.com/zh/{slug}/a-56271023',
    date: '{yyyy}-{MM}-{dd}T{HH}:{mm}:{ss}.000Z',
    figure: SMALL_AFTER,
    opening: '（德国之声中文网）',
    pieces: [
      ['<div><i>{authors}<br>{date}</i></div>', '<div><i><br>{date}</i></div>'],
      '{lead}',
      '{body}',
      '<p><em>© {yyyy}</em><em>年</em><em> </em><em>德国之声版权声明：本文所有内容受到著作权法保护。</em></p>',
      '{syndication}',
    ],
  },
  economist: {
    time: '2020-10-24T04:00:00Z',
    url: 'https://www.economist.com/{section}/{yyyy}/{MM}/{dd}/{slug}',
    section: 'the-americas',
    date: '{Mon} {dd}{ordinal} {yyyy}',
    separator: ' and ',
    names: 'latin',
    lead: '{img}',
    pieces: [
      '{lead}',
      [
        '<aside ><div ><time itemscope="">{date}</time><p data-test-id="Article Byline" itemProp="byline">by {authors}</p></div></aside>',
        '<aside ><div ><time itemscope="">{date}</time></div></aside>',
      ],
      '{body}',
      '<div id="gpt-ad-slot-1" data-test-id="Inline Ad"></div>',
      '{syndication}',
    ],
  },
  epochtimes: {
    time: '2020-12-26T12:26:40Z',
    url: 'https://www.epochtimes.com/gb/20/12/26/n12570674.htm',
    date: '{yyyy}年{MM}月{dd}日',
    lead: null,
    opening: ['【大纪元{date}讯】（大纪元记者{authors}报导）', '【大纪元{date}讯】'],
    pieces: ['{body}', '<p>责任编辑：{editors}#</p>'],
  },
  ft: {
    time: '2021-10-12T00:53:20Z',
    url: 'https://cn.ft.com/story/001099002?full=y',
    standfirst: '<div class="story-lead">{text}</div>',
    figure: within(['{img}{caption}', '{img}'], '<div class="pic">', '</div>'),
    lead: '<div>{img}</div>',
    pieces: [
      '{standfirst}',
      '{lead}',
      '<div class="story-body"><div id="story-body-container">',
      '{body}',
      '<p>译者/{translators}</p>',
      '<div class="o-ads" data-o-ads-name="mpu"></div></div></div>',
      '{syndication}',
    ],
  },
  nyt: {
    time: '2021-01-05T03:30:00Z',
    url: 'https://cn.nytimes.com/{section}/{yyyy}{MM}{dd}/harbour/',
    section: 'world',
    date: '{yyyy}-{MM}-{dd} {HH}:{mm}:{ss}',
    separator: ',',
    figure: SMALL_AFTER,
    pieces: [
      ['<div><i>{authors} {date}</i></div>', '<div><i>{date}</i></div>'],
      '{lead}',
      '{body}',
      '<p>翻译：{translators}</p>',
      '{syndication}',
    ],
  },
  reuters: {
    time: '2021-04-09T08:00:00Z',
    url: 'https://cn.reuters.com/article/{slug}-0409-idCNKBS2BW0RM',
    date: '{yyyy}-{MM}-{dd}T{HH}:{mm}:{ss}Z',
    separator: '/',
    figure: SMALL_AFTER,
    opening: '路透新加坡{MM}月{dd}日 - ',
    pieces: [
      '<div><i>{date}</i></div>',
      '{lead}',
      '{body}',
      '<p>（记者 {authors}）</p>',
      ['<p>（编译 {translators}；审校 {editors}）</p>', '<p>（编译 {translators}）</p>', '<p>（审校 {editors}）</p>'],
      '{syndication}',
    ],
  },
  rfa: {
    time: '2021-01-14T10:53:02Z',
    url: 'https://www.rfa.org/mandarin/yataibaodao/{section}/cm-{MM}{dd}{yyyy}105302.html',
    section: 'gangtai',
    figure: within(
      [
        '{img}<figcaption class="image-caption">{caption}</figcaption><small></small><div id="zoomattribute"></div>',
        '{img}<div id="zoomattribute"></div>',
      ],
      '<figure class="image-richtext image-inline captioned">',
      '</figure>',
    ),
    pieces: [
      '{lead}',
      '{body}',
      ['<p>记者：{authors} 责编：{editors}</p>', '<p>记者：{authors} 责编：</p>', '<p>责编：{editors}</p>'],
    ],
  },
  rti: {
    time: '2020-08-01T12:26:40Z',
    url: 'https://www.rti.org.tw/news/view/id/2090001',
    title: ['[{column}] {headline}', '{headline}'],
    lead: '{img}<br>',
    pieces: ['{lead}', '{body}', '<a target="_blank" href="{url}">...more</a>'],
  },
  solidot: {
    time: '2020-07-31T12:53:20Z',
    url: 'https://www.solidot.org/story?sid=65001',
    lead: null,
    opening: '{authors} 写道 "',
    pieces: [
      '{body}',
      '<img src="https://img.solidot.org//0/446/liiLIZF8Uh6yM.jpg" height="120" style="display:block;margin:5px 0"/>',
    ],
  },
  voa: {
    time: '2020-12-18T12:00:00Z',
    url: 'https://www.voachinese.com/a/{slug}-{yyyy}{MM}{dd}/5705269.html',
    date: '{weekday}, {dd} {Mon} {yyyy} {HH}:{mm}:{ss} GMT',
    figure: SMALL_AFTER,
    pieces: ['<div><i>{date}</i></div>', '{lead}', '{body}', '{syndication}'],
  },
  wqw: {
    time: '2020-12-01T12:26:40Z',
    url: 'https://wqw2010.blogspot.com/{yyyy}/{MM}/blog-post_77.html',
    paragraph:
      '<p class="MsoNormal"><span style="font-family: 宋体;">{text}<span lang="EN-US"><o:p></o:p></span></span></p>',
    figure: within(
      ['<tr><td>{img}</td></tr><tr><td class="tr-caption">{caption}</td></tr>', '<tr><td>{img}</td></tr>'],
      '<table class="tr-caption-container"><tbody>',
      '</tbody></table>',
    ),
    lead: null,
    pieces: ['<p class="MsoNormal">作者：{authors}</p>', '{body}'],
  },
  zaobao: {
    time: '2020-12-10T12:26:40Z',
    url: 'https://www.zaobao.com/realtime/{section}/story{yyyy}{MM}{dd}-1107001',
    section: 'china',
    figure: within(FIGURE, '<div class="center">', '</div>'),
    lead: [
      '<div class="figure-media">{img}</div><figcaption>{caption}</figcaption>',
      '<div class="figure-media">{img}</div>',
    ],
    pieces: [
      '{lead}',
      '{body}',
      '<p>（联合早报记者{authors}报道）</p>',
      '<section id="imu"></section><div id="innity-in-post"></div>',
    ],
  },
  generic: {
    time: '2023-10-05T13:45:02Z',
    url: 'https://www.example.org/news/{yyyy}{MM}{dd}-{slug}',
    lead: '{img}',
    pieces: ['{lead}', '{body}', '{syndication}'],
  },
};
