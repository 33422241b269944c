import { type Article, parseArticle, safeParseArticle } from 'rfi-article';
import { allPublishers } from 'rfi-article/publishers';
import { describe, expect, it } from 'vitest';
import { boilerplateOf, readBodyOf as read } from './read-body-of.js';

// Different forms of the same construct in a publisher's documents, with different brackets, characters or separators.

/** Returns people as `author 甲乙`, and the agency of a wire as `agency 中央社 台北 8`. */
function peopleOf({ credits }: Article): readonly string[] {
  return credits.flatMap((credit) => {
    if (credit.kind === 'copyright') return [];
    if (credit.kind !== 'agency') return `${credit.kind} ${credit.name}`;
    return [credit.kind, credit.name, credit.place, credit.dayOfMonth].filter((part) => part !== null).join(' ');
  });
}

describe('bbc', () => {
  it.each(['main', 'article', 'div'])('reads what is in a <%s> around the page', (name) => {
    const { standfirst, body } = read(
      'bbc',
      `<${name}><div><p><b>渡口恢复。</b></p></div><div><p>船来了。</p></div></${name}>`,
    );
    expect(standfirst).toHaveLength(1);
    expect(body.children).toHaveLength(1);
  });

  it.each([
    ['2020年11月3日', '2020-11-03'],
    ['2020年11月3日凌晨12点05分', '2020-11-03T00:05'],
    ['2020年11月3日上午9点20分', '2020-11-03T09:20'],
    ['2020年11月3日中午11点45分', '2020-11-03T11:45'],
    ['2020年11月3日中午12点15分', '2020-11-03T12:15'],
    ['2020年11月3日下午3點20分', '2020-11-03T15:20'],
    ['2020年11月3日晚上8点00分', '2020-11-03T20:00'],
    ['2020年11月3日 15:20', '2020-11-03T15:20'],
  ])('reads the date %s', (printed, local) => {
    expect(read('bbc', `<div><time>${printed}</time></div><p>a</p>`).printedDate?.local).toBe(local);
  });

  it('reads the texts of a figure whose picture is only a line as paragraphs, in their order', () => {
    const line = '<img src="https://ichef.bbci.co.uk/grey_line-nc.png">';
    const { body, boilerplate } = read('bbc', `<p>a</p><figure>${line}渡口<figcaption>船</figcaption></figure>`);
    const texts = body.children.map((block) => ('children' in block ? block.children : block));
    expect(texts).toMatchObject([[{ value: 'a' }], [{ value: '渡口' }], [{ value: '船' }]]);
    expect(boilerplate.map(({ kind }) => kind)).toEqual(['logo']);
  });

  it.each([
    ['<p role="text"><span>图像来源，</span><span>港務社</span></p></div></div>', null, '港務社'],
    ['</div></div><div><p>渡口。</p></div>', '渡口。', null],
  ])(
    'reads a picture with the alternative text of a line as a figure if it has a credit or a caption: %s',
    (texts, caption, credit) => {
      const picture = `<div><div><img alt="line" src="https://ichef.bbci.co.uk/a.jpg">${texts}`;
      const { body, boilerplate } = read('bbc', `<div><p>a</p></div><div><div><div>${picture}</div></div></div>`);
      expect(body.children).toMatchObject([{ type: 'paragraph' }, { type: 'figure', image: { caption, credit } }]);
      expect(boilerplate.map(({ kind }) => kind)).not.toContain('logo');
    },
  );

  it.each([1, 2, 3])('reads %i paragraphs around its only picture as paragraphs, not as its caption', (count) => {
    const picture = '<div class="media-landscape"><span><img src="https://ichef.bbci.co.uk/a.jpg"><br></span></div>';
    const paragraphs = '<p>渡口恢复。</p>'.repeat(count);
    const story = (content: string) => read('bbc', `<div><div class="story-body__inner">${content}</div></div>`);
    expect(story(picture + paragraphs)).toMatchObject({
      leadImage: { caption: null },
      body: { children: { length: count } },
    });
    expect(story(`<p>a</p>${picture}${paragraphs}`).body.children).toMatchObject([
      { type: 'paragraph' },
      { type: 'figure', image: { caption: null } },
      ...Array.from({ length: count }, () => ({ type: 'paragraph' })),
    ]);
  });

  it('reads the standfirst and the lead image after a figure whose picture is lost', () => {
    const lost = '<div><figure><br><figcaption></figcaption></figure></div>';
    const found = '<div><figure><img src="https://ichef.bbci.co.uk/a.jpg"><br><figcaption></figcaption></figure></div>';
    const { leadImage, standfirst } = read(
      'bbc',
      `${lost}${found}<div><p><b>渡口恢复。</b></p></div><div><p>a</p></div>`,
    );
    expect(leadImage?.url).toBe('https://ichef.bbci.co.uk/a.jpg');
    expect(standfirst).toHaveLength(1);
  });

  it('reads a paragraph directly after the <div> of a picture as its caption, in the form of 2023', () => {
    const picture = (name: string) =>
      `<div><picture><img src="https://ichef.bbci.co.uk/${name}.jpg"></picture><p role="text"><span>图像来源，</span><span>港務社</span></p></div>`;
    const { leadImage, standfirst, body } = read(
      'bbc',
      `<main><div>${picture('a')}<p>渡口。</p></span></div><div><p><b>引言。</b></p></div><div><p>a</p></div>` +
        `<div>${picture('b')}<p>碼頭。</p></span></div><div>${picture('c')}</div><div><p>b</p></div></main>`,
    );
    expect(leadImage).toMatchObject({ caption: '渡口。', credit: '港務社' });
    expect(standfirst).toHaveLength(1);
    expect(body.children).toMatchObject([
      { type: 'paragraph' },
      { type: 'figure', image: { caption: '碼頭。', credit: '港務社' } },
      { type: 'figure', image: { caption: null, credit: '港務社' } },
      { type: 'paragraph' },
    ]);
  });

  it('reads a label in the text of a figure once', () => {
    const figure = '<figure><img src="https://e.org/a.jpg"><p><span>图片版权</span>渡口</p></figure>';
    expect(boilerplateOf(read('bbc', `<p>a</p>${figure}`))).toEqual(['other 图片版权']);
  });

  it.each([
    ['Name', true],
    ['bbc-1abc-Name', true],
    ['StyledList Name css-1', true],
    ['bbc-Name css-1', true],
    ['NameRole', false],
    ['bbc-UserName', false],
    ['Role', false],
  ])('reads the author of a byline in an item with the class %s', (className, isName) => {
    const byline = `<ul class="bbc-Person"><li>港務記者</li><li class="${className}">甲乙</li></ul>`;
    expect(peopleOf(read('bbc', `<p>a</p>${byline}`))).toEqual([`author ${isName ? '甲乙' : '港務記者'}`]);
  });

  it.each<readonly [path: string, edition: string, section: string | null, slug: string, date: string | null]>([
    ['zhongwen/simp/world-55651034', 'zhongwen/simp', 'world', '55651034', null],
    ['zhongwen/trad/chinese_news-55651034', 'zhongwen/trad', 'chinese_news', '55651034', null],
    ['zhongwen/simp/a-b_c-5', 'zhongwen/simp', 'a-b_c', '5', null],
    ['zhongwen/simp/55651034', 'zhongwen/simp', null, '55651034', null],
    ['zhongwen/simp/world-5a', 'zhongwen/simp', null, 'world-5a', null],
    ['zhongwen/articles/c0abc1def2go/simp', 'zhongwen/simp', null, 'c0abc1def2go', null],
    ['zhongwen/articles/c0abc1def2go', 'zhongwen', null, 'c0abc1def2go', null],
    ['zhongwen/simp/world/2014/09/140925_harbour.shtml', 'zhongwen/simp', 'world', 'harbour', '2014-09-25'],
    ['zhongwen/simp/140925_harbour_b', 'zhongwen/simp', null, 'harbour_b', '2014-09-25'],
    ['zhongwen/simp/world/141325_harbour', 'zhongwen/simp', 'world', 'harbour', null],
  ])('reads the URL /%s', (path, edition, section, slug, date) => {
    const document = `<!--0-->\n[渡口](https://www.bbc.com/${path})\n------\n`;
    const { urlParts } = parseArticle(document, { publishers: allPublishers });
    expect(urlParts).toEqual({ edition, section, column: null, date, slug });
  });

  it('reads a list before the text as a byline only if it contains no sentence', () => {
    const list = (item: string) =>
      `<main><div><ul><li>${item}</li><li>港務記者</li></ul></div><div><p>a</p></div></main>`;
    expect(peopleOf(read('bbc', list('甲乙')))).toEqual(['author 甲乙']);
    expect(peopleOf(read('bbc', list('甲·乙（A、B）、丙（C）与丁·和（ D）')))).toEqual([
      'author 甲·乙（A、B）',
      'author 丙（C）',
      'author 丁·和（ D）',
    ]);
    expect(peopleOf(read('bbc', list('甲·乙和丙·丁 及 戊己')))).toEqual([
      'author 甲·乙',
      'author 丙·丁',
      'author 戊己',
    ]);
    expect(boilerplateOf(read('bbc', list('渡口恢復通行。')))).toEqual([]);
  });

  it('reads a list after the standfirst as a list', () => {
    const points = '<div><ul><li>渡口恢復通行</li><li>船票免費</li></ul></div>';
    const article = read('bbc', `<main><div><p><b>摘要</b></p></div>${points}<div><p>a</p></div></main>`);
    expect(article.body.children.map(({ type }) => type)).toEqual(['list', 'paragraph']);
    expect(article).toMatchObject({ credits: [], boilerplate: [] });
  });

  it.each(['data-e2e="media-player"', 'class="css-1-StyledVideoContainer"'])(
    'reads the standfirst after a player, %s',
    (attribute) => {
      const player = `<div ${attribute}><iframe src="/ws/av-embeds/a"></iframe><noscript></noscript></div><p>渡口的一天</p>`;
      const article = read(
        'bbc',
        `<main><div><div>${player}</div></div><div><p><b>引言。</b></p></div><div><p>a</p></div></main>`,
      );
      expect(article.standfirst).toMatchObject([{ children: [{ value: '引言。' }] }]);
      expect(article.body.children).toMatchObject([{ type: 'embed', title: '渡口的一天' }, { type: 'paragraph' }]);
    },
  );

  it('reads the placeholder of a post that is not loaded as boilerplate', () => {
    const banner =
      '<div data-testid="consentBanner"><strong>允许渡口内容</strong><p>此文包含渡口提供的内容。</p><button>Accept</button></div>';
    const post =
      `<div data-e2e="youtube-embed-https://www.youtube.com/watch?v=a"><div><a href="#end"><span>跳过 YouTube 帖子, 1</span></a>` +
      `<div>${banner}<small>告知：第三方内容可能包含广告</small></div><p id="end">结尾 YouTube 帖子, 1</p></div>` +
      '<noscript><div><p>无内容</p></div></noscript></div>';
    const article = read('bbc', `<main><div><p>a</p></div><div>${post}</div><div><p>b</p></div></main>`);
    expect(article.body.children).toHaveLength(2);
    expect(boilerplateOf(article)).toEqual([
      'player 跳过 YouTube 帖子, 1',
      'player 允许渡口内容 此文包含渡口提供的内容。 Accept',
      'player 告知：第三方内容可能包含广告',
      'player 结尾 YouTube 帖子, 1',
    ]);
  });

  it('reads a signature in traditional characters', () => {
    expect(peopleOf(read('bbc', '<p>a</p><p>（編譯/責編：甲乙）</p>'))).toEqual(['translator 甲乙', 'editor 甲乙']);
  });
});

describe('invisible characters', () => {
  it.each<readonly [id: Parameters<typeof read>[0], line: string, people: readonly string[]]>([
    ['dw', '甲乙/丙丁（路透社）', ['author 甲乙', 'author 丙丁']],
    ['epochtimes', '责任编辑：甲乙', ['editor 甲乙']],
    ['reuters', '编译 甲乙；审校 丙丁', ['translator 甲乙', 'editor 丙丁']],
    ['rfa', '记者：甲乙 责编：丙丁', ['author 甲乙', 'editor 丙丁']],
    ['wqw', '作者：甲乙', ['author 甲乙']],
  ])('are not part of a name, and not a line of %s: %s', (id, line, people) => {
    for (const invisible of ['\u200b', '\ufeff', '\u200b\u00a0'])
      expect(
        peopleOf(read(id, `<p>渡口恢复。</p><p>${line}${invisible}<br>${invisible.repeat(2)}<br>${invisible}</p>`)),
      ).toEqual(people);
  });

  it.each(['\u200b', '&nbsp;\ufeff', '<br>'])('may follow the mark of a standfirst: %j', (invisible) => {
    const { standfirst, body } = read(
      'bbc',
      `<div><p><b>渡口恢复。</b>${invisible}</p></div><div><p>船来了。</p></div>`,
    );
    expect(standfirst).toMatchObject([{ children: [{ value: '渡口恢复。' }] }]);
    expect(body.children).toHaveLength(1);
  });

  it('may separate the links of a list of related articles', () => {
    const link = '<a href="https://www.rfa.org/mandarin/a.html">渡口</a>';
    const { boilerplate, body } = read('rfa', `<ul><li>\u200b${link}\ufeff</li></ul>`);
    expect(boilerplate).toMatchObject([{ kind: 'related', links: [{ text: '渡口' }] }]);
    expect(body.children).toEqual([]);
  });
});

describe('bitterwinter', () => {
  it('reads the author in the first three blocks and the last two lines', () => {
    const people = (before: number, after: number) =>
      peopleOf(read('bitterwinter', `${'<p>a</p>'.repeat(before)}<p>寒冬記者 甲乙</p>${'<p>b</p>'.repeat(after)}`));
    expect(people(0, 5)).toEqual(['author 甲乙']);
    expect(people(2, 5)).toEqual(['author 甲乙']);
    expect(people(3, 5)).toEqual([]);
    expect(people(5, 2)).toEqual([]);
    expect(people(5, 1)).toEqual(['author 甲乙']);
  });
});

describe('cna', () => {
  it.each([
    ['（中央社記者甲乙丙台北8日電）', ['agency 中央社 台北 8', 'author 甲乙丙']],
    ['(中央社實習記者甲乙丙台北8日電)', ['agency 中央社 台北 8', 'author 甲乙丙']],
    ['（中央社記者甲乙丙台北11月8日電）', ['agency 中央社 台北 8', 'author 甲乙丙']],
    ['（中央社記者甲乙台北8日電）', ['agency 中央社 台北 8', 'author 甲乙']],
    ['（中央社記者 甲乙丙 台北8日電）', ['agency 中央社 台北 8', 'author 甲乙丙']],
    ['（中央社記者歐陽甲乙花蓮-台北8日電）', ['agency 中央社 花蓮-台北 8', 'author 歐陽甲乙']],
    ['（中央社記者甲乙丙、丁戊己／雪梨、東京8日電）', ['agency 中央社 雪梨、東京 8', 'author 甲乙丙', 'author 丁戊己']],
    ['港口專題2（中央社記者甲乙丙8日電）', ['agency 中央社 8', 'author 甲乙丙']],
    ['（中央社記者甲乙丙、特派員丁戊己吉隆坡8日電）', ['agency 中央社 吉隆坡 8', 'author 甲乙丙', 'author 丁戊己']],
    ['（中央社記者甲乙丙，台北8日電）', ['agency 中央社 台北 8', 'author 甲乙丙']],
    ['（中央社記者甲乙丙、丁戊己綜合報導）', ['agency 中央社', 'author 甲乙丙', 'author 丁戊己']],
    ['（中央社倫敦綜合外電報導）', ['agency 中央社 倫敦']],
    ['（中央社網站）', ['agency 中央社 網站']],
    ['他說（中央社記者不在場）', []],
    ['圖表（中央社製圖）', []],
  ])('reads the dateline %s', (opening, people) => {
    expect(peopleOf(read('cna', `<p>${opening}渡口恢復。</p>`))).toEqual(people);
  });
});

describe('cna: since 2023', () => {
  it('reads keywords and the headlines of the day as related links', () => {
    const article = read(
      'cna',
      '<p>（中央社台北18日電）a</p>' +
        '<div class="articlekeywordGroup"><div class="keywordTag"><a href="https://www.cna.com.tw/tag/1/">#渡口</a></div></div>' +
        '<div class="paragraph bottomBox"><div class="topNewsTitle"><a href="https://www.cna.com.tw/list/">聚焦新聞</a></div>' +
        '<div class="topNews"><a href="https://www.cna.com.tw/news/a/1.aspx"><img src="https://cna.example/a.jpg"><span>碼頭</span></a></div></div>',
    );
    expect(boilerplateOf(article)).toEqual(['related #渡口', 'related 聚焦新聞 碼頭']);
    expect(article.body.children).toHaveLength(1);
  });

  it('reads the id of a picture whose name has letters', () => {
    const [figure] = read(
      'cna',
      '<div class="floatImg center"><img src="https://imgcdn.cna.com.tw/www/WebPhotos/1024/20210304/2000x1333_wmky_0998.jpg"></div>',
    ).body.children;
    expect(figure).toMatchObject({ image: { id: '0998', filename: '2000x1333_wmky_0998.jpg', width: 1024 } });
  });
});

describe('dw', () => {
  it.each([
    ['甲乙（综合报道）', ['甲乙']],
    ['null 甲乙', ['甲乙']],
    ['采访记者：甲乙、丙丁 综合报导', ['甲乙', '丙丁']],
    ['甲乙（A. Bee）', ['甲乙（A. Bee）']],
    ['甲乙 (摘譯)', ['甲乙']],
  ])('reads the authors of a date line that begins %s', (line, names) => {
    const article = read('dw', `<div><i>${line}<br>2020-11-13T15:25:06Z</i></div><p>a</p>`);
    expect(peopleOf(article)).toEqual(names.map((name) => `author ${name}`));
  });

  it.each(['（德国之声中文网）', '(德國之聲中文網）', '（德国之身中文网）', '（德国之声中午网）'])(
    'reads the agency %s',
    (opening) => {
      expect(peopleOf(read('dw', `<p>${opening}渡口恢复。</p>`))).toEqual([`agency ${opening.slice(1, -1)}`]);
    },
  );

  it('reads a paragraph that begins with 延伸閲讀 as related', () => {
    const paragraph = '<p><strong>延伸閲讀——<a href="https://api.dw.com/1">渡口</a></strong></p>';
    expect(boilerplateOf(read('dw', `<p>a</p>${paragraph}`))).toEqual(['related 延伸閲讀——渡口']);
  });

  it('reads a signature only in the last lines', () => {
    const signed = '<p>甲乙／Jane O’Roe（路透社等）</p>';
    expect(peopleOf(read('dw', `<p>a</p>${signed}<p>b</p>`))).toEqual(['author 甲乙', 'author Jane O’Roe']);
    expect(peopleOf(read('dw', signed + '<p>b</p>'.repeat(5)))).toEqual(['author 甲乙', 'author Jane O’Roe']);
    expect(peopleOf(read('dw', signed + '<p>b</p>'.repeat(6)))).toEqual([]);
  });

  it('reads only links to its own pages as related links', () => {
    const link = '<a href="https://www.dw.com/zh/a-1">渡口</a>';
    expect(boilerplateOf(read('dw', `<p>a</p><p>${link}</p><ul><li>${link}</li></ul><p>${link} b</p>`))).toEqual([
      'related 渡口',
      'related 渡口',
    ]);
  });
});

describe('bbc: a picture that a script loads', () => {
  it('is read once, whether the script has run or not', () => {
    const picture = '<img src="https://ichef.bbci.co.uk/news/640/cpsprodpb/A1/production/_1_a.jpg" alt="渡口">';
    for (const before of ['', picture]) {
      const figure = `<div><div data-e2e="image-placeholder">${before}<noscript>${picture}</noscript></div><span class="media-caption__text">船</span></div>`;
      expect(read('bbc', `<p>a</p>${figure}`).body.children).toMatchObject([
        { type: 'paragraph' },
        { type: 'figure', image: { alt: '渡口', caption: '船' } },
      ]);
    }
  });
});

describe('cna: a byline', () => {
  it.each([
    ...['／', '/', ''].flatMap((sign) =>
      ['中央社駐柏林特派員甲乙丙', '中央社特派員甲乙丙', '中央社記者甲乙丙', '記者甲乙丙', '甲乙丙'].map(
        (author) => `${author}${sign}12月6日`,
      ),
    ),
    // The title may follow the name.
    ...['中央社駐甲乙丙柏林特派員', '駐甲乙丙柏林特派員', '中央社駐甲乙丙特派員'].map((author) => `${author}／12月6日`),
  ])('names its author without title, place and day: %s', (byline) => {
    expect(peopleOf(read('cna', `<p>a</p><div class="author">${byline}</div>`))).toEqual(['author 甲乙丙']);
  });
});

describe('cdt: people in brackets', () => {
  it('are credited at the end of a paragraph only', () => {
    expect(peopleOf(read('cdt', '<p>a</p><p>渡口恢复。（编辑：甲乙）</p>'))).toEqual(['editor 甲乙']);
    expect(peopleOf(read('cdt', '<p>a</p><p>据报道（编辑：甲乙）渡口恢复。</p>'))).toEqual([]);
  });
});

describe('dw: a signature', () => {
  it('may end with a slash', () => {
    expect(peopleOf(read('dw', '<p>a</p><p>甲乙/丙丁/（德新社）</p>'))).toEqual(['author 甲乙', 'author 丙丁']);
  });

  it('may be in one paragraph with the copyright line', () => {
    const line = '甲乙/丙丁（德新社）&nbsp; <em>© 2020年 德国之声版权声明：乙。</em>';
    expect(peopleOf(read('dw', `<p>a</p><p>${line}</p>`))).toEqual(['author 甲乙', 'author 丙丁']);
  });
});

describe('cdt', () => {
  it.each(['【渡口】白沙镇', '【渡口】 | 白沙镇', '【渡口】｜白沙镇'])('reads the column of %s', (title) => {
    const document = `<!--1606000000000-->\n[${title}](https://chinadigitaltimes.net/chinese/715522.html)\n------\n\n<p>a</p>`;
    const { headline, column } = parseArticle(document, { publishers: allPublishers });
    expect([column, headline]).toEqual(['渡口', '白沙镇']);
  });

  it('keeps a title of nothing but a column as the headline', () => {
    const document =
      '<!--1606000000000-->\n[【渡口】](https://chinadigitaltimes.net/chinese/1.html)\n------\n\n<p>a</p>';
    const { headline, column } = parseArticle(document, { publishers: allPublishers });
    expect([column, headline]).toEqual([null, '【渡口】']);
  });

  it.each([
    ['渡口的早晨。（路透社）', '（路透社）'],
    ['渡口（左） （甲乙丙摄）', '（甲乙丙摄）'],
    ['渡口(图源：港务局)', '(图源：港务局)'],
    ['渡口（受访者供图/图）', '（受访者供图/图）'],
    ['渡口的早晨©港务局', '©港务局'],
    ['渡口（图／翻摄自港务局脸书）', '（图／翻摄自港务局脸书）'],
    ['甲乙（左）与丙丁（右）。（图：港务局网站）', '（图：港务局网站）'],
    ['渡口关闭了四个月。（视频截图/记者甲乙）', '（视频截图/记者甲乙）'],
    ['渡口的律师（AP/资料照）', '（AP/资料照）'],
    ['渡口的广告（维基百科）', '（维基百科）'],
    ['渡口的早晨。受访者供图。', null],
    ['甲乙（Ann Doe）', null],
    ['渡口恢复（1841）', null],
  ])('reads the credit of the caption %s', (caption, credit) => {
    const picture = `<div class="wp-caption"><img src="https://cdt.example/a.png"><p class="wp-caption-text">${caption}</p></div>`;
    const [figure] = read('cdt', `${picture}<p>a</p>`).body.children;
    expect(figure).toMatchObject({ image: { credit } });
  });

  it('reads a button that leads to other articles as related', () => {
    const button = '<a href="/chinese/tag/ferry" class="su-button huizong"><span> 文章总汇：渡口</span></a>';
    const article = read('cdt', `${button}<p>a</p><div class="box">文章总汇：<a href="/chinese/tag/a">渡口</a></div>`);
    expect(boilerplateOf(article)).toEqual(['related 文章总汇：渡口']);
    expect(article.body.children).toHaveLength(2);
  });

  it('reads the invitation to its podcast and its videos as furniture, and keeps what an article says about them', () => {
    const links =
      '<a href="https://podcast.example/cdt">CDT播客</a> 和 <a href="https://video.example/cdt">CDT视频</a>';
    const article = read('cdt', `<p>a</p><p><strong>欢迎读者访问 ${links} 了解渡口。</strong></p>`);
    expect(boilerplateOf(article)).toEqual(['newsletter 欢迎读者访问 CDT播客 和 CDT视频 了解渡口。']);
    expect(read('cdt', `<p>a</p><p>编者访问了${links}的听众。</p>`).body.children).toHaveLength(2);
  });

  it('reads a box that leads to other articles as related', () => {
    const box = '<div class="box grey-box">在中国数字时代上阅读更多<a href="/chinese/tag/a">与渡口有关的文章</a></div>';
    expect(boilerplateOf(read('cdt', `<p>a</p>${box}<p>b</p>`))).toEqual([
      'related 在中国数字时代上阅读更多与渡口有关的文章',
    ]);
  });

  it('reads the call for submissions as furniture, and keeps other paragraphs about the site', () => {
    const call =
      '<p>中国数字时代 CDT 致力于记录渡口，欢迎投稿！</p><p>了解更多投稿信息，请阅读<a href="/a">征稿说明</a></p>';
    expect(read('cdt', `<p>a</p>${call}`).boilerplate.map(({ kind }) => kind)).toEqual(['other', 'other']);
    expect(read('cdt', '<p>a</p><p>中国数字时代编辑注：渡口恢复。</p>').body.children).toHaveLength(2);
  });

  it('reads an archive card without an element around it, and keeps the text next to another one', () => {
    const card =
      '<div class="su-spoiler"><div>CDT 档案卡</div><div><b>作者：</b>甲乙<br><b>来源：</b>渡口报</div></div>';
    expect(boilerplateOf(read('cdt', `${card}<p>a</p>`))).toEqual(['byline CDT 档案卡 作者：甲乙 来源：渡口报']);
    const article = read('cdt', `<div>${card}<p>a</p></div>`);
    expect(peopleOf(article)).toEqual(['author 甲乙']);
    expect(article.body.children).toHaveLength(1);
  });

  it('reads an author without a URL if the link has none', () => {
    const card = '<div class="su-spoiler">作者：<a href="">甲乙</a><br>来源：渡口报</div>';
    expect(read('cdt', `${card}<p>a</p>`).credits).toMatchObject([{ kind: 'author', name: '甲乙', url: null }]);
  });

  it('reads several authors in one link of a card, and takes their positions from the text of the link', () => {
    const card = '<div class="su-spoiler">作者：<a href="https://chinadigitaltimes.net/space/甲乙">甲乙 丙丁</a></div>';
    const { credits } = read('cdt', `${card}<p>a</p>`);
    const url = 'https://chinadigitaltimes.net/space/%E7%94%B2%E4%B9%99';
    expect(credits).toMatchObject([
      { kind: 'author', name: '甲乙', url },
      { kind: 'author', name: '丙丁', url },
    ]);
    const [first, second] = credits.map(({ position }) => position?.start.offset ?? 0);
    expect(second).toBe((first ?? 0) + '甲乙 '.length);
  });

  it.each(['<p>相关阅读：</p>', '<p><strong>延伸阅读</strong></p>', '<h3>相关阅读</h3>', '<h6>延伸阅读：</h6>'])(
    'reads the label %s and the list of links after it as related',
    (label) => {
      const link = '<a href="https://chinadigitaltimes.net/chinese/671003.html">渡口</a>';
      const article = read('cdt', `<p>a</p>${label}<ul><li><p>${link}</p></li></ul>`);
      expect(article.body.children).toHaveLength(1);
      expect(article.boilerplate.map(({ kind }) => kind)).toEqual(['related', 'related']);
    },
  );

  it.each([
    ['作者：<br>甲乙<br>来源：渡口报', ['author 甲乙']],
    ['作者：<br>来源：渡口报', []],
    ['作者：<br>版权 说明：渡口', []],
    ['作者：<br>编辑：<br>甲乙', ['editor 甲乙']],
    ['作者：<br>编辑：甲乙', ['editor 甲乙']],
    ['作者：<div>甲乙</div>编辑：<div>丙丁</div>戊己', ['author 甲乙', 'editor 丙丁']],
    ['作者：<br>发表日期：2025.2.3<br>作者：<br><a href="/space/a">甲乙</a><br>版权说明：渡口', ['author 甲乙']],
  ])('reads the line after a label without names: %s', (lines, people) => {
    expect(peopleOf(read('cdt', `<div class="su-spoiler">${lines}</div><p>a</p>`))).toEqual(people);
  });

  it.each([
    ['作者：甲乙 | 编辑：丙丁', ['author 甲乙', 'editor 丙丁']],
    ['作者丨甲乙丙丨编辑丨丁戊', ['author 甲乙丙', 'editor 丁戊']],
    ['记者：甲乙 丙丁 发自渡口', ['author 甲乙', 'author 丙丁']],
    ['<zz>作者：甲乙 / 编辑：丙丁</zz>', ['author 甲乙', 'editor 丙丁']],
    ['撰稿：甲乙、丙丁 / 责编：戊己', ['author 甲乙', 'author 丙丁', 'editor 戊己']],
    ['<strong>文/甲乙读渡口</strong>', ['author 甲乙读渡口']],
    // Labels that the record does not list
    ['作者：甲乙、剪辑：丙丁', ['author 甲乙']],
    // A line that begins with another label
    ['图：甲乙 文：丙丁', []],
    ['来源：渡口报 作者：甲乙', []],
    ['作者：甲乙 监制 ：丙丁', ['author 甲乙']],
    ['文 | 甲乙 编辑 | 丙丁 运营 | 戊己', ['author 甲乙', 'editor 丙丁']],
    ['文｜甲乙　丙丁　运营｜戊己', ['author 甲乙', 'author 丙丁']],
    ['文/甲乙 编辑/丙丁 设计/戊己', ['author 甲乙', 'editor 丙丁']],
    // A source without a label
    ['作者：甲乙 | 渡口报', ['author 甲乙']],
    ['作者丨甲乙丨渡口报', ['author 甲乙']],
    ['作者│甲乙│渡口报', ['author 甲乙']],
    ['本文作者：甲乙', ['author 甲乙']],
    ['文/甲乙/渡口报', ['author 甲乙']],
    ['作者：甲乙 | 渡口报 剪辑：丙丁', ['author 甲乙']],
  ])('reads the line %s', (line, people) => {
    expect(peopleOf(read('cdt', `<p>${line}</p><p>a</p>`))).toEqual(people);
  });

  it.each([
    ['data-src="https://www.youtube.com/embed/Nw5u8XdtjQE" src="data:image/gif;base64,R0lGOD"'],
    ['data-lazy-src="https://www.youtube.com/embed/Nw5u8XdtjQE" src="about:blank"'],
  ])('reads the lazy-loaded frame %s', (attributes) => {
    const [embed] = read('cdt', `<p><iframe title="渡口" ${attributes}></iframe></p><p>a</p>`).body.children;
    expect(embed).toMatchObject({ type: 'embed', provider: 'youtube', id: 'Nw5u8XdtjQE', title: '渡口' });
  });

  it('reads the last link of a post as its URL', () => {
    const quoted = '<p>a <a href="https://twitter.com/b/status/1">b</a></p>';
    const post = `<blockquote class="twitter-tweet">${quoted}<a href="https://twitter.com/a/status/2">June 12</a></blockquote>`;
    expect(read('cdt', post).body.children[0]).toMatchObject({ type: 'embed', provider: 'twitter', id: '2' });
  });

  it('reads the largest candidate of a lazy-loaded picture', () => {
    const sizes = ['50w', '1044w', '150w'].map((size) => `https://cdt.example/${size}.jpg ${size}`).join(', ');
    const lazy = `data-lazy-srcset="${sizes}" data-lazy-src="https://cdt.example/150w.jpg"`;
    const [figure] = read('cdt', `<p><img src="data:image/svg+xml,a" ${lazy}></p><p>a</p>`).body.children;
    expect(figure).toMatchObject({ image: { url: 'https://cdt.example/1044w.jpg' } });
  });

  it('reads the caption below a lazy-loaded picture', () => {
    const picture = '<p><img src="data:image/svg+xml,a" data-lazy-src="https://cdt.example/a.png"></p>';
    const caption = '<span style="font-size: 0.8em;color: #666;">渡口封面</span>';
    const [figure] = read('cdt', `${picture}${caption}<p>a</p>`).body.children;
    expect(figure).toMatchObject({ image: { url: 'https://cdt.example/a.png', caption: '渡口封面' } });
  });

  it('reads the caption in an element of the editors’ own', () => {
    const picture = '<p><img src="https://cdt.example/a.png"></p>';
    const article = read('cdt', `${picture}<p><ts>渡口封面</ts></p><p><ts>乙</ts>a</p>`);
    expect(article.body.children).toMatchObject([{ image: { caption: '渡口封面' } }, { type: 'paragraph' }]);
  });
});

describe('economist', () => {
  it.each([
    ['by Jane Roe and John O’Doe-Smith: harbour correspondents, The Economist', ['Jane Roe', 'John O’Doe-Smith']],
    [
      'by Jean-Claude van Roe, Mary-Jane de la Doe and Ann McBee, authors',
      ['Jean-Claude van Roe', 'Mary-Jane de la Doe', 'Ann McBee'],
    ],
    ['by Jane Roe, Professor of Ferries, Harbour University', ['Jane Roe']],
    ['by J.K. Roe and J. R. Doe, writers', ['J.K. Roe', 'J. R. Doe']],
    ['By K.S.C. and R.B. | PORT TOWN', ['K.S.C.', 'R.B.']],
    ['by JOHANNESBURG', []],
  ])('reads the byline %s', (byline, names) => {
    const aside = `<aside><div><time>Oct 24th 2020</time><p itemprop="byline">${byline}</p></div></aside>`;
    expect(peopleOf(read('economist', `${aside}<p>a</p>`))).toEqual(names.map((name) => `author ${name}`));
  });
});

describe('economist: links', () => {
  it('are related in a paragraph of nothing else, and a part of the article in a list', () => {
    const link = (host: string) => `<a href="https://${host}/big-ferry-index">The big ferry index</a>`;
    const body = `<p>a</p><p><em>${link('www.economist.com')}</em></p><p>${link('harbour.example')}</p>`;
    const article = read('economist', `${body}<p>And to dig deeper:</p><ul><li>${link('www.economist.com')}</li></ul>`);
    expect(boilerplateOf(article)).toEqual(['related The big ferry index']);
    expect(article.body.children.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'paragraph', 'list']);
  });
});

describe('economist: since 2024', () => {
  it('reads the text around an audio player as its boilerplate', () => {
    const figure =
      '<figure><div><figcaption>Listen to this story.</figcaption> <span>Enjoy more audio and podcasts on ' +
      '<a href="https://a.example">iOS</a>.</span></div><audio src="https://a.example/a.mp3" title="Afloat">' +
      '<p>Your browser does not support the &lt;audio&gt; element.</p></audio></figure>';
    const article = read('economist', `<p>a</p><div>${figure}</div><p>b</p>`);
    expect(article.body.children).toMatchObject([{ type: 'paragraph' }, { type: 'audio' }, { type: 'paragraph' }]);
    expect(boilerplateOf(article)).toHaveLength(3);
  });

  it.each([
    ['For more expert analysis of ferries, harbours and ports, sign up to Ferry Talks, our newsletter.', true],
    [
      'Curious about the world? To enjoy our far-sailing ferry coverage, sign up to Simply Ferries, our weekly newsletter.',
      true,
    ],
    ['Stay on top of ferry politics with Ferry in Brief, our daily newsletter.', true],
    ['Sign up to the ferry’s own newsletter, the captain said.', false],
  ])('distinguishes a promotion from the text: %s', (text, isPromotion) => {
    expect(boilerplateOf(read('economist', `<p>a</p><p>${text}</p>`))).toEqual(
      isPromotion ? [`newsletter ${text}`] : [],
    );
  });
});

describe('epochtimes', () => {
  it.each([
    ['大纪元记者甲乙丙、丁戊综合报导', ['author 甲乙丙', 'author 丁戊']],
    ['大纪元记者甲乙台湾综合报导', ['author 甲乙']],
    ['大紀元記者甲乙台東報導', ['author 甲乙']],
    ['大纪元记者甲乙云林报导', ['author 甲乙']],
    ['大纪元记者甲乙丙圣地亚哥报导', ['author 甲乙丙']],
    ['大纪元记者甲乙丙曼城报导', ['author 甲乙丙']],
    ['大纪元记者甲乙丙丁报导', ['author 甲乙丙丁']],
    ['大纪元记者欧阳甲乙旧金山湾区报导', ['author 欧阳甲乙']],
    ['英文大紀元記者Jane Roe報導／甲乙編譯', ['author Jane Roe', 'translator 甲乙']],
    ['英文大纪元资深记者Jane Roe、John Doe报导 / 甲乙翻译', ['author Jane Roe', 'author John Doe', 'translator 甲乙']],
    ['英文大纪元资深记者Jane Roe／甲乙翻译', ['author Jane Roe', 'translator 甲乙']],
    ['英文大纪元记者Jane Roe报导，甲乙综合编译', ['author Jane Roe', 'translator 甲乙']],
    ['英文大纪元 Jane Roe 撰文；甲乙丙编译', ['author Jane Roe', 'translator 甲乙丙']],
    ['大纪元记者甲乙丙/丁戊德国专题报导', ['author 甲乙丙', 'author 丁戊']],
    ['大纪元记者甲乙 纽约报导', ['author 甲乙']],
    ['大纪元法国记者站甲乙丙报导', ['author 甲乙丙']],
    ['大纪元记者甲乙台湾台北报导', ['author 甲乙']],
    ['大纪元记者甲乙美国洛杉矶采访报导', ['author 甲乙']],
    ['大纪元记者甲乙布里斯本报导', ['author 甲乙']],
    ['大纪元记者甲乙／纽约报导', ['author 甲乙']],
    ['大纪元记者甲乙综合外电报导', ['author 甲乙']],
    ['大纪元记者甲乙采访整理', ['author 甲乙']],
    ['大纪元评论员甲乙', ['author 甲乙']],
    ['大纪元德国记者站报导', []],
    ['大纪元香港新闻中心报导', []],
  ])('reads the bracket （%s） with brackets of either width', (bracket, people) => {
    for (const written of [`（${bracket}）`, `(${bracket})`]) {
      const article = read('epochtimes', `<p>【大纪元2020年12月26日讯】${written}渡口恢复。</p>`);
      expect(peopleOf(article).filter((person) => !person.startsWith('agency'))).toEqual(people);
    }
  });

  it.each([
    '文字整理：甲乙；责任编辑：丙丁#',
    '撰文：甲乙 责任编辑：丙丁＃',
    '策划：甲乙；主播：戊己；责任编辑：丙丁',
    '《渡口》制作组 责任编辑：丙丁 #',
    '（责任编辑：丙丁）',
  ])('credits only the editor of the line %s', (line) => {
    expect(peopleOf(read('epochtimes', `<p>a</p><p>${line}</p>`))).toEqual(['editor 丙丁']);
  });

  it('reads only links to its own articles as related links', () => {
    const link = (host: string) => `<p><a href="https://${host}/gb/20/12/1/n1.htm">渡口</a></p>`;
    const body = `<p>a</p>${link('www.epochtimes.com')}${link('hk.epochtimes.com')}${link('www.ntdtv.com')}`;
    expect(boilerplateOf(read('epochtimes', body))).toEqual(['related 渡口', 'related 渡口']);
  });
});

describe('epochtimes: a report within an article', () => {
  it('does not name the authors of the article', () => {
    const opening = (name: string) => `<p>【大纪元2020年12月26日讯】（大纪元记者${name}综合报导）渡口恢复。</p>`;
    const authors = peopleOf(read('epochtimes', opening('甲乙丙') + opening('丁戊己')));
    expect(authors.filter((person) => person.startsWith('author'))).toEqual(['author 甲乙丙']);
  });
});

describe('ft', () => {
  const story = (content: string) =>
    `<div>甲乙：引言。</div><div><div id="story-body-container">${content}</div></div>`;

  it('reads the notice as boilerplate in a paragraph with spaces and in a <div>, and keeps a short article', () => {
    const notice = '来自FT中文网的温馨提示：请下载应用。祝您愉快！';
    expect(boilerplateOf(read('ft', story(`<p>${notice} 再会。</p><p>a</p>`)))).toEqual([`other ${notice} 再会。`]);
    const article = read('ft', story(`<div>${notice}</div><p>短文。</p>`));
    expect(boilerplateOf(article)).toEqual([`other ${notice}`]);
    expect(article.body.children).toHaveLength(1);
  });

  it('reads text after a picture as its caption in the form without classes', () => {
    const article = read('ft', story('<p>a</p><div><img src="https://ft.example/a.jpg">渡口</div>'));
    expect(article.body.children.at(-1)).toMatchObject({ type: 'figure', image: { caption: '渡口' } });
  });

  it('has no author after a label at the beginning of the standfirst', () => {
    expect(peopleOf(read('ft', story('<p>a</p>')))).toEqual(['author 甲乙']);
    expect(peopleOf(read('ft', story('<p>a</p>').replace('甲乙', '编者按')))).toEqual([]);
    for (const [opening, names] of [
      ['甲乙、丙丁', ['甲乙', '丙丁']],
      ['Jane Roe、甲乙', ['Jane Roe', '甲乙']],
      ['甲乙、渡口恢复的那一天', []],
      ['渡口恢复的那一天、甲乙', []],
      ['甲乙、', []],
    ] as const)
      expect(peopleOf(read('ft', story('<p>a</p>').replace('甲乙', opening)))).toEqual(
        names.map((name) => `author ${name}`),
      );
  });
});

describe('ft: a translator', () => {
  it('has a slash before the name; a colon is printed in the data of a reviewed book', () => {
    expect(peopleOf(read('ft', '<p>a</p><p>译者/甲乙</p>'))).toEqual(['translator 甲乙']);
    expect(peopleOf(read('ft', '<p>a</p><p>作者：丙丁<br>译者：甲乙</p>'))).toEqual([]);
  });
});

describe('ft: an editor', () => {
  it('is named in the last three lines', () => {
    const signed = (after: number) => `<p>a</p><p>责编：甲乙 x.y@ftchinese.com</p>${'<p>b</p>'.repeat(after)}`;
    expect(peopleOf(read('ft', signed(2)))).toEqual(['editor 甲乙']);
    expect(peopleOf(read('ft', signed(3)))).toEqual([]);
  });

  it.each(['责编', '责任编辑', '本文编辑'])('follows the label %s and precedes an address', (label) => {
    for (const name of ['：甲乙 ', ':甲乙，', '甲乙', ' 甲乙, 邮箱：'])
      expect(peopleOf(read('ft', `<p>a</p><p>${label}${name}x.y@ftchinese.com</p>`))).toEqual(['editor 甲乙']);
    for (const line of [`${label}：邮箱 x.y@ftchinese.com`, `${label}：x.y@ftchinese.com`, `${label}：甲乙`])
      expect(peopleOf(read('ft', `<p>a</p><p>${line}</p>`))).toEqual([]);
  });

  it.each(['编者按', '导读', '提要', '社评'])('is not the label %s of an introduction', (label) => {
    expect(peopleOf(read('ft', `<div class="story-lead">${label}：引言。</div><p>a</p>`))).toEqual([]);
  });
});

describe('nyt', () => {
  it.each([
    'https://www.nytimes.com/a',
    'https://cn.nytimes.com/china/20240925/boat/en-us/',
    '/china/20240925/boat/en-us/',
  ])('reads the link to the English version as read-more: %s', (url) => {
    const link = `<a href="${url}">点击查看本文英文版</a>`;
    expect(boilerplateOf(read('nyt', `<p>a</p><p>${link}</p>`))).toEqual(['read-more 点击查看本文英文版']);
  });

  it('reads boilerplate and a translator in traditional characters', () => {
    const article = read(
      'nyt',
      '<p>（歡迎點擊此處訂閱NYT簡報。）</p><p>a</p><p>感謝閱讀今天的簡報。</p><p>翻譯：甲乙<br><a href="/b">點擊查看本文英文版。</a></p>',
    );
    expect(boilerplateOf(article)).toEqual([
      'newsletter （歡迎點擊此處訂閱NYT簡報。）',
      'newsletter 感謝閱讀今天的簡報。',
      'read-more 點擊查看本文英文版。',
    ]);
    expect(peopleOf(article)).toEqual(['translator 甲乙']);
  });

  it.each([
    ['https://cn.nytimes.com/china/20240925/boat/', null, 'zh-Hans', 'china', '2024-09-25', 'boat'],
    ['https://cn.nytimes.com/china/20240925/boat/zh-hant/', 'zh-hant', 'zh-Hant', 'china', '2024-09-25', 'boat'],
    [
      'https://www.nytimes.com/zh-hans/2022/01/04/world/asia/boat.html',
      'zh-hans',
      'zh-Hans',
      'asia',
      '2022-01-04',
      'boat',
    ],
    [
      'https://www.nytimes.com/zh-hans/interactive/2022/01/04/us/boat.html',
      'zh-hans',
      'zh-Hans',
      'us',
      '2022-01-04',
      'boat',
    ],
    ['https://www.nytimes.com/2022/01/04/us/boat.html', 'en', 'en', 'us', '2022-01-04', 'boat'],
  ])('reads the URL %s', (url, edition, language, section, date, slug) => {
    const article = parseArticle(`<!--1641350222000-->\n[Harbour](${url})\n------\n\n<p>a</p>`, {
      publishers: allPublishers,
    });
    expect(article).toMatchObject({ publisher: 'nyt', language, urlParts: { edition, section, date, slug } });
  });

  it('reads all authors of the line, with and without a blank after the comma', () => {
    const article = read('nyt', '<address>AMY DOE,某某, Ann Doe</address><p>a</p>');
    expect(peopleOf(article)).toEqual(['author AMY DOE', 'author 某某', 'author Ann Doe']);
  });

  it('keeps the page below an article without a footer out of the article', () => {
    const below = [
      '<h4>相關報導</h4><ul><li><a href="/usa/20240925/a/"><h3>渡口</h3><p>2024年9月25日</p><img></a></li></ul>',
      '<h5>最受欢迎</h5><nav><ul><li><a href="/world/">国际</a><p>更多</p></li></ul></nav>',
      '<p>免費下載 紐約時報中文網<br>iOS 和 Android App</p><a href="https://app.example/">点击下载iOS App </a>',
      '<footer>&copy; 2024 The New York Times Company.</footer>',
    ].join('');
    const article = read('nyt', `<section><p>a</p></section></article>${below}`);
    expect(article.body.children).toHaveLength(1);
    expect(boilerplateOf(article)).toEqual([
      'related 相關報導',
      'related 渡口 2024年9月25日',
      'related 最受欢迎',
      'other 国际 更多',
      'app 免費下載 紐約時報中文網 iOS 和 Android App',
      'app 点击下载iOS App',
      'copyright © 2024 The New York Times Company.',
    ]);
  });

  it('reads a picture after the invitation to subscribe as a figure', () => {
    const date = '<div><i>甲乙<br>2020-10-22 16:47:03</i></div>';
    const picture = '<img src="https://nyt.example/a.jpg"><div><small>渡口</small></div>';
    const invitation = '<p>（欢迎点击此处订阅NYT简报。）</p>';
    expect(read('nyt', `${date}${picture}${invitation}<p>a</p>`).leadImage).toMatchObject({ caption: '渡口' });
    const article = read('nyt', `${date}${invitation}${picture}<p>a</p>`);
    expect(article.leadImage).toBeNull();
    expect(article.body.children[0]).toMatchObject({ type: 'figure', image: { caption: '渡口' } });
  });

  it('reads only links to its own articles as related links, except those to the Chinese version of an item', () => {
    const link = (text: string) => `<p><a href="https://cn.nytimes.com/world/20240925/a/">${text}</a></p>`;
    expect(boilerplateOf(read('nyt', `<p>a</p>${link('渡口')}${link('阅读本文中文版')}`))).toEqual(['related 渡口']);
  });
});

describe('reuters', () => {
  it('looks for the lead image after a date line without a date', () => {
    const picture = '<img src="https://reuters.example/a.jpg"><div><small>渡口</small></div>';
    expect(read('reuters', `<div><i></i></div>${picture}<p>a</p>`).leadImage?.caption).toBe('渡口');
  });

  it('reads the caption of a picture among the paragraphs, which comes after its <figure>', () => {
    const image = '<figure class="Image_zoom"><div><img src="https://reuters.example/a.jpg"></div></figure>';
    const caption = '<figcaption><div><span>渡口。REUTERS/Jane Roe </span></div></figcaption>';
    const picture = `<div class="PrimaryAsset_container"><div>${image}${caption}</div></div>`;
    const figure = { type: 'figure', image: { caption: '渡口。', credit: 'REUTERS/Jane Roe' } };
    const { body } = read('reuters', `<p>a</p>${picture}<p>b</p>`);
    expect(body.children).toMatchObject([{ type: 'paragraph' }, figure, { type: 'paragraph' }]);
  });

  it.each([
    ['路透北京/上海9月7日 - ', 'agency 路透 北京/上海 7'],
    ['12月7日 - 路透北京12月7日 - ', 'agency 路透 北京 7'],
    ['路透伦敦1月1日电 - ', 'agency 路透 伦敦 1'],
    ['路透 伦敦1月1日 - ', 'agency 路透 伦敦 1'],
  ])('reads the dateline %s', (opening, agency) => {
    expect(peopleOf(read('reuters', `<p>${opening}渡口恢复。</p>`))).toEqual([agency]);
  });

  it('reads a line with the signatures of an office and a person', () => {
    const people = peopleOf(read('reuters', '<p>采写 路透北京中文部；撰稿 甲乙丙</p><p>a</p>'));
    expect(people).toEqual(['author 路透北京中文部', 'author 甲乙丙']);
  });
});

describe('reuters: a person with two roles', () => {
  it.each([
    ['（编译/审校 甲乙）', ['translator 甲乙']],
    ['（编译 甲乙；审校 丙丁）', ['translator 甲乙', 'editor 丙丁']],
  ])('%s', (signature, people) => {
    expect(peopleOf(read('reuters', `<p>a</p><p>${signature}</p>`))).toEqual(people);
  });
});

describe('rfa: the last line', () => {
  it('is among the last three', () => {
    const signed = (after: number) => `<p>a</p><p>记者：甲乙　责编：丙丁</p>${'<p>b</p>'.repeat(after)}`;
    expect(peopleOf(read('rfa', signed(2)))).toEqual(['author 甲乙', 'editor 丙丁']);
    expect(peopleOf(read('rfa', signed(3)))).toEqual([]);
  });
});

describe('rfa', () => {
  it.each([
    ['<p>a<br>　特约记者：甲乙 台北报道&nbsp;&nbsp;责编：丙丁/戊己</p>', ['author 甲乙', 'editor 丙丁', 'editor 戊己']],
    ['<p>a</p><p>&nbsp;記者：甲乙　責編：丙丁</p>', ['author 甲乙', 'editor 丙丁']],
    ['<p>记者：甲乙、丙丁（伦敦）　责編：戊己</p>', ['author 甲乙', 'author 丙丁', 'editor 戊己']],
    ['<p>记者：甲乙、责编：丙丁 戊己</p><p><br><br></p>', ['author 甲乙', 'editor 丙丁', 'editor 戊己']],
    ['<p>自由亚洲电台记者甲乙 墨尔本报道</p>', ['author 甲乙']],
    ['<p>记者 甲乙丙 台湾台北报道 责编：丁戊</p>', ['author 甲乙丙', 'editor 丁戊']],
    ['<p>编译：甲乙   责编：丙丁   网编：戊己</p>', ['translator 甲乙', 'editor 丙丁', 'editor 戊己']],
    ['<p>记者：你怎么看？</p><p>甲：很好。</p>', []],
    // A contributor is not an author.
    ['<p>记者：甲乙（记者丙丁对本文亦有贡献）　责编：戊己</p>', ['author 甲乙', 'editor 戊己']],
    ['<p>记者：甲乙（丙丁 对本文亦有贡献）　责编：戊己</p>', ['author 甲乙', 'editor 戊己']],
    ['<p>記者：甲乙(記者 丙丁 對本文亦有貢獻)　責編：戊己</p>', ['author 甲乙', 'editor 戊己']],
    ['<p>责编：甲乙.　网编：丙丁,戊己</p>', ['editor 甲乙', 'editor 丙丁', 'editor 戊己']],
  ])('reads the last line of %s', (body, people) => {
    expect(peopleOf(read('rfa', body))).toEqual(people);
  });
});

describe('rti', () => {
  it('reads the link to the rest with three dots or an ellipsis', () => {
    const body = (text: string) => `渡口恢復...<a href="https://www.rti.org.tw/news/view/id/2074697">${text}</a>`;
    for (const text of ['...more', '…more'])
      expect(boilerplateOf(read('rti', body(text)))).toEqual([`read-more ${text}`]);
  });
});

describe('solidot', () => {
  it.each([
    ['<a href="https://reader.example/">Jane Roe</a> 写道 <i>"渡口恢复。"</i>', ['author Jane Roe']],
    ['Jane the R0e 写道：渡口恢复。', ['author Jane the R0e']],
    ['匿名读者 写道 "渡口恢复。"', []],
    ['匿名读者 写道：渡口恢复。', []],
    ['研究人员在论文中写道：“渡口恢复。”', []],
  ])('reads the person who submitted %s', (body, people) => {
    expect(peopleOf(read('solidot', body))).toEqual(people);
  });
});

describe('solidot: the person who submitted the text', () => {
  it('is named in the first block', () => {
    const second = 'Jane Roe 写道 "渡口恢复。"';
    expect(peopleOf(read('solidot', `<p>渡口。</p><p>${second}</p>`))).toEqual([]);
    expect(peopleOf(read('solidot', `<p>渡口。<br>${second}</p>`))).toEqual(['author Jane Roe']);
  });
});

describe('voa', () => {
  it.each([
    ['渡口（资料照：2016年4月4日）', null],
    ['渡口（2023年5月17日，资料照片）', null],
    ['渡口（资料图）', null],
    ['渡口。 (渡口社照片）', '(渡口社照片）'],
    ['渡口（渡口社资料照：2016年4月4日）', '（渡口社资料照：2016年4月4日）'],
  ])('reads the credit of %s', (printed, credit) => {
    const article = read('voa', `<img src="https://voa.example/a.jpg"><div><small>${printed}</small></div><p>a</p>`);
    expect(article.leadImage?.credit).toBe(credit);
  });

  it('reads a picture in a <div> without a class, and the place before the first paragraph', () => {
    const picture = '<div ><img src="https://voa.example/a.jpg"><div><small>渡口</small></div></div>';
    expect(read('voa', `港口 — <p>a</p>${picture}`).body.children).toMatchObject([
      { type: 'paragraph', children: [{ value: '港口 —' }] },
      { type: 'paragraph' },
      { type: 'figure', image: { caption: '渡口' } },
    ]);
  });
});

describe('wqw', () => {
  it.each([
    ['作者：甲乙&nbsp; 2020-7-29', ['author 甲乙']],
    ['特约评论员：甲乙丙　2020年8月1日', ['author 甲乙丙']],
    ['文/甲乙', ['author 甲乙']],
    ['作者：渡口停航，何时恢复', []],
  ])('reads the line %s', (line, people) => {
    expect(peopleOf(read('wqw', `<p>${line}</p><p>a</p>`))).toEqual(people);
  });
});

describe('zaobao: a signature', () => {
  it('is at the end of the paragraph, even if the paragraph names the reporter before', () => {
    const paragraph = '本报甲乙丙昨天出发。（早报特约记者甲乙丙报道）';
    const article = read('zaobao', `<p>a</p><p>${paragraph}</p>`);
    expect(peopleOf(article)).toEqual(['author 甲乙丙']);
    const start = article.body.children[1]?.position?.start.offset ?? 0;
    const before = '<p>'.length + paragraph.lastIndexOf('甲乙丙');
    expect(article.credits[0]?.position?.start.offset).toBe(start + before);
  });
});

describe('zaobao', () => {
  it.each([
    ['（联合早报记者甲乙丙南宁报道）', ['author 甲乙丙']],
    ['（《联合早报》北京特派员甲乙丙、丁戊报道）', ['author 甲乙丙', 'author 丁戊']],
    ['（联合早报华盛顿特派员甲乙报道）', ['author 甲乙']],
    ['（《联合早报》台北特派员甲乙丙、记者丁戊报道）', ['author 甲乙丙', 'author 丁戊']],
    ['（联合早报记者甲乙、香港特派员丙丁戊 香港报道）', ['author 甲乙', 'author 丙丁戊']],
    [
      '（早报记者甲乙丙、丁戊、己庚辛、壬癸南宁报道）',
      ['author 甲乙丙', 'author 丁戊', 'author 己庚辛', 'author 壬癸'],
    ],
    ['（早报记者甲乙丙吉隆坡报道） ', ['author 甲乙丙']],
    ['（记者是《联合早报》上海特派员）', []],
  ])('reads the signature %s', (signature, people) => {
    expect(peopleOf(read('zaobao', `<p>a</p><p>渡口恢复。${signature}</p>`))).toEqual(people);
  });
});

describe('zaobao: since 2024', () => {
  it('reads subscription offers and advertising slots as boilerplate', () => {
    const offer =
      '<div class="article-microtransaction"><div>请<a href="https://subscribe.example">订阅</a>，以继续阅读</div></div>';
    const body = `<p>a</p>${offer}<section id="imu"><div id="dfp-ad-imu1"></div></section><div id="dfp-ad-midarticlespecial"></div>`;
    expect(boilerplateOf(read('zaobao', body))).toEqual([
      'advertisement 请订阅，以继续阅读',
      'advertisement',
      'advertisement',
    ]);
  });
});

describe('a picture without a URL', () => {
  it.each([
    ['https://www.bbc.com/zhongwen/simp/world-1', '<div><figure><img src=""></figure></div><p>a</p>'],
    ['https://www.bbc.com/zhongwen/simp/world-1', '<p>a</p><div><div><img src=""></div></div>'],
    ['https://www.cna.com.tw/news/acn/202101170001.aspx', '<div class="fullPic"><img src=""></div><p>a</p>'],
    ['https://www.dw.com/zh/title/a-1', '<img src=""><p>a</p>'],
  ])('is reported once, although several rules look at it: %s %s', (url, body) => {
    const document = `<!--0-->\n[渡口](${url})\n------\n\n${body}`;
    const { diagnostics } = safeParseArticle(document, { publishers: allPublishers });
    expect(diagnostics.map(({ code }) => code)).toEqual(['image-without-url']);
  });
});

describe('a player', () => {
  const player = '<video src="https://film.example/a.mp4" controls></video>';

  it.each([
    ['dw', `${player}<div><small>渡口</small></div>`],
    ['nyt', `${player}<div><small>渡口</small></div>`],
    ['reuters', `${player}<div><small>渡口</small></div>`],
  ] as const)('of %s has the caption below it as its title', (publisher, body) => {
    expect(read(publisher, `<p>a</p>${body}`).body.children.at(-1)).toMatchObject({ type: 'video', title: '渡口' });
  });

  it.each([
    ...(['bbc', 'bitterwinter', 'cdt', 'cna', 'dw', 'economist', 'epochtimes', 'ft', 'nyt'] as const),
    ...(['reuters', 'rfa', 'rti', 'solidot', 'voa', 'wqw', 'zaobao'] as const),
  ])('of %s has the caption of its figure as its title', (publisher) => {
    const { body } = read(publisher, `<p>a</p><figure>${player}<figcaption>渡口</figcaption></figure>`);
    expect(body.children.slice(1)).toMatchObject([{ type: 'video', title: '渡口' }]);
  });
});

describe('cctv', () => {
  it('reads a picture before the items as a figure, because a programme has no lead image', () => {
    const { leadImage, body } = read('cctv', '<img src="https://e.org/a.jpg"><li><a href="/a">渡口</a></li>');
    expect(leadImage).toBeNull();
    expect(body.children.map(({ type }) => type)).toEqual(['figure', 'list']);
  });
});

describe('the URL', () => {
  type Row = readonly [url: string, edition: string | null, section: string | null, date: string | null, slug: string];
  it.each<Row>([
    ['www.cna.com.tw/news/firstnews/202101175005.aspx', null, 'firstnews', '2021-01-17', '5005'],
    ['www.cna.com.tw/topic/newstopic/2110.aspx', null, null, null, '2110.aspx'],
    [
      'www.economist.com/finance-and-economics/2020/10/08/harbour',
      null,
      'finance-and-economics',
      '2020-10-08',
      'harbour',
    ],
    ['www.economist.com/graphic-detail/harbour', null, 'graphic-detail', null, 'harbour'],
    ['www.economist.com/node/21791845', null, null, null, '21791845'],
    ['www.epochtimes.com/gb/20/11/4/n12570674.htm', 'gb', null, '2020-11-04', 'n12570674'],
    ['www.epochtimes.com/b5/news/n1.html', 'b5', null, null, 'n1'],
    [
      'www.rfa.org/mandarin/yataibaodao/gangtai/cm-01142021105302.html',
      'mandarin',
      'gangtai',
      '2021-01-14',
      'cm-01142021105302',
    ],
    ['www.rfa.org/cantonese/news/harbour.html', 'cantonese', 'news', null, 'harbour'],
    ['www.voachinese.com/a/harbour-20201218/5705269.html', null, null, '2020-12-18', 'harbour'],
    ['www.voachinese.com/a/harbour-20201318/5705269.html', null, null, null, 'harbour-20201318'],
    ['www.voachinese.com/a/harbour/5705269.html', null, null, null, 'harbour'],
    ['www.voachinese.com/a/5720157.html', null, null, null, '5720157'],
    ['www.zaobao.com/realtime/china/story20201210-1107663', null, 'china', '2020-12-10', '1107663'],
    ['www.zaobao.com/special/harbour', null, null, null, 'harbour'],
  ])('%s has a section, a date and a slug where the record knows them', (url, edition, section, date, slug) => {
    const document = `<!--0-->\n[渡口](https://${url})\n------\n`;
    const { urlParts } = parseArticle(document, { publishers: allPublishers });
    expect(urlParts).toEqual({ edition, section, column: null, date, slug });
  });
});
