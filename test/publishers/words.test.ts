import { describe, expect, it } from 'vitest';
import { boilerplateOf, type PublisherId, readBodyOf as read } from './read-body-of.js';

// The words that the records recognise: each alternative of their expressions, in simplified and in traditional characters.

/** The people in the last paragraph of an article, as `editor 甲乙`. */
function peopleIn(publisher: PublisherId, line: string): readonly string[] {
  return read(publisher, `<p>${line}</p>`).credits.flatMap((credit) =>
    credit.kind === 'agency' || credit.kind === 'copyright' ? [] : `${credit.kind} ${credit.name}`,
  );
}

/** The boilerplate after a paragraph, as `kind text`. */
function boilerplateIn(publisher: PublisherId, html: string): readonly string[] {
  return boilerplateOf(read(publisher, `<p>前</p>${html}`));
}

describe('a label', () => {
  const bracket = (label: string) => `渡口恢复。（${label}：甲乙）`;
  const line = (label: string) => `${label}：甲乙`;
  const rows: readonly (readonly [PublisherId, (label: string) => string, kind: string, labels: string])[] = [
    ['bbc', bracket, 'author', '撰稿 编写 編寫'],
    ['bbc', bracket, 'translator', '编译 編譯'],
    ['bbc', bracket, 'editor', '责编 責編'],
    ['bbc', bracket, 'author+editor', '撰稿/责编 编写/责编 編寫/責編'],
    ['bbc', bracket, 'translator+editor', '编译/责编 編譯/責編'],
    ['bitterwinter', line, 'author', '作者 寒冬記者'],
    ['cdt', line, 'author', '作者 本文作者 文 撰文 撰稿 采写 记者'],
    ['cdt', bracket, 'author', '记者 实习记者'],
    ['cdt', line, 'editor', '编辑 责编 责任编辑 网编 网络编辑'],
    ['cdt', line, 'translator', '译者'],
    ['cna', bracket, 'translator', '實習編譯 實習譯者 編譯 譯者'],
    ['cna', bracket, 'editor', '核稿 編輯'],
    ['epochtimes', line, 'editor', '责任编辑 責任編輯'],
    ['epochtimes', line, '', '文字整理'],
    ['ft', (label) => `${label}/甲乙`, 'translator', '译者'],
    ['nyt', line, 'translator', '翻译 编译 译者 翻譯 編譯 譯者'],
    ['reuters', line, 'translator', '编译/审校 翻译/审校 编译 翻译'],
    ['reuters', line, 'editor', '审校 编审'],
    ['reuters', line, 'author', '记者 作者 采写 撰稿 撰写 整理 发稿'],
    ['rfa', line, 'editor', '责任编辑 责编 编辑 网编 責任編輯 責編 編輯 網編 责編 責编 网編 網编'],
    ['rfi', bracket, 'translator', '翻译和编辑 翻译与编辑 翻译编辑 实习编译 翻译 译者'],
    ['rfi', bracket, 'editor', '核稿'],
    ['wqw', line, 'author', '作者 特约评论员 评论员 文'],
  ];

  it.each(
    rows.flatMap(([id, write, kind, labels]) => labels.split(' ').map((label) => [id, label, kind, write] as const)),
  )('of %s: %s gives the roles "%s"', (id, label, kind, write) => {
    expect(peopleIn(id, write(label))).toEqual(kind.split('+').flatMap((role) => (role === '' ? [] : `${role} 甲乙`)));
  });

  it.each([
    '特约记者',
    '实习记者',
    '本台记者',
    '记者',
    '特約記者',
    '實習記者',
    '本台記者',
    '記者',
    '编译',
    '翻译',
    '編譯',
    '翻譯',
  ])('of rfa before an editor: %s', (label) => {
    const kind = /[编編翻]/.test(label) ? 'translator' : 'author';
    expect(peopleIn('rfa', `${label}：甲乙 责编：丙丁`)).toEqual([`${kind} 甲乙`, 'editor 丙丁']);
  });

  it.each('标题 发表日期 来源 摄影 图 校对 采访 出品'.split(' '))(
    'of cdt gives no role, but ends the names before it: %s',
    (label) => {
      expect(peopleIn('cdt', `作者：甲乙 | ${label}：丙丁`)).toEqual(['author 甲乙']);
    },
  );

  it.each(['记者', '实习生', '撰稿人', '特派员'])(
    'of cdt may be followed by a title, which is not the name: %s',
    (title) => {
      expect(peopleIn('cdt', `文：本报${title} 甲乙`)).toEqual(['author 甲乙']);
    },
  );
});

describe('boilerplate', () => {
  const link = (url: string) => `<a href="${url}">渡口</a>`;
  const lists = (url: string) => [
    `<p>${link(url)}</p>`,
    `<ul><li>${link(url)}</li></ul>`,
    `<ol><li>${link(url)}</li></ol>`,
  ];
  const paragraphs = (...texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`);
  const rows: readonly (readonly [PublisherId, kind: string, html: readonly string[]])[] = [
    [
      'bbc',
      'other',
      [
        '<h1 class="a-Headline">渡口</h1>',
        '<strong class="bbc-VisuallyHidden">渡口</strong>',
        '<time>19 分钟前</time>',
        '<time>最近更新： 昨天</time>',
        '<time>更新时间 昨天</time>',
      ],
    ],
    ['bbc', 'byline', ['<ul class="bbc-Person"><li>港務記者。</li></ul>']],
    [
      'bbc',
      'related',
      [
        ...lists('https://www.bbc.com/zhongwen/a'),
        ...lists('https://www.bbc.co.uk/a'),
        ...lists('/zhongwen/a'),
        '<section aria-labelledby="a">渡口。</section>',
        '<h2>相关内容</h2>',
        '<h2>相關內容</h2>',
      ],
    ],
    ['bbc', 'advertisement', ['<section data-e2e="advertisement">广告</section>', '<div class="mpu-ad">广告</div>']],
    [
      'bbc',
      'player',
      [
        '<div class="player-with-placeholder__caption">渡口</div>',
        ...paragraphs(
          '你的器材不支持播放多媒体材料',
          '你的器材不支持播放多媒體材料',
          '告知：第三方内容可能包含广告',
          '告知：第三方內容可能包含廣告。',
        ),
        '<div>告知：第三方内容可能包含广告</div>',
        '<small>告知：第三方内容可能包含广告</small>',
        ...[
          '使用浏览器播放',
          '使用瀏覽器播放',
          '跳过 YouTube 帖子',
          '跳過 X 帖子',
          '结尾 X 帖子',
          '結尾 X 帖子, 1',
        ].map((text) => `<a href="#a">${text}</a>`),
        ...paragraphs('跳过 X 帖子', '结尾 X 帖子'),
        '<div><p>无内容</p></div>',
        '<div><p>無內容</p></div>',
      ],
    ],
    [
      'bbc',
      'other',
      [
        '图片版权',
        '圖片版權',
        '图像来源，',
        '圖像來源,',
        '图像加注文字：',
        '圖像加註文字:',
        '视频加注文字',
        '視頻加註文字',
        '音频加注文字',
        'Image caption',
        'Image copyright',
        'Media caption',
      ].map((text) => `<span>${text}</span>`),
    ],
    ['bitterwinter', 'advertisement', ['<section class="widget">广告</section>']],
    ['bitterwinter', 'related', [...lists('https://zh.bitterwinter.org/a'), ...lists('/a')]],
    [
      'bitterwinter',
      'syndication',
      paragraphs('The post 渡口 first appeared on Bitter Winter.', 'The post 渡口 appeared first on Bitter Winter.'),
    ],
    [
      'cdt',
      'syndication',
      [
        ...paragraphs(
          'The post 渡口 appeared first on 中国数字时代.',
          '<small>© 甲</small>',
          '<small>Feed enhanced by Better Feed from Ozh</small>',
        ),
      ],
    ],
    [
      'cdt',
      'related',
      [
        '<blockquote class="wp-embedded-content">渡口</blockquote>',
        ...paragraphs('相关阅读', '相关阅读：', '相关阅读:'),
      ],
    ],
    ['cdt', 'share', ['<div class="addtoany_share_save_container">分享</div>']],
    ['cna', 'advertisement', ['<div class="bottomArticleBanner">广告</div>']],
    [
      'cna',
      'newsletter',
      ['<div class="SubscriptionInner">訂閱</div>', ...paragraphs('訂閱「早安世界」', '請訂閱《早安世界》')],
    ],
    [
      'cna',
      'related',
      [
        ...['moreArticle', 'insertGroup', 'articlekeywordGroup', 'bottomBox'].map(
          (name) => `<div class="a ${name}">渡口</div>`,
        ),
        `<div class="topicbox">${link('/a')}。</div>`,
        `<div class="book">${link('https://www.cna.com.tw/a')}</div>`,
        ...lists('https://www.cna.com.tw/a'),
      ],
    ],
    ['cna', 'other', ['<div class="dictionary-box">渡口</div>', '<p class="warning">渡口</p>']],
    ['cna', 'player', [`<div>${link('/a')} Infogram</div>`, '<a class="gie-single" href="/a">渡口</a>']],
    [
      'dw',
      'other',
      paragraphs(
        '摘编自其他媒体',
        '（摘編自其他媒體',
        '[摘译自其他媒体',
        '(摘譯自其他媒體',
        '【摘编自媒体',
        '德国之声致力于为您提供客观',
        '德國之聲致力於為您提供客觀',
      ),
    ],
    [
      'dw',
      'copyright',
      paragraphs(
        '<em>2021</em><em>年德国之声版权声明：</em>',
        '<em>2021 年德國之聲版權聲明：</em>',
        '©2021年德国之声版权声明：',
        '© 2021 年 德國之聲版權聲明：',
        '©️ 2021年德国之声版权声明',
        '© 德国之声版权声明',
      ),
    ],
    [
      'dw',
      'related',
      [
        ...lists('https://www.dw.com/zh/a'),
        '<p><a rel="ArticleRef" href="https://e.org">渡口</a></p>',
        ...['延伸阅读', '延展閱讀', '延申阅读', '更多阅读'].map(
          (text) => `<p>${text}：<a href="https://e.org">渡口</a></p>`,
        ),
      ],
    ],
    ['dw', 'newsletter', paragraphs('DW中文有新闻信了！')],
    [
      'economist',
      'other',
      paragraphs(
        'This article appeared in the Asia section',
        'Editor’s note: This article first appeared in the Daily',
        "Editor's note: This article first appeared in the Daily",
      ),
    ],
    [
      'economist',
      'player',
      [
        ...paragraphs(
          'Listen on: Apple Podcasts',
          'Listen on:Apple Podcasts',
          'You can subscribe and listen to Ferry',
          'Enjoy more audio and podcasts on iOS',
          'Your browser does not support the &lt;audio> element.',
        ),
        '<span>Enjoy more audio and podcasts on iOS</span>',
      ],
    ],
    [
      'economist',
      'advertisement',
      [
        ...paragraphs(
          'For full access to print, digital',
          'For access to The Economist’s print',
          "For access to The Economist's print",
          'Please subscribe to The Economist',
          'Subscribe to The Economist',
          'Read more about ferries: please subscribe to The Economist for full access',
        ),
        '<div data-test-id="Inline Ad">Ad</div>',
      ],
    ],
    [
      'economist',
      'newsletter',
      paragraphs(
        'Editor’s note: Some of our covid-19 coverage is free',
        'The podcast is complemented by our newsletter',
        'For more coverage of ferries, register here',
        'For more coverage of ferries, visit our hub',
        'For more expert analysis of ferries, sign up',
        'To enjoy our ferries, sign up to Simply',
        'Stay on top of ferries with our weekly newsletter',
        'Sign up to receive our weekly newsletter',
        'Sign up for Ferries, our weekly newsletter',
      ),
    ],
    ['economist', 'related', paragraphs('Dig deeper')],
    ['epochtimes', 'other', paragraphs('【支持】为真相护航', '【支持】為真相護航')],
    [
      'epochtimes',
      'player',
      paragraphs('听新闻：', '聽新聞：', '（听更多新闻请至“听纪元”平台）', '（聽更多新聞請至「聽紀元」平臺）'),
    ],
    [
      'epochtimes',
      'artefact',
      ['<div id="gtx-anchor">a</div>', '<div id="gtx-trans">a</div>', '<div class="jfk-bubble">a</div>'],
    ],
    [
      'epochtimes',
      'related',
      [
        ...lists('https://www.epochtimes.com/gb/20/1/1/n1.htm'),
        ...lists('https://www.epochtimes.com/b5/20/1/1/n1.htm'),
      ],
    ],
    ['ft', 'advertisement', ['<div class="o-ads">广告</div>', '<div data-o-ads-name="a">广告</div>']],
    [
      'ft',
      'related',
      [...lists('https://www.ftchinese.com/story/1'), ...lists('https://cn.ft.com/story/1'), ...lists('/story/1')],
    ],
    [
      'nyt',
      'newsletter',
      paragraphs(
        '（欢迎点击此处订阅简报',
        '(歡迎點擊此處訂閱簡報',
        '感谢阅读今天的简报',
        '感謝閱讀今天的NYT簡報',
        '感谢阅读本期“渡口',
        '感謝閱讀本期「渡口',
      ),
    ],
    [
      'nyt',
      'read-more',
      [
        `<p>甲乙 ${link('/a').replace('渡口', '点击查看本文英文版')}</p>`,
        `<p>甲乙 ${link('/a').replace('渡口', '點擊查看本文英文版。')}</p>`,
      ],
    ],
    ['nyt', 'byline', ['<address>甲乙</address>']],
    ['nyt', 'related', [...lists('https://cn.nytimes.com/a'), ...lists('/a')]],
    [
      'nyt',
      'other',
      ['article-footer', 'trc_related', 'SL_ImTranslatorLogo', 'related-links-block'].map(
        (name) => `<div class="${name}"></div>`,
      ),
    ],
    ['reuters', 'byline', ['<div class="Attribution_container">甲乙</div>']],
    ['reuters', 'other', ['<div class="StandardArticleBody_trustBadgeContainer">渡口</div>']],
    ['reuters', 'advertisement', ['<div class="AdSlot__container_a">广告</div>']],
    [
      'rfa',
      'related',
      [
        '<ul><li><a href="https://e.org">渡口</a></li></ul>',
        '<ul><li><a>渡口</a></li></ul>',
        ...lists('https://www.rfa.org/mandarin/a'),
      ],
    ],
    ['rfa', 'other', ['<div id="zoomattribute">放大</div>']],
    ['rfi', 'newsletter', ['<div data-selfpromo-newsletter>订阅</div>']],
    ['rfi', 'app', ['<div data-selfpromo-app>下载</div>']],
    ['rfi', 'copyright', ['<p class="t-copyright">© 甲</p>']],
    ['rfi', 'advertisement', ['<div data-tms-ad-type="box">广告</div>']],
    ['rfi', 'read-more', ['<button data-readmore-unlocker>更多</button>']],
    [
      'rfi',
      'share',
      [
        '<div>分享：</div>',
        '<div>分享 :</div>',
        '<span data-root-share>分享</span>',
        '<div><div><a href="whatsapp://send?text=a"></a></div></div>',
        '<div><a href="https://www.facebook.com/dialog/share?href=a"></a></div>',
      ],
    ],
    ['rfi', 'byline', ['<div><span>作者：</span>甲乙</div>', '<div><span>作者 :</span>甲乙</div>']],
    ['rfi', 'related', ['<aside data-org-name="a">渡口</aside>']],
    [
      'voa',
      'other',
      paragraphs(
        '时事大家谈每天敬请收看。',
        '焦点对话节目每周五欢迎按时收看。',
        '====',
        '==嘉宾和观众',
        '=== 嘉宾和观众听众',
        '嘉宾和观众听众发表的都是个人观点',
        '《时事大家谈》YouTube播放列表：',
      ),
    ],
    [
      'voa',
      'related',
      [
        ...lists('https://www.voachinese.com/a/1.html'),
        '<a href="https://www.voachinese.com/a/1.html"></a>',
        '<a href="http://www.voachinese.com/a/1/2.html"></a>',
        '<a href="/a/1.html"></a>',
      ],
    ],
    [
      'zaobao',
      'advertisement',
      [
        '<section id="imu">a</section>',
        '<div class="dfp-tag-wrapper">a</div>',
        '<div id="dfp-ad-a">a</div>',
        '<div id="innity-in-post">a</div>',
        '<div class="article-microtransaction">a</div>',
      ],
    ],
    ['zaobao', 'related', [...lists('https://www.zaobao.com/a'), ...lists('https://www.zaobao.com.sg/a')]],
    ['zaobao', 'artefact', ['<div id="gtx-trans">a</div>']],
  ];
  const withFooter: readonly PublisherId[] = ['bbc', 'cna', 'dw', 'economist', 'ft', 'nyt', 'reuters', 'rfi', 'voa'];

  it.each(rows.flatMap(([id, kind, pieces]) => pieces.map((html) => [id, kind, html] as const)))(
    'of %s is %s: %s',
    (id, kind, html) => {
      const kinds = read(id, `<p>前</p>${html}<p>后</p>`).boilerplate.map((piece) => piece.kind);
      expect(kinds).toEqual([kind]);
    },
  );

  it.each<readonly [before: string, share: string]>([
    ['分享', '分享'],
    ['分享：', '分享：'],
    ['分享 :', '分享 :'],
    ['', ''],
    ['渡口', ''],
    ['分享：渡口', ''],
  ])('of rfi that shares includes only the word for it before its links: %j', (before, share) => {
    const html = `<p>前</p><div>${before}<div><a href="whatsapp://send?text=a"></a></div></div>`;
    const { boilerplate, body } = read('rfi', html);
    expect(boilerplate).toMatchObject([{ kind: 'share', text: share }]);
    expect(body.children).toHaveLength(before === share ? 1 : 2);
  });

  it.each(withFooter)('of %s is the footer of the feed service', (id) => {
    for (const label of ['获取更多RSS：', '获取更多RSS :', '获取更多RSS:'])
      expect(boilerplateIn(id, `<br><hr><div>${label}<br><a href="https://e.org">渡口</a></div>`)).toEqual([
        `syndication ${label} 渡口`,
      ]);
  });

  const others: readonly (readonly [PublisherId, html: readonly string[]])[] = [
    [
      'bbc',
      [
        '<h1>渡口</h1>',
        '<time>2020年1月1日前后</time>',
        '<ul><li>甲乙</li></ul>',
        `<p>${link('https://e.org/a')}</p>`,
        '<p>使用浏览器播放</p>',
        '<p>无内容</p>',
        '<span>图片版权归甲</span>',
        '<h2>相关内容的讨论</h2>',
      ],
    ],
    ['cdt', [...paragraphs('The post 渡口', '© 甲', '相关阅读渡口'), '<div class="wp-embedded-content">渡口</div>']],
    [
      'cna',
      [
        '<div class="topicbox">渡口</div>',
        `<div class="book">${link('https://e.org')}</div>`,
        '<p>訂閱早安世界</p>',
        '<div>Infogram</div>',
      ],
    ],
    ['dw', paragraphs('他摘编自其他媒体', '德国之声版权声明', '2021年德国之声版权声明：', '延伸阅读')],
    [
      'economist',
      paragraphs(
        'He said: This article appeared in the Asia section',
        'Subscribe to the ferry',
        'Sign up to the ferry',
      ),
    ],
    [
      'nyt',
      [
        ...paragraphs('感谢阅读', '欢迎点击此处订阅', `${link('https://cn.nytimes.com/a')}渡口`),
        '<div class="article-footer">渡口</div>',
        '<div class="warticle-footers"></div><p>渡口</p>',
      ],
    ],
    ['reuters', ['<div class="a Attribution">甲乙</div>']],
    ['rfi', ['<p>分享：</p>', '<div>分享：渡口</div>', '<p data-selfpromo-app>下载</p>', '<aside>渡口</aside>']],
    ['voa', [...paragraphs('===渡口', '时事大家谈每天播出。'), '<a href="/b/1.html">渡口</a>']],
    ['zaobao', ['<div id="imu">a</div>', '<div id="a-dfp-ad-">a</div>']],
  ];
  it.each(others.flatMap(([id, pieces]) => pieces.map((html) => [id, html] as const)))(
    'of %s is not %s',
    (id, html) => {
      expect(boilerplateIn(id, html)).toEqual([]);
    },
  );
});

/** Places where reporters write. */
const PLACES = (
  '上海 东京 丹佛 丹麥 丹麦 云林 伦敦 佛州 倫敦 加州 北京 北卡 华府 华沙 南投 南非 卡城 印尼 印度 台东 台中 台北 台南 台東 台湾 ' +
  '台灣 嘉义 嘉義 基隆 大阪 宜兰 宜蘭 宾州 尔湾 屏东 屏東 巴西 巴黎 广州 康州 廣州 彰化 德国 德國 德州 悉尼 挪威 捷克 新北 新州 ' +
  '新竹 日本 曼谷 東京 柏林 桃园 桃園 橙县 橙縣 欧洲 歐洲 武汉 武漢 河內 河内 法国 法國 波兰 波蘭 泰国 泰國 海牙 深圳 湾区 澎湖 ' +
  '澳洲 澳門 澳门 灣區 爾灣 珀斯 瑞典 瑞士 矽谷 硅谷 紐約 維州 纽约 维州 罗马 羅馬 美国 美國 臺中 臺北 臺南 臺東 臺灣 芬兰 芬蘭 ' +
  '花莲 花蓮 苗栗 英国 英國 荷兰 荷蘭 華府 華沙 費城 賓州 费城 越南 金門 金门 釜山 長島 长岛 雲林 韓國 韩国 首尔 首爾 香港 馬祖 ' +
  '马祖 高雄 麻州 乌克兰 以色列 休斯敦 休斯頓 休斯顿 俄罗斯 俄羅斯 凤凰城 加拿大 北加州 匹兹堡 匹茲堡 华盛顿 南加州 吉隆坡 名古屋 ' +
  '土耳其 圣何塞 圣荷西 基督城 堪培拉 墨尔本 墨爾本 墨西哥 夏威夷 多伦多 多倫多 大华府 大紐約 大纽约 大華府 大費城 大费城 奥克兰 ' +
  '奥兰多 奥地利 奥斯汀 奧克蘭 奧地利 奧斯汀 奧蘭多 布拉格 底特律 惠灵顿 惠靈頓 意大利 慕尼黑 新加坡 新德里 新泽西 新澤西 新西兰 ' +
  '新西蘭 日內瓦 日内瓦 旧金山 曼哈頓 曼哈顿 比利时 比利時 法拉盛 波士頓 波士顿 波特兰 波特蘭 洛杉矶 洛杉磯 渥太华 渥太華 温哥华 ' +
  '溫哥華 满地可 滿地可 烏克蘭 皇后区 皇后區 紐約州 紐西蘭 維也納 纽约州 纽西兰 维也纳 聖何塞 聖荷西 舊金山 芝加哥 苏黎世 莫斯科 ' +
  '華盛頓 菲律宾 菲律賓 蘇黎世 西班牙 西雅图 西雅圖 达拉斯 迈阿密 達拉斯 阿根廷 雅加达 雅加達 馬尼拉 馬德里 馬里蘭 马尼拉 马德里 ' +
  '马里兰 鳳凰城 乔治亚州 亚利桑那 亚特兰大 亞利桑那 亞特蘭大 佛罗里达 佛羅里達 卡尔加里 卡爾加里 哥本哈根 喬治亞州 圣地亚哥 ' +
  '圣地牙哥 埃德蒙頓 埃德蒙顿 大华盛顿 大洛杉矶 大洛杉磯 大華盛頓 布里斯本 布里斯班 布魯克林 布魯塞爾 布鲁克林 布鲁塞尔 弗吉尼亚 ' +
  '弗吉尼亞 愛德蒙頓 新墨西哥 法兰克福 法蘭克福 澳大利亚 澳大利亞 爱德蒙顿 聖地亞哥 聖地牙哥 蒙特利尔 蒙特利爾 阿德莱德 阿德萊德 ' +
  '馬來西亞 马来西亚 华盛顿DC 华盛顿特区 拉斯維加斯 拉斯维加斯 斯德哥尔摩 斯德哥爾摩 華盛頓DC 華盛頓特區 大华盛顿DC 大华盛顿特区 ' +
  '大華盛頓DC 大華盛頓特區' +
  '中国 中國 广东 廣東 成都 重庆 重慶 新疆 西藏 达兰萨拉 達蘭薩拉 南卡 休士顿 休士頓 圣路易斯 聖路易斯 克利夫兰 克利夫蘭 夏洛特 水牛城 盐湖城 鹽湖城 沙加缅度 沙加緬度 檀香山 维吉尼亚 維吉尼亞 ' +
  '乔治亚 喬治亞 佐治亚 佐治亞 俄州 俄亥俄 密歇根 密苏里 密蘇里 明尼苏达 明尼蘇達 堪萨斯 堪薩斯 布碌仑 布碌崙 魁北克 温尼伯 溫尼伯 安省 卑诗省 卑詩省 基辅 基輔 米兰 米蘭 ' +
  '巴塞罗那 巴塞羅那 阿姆斯特丹 奥斯陆 奧斯陸 赫尔辛基 赫爾辛基 布达佩斯 布達佩斯 雅典 雪梨 昆士兰 昆士蘭 台湾台北 美国加州洛杉矶 紐約法拉盛 旧金山湾区'
).split(' ');

describe('a name', () => {
  const opening = (who: string, rest = '台北8日電') => `（中央社${who}${rest}）渡口恢復。`;
  const report = (signed: string) => `【大纪元2020年12月26日讯】（${signed}）渡口恢复。`;

  it.each(['記者', '實習記者', '特約記者', '特派員'])('in a wire of cna follows the title %s', (title) => {
    expect(peopleIn('cna', opening(`${title}甲乙丙`))).toEqual(['author 甲乙丙']);
  });

  it.each(
    (
      '欧阳 歐陽 司徒 上官 诸葛 諸葛 司马 司馬 东方 東方 张简 張簡 范姜 张廖 張廖 端木 皇甫 尉迟 尉遲 夏侯 公孙 公孫 令狐 慕容 宇文 长孙 長孫 钟离 鍾離 ' +
      '申屠'
    ).split(' '),
  )('has four characters with the surname %s', (surname) => {
    expect(peopleIn('cna', opening(`記者${surname}甲乙`))).toEqual([`author ${surname}甲乙`]);
    expect(peopleIn('epochtimes', report(`大纪元记者${surname}甲乙渡口镇报导`))).toEqual([`author ${surname}甲乙`]);
  });

  it.each(PLACES)('in a report of epochtimes ends before the place %s', (place) => {
    expect(peopleIn('epochtimes', report(`大纪元记者甲乙${place}报导`))).toEqual(['author 甲乙']);
    expect(peopleIn('epochtimes', report(`大纪元记者甲乙丙${place}报导`))).toEqual(['author 甲乙丙']);
  });

  it.each(
    '报导 報導 报道 報道 综合报导 綜合報導 采访报导 採訪報導 联合报导 專題報導 专题报导 聯合報導 整理报导 编译报导 編譯報導 采访综合报导 撰文 深度报导 调查报导 连线采访报导 摄影报导 专访 特稿 采写 整理'.split(
      ' ',
    ),
  )('in a report of epochtimes ends before %s', (manner) => {
    expect(peopleIn('epochtimes', report(`大纪元记者甲乙${manner}`))).toEqual(['author 甲乙']);
  });

  it.each('编译 編譯 翻译 翻譯 综合编译 綜合翻譯'.split(' '))(
    'in a report of epochtimes before %s is a translator',
    (manner) => {
      expect(peopleIn('epochtimes', report(`甲乙${manner}`))).toEqual(['translator 甲乙']);
    },
  );

  it.each('记者 記者 记者站 作家 作者 特派员 特派員 撰稿人 撰稿员 评论员 評論員'.split(' '))(
    'in a report of epochtimes follows the title %s',
    (title) => {
      expect(peopleIn('epochtimes', report(`大纪元${title}甲乙`))).toEqual(['author 甲乙']);
    },
  );

  it.each(
    ['联合早报', '《联合早报》', '早报', '本报'].flatMap((paper) =>
      ['', '高级', '首席', '特约'].flatMap((rank) =>
        ['记者', '特派员', '通讯员'].map((title) => [paper, `${rank}${title}`] as const),
      ),
    ),
  )('in a signature of zaobao follows %s, a place of up to six characters, and %s', (paper, title) => {
    for (const place of ['', '南宁', '驻南宁', '驻特拉维夫市', '阿姆斯特丹市'])
      expect(peopleIn('zaobao', `渡口恢复。（${paper}${place}${title}甲乙丙报道）`)).toEqual(['author 甲乙丙']);
  });

  it.each([
    ...[
      '甲社',
      '渡口报',
      '河口報',
      '综合报道',
      '編譯',
      '摘编',
      '河口记者',
      '電視',
      '广播电台',
      '德广联',
      '渡口网',
      '月刊',
      '杂志',
    ],
    ...['通讯', 'CNN', 'BBC', 'AFP', 'ARD', 'ZDF', 'dpa', 'KNA', 'epd', '路透等'],
  ])('in a signature of dw is before the source %s', (source) => {
    expect(peopleIn('dw', `甲乙（${source}）`)).toEqual(['author 甲乙']);
  });

  it.each([
    ...[
      'columnist',
      'correspondent',
      'Editor',
      'Chief',
      'journalist',
      'writer',
      'founder',
      'author',
      'professor',
      'director',
    ],
    ...['president', 'minister', 'host', 'producer', 'fellow', 'university', 'institute', 'school'],
  ])('in a byline of economist ends before a job: %s', (job) => {
    const aside = (byline: string) =>
      `<aside><div><time>Oct 23rd 2020</time><p itemprop="byline">${byline}</p></div></aside><p>a</p>`;
    const names = (byline: string) =>
      read('economist', aside(byline)).credits.map((credit) => 'name' in credit && credit.name);
    expect(names(`by Jane Roe, the ferry ${job}, and John Doe`)).toEqual(['Jane Roe']);
  });

  it.each('de del der den di da du la le van von al bin'.split(' '))(
    'in a byline of economist may contain “%s”',
    (particle) => {
      const byline = `by Jane ${particle} Roe`;
      const html = `<aside><div><time>Oct 23rd 2020</time><p itemprop="byline">${byline}</p></div></aside><p>a</p>`;
      expect(read('economist', html).credits).toMatchObject([{ name: `Jane ${particle} Roe` }]);
    },
  );

  it.each(PLACES)('in the last line of rfa ends before the place %s, with or without a blank', (place) => {
    for (const name of ['甲乙', '甲乙丙', '甲乙 ', '甲乙丙 '])
      expect(peopleIn('rfa', `自由亚洲电台记者${name}${place}报道 责编：丁戊`)).toEqual([
        `author ${name.trim()}`,
        'editor 丁戊',
      ]);
  });

  it.each(['林嘉义', '陈宜兰'])('in the last line of rfa may end like a place: %s', (name) => {
    expect(peopleIn('rfa', `记者：${name} 责编：丙丁`)).toEqual([`author ${name}`, 'editor 丙丁']);
  });

  it.each(
    (
      '报道 报导 采访报道 综合报道 连线报道 報道 報導 採訪報導 綜合報導 連線報導 采访 採訪 整理报道 整理報導 编译报道 編譯報導 ' +
      '联合报道 聯合報導 专题报道 專題報導 专访报道 特别报道 特別報導 独家报道 獨家報導 现场报道 現場採訪報導 实地采访报道 电话采访报导 综合整理报道'
    ).split(' '),
  )('in the last line of rfa ends before %s', (manner) => {
    const people = ['author 甲乙', 'editor 丙丁'];
    expect(peopleIn('rfa', `记者：甲乙${manner} 责编：丙丁`)).toEqual(people);
    expect(peopleIn('rfa', `自由亚洲电台记者甲乙台北${manner}   责编：丙丁`)).toEqual(people);
  });
});

describe('a last line of dw', () => {
  it.each<readonly [line: string, names: readonly string[]]>([
    ['甲乙（路透社）', ['甲乙']],
    ['甲乙（渡口）', []],
    ['甲乙', []],
    ['甲乙/丙丁', ['甲乙', '丙丁']],
    ['甲乙／丙丁（渡口）', ['甲乙', '丙丁']],
    ['甲乙、丙丁（渡口）', ['甲乙', '丙丁']],
    ['甲乙、丙丁', []],
    ['甲乙/', ['甲乙']],
    ['甲乙/渡口今天恢复通行', []],
    ['甲乙丙丁戊/己庚', []],
    ['德国之声中文网/甲乙（路透社）', ['德国之声中文网', '甲乙']],
    ['Jane Roe/甲乙 (德新社)', ['Jane Roe', '甲乙']],
    ['jane roe/甲乙', []],
  ])('is a signature if it has a slash, several names or a source: %s', (line, names) => {
    expect(peopleIn('dw', line)).toEqual(names.map((name) => `author ${name}`));
  });
});

describe('a list of names', () => {
  it.each<readonly [PublisherId, line: string, people: readonly string[]]>([
    ['bbc', '（责编：甲乙、丙丁，戊己,庚辛）', ['editor 甲乙', 'editor 丙丁', 'editor 戊己', 'editor 庚辛']],
    ['bitterwinter', '作者：甲乙、丙丁', ['author 甲乙', 'author 丙丁']],
    [
      'bitterwinter',
      '作者：甲乙（Jane Roe）和丙丁（John Roe）',
      ['author 甲乙（Jane Roe）', 'author 丙丁（John Roe）'],
    ],
    ...['與', '及'].map(
      (and) =>
        [
          'bitterwinter',
          `作者：甲乙(Jane Roe)${and}丙丁(John Roe)`,
          ['author 甲乙(Jane Roe)', 'author 丙丁(John Roe)'],
        ] as const,
    ),
    // 和 is also part of a name.
    ['bitterwinter', '作者：甲和乙', ['author 甲和乙']],
    ['bitterwinter', '寒冬記者　甲乙', ['author 甲乙']],
    ['cdt', '作者：甲乙、丙丁 戊己', ['author 甲乙', 'author 丙丁', 'author 戊己']],
    ['cdt', '作者：Jane Roe', ['author Jane Roe']],
    ['cdt', '作者： 甲乙 / 港湾读书会（Weixin ID：harbour_1）', ['author 甲乙']],
    ['cdt', '作者：甲乙（Weixin ID：harbour_1） 编辑：丙丁', []],
    [
      'cna',
      '（編輯：甲乙丙、丁戊己，庚辛壬/子丑寅／卯辰巳 酉戌亥）',
      [...'甲乙丙 丁戊己 庚辛壬 子丑寅 卯辰巳 酉戌亥'.split(' ')].map((name) => `editor ${name}`),
    ],
    ['cna', '（譯者 : 甲乙丙 / 核稿 : 丁戊己）', ['translator 甲乙丙', 'editor 丁戊己']],
    // The bracket is not closed before the day.
    ['cna', '（編輯：甲乙丙1100108', ['editor 甲乙丙']],
    ['epochtimes', '责任编辑：甲乙、丙丁#', ['editor 甲乙', 'editor 丙丁']],
    ...['#', '＃', '◇', '；', ';', ')', '）'].map(
      (end) => ['epochtimes', `责任编辑：甲乙${end}丙丁`, ['editor 甲乙']] as const,
    ),
    ['ft', '译者/甲乙／丙丁、戊己/庚辛', ['translator 甲乙', 'translator 丙丁', 'translator 戊己', 'translator 庚辛']],
    ['nyt', '翻译：甲乙、丙丁，戊己', ['translator 甲乙', 'translator 丙丁', 'translator 戊己']],
    [
      'reuters',
      '记者：甲乙、丙丁/戊己／庚辛 子丑',
      ['author 甲乙', 'author 丙丁', 'author 戊己', 'author 庚辛', 'author 子丑'],
    ],
    ...['记者提问', '整理思路', '翻译软件', '作者观点'].map((heading) => ['reuters', heading, []] as const),
    ['reuters', '记者：Jane Roe、甲·乙', ['author Jane Roe', 'author 甲·乙']],
    [
      'reuters',
      "记者：J. O'Roe-Doe、甲乙丙丁戊、路透河口中文部",
      ["author J. O'Roe-Doe", 'author 甲乙丙丁戊', 'author 路透河口中文部'],
    ],
    [
      'rfi',
      '（译者：甲乙、丙丁，戊己,庚辛/子丑／寅卯）',
      [...'甲乙 丙丁 戊己 庚辛 子丑 寅卯'.split(' ')].map((name) => `translator ${name}`),
    ],
    ['wqw', '作者：甲乙、Jane Roe、丙·丁', ['author 甲乙', 'author Jane Roe', 'author 丙·丁']],
    ['wqw', '作者：J. Roe、丙•丁', ['author J. Roe', 'author 丙•丁']],
    ['wqw', '文／甲乙', ['author 甲乙']],
    ['zaobao', '渡口恢复。（联合早报记者欧阳甲乙南宁报道）', ['author 欧阳甲乙']],
    ['zaobao', '渡口恢复。（联合早报记者甲乙南宁报导）。', ['author 甲乙']],
  ])('of %s: %s', (id, line, people) => {
    expect(peopleIn(id, line)).toEqual(people);
  });
});

describe('a dateline', () => {
  const agencyIn = (id: PublisherId, line: string) =>
    read(id, `<p>${line}</p>`).credits.flatMap((credit) =>
      credit.kind === 'agency'
        ? [credit.name, credit.place, credit.dayOfMonth].map((part) => part ?? '–').join(' ')
        : [],
    );
  it.each<readonly [PublisherId, line: string, agency: string | null]>([
    ...['8日電', '8日專電', '11月8日電', '109年11月8日電', '8日綜合外電報導', '8'].map(
      (end) => ['cna', `（中央社台北${end}）`, '中央社 台北 8'] as const,
    ),
    ...['電', '專電', '綜合報導', '綜合外電報導', '綜合', '特稿'].map(
      (end) => ['cna', `（中央社台北${end}）`, '中央社 台北 –'] as const,
    ),
    ['cna', '（中央通訊社台北8日電）', '中央社 台北 8'],
    ...['檔案照片', '資料照片', '製圖', '提供'].map((end) => ['cna', `（中央社${end}）`, null] as const),
    ...['-', '—', '–', ' -', ' – '].map((dash) => ['reuters', `路透北京9月7日${dash}渡口`, '路透 北京 7'] as const),
    ['reuters', 'Reuters12月7日 - 路透北京12月7日电 - 渡口', '路透 北京 7'],
    ['dw', '（德国之声中文网）渡口', '德国之声中文网 – –'],
    ['dw', '(德國之聲中文網)渡口', '德國之聲中文網 – –'],
    ['dw', '（ 德国之声中文网  ）渡口', '德国之声中文网 – –'],
    ['dw', '渡口（德国之声中文网）', null],
    ['dw', '德国之声中文网渡口', null],
    ['dw', '德国之声中文网）渡口', '德国之声中文网 – –'],
    ['epochtimes', '【大纪元2020年12月26日讯】渡口', '大纪元 – 26'],
    ['epochtimes', '【大紀元 2020年12月6日訊】渡口', '大紀元 – 6'],
    ['wqw', '（维权网信息中心报道）渡口', '维权网 – –'],
    ['reuters', '路透社北京9月 7日讯 － 渡口', '路透 北京 7'],
    ...['法新社', '路透社', '中央社', '美联社', '新华社', '德新社'].map(
      (agency) => ['rfi', `（${agency}渡口9日电）`, `${agency} 渡口 9`] as const,
    ),
    ['rfi', '（法新社渡口20日综合外电报导）', '法新社 渡口 20'],
    ['rfi', '（法新社20日电）', '法新社 – 20'],
    ['rfi', '（法新社渡口法新电）', '法新社 渡口 –'],
    ['rfi', '（法新社电）', '法新社 – –'],
    ['rfi', `（法新社${'渡'.repeat(50)}9日${'船'.repeat(50)}）`, `法新社 ${'渡'.repeat(50)} 9`],
    ['rfi', `（法新社${'渡'.repeat(51)}9日电）`, null],
    ['rfi', `（法新社9日${'船'.repeat(51)}）`, null],
    ['rfi', '（法新社渡口）', null],
    ['rfi', '渡口（法新社渡口9日电）', null],
    ['zaobao', '（联合早报讯）渡口', '早报 – –'],
    ['zaobao', '(早报讯)渡口', '早报 – –'],
    ['zaobao', '（本报讯）渡口', '早报 – –'],
    ['zaobao', '渡口（早报讯）', null],
  ])('of %s: %s', (id, line, agency) => {
    expect(agencyIn(id, line)).toEqual(agency === null ? [] : [agency]);
  });
});

describe('a picture', () => {
  const kindsIn = (id: PublisherId, attributes: string) =>
    read(id, `<p>前</p><img ${attributes}><p>后</p>`).boilerplate.map(({ kind }) => kind);

  it.each([
    ...[
      'line',
      'Line break',
      'Presentational grey line',
      'Short presentational gray line',
      '2px presentational grey line',
    ],
    ...['Presentational short grey line', 'Transparent line', '1px transparent line', 'Presentational white space'],
    ...['White space', 'Section divider', 'Línea', '水平线', '水平線'],
  ])('of bbc is an ornament if its alternative text is %s', (alt) => {
    expect(kindsIn('bbc', `src="https://e.org/a.jpg" alt="${alt}"`)).toEqual(['logo']);
    expect(kindsIn('bbc', `src="https://e.org/a.jpg" alt="${alt} 渡口"`)).toEqual([]);
  });

  it.each([
    'grey_line-nc.png',
    'grey_line_new-nc.png.webp',
    'presentational_grey_line464-nc.jpg',
    '1px_white_line-nc.png',
    'blank_white_space-nc.png',
    'line976.jpg',
    '624_transparent-nc.png',
    'us2020_separator-nc.png',
  ])('of bbc is an ornament if its file is %s', (file) => {
    expect(kindsIn('bbc', `src="https://ichef.bbci.co.uk/a/${file}"`)).toEqual(['logo']);
  });

  it.each<readonly [PublisherId, url: string]>([
    ['economist', 'https://www.economist.com/og-fallback-image.png'],
    ['ft', 'https://e.org/000085029_piclink.jpg'],
    ['rfi', 'https://static.rfi.fr/meta_og_twcards/RFI_FB.png'],
  ])('of %s may be a placeholder: %s', (id, url) => {
    expect(kindsIn(id, `src="${url}"`)).toEqual(['logo']);
    expect(kindsIn(id, `src="${url.replace(/(\.\w+)$/, '2$1')}"`)).toEqual([]);
  });

  it.each<readonly [PublisherId, printed: string, caption: string, credit: string | null]>([
    ['bbc', '渡口 ©甲', '渡口', '©甲'],
    ['cna', '渡口（甲提供）', '渡口', '（甲提供）'],
    ['cna', '渡口(甲提供)', '渡口', '(甲提供)'],
    ['cna', '渡口 中央社記者甲乙攝', '渡口', '中央社記者甲乙攝'],
    ['cna', '渡口 中央社記者甲乙攝　109年9月27日', '渡口', '中央社記者甲乙攝　109年9月27日'],
    ['cna', '渡口（甲提供）中央社記者甲乙攝　110年1月2日', '渡口', '（甲提供）中央社記者甲乙攝　110年1月2日'],
    ['nyt', '渡口 Credit...Jane Roe', '渡口', 'Credit...Jane Roe'],
    ['reuters', '渡口 REUTERS/Jane Roe', '渡口', 'REUTERS/Jane Roe'],
    ['reuters', '渡口 Jane Roe/Handout via REUTERS', '渡口', 'Jane Roe/Handout via REUTERS'],
    ['reuters', '渡口 REUTERS', '渡口', 'REUTERS'],
    ['rfa', '渡口（甲）', '渡口', '（甲）'],
    ['voa', '渡口（甲社）', '渡口', '（甲社）'],
    ...['2020年12月18日', '二〇二〇年十二月', '资料照片', '资料照', '资料图片', '资料图', '资料照片：2020/12/18'].map(
      (text) => ['voa', `渡口（${text}）`, `渡口（${text}）`, null] as const,
    ),
    ['zaobao', '渡口（甲）', '渡口', '（甲）'],
  ])('of %s has the credit at the end of its caption: %s', (id, printed, caption, credit) => {
    const figure = `<figure><img src="https://e.org/a.jpg"><figcaption>${printed}</figcaption></figure>`;
    expect(read(id, `<p>前</p>${figure}`).body.children[1]).toMatchObject({ image: { caption, credit } });
  });
});

describe('a printed date', () => {
  const dateIn = (id: PublisherId, html: string) => read(id, `${html}<p>前</p>`).printedDate?.local ?? null;

  it.each<readonly [printed: string, time: string]>([
    ...['凌晨', '清晨', '早上', '上午', ''].map((half) => [`${half}9点05分`, '09:05'] as const),
    ...['中午', '下午', '晚上'].map((half) => [`${half}3点05分`, '15:05'] as const),
    ...['点', '點', '時', '时', ':'].map((unit) => [`15${unit}05`, '15:05'] as const),
    ['中午12点05分', '12:05'],
    ['中午11点05分', '11:05'],
    ['凌晨12点05分', '00:05'],
  ])('of bbc: %s is %s', (printed, time) => {
    for (const day of ['2020年11月3日', '2020年 11月 3日 '])
      for (const html of [`<time>${day}${printed}</time>`, `<div><i>${day}${printed}</i></div>`])
        expect(dateIn('bbc', html)).toBe(`2020-11-03T${time}`);
  });

  it.each('January February March April May June July August September October November December'.split(' '))(
    'of economist and voa names the month %s',
    (month) => {
      const number = String(new Date(`${month} 1, 2020 12:00 UTC`).getUTCMonth() + 1).padStart(2, '0');
      const aside = (name: string) => `<aside><div><time>${name} 1st 2020</time></div></aside>`;
      for (const name of [month, month.slice(0, 3)]) expect(dateIn('economist', aside(name))).toBe(`2020-${number}-01`);
      expect(dateIn('voa', `<div><i>Thu, 1 ${month.slice(0, 3)} 2020 09:05:06 GMT</i></div>`)).toBe(
        `2020-${number}-01T09:05:06`,
      );
    },
  );

  it.each(['1st', '2nd', '3rd', '4th', '22nd', '23rd', '30th'])('of economist names the day %s', (day) => {
    const digits = day.slice(0, -2).padStart(2, '0');
    expect(dateIn('economist', `<aside><div><time>Oct ${day} 2020</time></div></aside>`)).toBe(`2020-10-${digits}`);
  });

  it.each<readonly [PublisherId, html: string, local: string]>([
    ['dw', '<div><i>甲乙<br>2021-01-19T02:02:02.464Z</i></div>', '2021-01-19T02:02:02'],
    ['dw', '<div><i>2021-01-19T02:02:02Z</i></div>', '2021-01-19T02:02:02'],
    ['nyt', '<div><i>甲乙 2020-11-03 09:05:06</i></div>', '2020-11-03T09:05:06'],
    ['nyt', '<time>2024年9月5日</time>', '2024-09-05'],
    ['reuters', '<div><i>2020-11-03T09:05:06</i></div>', '2020-11-03T09:05:06'],
    ['reuters', '<div><i>2020-11-03T09:05:06Z</i></div>', '2020-11-03T09:05:06'],
    ['rfi', '<div>03/11/2020 - 09:05</div>', '2020-11-03T09:05'],
    ['epochtimes', '<p>【大纪元2020年11月3日讯】渡口</p>', '2020-11-03'],
    ['epochtimes', '<p>【大紀元 2020年11月3日訊】渡口</p>', '2020-11-03'],
  ])('of %s: %s', (id, html, local) => {
    expect(dateIn(id, html)).toBe(local);
  });
});
