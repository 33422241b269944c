import { parseArticle } from 'rfi-article';
import { allPublishers, erasOf, type Publisher } from 'rfi-article/publishers';
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
  const literals = (sign: string) =>
    notations.filter((notation) => notation.startsWith(sign)).map((text) => text.slice(1));
  const patterns = notations.filter((notation) => !/^[!=]/.test(notation));
  const recognised = [...patterns.flatMap(examplesOf), ...literals('=')];
  // A near miss of one text may be another text that is recognised.
  const others = [...patterns.flatMap(nearMissesOf), ...literals('!')].filter((text) => !recognised.includes(text));
  expect(recognised.filter((text) => !isRecognised(text))).toEqual([]);
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
      ['你的器材不支持播放多媒[体體]材料', '跳[过過] {X|1-20}帖子…', '[结結]尾 {X|1-20}帖子…'],
    ],
    ['bbc', 'player', '<a href="#a">§</a>', ['使用[浏瀏][览覽]器播…', '跳[过過] {X|1-20}帖子…']],
    ['bbc', 'player', '<small>§</small>', ['告知[：:]第三方[内內]容可能包含[广廣]告{。|0-1}']],
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
      ['[[（(【]{ |0-1}摘[编編译譯]{自|0-12}媒[体體]…', '摘编{自}媒体…', '德[国國]之[声聲]致力[于於][为為爲]您提供…'],
    ],
    [
      'dw',
      'copyright',
      '<p>§</p>',
      [
        '©{\ufe0f|0-1}{\u00a0|0-6}德[国國]之[声聲]版[权權][声聲]明…',
        '©{\u00a0|0-3}{2|4-4}{\u00a0|0-3}{年|0-1}{\u00a0|0-3}德国之声版权声明…',
        '©{2|4-4}{\u00a0|0-6}德国之声版权声明…',
      ],
    ],
    ['dw', 'copyright', '<p><em>§</em></p>', ['{2|4-4}{\u00a0|0-3}年{\u00a0|0-3}德[国國]之[声聲]版[权權][声聲]明…']],
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
    ['economist', 'player', '<figcaption>§</figcaption>', ['Listen to this story{.|0-1}', '!Listen to this storyx']],
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
        'Curious about the world? To enjoy our {x}, sign up to…',
        'To enjoy our {x|1-60}, sign up to…',
        ...['Stay on top of', 'Sign up to', 'Sign up for'].map((call) => `${call} {x|1-59}{ }our {x|1-30}newsletter…`),
      ],
    ],
    ['economist', 'related', '<p>§</p>', ['Dig deeper…']],
    ['epochtimes', 'other', '<p>§</p>', ['【支持】[为為爲]真相[护護]航…']],
    [
      'epochtimes',
      'player',
      '<p>§</p>',
      ['[听聽]新[闻聞][：:]', '（[听聽]更多新[闻聞][请請]至[“「][听聽][纪紀]元[”」]平[台臺]）'],
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
    ['rfi', 'share', '<div><a href="§"></a></div>', ['https://www.facebook.com/dialog/share?…', 'whatsapp:…']],
    ['rfi', 'byline', '<div><span>§</span></div>', ['作者{ |0-1}[：:]']],
    ['bbc', 'other', '<h1 class="§">渡口</h1>', ['…Headline…', '…VisuallyHidden…']],
    ['bbc', 'byline', '<ul class="§"><li>渡口。</li></ul>', ['…Person…']],
    ['bbc', 'advertisement', '<section data-e2e="§">渡口</section>', ['advertisement']],
    ['economist', 'advertisement', '<div><div><div id="§"></div></div></div>', ['econ-1…']],
    ['epochtimes', 'artefact', '<div id="§">渡口</div>', ['gtx-anchor', 'gtx-trans']],
    [
      'nyt',
      'other',
      '<div class="§"></div>',
      [
        '=article-footer',
        '=a article-footer b',
        '!articles-footer',
        '!xarticle-footer',
        '!article-footers',
        '=trc_a',
        '=a trc_',
        '!xtrc_',
        '…SL_ImTranslatorLogo…',
        '…related-links-block…',
      ],
    ],
    ['nyt', 'related', '<h3>§</h3>', ['相关文章']],
    [
      'nyt',
      'related',
      '<p><a href="https://cn.nytimes.com/a">§</a></p>',
      [
        '=渡口阅读本文',
        '=阅读本',
        '=读本文',
        ...['阅读本文', '閱讀本文'].map((text) => `!${text}`),
        '=阅※本文',
        '=※读本文',
      ],
    ],
    ['reuters', 'byline', '<div class="§">甲</div>', ['Attribution…']],
    ['reuters', 'advertisement', '<div class="§">甲</div>', ['AdSlot__container…']],
    [
      'voa',
      'related',
      '<a href="§"></a>',
      ['http{s|0-1}://www.voachinese.com/a/{a|1-}.html', '/a/{a|1-}.html', '!/a/b?c.html', '!/a/b#c.html'],
    ],
    ['zaobao', 'advertisement', '<div id="§"></div>', ['dfp-ad-…', 'innity-in-post']],
    ['cdt', 'related', '<h2>§</h2>', ['相关阅读']],
    ['cdt', 'related', '<h4>§</h4>', ['相关阅读']],
    ['cdt', 'related', '<h5>§</h5>', ['相关阅读']],
    ['cdt', 'related', '<h6>§</h6>', ['延伸阅读[：:]']],
    ['rti', 'read-more', '<a href="/a">§</a>', ['... more', '...more', '[…]more']],
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
        '《{船|1-40}》YouTube播放列表[：:]…',
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
  type Cut = NonNullable<Publisher['credits']['people']>['cut'];
  const cutFrom = (cut: Cut, text: string) =>
    (cut ?? []).reduce<string>(
      (rest, part) => (typeof part === 'function' ? part(rest) : rest.replace(part, '')),
      text,
    );
  const isCut = (cut: Cut, text: string) =>
    cut?.some((part) => (typeof part === 'function' ? part(text) !== text : part.test(text))) === true;
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
    'a part of a date line': ({ printedDate }, text) => printedDate.some(({ authors }) => isCut(authors?.cut, text)),
    'the end of a date line': ({ printedDate }, text) =>
      printedDate.some(({ authors }) => found(authors?.ends, text) !== null),
    'a separator in a date line': ({ printedDate }, text) =>
      printedDate.some(({ authors }) => found(authors?.separators, text) !== null),
    'a name in a date line': ({ printedDate }, text) => printedDate.some(({ authors }) => isWhole(authors?.name, text)),
    'a dateline': ({ credits: { agency } }, text) =>
      typeof agency === 'function' ? agency(text) !== null : found(agency?.pattern, text) !== null,
    'a mark after a label': ({ credits }, text) => isWhole(credits.people?.mark, text),
    'a separator of people': ({ credits }, text) => found(credits.people?.separators, text) !== null,
    'what follows a name in a date line': ({ printedDate }, text) =>
      printedDate.some(({ authors }) => cutFrom(authors?.cut, `甲乙${text}`) === '甲乙'),
    'what follows a name': ({ credits }, text) => cutFrom(credits.people?.cut, `甲乙${text}`) === '甲乙',
    'what precedes a name': ({ credits }, text) => cutFrom(credits.people?.cut, `${text}甲乙`) === '甲乙',
    'what precedes a name in a byline': ({ credits }, text) =>
      cutFrom(credits.byline?.cut, `${text}甲乙丙`) === '甲乙丙',
    'what follows a name in a byline': ({ credits }, text) =>
      cutFrom(credits.byline?.cut, `甲乙丙${text}`) === '甲乙丙',
    'the end of people': ({ credits }, text) => found(credits.people?.ends, text) !== null,
    'a part beside a name': ({ credits }, text) => isCut(credits.people?.cut, text),
    'a name': ({ credits }, text) => isWhole(credits.people?.name, text),
    'a line of people': ({ credits }, text) => found(credits.people?.lines?.pattern, text) !== null,
    'what follows a label in a line': ({ credits }, text) => found(credits.people?.lines?.afterLabel, text) !== null,
    'a separator in a byline': ({ credits }, text) => found(credits.byline?.separators, text) !== null,
    'the end of a byline': ({ credits }, text) => found(credits.byline?.ends, text) !== null,
    'a part of a byline': ({ credits }, text) => isCut(credits.byline?.cut, text),
    'a signature': ({ credits }, text) =>
      (credits.signature?.(text, { blocksBefore: 0, linesAfter: 0, isStandfirst: false }) ?? []).length > 0,
    'an introduction': ({ credits }, text) =>
      (credits.signature?.(text, { blocksBefore: 0, linesAfter: 5, isStandfirst: true }) ?? []).length > 0,
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
        '2020年1月1日 {1|1-2}点{1|1-2}{分|0-1}',
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
      [
        '!)与）',
        '!)与丙)',
        `!)与${'丙'.repeat(60)}）`,
        `=)与${'丙'.repeat(61)}）`,
        '=)与(丙)',
        '=)与丙（丁',
        '…、…',
        '…{乙}[）) ][与與和及]…',
        '…·{乙|1-8}[与與和及]{丙}…',
        '…)与{丙（C）}…',
        '…)与{丙(C)}…',
      ],
    ],
    ['bitterwinter', 'a mark after a label', ['{：|1-}', '{:|1-}', '{ |1-}', '{\u00a0|1-}', '{\u3000|1-}']],
    ['bitterwinter', 'a separator of people', ['…、…', '…和{丙|1-20}（…']],
    ['cctv', 'a date', ['{2|4-4}-{1|2-2}-{2|2-2}{ |0-1}新闻联播…']],
    ['cdt', 'column', ['【{渡|1-14}】', '【{渡}】{ |0-}[|｜丨]{ |0-}', '!【】】']],
    [
      'cdt',
      'a credit',
      [
        '…©{甲|1-40}…',
        ...['图源', '图片来源', '来源', '图{ |0-1}[：:/／]', '翻摄自'].map((label) => `…[（(]${label}{甲|1-40}[）)]`),
        ...['供图', '提供', '截图', '摄', '发布', '图片', '社', '[/／]图'].map(
          (label) => `…[（(]{甲|1-40}${label}[）)]`,
        ),
        '…（{甲}截图[/／]记者{乙|1-20}）',
        ...['资料照', '资料照片', '资料图', '维基百科'].map((label) => `…（{甲|0-40}${label}）`),
        ...['（', '(', ')', '）'].flatMap((sign) => [
          `!（图源甲${sign}乙）`,
          `!（甲${sign}摄）`,
          `!（甲摄/记者乙${sign}丙）`,
        ]),
      ],
    ],
    ['cdt', 'a mark after a label', ['{ |0-1}[：:｜|丨│︱/]{ |0-1}']],
    ['cdt', 'a separator of people', ['…、…', '…[ \u00a0\u3000]{甲}…']],
    ['cdt', 'the end of people', ['…发自…', '…[/／]{甲|0-}[（(]Weixin…', '…/（微信…']],
    ['cdt', 'a part beside a name', ['…记者…', '…实习生…', '…撰稿人…', '…特派员…']],
    [
      'cdt',
      'what follows a label in a line',
      [
        '{ |0-1}[：:｜|丨│︱/]{甲|1-}…',
        ...'（，。？“'.split('').map((sign) => `!：甲${sign}乙`),
        '：{甲（}Weixin{ |0-1}ID{：a}）',
        '：{甲（}微信{ |0-1}ID{：a}）',
      ],
    ],
    ['cdt', 'a separator in a byline', ['…、…']],
    [
      'cna',
      'the URL of a picture',
      [
        '…/WebPhotos/{1|1-}/{2|8-8}/{1|1-}x{7|1-}_{1|1-}.{j|1-}',
        '…/webphotos/1024/20210117/1x1_{w|1-}_{0|1-}.{jpg}',
        '…/webphotos/1024/20210117/{w|1-}_1.{jpg}',
        '…/webphotos/1024/20210117/1.{jpg}',
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
    [
      'cna',
      'a dateline',
      [
        `=${'渡'.repeat(20)}（中央社8日）`,
        `!${'渡'.repeat(21)}（中央社8日）`,
        '=（中央社8日）',
        '…[（(]中央社{8日}[）)]…',
        '=（中央通訊社 京8日電）',
        ...['（', '(', '）', ')', '。'].map((sign) => `!渡${sign}口（中央社京8日電）`),
        ...['檔', '資', '提', '案'].map((word) => `=（中央社${word}京8日電）`),
        ...['檔案', '資料', '製', '提供'].flatMap((word) => [`!（中央社${word}8日電）`, `!（中央社 ${word}8日電）`]),
        '…（中央社{京|0-40}{8日電}）…',
        ...['11年1月1', '1111年11月11', '11年11', '1月1', '1'].map((day) => `=（中央社京${day}日電）`),
        ...['1年1月1', '11111年1月1', '11年111月1', '111', '11年月1', '1x年1月1', '11年x月1'].map(
          (day) => `!（中央社京${day}日電）`,
        ),
        '…（中央社{京8日}{電|0-12}）…',
        ...['（', '(', '1'].flatMap((sign) => [`!（中央社記者甲${sign}乙電8日電）`, `!（中央社記者甲8日電${sign}電）`]),
        ...['電', '專電', '綜合', '綜合報導', '綜合外電', '綜合外電報導', '特稿'].map(
          (wire) => `=（中央社記者甲乙丙${wire}）`,
        ),
      ],
    ],
    [
      'dw',
      'a signature',
      [
        ...[
          '社',
          '[报報]',
          '[综綜]合',
          '[编編][译譯]',
          '摘[编編]',
          '[记記]者',
          '[电電][台视視]',
          '德广联',
          '[网網]',
          '刊',
          '杂志',
          '通[讯訊]',
        ].map((source) => `甲乙（${source}{船}）`.replace('甲乙', '{甲乙}')),
        ...['CNN', 'BBC', 'ARD', 'AFP', 'AFD', 'ARP', 'ZDF', 'dpa'].map((source) => `{甲乙}（${source}{ x}）`),
        '{甲乙}（{船}等[)）]',
        '{甲|2-4}{ |0-1}[（(]社{甲|0-59}[)）]{ |0-1}',
        ...['（', '(', ')', '）'].map((sign) => `!甲乙（社${sign}甲）`),
        ...['（', '(', ')', '）', '，', '。'].map((sign) => `!甲乙${sign}/丙丁`),
        '{甲|2-4}[/／]{丙丁}',
        '{甲乙}/{丙|2-4}',
        ...['a', '.', '’', "'", '-'].map((sign) => `J{${sign}|0-} R{${sign}|0-}（社）`),
        '=J R R（社）',
        '!J（社）',
        '!J R R R（社）',
        '!j r（社）',
        '!甲乙、（社）',
        '=甲乙 / 丙丁',
        `!渡${'甲乙/'.repeat(26)}甲乙`,
        '!J※ R（社）',
        '!J R※（社）',
        `=${'甲乙/'.repeat(26)}甲乙`,
        `!${'甲乙/'.repeat(25)}甲乙丙/甲乙丙`,
      ],
    ],
    [
      'ft',
      'a signature',
      [
        '…责编{：|0-1}{ |0-1}{甲|2-4}{，|0-4}{：|0-4}{x|1-}@…',
        `=责编：甲乙${'x'.repeat(64)}@`,
        `!责编：甲乙${'x'.repeat(65)}@`,
        '…责任编辑[：:]{ |0-1}{甲|2-4}[ ，,]{邮箱}[：: ]{x}@…',
        '…本文编辑{甲乙}x@…',
        ...['x', '.', '+', '-', '1', '_'].map((sign) => `=责编：甲乙 ${sign}@`),
        '!责编：邮箱x@',
        '=责编：邮甲 x@',
      ],
    ],
    [
      'ft',
      'an introduction',
      [
        '{甲|2-5}[：:]…',
        '{甲|2-5}{、}{乙|2-5}：…',
        ...['a', '.', "'", '’', '-'].flatMap((sign) => [`J{${sign}|0-} R：…`, `J {R}{${sign}|0-}：…`]),
        '=J r r r：',
        '!J r r r r：',
        '!J：',
        '!j r：',
        '!J※ R：',
        '!J R※：',
        ...['编者按', '导读', '提要', '社评'].map((label) => `!${label}：`),
        ...['编者', '编按', '者按', '导', '读'].map((name) => `{${name}甲}：…`),
        '{提甲}：…',
        '{社甲}：…',
      ],
    ],
    [
      'epochtimes',
      'a signature',
      [
        '【大[纪紀]元{ |0-1}{2|4-4}年{1|1-2}月{1|1-2}日[讯訊]{】|0-1}{ |0-}[（(]{大纪元}[记記]者{甲}[）)]…',
        '【大纪元2020年1月1日讯{】}（{记者}{甲|1-78}）…',
        ...['（', '(', ')', '）'].map(
          (sign) => `!【大纪元2020年1月1日讯】${sign === ')' || sign === '）' ? '' : '（'}${sign}`,
        ),
        ...['[记記]者', '作家', '作者', '特派[员員]', '撰稿[人员員]', '[评評][论論][员員]'].map(
          (title) => `【大纪元2020年1月1日讯{】}（${title}{甲}）…`,
        ),
        ...['报[导道]', '報[導道]', '撰文', '[编編][译譯]', '翻[译譯]'].map(
          (manner) => `【大纪元2020年1月1日讯{】}（{甲乙}${manner}）…`,
        ),
        '【大纪元2020年1月1日讯{】}（大纪元{ |0-1}{Jane Roe}）…',
      ],
    ],
    [
      'zaobao',
      'a signature',
      [
        ...['联合早报', '《联合早报》', '早报', '本报'].map(
          (paper) => `…[（(]{${paper}}记者{ |0-1}{甲|2-9}{ |0-1}报道[）)]`,
        ),
        '…（早报{驻京记}者{甲|2-9}{、乙丙}{京}报道）',
        `=（早报记者${'甲乙、'.repeat(9)}甲乙报道）`,
        `!（早报记者${'甲乙、'.repeat(10)}甲乙报道）`,
        `=（早报记者甲乙、${'京'.repeat(8)}记者丙丁报道）`,
        '!（早报记者甲乙、丙报道）',
        '=（早报驻京京京京京京记者甲乙报道）',
        '!（早报驻京京京京京京京记者甲乙报道）',
        '=（早报记者甲乙丙京报道）。',
        '!（早报记者甲乙丙京报道）。。',
        '…（早报记者甲乙报[道导]）',
        ...['高级', '首席', '特约'].map((rank) => `=（本报驻伦敦市${rank}通讯员甲乙报道）`),
      ],
    ],
    [
      'solidot',
      'a signature',
      [
        '…{a|1-40}{ }写道:…',
        ...[' 写道 :', ' 写道：', ' 写道 "', ' 写道 “', '写道:"', '写道 : "', '写道："', '写道 "'].map(
          (verb) => `=a${verb}b`,
        ),
        ...['写道:', '写道：“', ' 写道b', '写道“', ' 渡道:', ' 写渡:'].map((verb) => `!a${verb}b`),
        ...['，', '。', '：', ':', '"', '“'].map((sign) => `!a${sign}b 写道:`),
        '!匿名 写道:',
        '!a道:"b',
        '!a写道某"b',
        '=匿甲 写道:',
        '=甲匿名 写道:',
      ],
    ],
    [
      'cdt',
      'what precedes a name',
      [
        '…记者',
        '…实习生',
        '…撰稿人',
        '…特派员',
        ...[' ', '：', ':', '/'].map((sign) => `=本报记者${sign}${sign}`),
        '!记者丨',
      ],
    ],
    ['cna', 'what precedes a name in a byline', ['…特派員', '…記者', '中央社駐', '=駐', '!在駐', '!在中央社駐']],
    ['cna', 'what follows a name in a byline', ['…{渡|0-}特派員', '!渡特派員渡']],
    [
      'cna',
      'a whole credit',
      [
        ...['[（(]{甲|1-80}[）)]{ |0-1}中央社攝', '[（(]{甲|1-80}[）)]'],
        ...['（', '(', '）', ')'].flatMap((sign) => [`!（甲${sign}乙）中央社攝`, `!（甲${sign}乙）`]),
        '中央社1{1}年1月1日',
        '中央社{1}1年1月1日',
        '!中央社x1年1月1日'.replace('x1', '1x'),
      ],
    ],
    [
      'dw',
      'what follows a name in a date line',
      [
        '[综綜]合报[导道]',
        '采访報[導道]',
        '採訪报道',
        '报道',
        '[综綜]合',
        '摘[编編译譯]',
        '[编編][译譯]',
        '（{x|0-40}甲{x|0-40}）',
        ...['（', '(', ')', '）'].flatMap((sign) => [`!（丙${sign}x甲）`.replace('x甲', '甲'), `!（甲${sign}x）`]),
        '!合',
      ],
    ],
    [
      'rfa',
      'what follows a name',
      [
        '{报道}',
        '报[道导]',
        '報[道導]',
        ...[
          '[采採]访',
          '[采採]訪',
          '[综綜]合',
          '[连連][线線]',
          '整理',
          '[编編][译譯]',
          '[联聯]合',
          '[专專][题題访訪]',
          '特[别別]',
          '[独獨]家',
          '[现現][场場]',
          '[实實]地',
          '[电電][话話]',
        ].map((manner) => `${manner}报道`),
        '=综合整理现场报道',
        '!综合整理现场特别报道',
        '采访',
        '採訪',
        '[（(]{伦|0-60}…',
        '[）).]',
        '=）））',
        '!））））',
        ...'台湾 德国 英国 法国 美国 加拿大 日本 韩国 泰国 印度 澳大利亚'.split(' ').map((country) => `${country}台北`),
        ...'深度 [追跟][踪蹤] [调調]查 分析 [摄攝]影 [图圖]文 外[电電]'.split(' ').map((manner) => `${manner}报道`),
        '=新竹',
        '!某竹',
      ],
    ],
    ['cna', 'a separator of people', ['!甲 A', '…[、，,/／：:]…', '… {甲}…']],
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
        '…摘[编編译譯]',
        '…[编編][译譯]',
      ],
    ],
    ['dw', 'a dateline', ['{（|0-1}{ |0-1}德[国國]{之|2-2}中{文|1-1}[网網]{ |0-}[）)]…', '{(}德国之声中文网)…']],
    [
      'dw',
      'a copyright',
      [
        '…©{\ufe0f|0-1}{\u00a0|0-3}{2|4-4}{\u00a0|0-3}{年|0-1}{\u00a0|0-3}德[国國]之[声聲]…',
        '…©{\u00a0|0-6}德国之声…',
        '…©{2|4-4}{\u00a0|0-6}德国之声…',
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
        '=, editor',
        '!,editor',
        '!, coeditor',
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
        '=Ja.b Roe',
        '=O’Neil Roe',
        "=O'Neil Roe",
        '=Jane R',
        'J.{J}.{J}.{J}.J.',
        '{J}.',
        'J{ane} R{oe}',
        '=Jane del Roe Roe Roe',
        '!Jane',
        '!Jane Roe Roe Roe Roe Roe',
        '!J.J.J.J.J.J.',
        '=J.J.-R.',
        '=Jane ROE',
        '!NEW YORK',
        "J{a|0-} R{.|0-}{’|0-}{'|0-}{-|0-}",
      ],
    ],
    ['epochtimes', 'a date', ['【大[纪紀]元{ |0-1}{2|4-4}年{1|1-2}月{1|1-2}日[讯訊]…']],
    ['epochtimes', 'a dateline', ['【大[纪紀]元{ |0-1}{2|4-4}年{1|1-2}月{1|1-2}日[讯訊]…']],
    ['epochtimes', 'a separator of people', ['…、…']],
    ['epochtimes', 'the end of people', ['…[#＃◇；;)）]…']],
    ['ft', 'a logo', ['…/000085029_piclink.jpg']],
    ['ft', 'a mark after a label', ['[/／]']],
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
    ['reuters', 'a credit', ['…REUTERS', '…REUTERS[/／]{甲|0-60}…']],
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
    [
      'reuters',
      'what follows a label in a line',
      ['[：: \u00a0/]{甲}…', ...'。！？!?'.split('').map((sign) => `!：甲${sign}乙`)],
    ],
    ['reuters', 'a separator of people', ['…[/／、]…', '… {甲}…']],
    [
      'reuters',
      'a name',
      [
        '{路透}{甲|0-10}',
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
          '自由亞洲電[台臺]',
          '[记記]者',
          '特约记者',
          '实习记者',
          '本台记者',
          '特約记者',
          '實習记者',
          '[编編翻][译譯][：: ]',
        ].map((opening) => `${opening}{甲}[责責][编編]…`),
        ...['[责責]{任}编辑', '[责責]{任}編輯', '[责責][编編]', '编辑', '編輯', '[网網][编編]'].map(
          (label) => `{（|0-1}{ |0-1}${label}…`,
        ),
        ...['编辑', '編輯', '[网網][编編]'].map((end) => `{(}记者{甲}${end}…`),
        '记者{甲}报[道导]{。|0-}',
        '记者{甲}報[道導]{）|0-}',
        '记者{甲}报道{)|0-}',
      ],
    ],
    ['rfi', 'a date', ['{1|2-2}/{1|2-2}/{2|4-4} - {1|2-2}:{2|2-2}']],
    [
      'rfi',
      'the URL of a picture',
      [
        'http{s|0-1}://s.rfi.fr/media/display/{a|36-36}/w:{1|1-}/p:{1|1-}x{1|1-}/m:{x|0-}{/}{a|1-}…',
        '{https}://s.rfi.fr/media/display/{f|36-36}/{a}…',
        ...['/', '?', '#'].map((sign) => `!https://s.rfi.fr/media/display/${'-'.repeat(36)}/a${sign}b`),
        `!https://s.rfi.fr/media/display/${'g'.repeat(36)}/a`,
        `=https://s.rfi.fr/media/display/${'-'.repeat(36)}/a`,
        `=https://s.rfi.fr/media/display/${'1'.repeat(36)}/a`,
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
        '=（资料照片）',
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

describe('a URL with a date', () => {
  it.each<readonly [string, paths: readonly string[]]>([
    [
      'bbc',
      ['…{zhongwen/simp/world/}140925_{h|1-}…', '…{zhongwen/simp/}140925_{a-b.shtml}…', '!zhongwen/simp/1140925_h'],
    ],
    ['cctv', ['…{x|1-}/20200809', '!x/202008091', '!/20200809', '=x/20200809/a']],
    [
      'cna',
      [
        '…{news}/{x|1-}/202101175{0|0-}.aspx',
        '=news/x/202101175.aspx/a',
        '!news/x/202101175.aspxa',
        '!a/news/x/202101175.aspx',
        '!/x/202101175.aspx',
      ],
    ],
    ['economist', ['…{a|1-}/2020/10/24', '=asia/2020/10/24/boat', '!asia/2020/10/241', '!a/asia/2020/10/24']],
    [
      'epochtimes',
      ['…{gb}/20/{1|1-2}/{2|1-2}/{n1}…', '!a/gb/20/1/2/n1.htm', '!gb/20/1x/2/n1.htm', '!gb/20/1/2x/n1.htm'],
    ],
    [
      'nyt',
      [
        '…{china}/20240925/{boat}…',
        '!china/202409251/boat',
        '=zh-hans/2022/01/04/us/boat.html',
        '!zh-hans/20222/01/04/us/boat.html',
      ],
    ],
    [
      'rfa',
      [
        '…{mandarin/x/cm}-011420211{0|0-}.html',
        '…{mandarin/x/}01142021{1|1-}',
        '=mandarin/x-y/z/01142021105302.html',
        '!mandarin/x/cm01142021105302',
        '!mandarin-01142021105302.html',
        '=mandarin/01142021105302',
        '=mandarin/x/-01142021105302',
      ],
    ],
    ['rfi', ['…{cn/渡口/}20231005-{渡口}…', '!cn/渡口/120231005-渡口', '!cn/渡口/a20231005-渡口']],
    [
      'voa',
      [
        '…{a/harbour-}20201218/{1.html}…',
        '=a/harbour20201218/1.html',
        '!a/harbour120201218/1.html',
        '!x/a/harbour-20201218/1.html',
        '!a/harbour-20201218',
        ...['0109', '1011', '1220', '1130'].map((day) => `=a/h-2020${day}/1.html`),
      ],
    ],
    [
      'zaobao',
      ['…{realtime/x/}story20201210-1{1|0-}', '=story20201210-1', '=a-b/c/story20201210-1', '!x/astory20201210-1'],
    ],
  ])('of %s: %s', (id, paths) => {
    expectOnly(paths, (path) => (recordOf(id).urlParts?.(path.split('/').filter(Boolean), '').date ?? null) !== null);
  });
});

describe('a paragraph of links', () => {
  const links: readonly (readonly [PublisherId, urls: readonly string[]])[] = [
    ['bbc', ['…{//www.}bbc.com/…', '…{//www.}bbc.co.uk/…', '!//xbbc.com/a']],
    ['bitterwinter', ['…{https:}//zh.bitterwinter.org/…']],
    ['cna', ['…{https:}//www.cna.com.tw/…']],
    ['dw', ['…{//www.}dw.com/…', '!//xdw.com/a']],
    [
      'epochtimes',
      [
        '!https://xepochtimes.com/gb/',
        '!https://.epochtimes.com/gb/',
        '…{https:}//{www.}epochtimes.com/gb/…',
        '…{https:}//epochtimes.com/b5/…',
        '!https://a-b.epochtimes.com/gb/',
      ],
    ],
    [
      'ft',
      [
        '!https://xftchinese.com/',
        '!https://.ftchinese.com/',
        '…{https:}//{www.}ftchinese.com/…',
        '…{https:}//cn.ft.com/…',
        '!https://a-b.ftchinese.com/',
      ],
    ],
    ['nyt', ['…{https:}//cn.nytimes.com/…']],
    ['economist', ['…{//www.}economist.com/…', '!//xeconomist.com/a']],
    ['rfa', ['…{https:}//www.rfa.org/…']],
    ['voa', ['…{https:}//www.voachinese.com/…']],
    ['zaobao', ['…{https:}//www.zaobao.com…', '!https://www.zaobao.comx/']],
  ];
  it.each(links)('of %s is related if they lead to %s', (id, urls) => {
    expectOnly(urls, (url) => readBodyOf(id, `<p>前</p><p><a href="${url}">渡口</a></p>`).boilerplate.length === 1);
  });

  it('of cdt is kept, and a list is related if they lead to the site', () => {
    const isRelated = (html: string) => readBodyOf('cdt', `<p>前</p>${html}`).boilerplate.length === 1;
    for (const list of ['ul', 'ol'])
      expectOnly(['…{https:}//chinadigitaltimes.net/…'], (url) =>
        isRelated(`<${list}><li><a href="${url}">渡口</a></li></${list}>`),
      );
    expect(isRelated('<p><a href="https://chinadigitaltimes.net/a">渡口</a></p>')).toBe(false);
  });
});

describe('markup without classes, ids and other signs', () => {
  const picture = '<img src="https://e.org/a.jpg">';
  it.each(allPublishers.filter(({ id }) => id !== 'cctv').map(({ id }) => [id as PublisherId]))(
    'of %s has no boilerplate',
    (id) => {
      for (const html of [
        ...[
          'section',
          'div',
          'span',
          'p',
          'h2',
          'h3',
          'h4',
          'strong',
          'aside',
          'blockquote',
          'figure',
          'button',
          'small',
        ].map((tag) => `<${tag}>渡口</${tag}>`),
        '<p>甲<a href="https://e.org">渡口</a></p>',
        '<h3><a href="https://e.org">渡口</a></h3>',
        '<p><small>渡口</small></p>',
        '<p><em>渡口</em></p>',
        '<p><b>渡口</b></p>',
        '<ul><li>渡口</li></ul>',
        '<ol><li>渡口</li></ol>',
        '<div><ul><li>渡口</li></ul></div>',
        '<div><ul><li><a href="https://e.org">渡口</a></li><li>甲</li></ul></div>',
        '<div><div>渡口</div></div>',
        '<div><div><div></div></div></div>',
        '<div><p>渡口</p></div>',
        `<div>${picture}</div><div>渡口</div>`,
        `<p>${picture}</p><p>渡口</p>`,
        '<iframe src="https://e.org/a"></iframe>',
        '<table><tr><td>渡口</td></tr></table>',
      ])
        expect([html, readBodyOf(id, `<p>前</p>${html}<p>后</p>`).boilerplate]).toEqual([html, []]);
    },
  );

  it.each(['bbc', 'cdt', 'cna', 'economist', 'epochtimes', 'nyt', 'reuters', 'rfa', 'wqw', 'zaobao'] as const)(
    'of %s does not make the element after a picture its caption',
    (id) => {
      for (const tag of ['div', 'p', 'section'])
        expect(readBodyOf(id, `<p>前</p>${picture}<${tag}>渡口</${tag}><p>后</p>`).body.children).toMatchObject([
          { type: 'paragraph' },
          { type: 'figure', image: { caption: null } },
          { type: 'paragraph' },
          { type: 'paragraph' },
        ]);
    },
  );
});

describe('the longest line that names people', () => {
  const names = (length: number) =>
    '甲乙、'
      .repeat(Math.ceil(length / 3))
      .slice(0, length)
      .replace(/、$/, '乙');
  it.each<readonly [PublisherId, label: string, longest: number]>([
    ['bitterwinter', '作者：', 100],
    ['cdt', '作者：', 60],
    ['epochtimes', '责任编辑：', 60],
    ['ft', '译者/', 40],
    ['nyt', '翻译：', 60],
    ['reuters', '记者：', 60],
    ['rfa', '记者：责编', 110],
    ['rfi', '翻译：', 40],
    ['wqw', '作者：', 60],
  ])('of %s with the label %s has %i characters', (id, label, longest) => {
    const people = (length: number) => readBodyOf(id, `<p>${label}${names(length - label.length)}</p>`).credits.length;
    expect(people(longest)).toBeGreaterThan(0);
    expect(people(longest + 1)).toBe(0);
  });
});

describe('a label of rfa after a name', () => {
  it.each(
    '特约记者 实习记者 本台记者 记者 特約記者 實習記者 本台記者 記者 翻译 翻譯 责任编辑 责编 编辑 网编 責任編輯 責編 編輯 網編 责編 責编 网編 網编'.split(
      ' ',
    ),
  )('is not a part of the name: %s', (label) => {
    const { credits } = readBodyOf('rfa', `<p>编译：甲乙${label}：丙丁 责编：戊己</p>`);
    expect(credits.map((credit) => 'name' in credit && credit.name)).toEqual(['甲乙', '丙丁', '戊己']);
  });
});

describe('the eras', () => {
  it.each([
    [
      'bbc',
      '2014 2014-09-01–2014-09-30, 2020-story-body 2020-07-18–2020-09-24, 2020-grid 2020-09-25–2021-12-31, 2022-bare 2022-01-01–',
    ],
    ['bitterwinter', '2020 2020-07-22–2020-12-02'],
    ['cctv', '2020 2020-07-20–2021-01-21'],
    ['cdt', '2020 2020-07-18–2021-01-21, 2021 2021-04-08–2022-03-22, 2022-card 2022-06-03–'],
    ['cna', '2020 2020-08-02–2021-01-21, 2023 2023-08-01–'],
    ['dw', '2020 2020-07-21–'],
    ['economist', '2020 2020-07-30–2021-01-21, 2024 2024-02-11–'],
    ['epochtimes', '2020 2020-09-28–'],
    ['ft', '2020 2020-07-19–2021-09-16, 2021 2021-10-01–'],
    ['nyt', '2020 2020-07-17–2021-04-06, 2021 2021-04-30–'],
    [
      'reuters',
      '2020-standard-article-body 2020-07-17–2020-09-01, 2020-paragraph 2020-09-05–2020-09-07, 2020-plain 2020-09-08–',
    ],
    ['rfa', '2020-div 2020-07-20–2020-11-27, 2020-figure 2020-12-11–'],
    [
      'rfi',
      'A0 2020-07-02–2020-09-02, A1 2020-09-03–2021-03-27, A2 2021-04-06–2021-07-28, A3 2021-07-29–2021-08-04, ' +
        'A4 2021-08-06–2021-09-26, B1 2021-09-27–2021-10-22, B2 2021-10-26–2021-11-03, B3 2021-11-04–2022-02-09, ' +
        'B4 2022-02-10–2022-08-17, B5 2022-08-18–2023-02-11, C1 2023-02-12–2023-05-23, C2 2023-05-24–2023-06-14, ' +
        'C3 2023-06-15–2023-09-25, C4 2023-09-26–',
    ],
    ['rti', '2020 2020-07-21–2020-08-04'],
    ['solidot', '2020-bare-logo 2020-07-30–2020-08-05, 2020 2020-08-06–2021-02-09, 2022 2022-01-02–'],
    ['voa', '2020 2020-07-18–'],
    ['wqw', '2020 2020-07-20–'],
    ['zaobao', '2020 2020-07-21–'],
  ])('of %s are those in which its documents were seen', (id, expected) => {
    const eras = erasOf({ id });
    expect(eras.map((era) => `${era.id} ${era.validFrom}–${era.validUntil ?? ''}`).join(', ')).toBe(expected);
    for (const { description } of eras) expect(description).toMatch(/^\S.+\.$/);
  });

  it.each(allPublishers)('of $id follow each other, and only the last may be open', (publisher) => {
    const days = erasOf(publisher).flatMap(({ validFrom, validUntil }) => [validFrom, validUntil ?? '9999-12-31']);
    expect(days).toEqual(days.toSorted());
    expect(days.filter((day) => day === '9999-12-31').length).toBeLessThanOrEqual(1);
  });
});

describe('a name in Chinese', () => {
  const wire = (who: string) => `<p>（中央社記者${who}8日電）渡口恢復。</p>`;
  const report = (who: string) => `<p>【大纪元2020年12月26日讯】（大纪元记者${who}报导）渡口恢复。</p>`;
  const namesIn = (id: PublisherId, html: string) =>
    readBodyOf(id, html).credits.flatMap((credit) =>
      credit.kind === 'author' || credit.kind === 'translator' ? [credit.name] : [],
    );

  it.each([...'歐司上諸東張范端皇尉夏公令慕宇長鍾申'])('has three characters with the surname %s', (surname) => {
    expect(namesIn('cna', wire(`${surname}乙丙高雄`))).toEqual([`${surname}乙丙`]);
    expect(namesIn('epochtimes', report(`${surname}乙丙渡口镇`))).toEqual([`${surname}乙丙`]);
  });

  it.each(['乙歐陽', '乙司徒', '丙东方'])(
    'has three characters if a double surname is not its beginning: %s',
    (name) => {
      expect(namesIn('cna', wire(`${name}高雄`))).toEqual([name]);
      expect(namesIn('epochtimes', report(`${name}渡口镇`))).toEqual([name]);
    },
  );

  it.each(['某陽', '某徒', '某方', '欧某', '某葛', '某马'])(
    'has three characters with the beginning %s, which is not a double surname',
    (beginning) => {
      expect(namesIn('epochtimes', report(`${beginning}乙渡口镇`))).toEqual([`${beginning}乙`]);
    },
  );

  it.each(['特派員', '記者', '實習記者', '特約記者', '編譯', ' 記者'])(
    'in a list of cna may follow the title %s',
    (title) => {
      expect(namesIn('cna', wire(`甲乙丙、${title}丁戊己高雄`))).toEqual(['甲乙丙', '丁戊己']);
    },
  );

  it.each<readonly [who: string, name: string, place: string | null]>([
    ['甲乙丙高雄', '甲乙丙', '高雄'],
    ['甲乙高雄', '甲乙', '高雄'],
    ['甲乙屏東縣', '甲乙', '屏東縣'],
    ['甲乙台北市', '甲乙', '台北市'],
    ['甲乙竹縣', '甲乙', '竹縣'],
    ['甲乙竹市', '甲乙', '竹市'],
    ['甲乙竹村', '甲乙', '竹村'],
    ['甲乙高雄村', '甲乙高', '雄村'],
    ['甲乙丙/高雄', '甲乙丙', '高雄'],
    ['丁記者高雄', '丁記者', '高雄'],
    ['甲乙丙／高雄/屏東', '甲乙丙', '高雄/屏東'],
    ['甲乙高雄/屏東', '甲乙', '高雄/屏東'],
    ['甲乙丙，高雄', '甲乙丙', '高雄'],
    ['甲乙丙,高雄', '甲乙丙', '高雄'],
    ['甲乙丙， 高雄', '甲乙丙', '高雄'],
    ['甲乙丙高雄，屏東', '甲乙丙', '高雄，屏東'],
  ])('of cna is separated from the place after it: %s', (who, name, place) => {
    const { credits } = readBodyOf('cna', wire(who));
    expect(credits).toMatchObject([{ kind: 'agency', place }, { name }]);
  });

  it.each([
    ['甲乙丙南宁', '甲乙丙'],
    ['甲乙南宁', '甲乙'],
    ['甲乙南宁市', '甲乙'],
    ['甲乙竹县', '甲乙'],
    ['甲乙竹市', '甲乙'],
  ])('of zaobao is separated from the place after it: %s', (who, name) => {
    expect(namesIn('zaobao', `<p>船来。（联合早报记者${who}报道）</p>`)).toEqual([name]);
  });

  it.each([
    ['大纪元记者甲乙；丙丁报导', ['甲乙', '丙丁']],
    ['大纪元记者甲乙;丙丁报导', ['甲乙', '丙丁']],
    ['大纪元记者甲乙，丙丁报导', ['甲乙', '丙丁']],
    ['大纪元记者甲乙,丙丁报导', ['甲乙', '丙丁']],
    ['大纪元记者甲乙/丙丁报导', ['甲乙', '丙丁']],
    ['大紀元渡口中心／记者甲乙报导', ['甲乙']],
    ['记者大小丁/记者丙元元报导', ['大小丁', '丙元元']],
    ['大紀元 Jane Roe报导', ['Jane Roe']],
    ['大纪元记者甲乙丙丁 高雄报导', ['甲乙丙丁']],
    ['大纪元记者甲 高雄报导', ['甲 高雄']],
    ['大纪元记者甲乙丙丁戊 高雄报导', ['甲乙丙']],
    ['大纪元记者甲乙综合采访联合报导', ['甲乙']],
    ['大纪元记者甲乙报导员综合报导', ['甲乙报']],
    ['大纪元记者台湾山报导', ['台湾山']],
    ['大某元山报导', ['大某元山']],
    ['小纪元山报导', ['小纪元山']],
    ['大纪山报导', ['大纪山']],
    ['大纪元记者甲乙（A. Bee）报导', []],
    ['大纪元记者甲乙臺灣报导', ['甲乙']],
  ])('of epochtimes is separated from what is before and after it: %s', (signed, names) => {
    expect(namesIn('epochtimes', `<p>【大纪元2020年12月26日讯】（${signed}）渡口恢复。</p>`)).toEqual(names);
  });
});

describe('the language of an edition', () => {
  it.each([
    ['https://www.bbc.com/zhongwen/simp/a-1', 'zh-Hans'],
    ['https://www.bbc.com/zhongwen/trad/a-1', 'zh-Hant'],
    ['https://www.bbc.com/ukchina/simp/a-1', 'zh-Hans'],
    ['https://www.bbc.com/ukchina/trad/a-1', 'zh-Hant'],
    ['https://www.bbc.com/zhongwen/articles/a/simp/b', 'zh-Hans'],
    ['https://chinadigitaltimes.net/chinese/1.html', 'zh-Hans'],
    ['https://chinadigitaltimes.net/2020/1', 'en'],
    ['https://www.dw.com/zh/a/a-1', 'zh-Hans'],
    ['https://www.dw.com/de/a/a-1', 'de'],
    ['https://www.dw.com/en/a/a-1', 'en'],
    ['https://www.epochtimes.com/gb/n1.htm', 'zh-Hans'],
    ['https://www.epochtimes.com/b5/n1.htm', 'zh-Hant'],
    ['https://www.nytimes.com/zh/2022/01/04/us/a.html', 'zh-Hans'],
    ['https://www.nytimes.com/zh-hans/2022/01/04/us/a.html', 'zh-Hans'],
    ['https://www.nytimes.com/zh-hant/2022/01/04/us/a.html', 'zh-Hant'],
    ['https://www.nytimes.com/2022/01/04/us/a.html', 'en'],
    ['https://cn.nytimes.com/us/20220104/a/', 'zh-Hans'],
    ['https://www.rfa.org/mandarin/a/b.html', 'zh-Hans'],
    ['https://www.rfa.org/cantonese/a/b.html', 'zh-Hant'],
    ['https://www.rfa.org/english/a/b.html', null],
  ])('%s', (url, language) => {
    expect(parseArticle(`<!--0-->\n[渡口](${url})\n------\n`, { publishers: allPublishers }).language).toBe(language);
  });
});

describe('a label of cdt after a name', () => {
  it.each('标题 发表日期 来源 摄影 图 校对 采访 出品'.split(' '))('ends the name without a separator: %s', (label) => {
    expect(readBodyOf('cdt', `<p>作者：甲乙${label}：丙丁</p>`).credits).toMatchObject([
      { kind: 'author', name: '甲乙' },
    ]);
  });

  it.each('作者 本文作者 撰文 撰稿 采写 记者 实习记者 编辑 责编 责任编辑 网编 网络编辑 译者 翻译 编译'.split(' '))(
    'begins the names of another role: %s',
    (label) => {
      const { credits } = readBodyOf('cdt', `<p>文：甲乙${label}：丙丁</p>`);
      expect(credits.map((credit) => 'name' in credit && credit.name)).toEqual(['甲乙', '丙丁']);
    },
  );

  it('is read in the first ten blocks', () => {
    const people = (before: number) =>
      readBodyOf('cdt', `${'<p>渡</p>'.repeat(before)}<p>作者：甲乙</p><p>a</p>`).credits.length;
    expect([people(9), people(10)]).toEqual([1, 0]);
  });
});

describe('people in brackets within a paragraph', () => {
  it.each([
    ['bbc', '责编'],
    ['cna', '編輯'],
    ['reuters', '审校'],
    ['rfi', '核稿'],
  ] as const)('of %s are credited', (id, label) => {
    const name = id === 'cna' ? '甲乙丙' : '甲乙';
    expect(readBodyOf(id, `<p>渡口（${label}：${name}）恢复。</p>`).credits).toMatchObject([{ kind: 'editor', name }]);
  });
});

describe('a picture before the text', () => {
  const picture = '<img src="https://e.org/a.jpg">';
  it.each(['bitterwinter', 'cdt', 'epochtimes', 'solidot', 'wqw'] as const)('of %s is a figure of the body', (id) => {
    const article = readBodyOf(id, `${picture}<p>渡口</p>`);
    expect(article).toMatchObject({ leadImage: null, body: { children: [{ type: 'figure' }, { type: 'paragraph' }] } });
  });

  it.each([
    ['bbc', `<figure>${picture}</figure>`],
    ['bbc', picture],
    ['cna', `<div class="fullPic">${picture}<div class="picinfo">渡口</div></div>`],
    ['ft', `<div>${picture}</div>`],
    ['nyt', `<figure>${picture}</figure>`],
    ['nyt', picture],
    ['reuters', `<div class="PrimaryAsset_container">${picture}</div>`],
    ['reuters', picture],
    ['rfa', `<figure>${picture}</figure>`],
    ['rfa', `<div class="captioned">${picture}<div class="image-caption">渡口</div></div>`],
    ['zaobao', `<div class="figure-media">${picture}</div>`],
  ] as const)('of %s is the lead image: %s', (id, html) => {
    expect(readBodyOf(id, `${html}<p>渡口</p>`)).toMatchObject({
      leadImage: { url: 'https://e.org/a.jpg' },
      body: { children: [{ type: 'paragraph' }] },
    });
  });

  it.each([
    ['cna', `<div>${picture}</div>`],
    ['rfa', `<div>${picture}</div>`],
    ['rfa', picture],
    ['reuters', `<div>${picture}</div>`],
    ['zaobao', `<div>${picture}</div>`],
  ] as const)('of %s is not the lead image without the class of one: %s', (id, html) => {
    expect(readBodyOf(id, `${html}<p>渡口</p>`).leadImage).toBeNull();
  });
});

describe('the element of a figure', () => {
  const picture = '<img src="https://e.org/a.jpg">';
  it.each([
    ['cdt', `<div class="wp-caption">${picture}<p class="wp-caption-text">渡口</p></div>`],
    ['cna', `<div class="floatImg">${picture}<div class="picinfo">渡口</div></div>`],
    ['ft', `<div>${picture}渡口</div>`],
    ['nyt', `<p>${picture}<small>渡口</small></p>`],
    ['rfa', `<div class="captioned">${picture}<div class="image-caption">渡口</div></div>`],
    ['voa', `<div class="contentImage">${picture}<small>渡口</small></div>`],
    [
      'wqw',
      `<table class="tr-caption-container"><tr><td>${picture}</td></tr><tr><td class="tr-caption">渡口</td></tr></table>`,
    ],
    ['cdt', `<p>${picture}</p><div class="ts">渡口</div>`],
    ['cdt', `<p>${picture}</p><span style="font-size: 0.8em">渡口</span>`],
    ['cdt', `<p>${picture}</p><span style="font-size:0.8em;color:red">渡口</span>`],
    ['zaobao', `<div>${picture}</div><figcaption>渡口</figcaption>`],
  ] as const)('of %s contains the caption: %s', (id, html) => {
    expect(readBodyOf(id, `<p>前</p>${html}<p>后</p>`).body.children).toMatchObject([
      { type: 'paragraph' },
      { image: { caption: '渡口' } },
      { type: 'paragraph' },
    ]);
  });

  it.each([
    ['cdt', `<div class="wp-caption">${picture}<p>渡口</p></div>`],
    ['cdt', `<div class="wp-captions">${picture}<p class="wp-caption-text">渡口</p></div>`],
    ['cdt', `<p>${picture}</p><span style="color: red; font-size: 0.8em">渡口</span>`],
    ['cdt', `<p>${picture}</p><span style="font-size: 0.8ex">渡口</span>`],
    ['cdt', `<p>${picture}</p><span style="font-size: 0x8em">渡口</span>`],
    ['cdt', `<p>${picture}</p><span>渡口</span>`],
    ['cna', `<div class="floatImgs">${picture}<div class="picinfo">渡口</div></div>`],
    ['cna', `<div class="afloatImg">${picture}<div class="picinfo">渡口</div></div>`],
    ['nyt', `<p>${picture}<small>渡口</small>乙</p>`],
    ['rfa', `<div>${picture}<div class="image-caption">渡口</div></div>`],
    ['wqw', `<table><tr><td>${picture}</td></tr><tr><td class="tr-caption">渡口</td></tr></table>`],
  ] as const)('of %s has the signs of one: %s', (id, html) => {
    expect(JSON.stringify(readBodyOf(id, `<p>前</p>${html}<p>后</p>`).body)).not.toContain('"caption":"渡口"');
  });
});

describe('the wrappers and the standfirst of ft', () => {
  const picture = '<div><img src="https://e.org/a.jpg"></div>';
  it.each([
    ['the class story-lead', '<div class="story-lead">引言。</div><p>a</p>'],
    ['a picture after it', `<div>引言。</div>${picture}<p>a</p>`],
    ['a story after it', '<div>引言。</div><div><div id="story-body-container"><p>a</p></div></div>'],
  ])('are read with %s', (_, html) => {
    const { standfirst, body } = readBodyOf('ft', html);
    expect([standfirst.length, body.children.length]).toEqual([1, 1]);
  });

  it('do not include other elements before the text', () => {
    for (const html of ['<div>引言。</div><p>a</p>', `<div>前言。</div><div>引言。</div>${picture}<p>a</p>`])
      expect(readBodyOf('ft', html).standfirst).toEqual([]);
  });

  it.each([
    `<div class="story-body">${picture}<p>a</p></div>`,
    `<div id="story-body-container">${picture}<p>a</p></div>`,
    `<div><div id="story-body-container">${picture}<p>a</p></div></div>`,
  ])('are around the lead image: %s', (html) => {
    expect(readBodyOf('ft', html)).toMatchObject({
      leadImage: { url: 'https://e.org/a.jpg' },
      body: { children: [{}] },
    });
  });
});

describe('an element that is boilerplate only with all of its signs', () => {
  it.each<readonly [PublisherId, html: string]>([
    ['bbc', '<div>无内容</div>'],
    ['cdt', '<div>在中国数字时代阅读更多</div>'],
    ['cna', '<div>渡口</div><div><a href="https://www.cna.com.tw/a">渡口</a>。</div>'],
    ['cna', '<div data-id="a">渡口</div>'],
    ['cna', '<div class="infogram-embed">渡口</div>'],
    ['economist', '<div>渡口<div><div id="econ-1"></div></div></div>'],
    ['voa', '<a href="/a/1.html">渡口</a>'],
  ])('of %s: %s', (id, html) => {
    const { boilerplate, body } = readBodyOf(id, `<p>前</p>${html}<p>后</p>`);
    expect(boilerplate).toEqual([]);
    expect(body.children.map(({ type }) => type)).not.toContain('embed');
    expect(body.children.length).toBeGreaterThan(2);
  });

  it('of cna is the title of the links after it', () => {
    const { boilerplate } = readBodyOf(
      'cna',
      '<p>前</p><div>渡口</div><p><a href="https://www.cna.com.tw/a">渡口</a></p>',
    );
    expect(boilerplate).toHaveLength(1);
    expect(
      readBodyOf('cna', '<p>前</p><div>渡口</div><div class="book"><a href="https://www.cna.com.tw/a">渡口</a></div>')
        .boilerplate,
    ).toHaveLength(1);
  });
});

describe('boilerplate within a block', () => {
  it.each<readonly [PublisherId, html: string, blocks: number]>([
    [
      'bbc',
      '<figure><img src="https://e.org/a.jpg"><figcaption>渡<p>你的器材不支持播放多媒体材料</p>口</figcaption></figure>',
      1,
    ],
    ['cdt', '<hr><p>The post 渡口 appeared first on 甲.</p>', 0],
    ['cdt', '<hr><p><small>© 甲</small></p>', 0],
    ['rti', '<p>渡口<a href="/a">...more</a>恢复</p>', 1],
  ])('of %s does not divide it: %s', (id, html, blocks) => {
    const { boilerplate, body } = readBodyOf(id, `<p>前</p>${html}`);
    expect([boilerplate.length, body.children.length]).toEqual([1, 1 + blocks]);
  });
});

describe('a list before the text of bbc', () => {
  it('is a byline if it has up to 120 characters and no sentence', () => {
    const isByline = (text: string) =>
      readBodyOf('bbc', `<main><div><ul><li>${text}</li></ul></div><div><p>a</p></div></main>`).boilerplate.length ===
      1;
    expectOnly(['…{甲|1-120}…', ...['。', '！', '？'].map((sign) => `!甲${sign}乙`)], isByline);
  });

  it('is not the title of a player, which is a paragraph or a span', () => {
    for (const tag of ['p', 'span']) {
      const { body } = readBodyOf(
        'bbc',
        `<p>a</p><div><iframe src="/ws/av-embeds/a"></iframe></div><${tag}>渡口</${tag}>`,
      );
      expect(body.children).toMatchObject([{ type: 'paragraph' }, { type: 'embed', title: '渡口' }]);
    }
  });
});

describe('the date of economist', () => {
  const isRead = (aside: string) => readBodyOf('economist', `${aside}<p>a</p>`).printedDate !== null;
  it.each([
    ['<aside><div><time>Oct 23rd 2020</time></div></aside>', true],
    ['<aside><div>Oct 23rd 2020</div></aside>', false],
    ['<aside><time>Oct 23rd 2020</time></aside>', false],
    ['<aside>Oct 23rd 2020</aside>', false],
  ])('in %s: %s', (aside, isDate) => {
    expect(isRead(aside)).toBe(isDate);
  });

  it('is next to the byline, and another paragraph there names no one', () => {
    const aside =
      '<aside><div><time>Oct 23rd 2020</time><p>Jane Roe</p><p itemprop="byline">by John Doe</p></div></aside>';
    expect(readBodyOf('economist', `${aside}<p>a</p>`).credits).toMatchObject([{ name: 'John Doe' }]);
  });
});

describe('the blocks in which wqw names authors', () => {
  it('are the first three', () => {
    const people = (before: number) =>
      readBodyOf('wqw', `${'<p>渡</p>'.repeat(before)}<p>作者：甲乙</p><p>a</p>`).credits.length;
    expect([people(2), people(3)]).toEqual([1, 0]);
  });
});

describe('a column at the end of a title of rfi', () => {
  it.each(
    (
      '东京专栏,中华世界,第一次播音 北京时间 06:00-07:00,第二次播音 北京时间 19:00-20:00,法语世界,聚焦台海,聚焦非洲,亚洲周刊,今日经济,公民论坛,北美来鸿,印太纵览,台北一周,国际纵横,' +
      '微言微语,文化艺术,文化遗产,曼谷专栏,柏林飞鸿,欧洲思想文化长廊,法国世界报,法国思想长廊,法国报纸摘要,法国文艺欣赏,法国美食,法国风光,法国风土人情,特别节目,环保天地,' +
      '环境与发展,生态 健康与科技,美国专栏,要闻分析,要闻解说,观察中国'
    ).split(','),
  )('may be %s, whatever the URL is', (column) => {
    const { headline, column: found } = parseArticle(`<!--0-->\n[渡口 - ${column}](https://www.rfi.fr/cn/a)\n------\n`);
    expect([headline, found]).toEqual(['渡口', column]);
  });

  it('is not any other text after a hyphen', () => {
    const { headline, column } = parseArticle('<!--0-->\n[渡口 - 河口专栏](https://www.rfi.fr/cn/a)\n------\n');
    expect([headline, column]).toEqual(['渡口 - 河口专栏', null]);
  });
});
