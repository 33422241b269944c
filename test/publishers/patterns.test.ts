import { allPublishers, type Publisher } from 'rfi-article/publishers';
import { describe, expect, it } from 'vitest';
import { examplesOf, nearMissesOf } from './examples.js';
import { type PublisherId, readBodyOf } from './read-body-of.js';

// What the expressions of the records match, and what they do not. The notation is described in examples.ts.

function recordOf(id: string): Publisher {
  const record = allPublishers.find((publisher) => publisher.id === id);
  if (record === undefined) throw new Error(`There is no record ${id}.`);
  return record;
}

/** Expects that all examples of the notations are recognised, and none of their near misses and of the texts after a `!`. */
function expectOnly(notations: readonly string[], isRecognised: (text: string) => boolean): void {
  const recognised = notations.filter((notation) => !notation.startsWith('!'));
  const others = notations.flatMap((notation) =>
    notation.startsWith('!') ? notation.slice(1) : nearMissesOf(notation),
  );
  expect(recognised.flatMap(examplesOf).filter((text) => !isRecognised(text))).toEqual([]);
  expect(others.filter(isRecognised)).toEqual([]);
}

describe('the text of boilerplate', () => {
  const link = '<a href="https://e.org">渡口</a>';
  // `§` stands for the text.
  const rows: readonly (readonly [PublisherId, kind: string, html: string, notations: readonly string[]])[] = [
    ['bbc', 'other', '<time>§</time>', ['…{19 分钟}前', '更新…', '最近更新…']],
    ['bbc', 'related', '<h2>§</h2>', ['相关内容', '相關內容']],
    [
      'bbc',
      'player',
      '<p>§</p>',
      ['你的器材不支持播放多媒[体體]材料', '[跳跳][过過] {X|1-20}帖子…', '[结結]尾 {X|1-20}帖子…'],
    ],
    ['bbc', 'player', '<a href="#a">§</a>', ['使用[浏瀏][览覽]器播…', '跳[过過] {X|1-20}帖子…']],
    ['bbc', 'player', '<small>§</small>', ['告知：第三方[内內]容可能包含[广廣]告{。|0-1}']],
    ['bbc', 'player', '<div><p>§</p></div>', ['[无無][内內]容…']],
    [
      'bbc',
      'other',
      '<span>§</span>',
      [
        ...['[图圖]片版[权權]', '[图圖]像[来來]源', '[图圖]像加[注註]文字', '[视視音][频頻]加[注註]文字'].flatMap(
          (label) => [label, `${label}[，,：:]`],
        ),
        ...['Image caption', 'Image copyright', 'Media caption', 'Media copyright'],
      ],
    ],
    [
      'bitterwinter',
      'syndication',
      '<p>§</p>',
      ['The post {渡口} first appeared on {甲}…', 'The post {渡口} appeared first on {甲}…'],
    ],
    ['cdt', 'syndication', '<p>§</p>', ['The post {渡口} appeared first on {甲}…']],
    ['cdt', 'syndication', '<p><small>§</small></p>', ['© {甲}…', 'Feed enhanced by Better Feed…']],
    ['cdt', 'related', '<div class="box">§</div>', ['在中国数字时代{上|0-1}阅读更多…']],
    ['cdt', 'related', '<h3>§</h3>', ['相关阅读', '延伸阅读[：:]']],
    [
      'cdt',
      'newsletter',
      '<p>§</p>',
      [
        '欢迎访问CDT播客…',
        ...['读者访问', '大家收听', '收看', '关注', '订阅'].map((call) => `欢迎${call}{ |0-1}CDT视频…`),
      ],
    ],
    [
      'cdt',
      'other',
      '<p>§</p>',
      ['中国数字时代致力于记录…', '中国数字时代{ |0-1}CDT{ |0-1}致力于记录…', '了解更多投稿信息，请阅读…'],
    ],
    ['cna', 'newsletter', '<p>§</p>', ['…訂閱[「《]早安世界[」》]…']],
    ['cna', 'player', `<div>§<a href="/a"></a></div>`, ['…Infogram']],
    [
      'dw',
      'other',
      '<p>§</p>',
      ['[[（(【]{ |0-1}摘[编編译譯]{自|0-12}媒[体體]…', '摘编{自}媒体…', '德[国國]之[声聲]致力[于於][为為]您提供…'],
    ],
    [
      'dw',
      'copyright',
      '<p>§</p>',
      [
        '©{\ufe0f|0-1}{ |0-1}德[国國]之[声聲]版[权權][声聲]明…',
        '©{ |0-3}{2|4-4}{ |0-1}年{ |0-1}德国之声版权声明…',
        '©{2|4-4}{ |0-1}德国之声版权声明…',
      ],
    ],
    ['dw', 'copyright', '<p><em>§</em></p>', ['{2|4-4}{ |0-1}年{ |0-1}德[国國]之[声聲]版[权權][声聲]明…']],
    ['dw', 'related', `<p>§${link}</p>`, ['延[伸展申][阅閱閲][读讀]…', '更多阅读…']],
    ['dw', 'newsletter', '<p>§</p>', ['DW中文有{船|1-20}！…']],
    [
      'economist',
      'other',
      '<p>§</p>',
      ['This article appeared in the {Asia}…', "Editor[’']s note: This article first appeared in the {Daily}…"],
    ],
    [
      'economist',
      'player',
      '<p>§</p>',
      [
        'Listen on:{ |0-1}Apple Podcasts…',
        'You can subscribe and listen to {x}…',
        'Your browser does not support the <audio> element…',
        'Enjoy more audio and podcasts on {x}…',
      ],
    ],
    ['economist', 'player', '<figcaption>§</figcaption>', ['Listen to this story{.|0-1}']],
    [
      'economist',
      'advertisement',
      '<p>§</p>',
      [
        'For full access to print…',
        "For access to The Economist[’']s print…",
        'Please subscribe to The Economist…',
        'Subscribe to The Economist…',
        'Read more {about ferries: }please subscribe to The Economist for full access…',
      ],
    ],
    [
      'economist',
      'newsletter',
      '<p>§</p>',
      [
        "Editor[’']s note: Some of our covid-19 coverage is free…",
        'The podcast is complemented by our {x}…',
        ...['coverage', 'expert analysis'].flatMap((what) =>
          ['register', 'visit', 'sign up'].map((call) => `For more ${what} of {x|1-}${call}…`),
        ),
        'Curious about the world? To enjoy our {x|1-}, sign up to…',
        'To enjoy our {x|1-}, sign up to…',
        ...['Stay on top of', 'Sign up to', 'Sign up for'].map((call) => `${call} {x|1-}{ }our {x|1-}newsletter…`),
      ],
    ],
    ['economist', 'related', '<p>§</p>', ['Dig deeper…']],
    ['epochtimes', 'other', '<p>§</p>', ['【支持】[为為]真相[护護]航…']],
    [
      'epochtimes',
      'player',
      '<p>§</p>',
      ['[听聽]新[闻聞]：', '（[听聽]更多新[闻聞][请請]至[“「][听聽][纪紀]元[”」]平[台臺]）'],
    ],
    ['ft', 'other', '<p>§</p>', ['来自FT中文网的温馨提示…']],
    ['ft', 'other', '<div>§</div>', ['来自FT中文网的温馨提示{船|0-}…']],
    [
      'nyt',
      'newsletter',
      '<p>§</p>',
      [
        '[（(][欢歡]迎[点點][击擊]此[处處][订訂][阅閱]…',
        '感[谢謝][阅閱][读讀]今天的[简簡][报報]…',
        '感谢阅读今天的NYT简报…',
        '感谢阅读本期[“「]…',
      ],
    ],
    ['nyt', 'read-more', '<a href="/a">§</a>', ['[点點][击擊]查看本文英文版{。|0-1}']],
    ['nyt', 'related', '<h4>§</h4>', ['相[关關][报报][道導]', '相[关關]文章', '最受[欢歡]迎']],
    [
      'nyt',
      'app',
      '<p>§</p>',
      ['免[费費]下[载載]{ |0-1}[纽紐][约約]…', '[点點][击擊]下[载載]{ |0-1}iOS…', '点击下载Android…'],
    ],
    ['nyt', 'copyright', '<footer>§</footer>', ['©{ |0-1}{2|4-4} The New York Times Company…']],
    ['rfi', 'share', '<div>§</div>', ['分享{ |0-1}[：:]']],
    ['rfi', 'byline', '<div><span>§</span></div>', ['作者{ |0-1}[：:]']],
    ['rti', 'read-more', '<a href="/a">§</a>', ['... more', '...more', '…more'.replace('…', '[…]')]],
    [
      'voa',
      'other',
      '<p>§</p>',
      [
        ...['时事大家谈', '焦点对话'].flatMap((programme) => [
          `${programme}每{周五}敬请收看。`,
          `${programme}节目每{周五}欢迎按时收看。`,
        ]),
        '{=|1-}',
        '{=|1-}{ |0-1}嘉宾和观众…',
        '嘉宾和观众听众发表的都是个人观点…',
        '《{船|1-40}》YouTube播放列表：…',
      ],
    ],
  ];

  it.each(rows)('of %s that is %s in %s: %j', (id, kind, html, notations) => {
    const kindsOf = (text: string) => {
      const written = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      return readBodyOf(id, `<p>前</p>${html.replace('§', written)}<p>后</p>`).boilerplate.map((piece) => piece.kind);
    };
    expectOnly(notations, (text) => kindsOf(text).includes(kind as 'other')); // one of the kinds of boilerplate
  });
});

describe('an expression', () => {
  const found = (expression: RegExp | null | undefined, text: string) => expression?.exec(text) ?? null;
  const isWhole = (expression: RegExp | null | undefined, text: string) => found(expression, text)?.[0] === text;
  /** Whether an expression of a record recognises a text. */
  const isRecognised: Readonly<Record<string, (record: Publisher, text: string) => boolean>> = {
    column: ({ headline }, text) => isWhole(headline.columnStart, text),
    'the URL of a picture': ({ image }, text) => found(image.url, text) !== null,
    'a logo': ({ image }, text) => image.logos.some((logo) => logo instanceof RegExp && logo.test(text)),
    'the text of a logo': ({ image }, text) => found(image.logoAlts, text) !== null,
    'a credit': ({ image: { creditText } }, text) => creditText instanceof RegExp && creditText.test(text),
    'a whole credit': ({ image: { creditText } }, text) => creditText instanceof RegExp && isWhole(creditText, text),
    'no credit': ({ image }, text) => found(image.notCredit, text) !== null,
    'a date': ({ printedDate }, text) => printedDate.some(({ pattern }) => pattern.test(text)),
    'a part of a date line': ({ printedDate }, text) =>
      printedDate.some(({ authors }) => authors?.cut?.some((cut) => cut.test(text)) === true),
    'the end of a date line': ({ printedDate }, text) =>
      printedDate.some(({ authors }) => found(authors?.ends, text) !== null),
    'a separator in a date line': ({ printedDate }, text) =>
      printedDate.some(({ authors }) => found(authors?.separators, text) !== null),
    'a name in a date line': ({ printedDate }, text) => printedDate.some(({ authors }) => isWhole(authors?.name, text)),
    'a dateline': ({ credits: { agency } }, text) =>
      typeof agency === 'function' ? agency(text) !== null : found(agency?.pattern, text) !== null,
    'a mark after a label': ({ credits }, text) => isWhole(credits.people?.mark, text),
    'a separator of people': ({ credits }, text) => found(credits.people?.separators, text) !== null,
    'the end of people': ({ credits }, text) => found(credits.people?.ends, text) !== null,
    'a part beside a name': ({ credits }, text) => credits.people?.cut?.some((cut) => cut.test(text)) === true,
    'a name': ({ credits }, text) => isWhole(credits.people?.name, text),
    'a line of people': ({ credits }, text) => found(credits.people?.lines?.pattern, text) !== null,
    'a separator in a byline': ({ credits }, text) => found(credits.byline?.separators, text) !== null,
    'the end of a byline': ({ credits }, text) => found(credits.byline?.ends, text) !== null,
    'a part of a byline': ({ credits }, text) => credits.byline?.cut?.some((cut) => cut.test(text)) === true,
    'a copyright': ({ credits }, text) => found(credits.copyright, text) !== null,
  };
  const time = '{1|2-2}:{2|2-2}:{3|2-2}';
  const rows: readonly (readonly [PublisherId | 'cctv', what: string, notations: readonly string[]])[] = [
    [
      'bbc',
      'a date',
      [
        '{2|4-4}年{ |0-1}{1|1-2}月{ |0-1}{1|1-2}日',
        ...['凌晨', '清晨', '早上', '上午', '中午', '下午', '晚上'].map(
          (half) => `2020年1月1日{ |0-1}${half}{ |0-1}{1|1-2}[点點時时:]{1|1-2}{分|0-1}`,
        ),
        '2020年1月1日 {1|1-2}点{1|1-2}分',
      ],
    ],
    [
      'bbc',
      'the URL of a picture',
      [
        '…ichef.bbci.co.uk/news/{6|1-}/cpsprodpb/{A|1-}/production/_{1|1-}_{a|1-}…',
        ...['/', '?', '#'].map((sign) => `!https://ichef.bbci.co.uk/news/6/cpsprodpb/A/production/_1_a${sign}b`),
        '…ichef.bbci.co.uk/ace/{a|1-}/{6|1-}/cpsprodpb/A/production/_1_{a}…',
      ],
    ],
    ['bbc', 'a credit', ['…©{甲|1-80}…']],
    [
      'bbc',
      'a logo',
      [
        ...['grey', 'white'].flatMap((colour) =>
          ['line', 'space'].map((shape) => `…${colour}_${shape}{a|0-4}-nc.{p|1-}`),
        ),
        '…line976.{p|1-}',
        '…624_transparent-nc.{p|1-}',
        '…us2020_separator-nc.{p|1-}{.webp}',
      ],
    ],
    [
      'bbc',
      'the text of a logo',
      [
        'line',
        'line break',
        ...['short', '[12]px', 'presentational', 'gr[ae]y', 'white', 'transparent'].flatMap((word) => [
          `${word} line`,
          `${word} ${word} ${word} ${word} line`,
        ]),
        'presentational white space',
        'white space',
        'section divider',
        'línea',
        '水平[线線]',
      ],
    ],
    ['bbc', 'a separator of people', ['…[、，,]…']],
    [
      'bbc',
      'a separator in a byline',
      ['…、…', '…{乙}[）) ][与與和及]…', '…·{乙|1-8}[与與和及]{丙}…', '…)与{丙（C）}…', '…)与{丙(C)}…'],
    ],
    ['bitterwinter', 'a mark after a label', ['{：|1-}', '{:|1-}', '{ |1-}', '{\u00a0|1-}', '{\u3000|1-}']],
    ['bitterwinter', 'a separator of people', ['…、…', '…和{丙|1-20}（…']],
    ['cctv', 'a date', ['{2|4-4}-{1|2-2}-{2|2-2}{ |0-1}新闻联播…']],
    ['cdt', 'column', ['【{渡|1-14}】', '【{渡}】{ |0-}[|｜丨]{ |0-}', '!【】】']],
    ['cdt', 'a mark after a label', ['{ |0-1}[：:｜|丨/]{ |0-1}']],
    ['cdt', 'a separator of people', ['…、…', '…[ \u00a0\u3000]{甲}…']],
    ['cdt', 'the end of people', ['…发自…', '…[/／]{甲|0-}[（(]Weixin…', '…/（微信…']],
    ['cdt', 'a part beside a name', ['…记者…', '…实习生…', '…撰稿人…', '…特派员…']],
    [
      'cdt',
      'a line of people',
      [
        ...'作者 文 撰文 撰稿 采写 记者 责任编辑 网络编辑 编辑 责编 网编 译者 翻译 编译'
          .split(' ')
          .map((label) => `${label}{ |0-1}[：:｜|丨/]{甲|1-}…`),
        ...'（，。？“'.split('').map((sign) => `!作者：甲${sign}乙`),
        '作者：{甲（}Weixin{ |0-1}ID{：a}）',
        '作者：{甲（}微信{ |0-1}ID{：a}）',
      ],
    ],
    ['cdt', 'a separator in a byline', ['…、…']],
    [
      'cna',
      'the URL of a picture',
      [
        '…/WebPhotos/{1|1-}/{2|8-8}/{1|1-}x{7|1-}_{1|1-}.{j|1-}',
        '…/webphotos/1024/20210117/1x1_{w|1-}_{0|1-}.jpg',
        '…/webphotos/1024/20210117/{w|1-}_1.jpg',
        '…/webphotos/1024/20210117/1.jpg',
      ],
    ],
    [
      'cna',
      'a credit',
      [
        '…[（(]{甲|1-80}[）)]',
        '…中央社{甲|0-30}[攝摄]',
        '…中央社{甲|0-30}{1|2-}年{1|1-2}月{1|1-2}日',
        ...'（）。，'.split('').map((sign) => `!中央社甲${sign}乙攝`),
      ],
    ],
    ['cna', 'a separator of people', ['…[、，,/／：:]…', '… {甲}…']],
    ['cna', 'a separator in a byline', ['…、…']],
    ['cna', 'the end of a byline', ['…[／/1]…']],
    [
      'cna',
      'a part of a byline',
      ['…特派員{甲}…', '…記者{甲}…', '駐…', '中央社駐…', '…{甲乙丙}特派員…', '!甲乙特派員'],
    ],
    ['dw', 'the URL of a picture', ['…dw.com/image/{5|1-}_{3|1-}.{j|1-}']],
    [
      'dw',
      'a date',
      [`…{2|4-}-{1|2-2}-{1|2-2}T${time}Z`, '…{甲|0-100}{ }2020-11-12T11:12:13Z', '…2020-11-12T11:12:13.{4|3-3}Z'],
    ],
    ['dw', 'a separator in a date line', ['…[/／、，,]…']],
    [
      'dw',
      'a part of a date line',
      [
        'null…',
        '!nullx',
        '采访[记記]者[：:]…',
        '[记記]者[：:]…',
        '採訪记者：…',
        '…[（(]{a|0-40}甲[)）]',
        '…（甲{a|0-40}）',
        '…报[导道]',
        '…報[導道]',
        '…[综綜]合',
        '…[摘编編][编編译譯]',
      ],
    ],
    ['dw', 'a dateline', ['{（|0-1}{ |0-1}德[国國]{之|2-2}中{文|1-1}[网網]{ |0-}[）)]…', '(德国之声中文网)…']],
    [
      'dw',
      'a copyright',
      [
        '…©{\ufe0f|0-1}{ |0-3}{2|4-4}{ |0-3}年{ |0-3}德[国國]之[声聲]…',
        '…©{ |0-3}德国之声…',
        '…©{2|4-4}{ |0-3}德国之声…',
      ],
    ],
    ['economist', 'a logo', ['…/og-fallback-image.{p|0-}…', '!/og-fallback-image.p/x']],
    [
      'economist',
      'a date',
      [
        ...'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'
          .split(' ')
          .map((month) => `${month}{x|0-} {2|1-2}th {2|4-}…`),
        'Oct 2st 2020…',
        'Oct 2nd 2020…',
        'Oct 2rd 2020…',
      ],
    ],
    ['economist', 'a separator in a date line', ['…,…', '… and …']],
    [
      'economist',
      'the end of a date line',
      [
        '…:…',
        '… |…',
        '… The Economist…',
        ...(
          'columnist correspondent editor chief journalist writer founder author professor director president minister host producer ' +
          'fellow university institute school'
        )
          .split(' ')
          .map((job) => `…,{ the ferry }${job}…`),
      ],
    ],
    ['economist', 'a part of a date line', ['by …', 'By …']],
    [
      'economist',
      'a name in a date line',
      [
        'J.{J}.{J}.{J}.J.',
        '{J}.',
        'J{ane} R{oe}',
        'J{ane} del R{oe} R{oe} R{oe}',
        '!Jane',
        '!Jane Roe Roe Roe Roe Roe',
        '!J.J.J.J.J.J.',
        "J{a|0-} R{.|0-}{’|0-}{'|0-}{-|0-}",
      ],
    ],
    ['epochtimes', 'a date', ['【大[纪紀]元{ |0-1}{2|4-4}年{1|1-2}月{1|1-2}日[讯訊]…']],
    ['epochtimes', 'a dateline', ['【大[纪紀]元{ |0-1}{2|4-4}年{1|1-2}月{1|1-2}日[讯訊]…']],
    ['epochtimes', 'a separator of people', ['…、…']],
    ['epochtimes', 'the end of people', ['…[#＃◇；;)）]…']],
    ['ft', 'a logo', ['…/000085029_piclink.jpg']],
    ['ft', 'a mark after a label', ['[/／：:]']],
    ['ft', 'a separator of people', ['…[/／、]…']],
    ['nyt', 'a credit', ['…Credit...{甲|1-200}…']],
    [
      'nyt',
      'a date',
      [`…{2|4-}-{1|2-2}-{1|2-2} ${time}`, '…{甲|0-120}{ }2020-11-12 11:12:13', '{2|4-4}年{1|1-2}月{1|1-2}日'],
    ],
    ['nyt', 'a separator in a date line', ['…,…', '…,{甲}…']],
    ['nyt', 'a separator of people', ['…[、，]…']],
    ['nyt', 'a separator in a byline', ['…[,、，]…']],
    ['reuters', 'a date', [`{2|4-4}-{1|2-2}-{1|2-2}T${time}{Z|0-1}`]],
    ['reuters', 'a credit', ['…REUTERS', '…REUTERS/{甲|0-60}…']],
    [
      'reuters',
      'a whole credit',
      [...['a', ' ', '.', "'", '’', '/', '-'].map((sign) => `J{${sign}|0-60} via REUTERS`)],
    ],
    [
      'reuters',
      'a dateline',
      [
        '路透{京|0-24}{ |0-1}{1|1-2}月{1|1-2}日{电|0-1}{ |0-1}[-—–]…',
        '{1|1-2}月{1|1-2}日{ |0-1}-{ |0-1}路透{京}1月1日-…',
        'Reuters1月1日-路透{京}1月1日-…',
      ],
    ],
    ['reuters', 'a mark after a label', ['[：: \u00a0/]']],
    ['reuters', 'a separator of people', ['…[/／、]…', '… {甲}…']],
    [
      'reuters',
      'a name',
      [
        '路透{甲|0-10}',
        '{甲|2-5}',
        '{·|2-5}',
        'A{a|2-40}',
        'A{ |2-40}',
        'A{.|2-40}',
        "A{'|2-40}",
        'A{-|2-40}',
        'A{B|2-40}',
      ],
    ],
    ['rfa', 'a mark after a label', ['{：|0-}', '{:|0-}', '{ |0-}', '{\u00a0|0-}', '{\u3000|0-}']],
    ['rfa', 'a separator of people', ['…[ \u00a0\u3000、/／，；;]…']],
    ['rfa', 'the end of people', ['…。…']],
    ['rfa', 'a name', ['{甲|2-4}']],
    [
      'rfa',
      'a part beside a name',
      [
        '…[）)]',
        '…报[道导]',
        '…報[道導]',
        '…采访',
        '…採訪',
        ...(
          '华盛顿 台北 高雄 台中 台湾 巴黎 旧金山 洛杉矶 纽约 香港 北京 伦敦 东京 柏林 首尔 曼谷 新德里 渥太华 多伦多 温哥华 悉尼 布鲁塞尔 日内瓦 ' +
          '罗马 莫斯科 墨尔本 波士顿 芝加哥 澳门 上海 广州 德国 泰国 加拿大 新加坡 吉隆坡 达兰萨拉 西雅图 休斯顿'
        )
          .split(' ')
          .map((place) => `…${place}`),
      ],
    ],
    [
      'rfa',
      'a line of people',
      [
        ...[
          '自由亚洲电台',
          '自由亞洲電台',
          '[记記]者',
          '特约记者',
          '实习记者',
          '本台记者',
          '特約记者',
          '實習记者',
          '[编編翻][译譯][：: ]',
        ].map((opening) => `${opening}{甲}[责責][编編]…`),
        ...['[责責]任编辑', '[责責]任編輯', '[责責][编編]', '编辑', '編輯', '[网網][编編]'].map(
          (label) => `{（|0-1}{ |0-1}${label}…`,
        ),
        ...['编辑', '編輯', '[网網][编編]'].map((end) => `(记者{甲}${end}…`),
        '记者{甲}报[道导]{。|0-}',
        '记者{甲}報[道導]{）|0-}',
        '记者{甲}报道{)|0-}',
      ],
    ],
    ['rfi', 'a separator of people', ['…[、，,/／]…']],
    ['rti', 'column', ['[[]{ |0-1}{渡|2-4}{ |0-1}]{ |0-}…']],
    ['solidot', 'a logo', ['…/liiLIZF8Uh6yM.jpg']],
    ['voa', 'a date', [`{T|3-3}, {1|1-2} {D|3-3} {2|4-4} ${time} GMT`]],
    [
      'voa',
      'no credit',
      [
        ...[...'1〇零一二三四五六七八九十年月日号 ./:：,，、-'].map((character) =>
          `（{${character}|1-40}）`.replace('{ |1-40}', '{ }'),
        ),
        '[（(]资料[)）]'.replace('资料', '资料照'),
        '（资料照片）',
        '（资料图）',
        '（资料图片）',
      ],
    ],
    ['wqw', 'a dateline', ['[（(]维权网信息中心报道[）)]…']],
    ['wqw', 'a mark after a label', ['[：:/]']],
    ['wqw', 'a separator of people', ['…、…']],
    ['wqw', 'the end of people', ['…{2|4-}…'.replace('{2|4-}', '2222')]],
    ['wqw', 'a name', ['{甲|2-20}', '{·|2-20}', '{•|2-20}', '{ |2-20}', '{.|2-20}', '{a|2-20}']],
    ['zaobao', 'a dateline', ['[（(]早报讯[）)]…', '（联合早报讯）…', '（本报讯）…']],
  ];

  it.each(rows)('of %s matches %s and no near miss', (id, what, notations) => {
    const recognise = isRecognised[what];
    if (recognise === undefined) throw new Error(`There is no expression for ${what}.`);
    expectOnly(notations, (text) => recognise(recordOf(id), text));
  });
});
