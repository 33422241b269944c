import { describe, expect, it } from 'vitest';
import type { ArticleLike } from './article.js';
import { compareReading } from './compare.js';
import { conservation } from './conservation.js';
import { parisInstant } from './paris.js';
import { readRfi } from './reading.js';
import { repairGluedTags, visibleText } from './repair.js';

// The independent reader is tested too, with invented documents for constructs that are rare in the corpus.

function build(body: string, title = '标题', url = 'https://www.rfi.fr/cn/%E4%B8%AD%E5%9B%BD/20230101-a'): string {
  return `<!--1700000000000-->\n[${title}](${url})\n------\n\n<div>05/10/2023 - 15:28</div>${body}\n`;
}

const kinds = (document: string) => readRfi(document).boilerplate.map(({ kind }) => kind);

describe('the repair of glued tags', () => {
  it.each([
    ['<divclass="a">', '<div class="a">'],
    ['<divdata-article-list>', '<div data-article-list>'],
    ['<asidedata-org-name=""data-x="">', '<aside data-org-name=""data-x="">'],
    ['<youtube-playervideo-type="youtube">', '<youtube-player video-type="youtube">'],
    ['<play-mediav-bind:current-media="m">', '<play-media v-bind:current-media="m">'],
    ['<diaporama-fullscreendiaporama-classes="x">', '<diaporama-fullscreen diaporama-classes="x">'],
    ['<sourcetype="image/webp"srcset="x">', '<source type="image/webp"srcset="x">'],
    ['<imgfetchpriority="low">', '<img fetchpriority="low">'],
  ])('%s', (glued, whole) => {
    expect(repairGluedTags(glued)).toBe(whole);
    expect(repairGluedTags(whole)).toBe(whole);
  });
});

describe('what is visible', () => {
  it('leaves out scripts, styles, templates, copies, drawings and frames, and decodes what was escaped twice', () => {
    const hidden = ['script', 'style', 'template', 'noscript', 'svg', 'iframe'].map((tag) => `<${tag}>x</${tag}>`);
    expect(visibleText(`一<苹果>${hidden.join('')}<!--x-->&amp;#22338;&quot;`)).toBe('一<苹果>坂"');
  });
});

describe('Paris time', () => {
  const hours = (count: number) => Date.UTC(2020, 9, 25) + count * 3_600_000;
  it.each([
    ['05/10/2023 - 15:28', Date.UTC(2023, 9, 6), '2023-10-05T13:28:00.000Z'],
    ['25/10/2020 - 02:30', hours(3), '2020-10-25T01:30:00.000Z'],
    ['25/10/2020 - 02:30', hours(1), '2020-10-25T00:30:00.000Z'],
    ['29/03/2020 - 02:30', Date.UTC(2020, 2, 30), '2020-03-29T01:30:00.000Z'],
  ])('%s before %d', (printed, tick, instant) => {
    expect(parisInstant(printed, tick)).toBe(instant);
  });
});

describe('the reader', () => {
  it('recognises the tail of a programme: promos, byline, list, footer', () => {
    const reading = readRfi(
      build(
        '<img src="https://s.rfi.fr/a.jpg"><p><strong>导语     </strong></p><div><p>段一</p><p>&nbsp;</p>' +
          '<div data-selfpromo-newsletter></div><div data-selfpromo-app></div></div>' +
          '<div><div><div><div><span>作者：</span><a href="/cn/%E4%BD%9C%E8%80%85/x/" title="某人">某人</a></div></div></div></div>' +
          '<div><asidedata-org-name=""data-org-type=""><div role="heading"><span>同一主题</span></div><div><divdata-article-list>' +
          '<div><span>一</span></div><a href="/cn/b" data-article-item-link><h2>二</h2></a></div></div></aside></div>' +
          '<br><hr><div>获取更多RSS：<br><a href="https://feedx.net">https://feedx.net</a></div>',
        '题目 - 要闻解说',
      ),
    );
    expect(reading.boilerplate.map(({ kind }) => kind)).toEqual([
      'newsletter',
      'app',
      'byline',
      'related',
      'syndication',
    ]);
    expect(reading.credits).toEqual([
      { kind: 'author', says: '某人|https://www.rfi.fr/cn/%E4%BD%9C%E8%80%85/x/', sure: true },
    ]);
    expect(reading).toMatchObject({ headline: '题目', column: '要闻解说', standfirst: ['导语'] });
    expect(reading.body).toEqual([{ type: 'paragraph', text: '段一' }]);
  });

  it('recognises an audio player without classes', () => {
    const reading = readRfi(
      build(
        '<div><div><script data-media-id="M1" type="application/json">{"diffusion":{"title":"声音"}}</script>' +
          '<divdata-root-audio-player-button    data-x><play-mediamedia-id="M1"></play-media></div>' +
          '<div><p><strong>声音</strong> <br />作者甲</p></div></div><p>段</p></div>',
      ),
    );
    expect(reading.body).toEqual([
      { type: 'audio', text: 'M1' },
      { type: 'paragraph', text: '段' },
    ]);
    expect(reading.titles).toEqual(['声音']);
    expect(reading.boilerplate).toEqual([{ kind: 'player', text: '作者甲', links: [] }]);
  });

  it('recognises a video player without classes, its time and its poster', () => {
    const reading = readRfi(
      build(
        '<div><div data-media-video-m data-wrapper-video-player><div>片名</div><divdata-hidden-video-player="m">' +
          '<video-playermedia-id="m"video-type="youtube"source="https://www.youtube.com/embed/abcdefghijk"title=""><div></div>' +
          '</video-player></div><figure><div><picture><sourcetype="image/webp"srcset="https://s.rfi.fr/a.webp 1280w"/>' +
          '<img src="data:image/gif;base64,R0"alt="x" srcset="https://s.rfi.fr/w:388/a.jpg 388w,https://s.rfi.fr/w:1280/a.jpg 1280w"/>' +
          '</picture><button aria-label="播放影片"><span></span></button><time>02:27</time></div>' +
          '<figcaption><span>说明</span>      <span>© 某社</span>   </figcaption></figure></div></div>',
      ),
    );
    expect(reading.body).toEqual([{ type: 'embed', text: 'youtube abcdefghijk' }]);
    expect(reading.titles).toEqual(['片名']);
    expect(reading.images).toEqual([{ url: 'https://s.rfi.fr/w:1280/a.jpg', caption: '说明', credit: '© 某社' }]);
    expect(reading.boilerplate).toEqual([{ kind: 'player', text: '02:27', links: [] }]);
  });

  it('reads an article that surplus end tags put outside its container', () => {
    const document = build(
      '<img src="https://static.rfi.fr/meta_og_twcards/RFI_FB.png"><div class="t-content__body u-clearfix">' +
        '<div class="m-interstitial"></div><div class="m-block-ad__content"></div></div></div>' +
        '<button data-readmore-unlocker><span>继续浏览后续</span></button></div>' +
        '<p>（法新社新德里20日电）    段。（译者：甲/核稿：乙）</p><p class="t-copyright">© 2021 AFP</p>        </div>',
      '甲 – 法国国际广播电台 - RFI',
    );
    const reading = readRfi(document);
    expect(kinds(document)).toEqual(['logo', 'read-more', 'copyright']);
    expect(reading).toMatchObject({ headline: '甲', leadImage: null, wire: true });
    expect(reading.credits.map(({ says }) => says)).toEqual(['法新社|新德里|20', '甲', '乙', 'AFP|2021']);
    expect(reading.body).toHaveLength(1);
  });

  it('reads text that a figure cuts out of its paragraph', () => {
    const { body } = readRfi(
      build(
        '<div><p>一</p><figure><img src="https://s.rfi.fr/a.jpg"></figure>二</p><p><p>三</p></p><strong>四</strong></p></div>',
      ),
    );
    expect(body.map(({ text }) => text)).toEqual(['一', 'https://s.rfi.fr/a.jpg', '二', '三', '四']);
  });
});

describe('the judgement of an Article', () => {
  const document = build('Array<div><p>甲乙</p><p>丙</p></div>');
  const at = (offset: number) => ({ start: { offset }, end: { offset } });
  function article(...paragraphs: string[]): ArticleLike {
    return {
      publisher: 'rfi',
      timestamp: { epochMilliseconds: 1_700_000_000_000 },
      publishedAt: '2023-10-05T13:28:00.000Z',
      headline: '标题',
      column: null,
      url: 'https://www.rfi.fr/cn/%E4%B8%AD%E5%9B%BD/20230101-a',
      printedDate: { text: '05/10/2023 - 15:28', instant: '2023-10-05T13:28:00.000Z', position: at(1) },
      leadImage: null,
      standfirst: [],
      body: {
        type: 'root',
        children: paragraphs.map((value, index) => ({
          type: 'paragraph',
          children: [{ type: 'text', value, position: at(10 + index) }],
        })),
      },
      credits: [],
      boilerplate: [{ kind: 'artefact', text: 'Array', links: [], position: at(5) }],
      frontMatter: null,
      source: null,
    };
  }
  const judge = (...paragraphs: string[]) => {
    const found = article(...paragraphs);
    const { lost, duplicated, ordered } = conservation(document, found);
    return { lost, duplicated, ordered, differences: compareReading(readRfi(document), found).length };
  };

  it.each([
    [['甲乙', '丙'], { lost: 0, duplicated: 0, ordered: true, differences: 0 }],
    [['甲乙'], { lost: 1, duplicated: 0, ordered: false, differences: 1 }],
    [['甲乙', '丙', '丙'], { lost: 0, duplicated: 1, ordered: false, differences: 1 }],
    [['丙', '甲乙'], { lost: 0, duplicated: 0, ordered: false, differences: 1 }],
    [['甲', '乙丙'], { lost: 0, duplicated: 0, ordered: true, differences: 1 }],
    [['甲乙', '丙', '广告'], { lost: 0, duplicated: 2, ordered: false, differences: 2 }],
  ])('of paragraphs %j', (paragraphs, judgement) => {
    expect(judge(...paragraphs)).toEqual(judgement);
  });
});
