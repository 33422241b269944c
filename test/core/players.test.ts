import { describe, expect, it } from 'vitest';
import { parseBody } from '../../src/body/index.js';
import { definePublisher } from '../../src/publishers/index.js';
import { boilerplateOf, diagnosticsOf, ledger, outline } from './reading.js';

type Row = readonly [description: string, html: string, expected: string];

/** Longer than any title or line of a player may be. */
const LONG = '船来船往。'.repeat(50);

/** A value as JSON in an attribute. */
function quoted(value: unknown): string {
  return JSON.stringify(value).replaceAll('"', '&quot;');
}

const inBody = (html: string) => outline(`<div><p>前</p>${html}</div>`);

describe('a video player of RFI', () => {
  const player =
    '<youtube-player video-type="youtube" source="https://www.youtube.com/embed/a" video-id="a"></youtube-player>';
  it.each<Row>([
    ['is an embed', player, 'paragraph["前"] embed{provider=youtube url=https://www.youtube.com/embed/a id=a}'],
    [
      'of an unknown kind is an embed of an unknown provider',
      '<video-player source="https://e.org/v"></video-player>',
      'paragraph["前"] embed{provider=unknown url=https://e.org/v}',
    ],
    [
      'has a still as its poster',
      `<youtube-player source="https://e.org/v" image="${quoted({ url: 'https://e.org/', filename: 'a.jpg' })}"></youtube-player>`,
      'paragraph["前"] embed{provider=unknown url=https://e.org/v (url=https://e.org/a.jpg)}',
    ],
    ['without a URL becomes the text in it', '<youtube-player>看</youtube-player>', 'paragraph["前"] paragraph["看"]'],
    [
      'takes its title from the text before it in its wrapper',
      `<div data-wrapper-video-player><p>渡口</p>${player}</div>`,
      'paragraph["前"] embed{provider=youtube url=https://www.youtube.com/embed/a id=a title=渡口}',
    ],
    [
      'uses the figure after it as its poster',
      `<div data-wrapper-video-player>${player}<figure><img src="https://e.org/a.jpg"><figcaption>船</figcaption></figure></div>`,
      'paragraph["前"] embed{provider=youtube url=https://www.youtube.com/embed/a id=a (url=https://e.org/a.jpg caption=船)}',
    ],
    [
      'takes the caption of a figure without a picture as its title',
      `<div data-wrapper-video-player>${player}<figure><figcaption>船</figcaption></figure></div>`,
      'paragraph["前"] embed{provider=youtube url=https://www.youtube.com/embed/a id=a title=船}',
    ],
    [
      'takes its title from a figure without a picture before it, like any other text',
      `<div data-wrapper-video-player><figure><figcaption>船</figcaption></figure>${player}</div>`,
      'paragraph["前"] embed{provider=youtube url=https://www.youtube.com/embed/a id=a title=船}',
    ],
    [
      'leaves a wrapper without a player as text',
      '<div data-wrapper-video-player><p>渡口</p></div>',
      'paragraph["前"] paragraph["渡口"]',
    ],
    [
      'without a safe URL becomes the text in it, also in a wrapper',
      '<video-player source="javascript:1">看</video-player><div data-wrapper-video-player><p>渡口</p><video-player source="javascript:1">听</video-player></div><div data-wrapper-video-player><video-player>读</video-player></div>',
      'paragraph["前"] paragraph["看"] paragraph["渡口"] paragraph["听"] paragraph["读"]',
    ],
    [
      'has the text in it only once, after it',
      '<video-player source="https://e.org/v">看</video-player>',
      'paragraph["前"] embed{provider=unknown url=https://e.org/v} paragraph["看"]',
    ],
    [
      'is read once in a wrapper whose elements are not closed',
      '<div data-wrapper-video-player><p>渡口</p><section><p>船来</p><video-player source="https://e.org/v">',
      'paragraph["前"] embed{provider=unknown url=https://e.org/v title=船来} paragraph["渡口"]',
    ],
    [
      'keeps the still in its data if its wrapper has no figure with a picture',
      `<div data-wrapper-video-player><video-player source="https://e.org/v" image="${quoted({ url: 'https://e.org/', filename: 'a.jpg' })}"></video-player><figure>船</figure></div>`,
      'paragraph["前"] embed{provider=unknown url=https://e.org/v (url=https://e.org/a.jpg)} paragraph["船"]',
    ],
    [
      'may be nested deeper in its wrapper, with text between',
      `<div data-wrapper-video-player><p>渡口</p><div><p>船来</p>${player}</div>闲话</div>`,
      'paragraph["前"] embed{provider=youtube url=https://www.youtube.com/embed/a id=a title=船来} paragraph["渡口"] paragraph["闲话"]',
    ],
    [
      'has one title: a second one becomes a paragraph',
      `<div data-wrapper-video-player><div class="m-em-video__title">渡口</div><p>船来</p>${player}</div>`,
      'paragraph["前"] embed{provider=youtube url=https://www.youtube.com/embed/a id=a title=船来} paragraph["渡口"]',
    ],
    [
      'does not include the rest of the page, if its wrapper is not closed',
      `<div data-wrapper-video-player>${player}<p>${LONG}</p></div>`,
      `paragraph["前"] embed{provider=youtube url=https://www.youtube.com/embed/a id=a} paragraph["${LONG}"]`,
    ],
  ])('%s', (_, html, expected) => {
    expect(inBody(html)).toBe(expected);
  });

  it('treats buttons and times as boilerplate, including those over the still', () => {
    const html = `<div data-wrapper-video-player>${player}<button>播放</button><button><style>a{}</style></button><figure><img src="https://e.org/a.jpg"><div><button>放大</button><time>01:20</time><time></time></div></figure></div>`;
    expect(boilerplateOf(parseBody(`<div><p>前</p>${html}</div>`))).toEqual([
      'player: 播放',
      'player: 放大',
      'player: 01:20',
    ]);
  });

  it('reads a credit inside a button only as part of the button', () => {
    const still =
      '<figure><img src="https://e.org/a.jpg"><button>放大<span class="m-figure__caption__credits">甲</span></button></figure>';
    const body = parseBody(`<div><p>前</p><div data-wrapper-video-player>${player}${still}</div></div>`);
    expect(boilerplateOf(body)).toEqual(['player: 放大甲']);
    const [, video] = body.body.children;
    expect(video?.type === 'embed' && video.poster?.credit).toBeNull();
  });
});

describe('the title of a video player of RFI', () => {
  const player = '<video-player source="https://e.org/v"></video-player>';
  const figure = '<figure><img src="https://e.org/a.jpg"></figure>';
  const titleOf = (html: string) => {
    const block = parseBody(`<div><p>前</p>${html}</div>`).body.children[1];
    return block?.type === 'embed' ? block.title : 'no embed';
  };
  const inWrapper = (html: string) => titleOf(`<div data-wrapper-video-player>${html}</div>`);

  it.each<readonly [what: string, html: string, title: string | null]>([
    ['is the short text before it', `<p>渡口</p>${player}`, '渡口'],
    ['is the last of several', `<p>渡口</p><b>河湾</b>${player}`, '河湾'],
    ['is not an element without text', `<p>渡口</p><p> </p>${player}`, '渡口'],
    ['is not a longer text', `<p>渡口</p><p>${LONG}</p>${player}`, '渡口'],
    ['is not after it', `${player}<p>渡口</p>`, null],
    ['is not text without an element', `渡口${player}`, null],
    ['is the whole text of the element', `<p>渡<b>口</b></p>${player}`, '渡口'],
    ['is not in the figure before it', `<p>渡口</p><div>${figure}北岸</div>${player}`, '渡口'],
    ['is not in the figure around it', `<figure><img src="https://e.org/a.jpg"><p>渡口</p>${player}</figure>`, null],
    ['may be before the element around it', `<p>渡口</p><div><div>${player}</div></div>`, '渡口'],
    ['may be nearer, in that element', `<p>渡口</p><div><p>河湾</p><div>${player}</div></div>`, '河湾'],
    ['replaces that of its attribute', `<p>渡口</p>${player.replace('source', 'title="船" source')}`, '渡口'],
    ['is that of its attribute otherwise', player.replace('source', 'title=" 船 " source'), '船'],
  ])('%s', (_, html, title) => {
    expect(inWrapper(html)).toBe(title);
  });

  it('is a segment of the ledger', () => {
    const html = `<div><p>前</p><div data-wrapper-video-player><p>渡<b>口</b></p>${player}</div></div>`;
    expect(ledger(html).filter((segment) => segment.includes('/title'))).toEqual([
      '/body/children/1/title ← <p>渡<b>口</b></p>',
    ]);
  });

  it('may be printed after it, in an element with a class, instead of that of its attribute', () => {
    const printed = '<div class="m-em-video__title">渡口</div>';
    expect(titleOf(player + printed)).toBe('渡口');
    expect(titleOf(player.replace('source', 'title="船" source') + printed)).toBe('渡口');
    expect(titleOf(`${player}<p>后</p>${printed}`)).toBeNull();
    expect(titleOf(`<iframe src="https://e.org/v" title="多媒体播放器"></iframe>${printed}`)).toBe('渡口');
  });

  it('may be the <figcaption> after it, of every publisher', () => {
    expect(
      titleOf('<figure><iframe src="https://e.org/v" title="播放器"></iframe><figcaption>渡口</figcaption></figure>'),
    ).toBe('渡口');
  });

  it('is the first that is printed: a second one is text', () => {
    const printed = (text: string) => `<div class="m-em-video__title">${text}</div>`;
    const frame = '<iframe src="https://e.org/v"></iframe>';
    expect(inBody(frame + printed('渡口') + printed('河湾'))).toBe(
      'paragraph["前"] embed{provider=unknown url=https://e.org/v title=渡口} paragraph["河湾"]',
    );
    expect(inBody(`<div data-wrapper-video-player><p>渡口</p>${player}</div>${printed('河湾')}`)).toBe(
      'paragraph["前"] embed{provider=unknown url=https://e.org/v title=渡口} paragraph["河湾"]',
    );
  });

  it.each<readonly [player: string, title: string | null]>([
    ['<iframe src="https://e.org/v"></iframe>', '渡口'],
    ['<iframe src="https://e.org/v" title="船"></iframe>', '渡口'],
    ['<audio src="https://e.org/v"></audio>', '渡口'],
    ['<video src="https://e.org/v"></video>', '渡口'],
    // Only the title of a frame may describe the frame.
    ['<audio src="https://e.org/v" title="船"></audio>', null],
    ['<video src="https://e.org/v" title="船"></video>', null],
    ['<img src="https://e.org/a.jpg">', null],
    ['<p>船</p>', null],
    ['<iframe src="https://e.org/v"></iframe>后', null],
  ])('is printed after a player that has none, or after a frame; otherwise it is text: %s', (before, title) => {
    const { body } = parseBody(`<div><p>前</p>${before}<div class="m-em-video__title">渡口</div></div>`);
    const last = body.children.at(-1);
    if (title === null) expect(last).toMatchObject({ type: 'paragraph', children: [{ value: '渡口' }] });
    else expect(last).toMatchObject({ title });
  });

  it.each<readonly [title: string, expected: string, rest: readonly string[]]>([
    ['<div class="m-em-video__title">渡<b>口</b></div>', '渡口', ['title ← 渡', 'title ← 口']],
    ['<div class="m-em-video__title"> </div>', '–', []],
    ['<div class="m-em-video__title"></div>', '–', []],
  ])('that is printed after it is a segment of the ledger, unless it is empty: %s', (title, expected, segments) => {
    const html = `<div><p>前</p><iframe src="https://e.org/v"></iframe>${title}</div>`;
    const { children } = parseBody(html).body;
    expect(children.map((block) => (block.type === 'embed' ? (block.title ?? '–') : block.type))).toEqual([
      ...['paragraph', expected],
    ]);
    const found = ledger(html).filter((segment) => segment.startsWith('/body/children/1/title'));
    expect(found.map((segment) => segment.replace('/body/children/1/', ''))).toEqual(segments);
  });

  it('may be an element that any of several rules names', () => {
    const titles = [{ tag: 'div', className: 'title' }, { tag: 'div', className: 'name' }, { tag: 'figcaption' }];
    const publisher = definePublisher({
      ...{ id: 'mine', name: '河口日报', hosts: ['news.example'] },
      players: { titles },
    });
    for (const title of [
      '<div class="title">渡口</div>',
      '<div class="name">渡口</div>',
      '<figcaption>渡口</figcaption>',
    ])
      expect(outline(`<iframe src="https://e.org/v"></iframe>${title}`, { publisher })).toBe(
        'embed{provider=unknown url=https://e.org/v title=渡口}',
      );
  });

  it.each(['', ' ', '<br>', '\n<br> <br>'])('extends the position of a player that it follows after %j', (between) => {
    const html = `<p>前</p><iframe src="https://e.org/v"></iframe>${between}<div class="m-em-video__title">渡口</div>`;
    const position = parseBody(html).body.children[1]?.position;
    expect(html.slice(position?.start.offset, position?.end.offset)).toBe(html.slice('<p>前</p>'.length));
  });
});

describe('a record with several rules for players', () => {
  const video = (tag: string, title: string) => ({
    element: { tag },
    read: ({ source = '' }: Readonly<Record<string, string>>) =>
      source === '' ? null : { provider: 'unknown' as const, id: null, url: source, title, posterUrl: null },
  });
  const publisher = definePublisher({
    ...{ id: 'mine', name: '河口日报', hosts: ['news.example'] },
    players: {
      wrappers: [{ tag: 'section' }],
      videos: [video('x-one', '一'), video('x-two', '二')],
      galleries: [
        {
          element: { tag: 'x-pictures', className: 'all' },
          read: ({ source = '' }) => [{ url: source, alt: null, caption: null, credit: null }],
        },
      ],
    },
  });

  it.each<readonly [html: string, expected: string]>([
    ['<x-one source="/v"></x-one>', 'embed{provider=unknown url=https://e.org/v title=一}'],
    ['<x-two source="/v"></x-two>', 'embed{provider=unknown url=https://e.org/v title=二}'],
    ['<section><x-two source="/v"></x-two></section>', 'embed{provider=unknown url=https://e.org/v title=二}'],
    [
      '<section><x-one source="/v"></x-one><x-two source="/w"></x-two></section>',
      'embed{provider=unknown url=https://e.org/v title=一} embed{provider=unknown url=https://e.org/w title=二}',
    ],
    ['<x-pictures class="all" source="/a.jpg">船</x-pictures>', 'gallery{(url=https://e.org/a.jpg)} paragraph["船"]'],
    ['<x-pictures source="/a.jpg">船</x-pictures>', 'paragraph["船"]'],
    ['<x-pictures class="all" source="javascript:1">船</x-pictures>', 'paragraph["船"]'],
  ])('reads each player by its rule: %s', (html, expected) => {
    expect(outline(`<p>前</p>${html}`, { publisher, url: 'https://e.org/b' })).toBe(`paragraph["前"] ${expected}`);
  });
});

describe('a record with a rule for audio players', () => {
  const audios = [{ element: { tag: 'script' }, read: () => ({ title: null, mediaId: 'M1', sources: [] }) }];
  const audio = 'audio{mediaId=M1 sources=[]}';
  it('reads the script in a <div>, whether or not other rules name the element', () => {
    for (const boilerplate of [[], [{ kind: 'other', tag: 'div', className: 'x' } as const]]) {
      const publisher = definePublisher({
        ...{ id: 'mine', name: '河口日报', hosts: ['news.example'] },
        ...{ boilerplate, players: { audios } },
      });
      const read = (html: string) => outline(`<p>前</p>${html}`, { publisher });
      expect(read('<div><script>1</script></div>')).toBe(`paragraph["前"] ${audio}`);
      expect(read('<div><b>船</b><div> <script>1</script></div></div>')).toBe(
        `paragraph["前"] paragraph[strong["船"]] ${audio}`,
      );
      expect(read('<section><script>1</script></section>')).toBe('paragraph["前"]');
    }
  });

  it('may have several, each of which reads the scripts that it names', () => {
    const rule = (className: string) => ({
      element: { tag: 'script', className },
      read: () => ({ title: null, mediaId: className, sources: [] }),
    });
    const publisher = definePublisher({
      ...{ id: 'mine', name: '河口日报', hosts: ['news.example'] },
      players: { audios: [rule('a'), rule('b')] },
    });
    for (const name of ['a', 'b'])
      expect(outline(`<p>前</p><div><script></script><script class="${name}">1</script></div>`, { publisher })).toBe(
        `paragraph["前"] audio{mediaId=${name} sources=[]}`,
      );
  });
});

describe('the title of an audio player', () => {
  it.each<readonly [title: string | null, lines: string, boilerplate: readonly string[]]>([
    ['渡口', '<b>渡口</b><b>渡口</b>', ['player: 渡口']],
    [' 渡口\n的  船 ', '渡口 的 船', []],
    ['渡口的船', '<p>北岸</p> 渡口的船 <p>南岸</p>', ['player: 北岸', 'player: 南岸']],
    ['渡口', '渡口的船', ['player: 渡口的船']],
    [null, '渡口', ['player: 渡口']],
    ['', '渡口', ['player: 渡口']],
  ])('%j is the first line that repeats it, regardless of white space: %s', (title, lines, boilerplate) => {
    const publisher = definePublisher({
      ...{ id: 'mine', name: '河口日报', hosts: ['news.example'] },
      players: { audios: [{ element: { tag: 'script' }, read: () => ({ title, mediaId: null, sources: [] }) }] },
    });
    const reading = parseBody(`<p>前</p><div><script>1</script>${lines}</div>`, { publisher });
    expect(boilerplateOf(reading)).toEqual(boilerplate);
    expect(reading.body.children).toMatchObject([{ type: 'paragraph' }, { type: 'audio', title }]);
  });
});

describe('a video player of RFI, in its attributes', () => {
  it.each<readonly [attributes: string, provider: string, id: string | null]>([
    ['video-type="youtube" video-id="b" source="https://www.youtube.com/embed/a"', 'youtube', 'b'],
    ['video-type="dailymotion" video-id="b" source="https://www.dailymotion.com/video/a"', 'dailymotion', 'b'],
    ['video-type="facebook" video-id="b" source="https://www.facebook.com/a/videos/1"', 'facebook', 'b'],
    ['video-type="vimeo" video-id="b" source="https://vimeo.com/1"', 'unknown', 'b'],
    ['source="https://www.youtube.com/embed/a"', 'unknown', null],
    ['video-type="youtube" video-id="" source="https://www.youtube.com/embed/a"', 'youtube', null],
  ])('has the provider and the id that the record reads, not those of its URL: %s', (attributes, provider, id) => {
    const [, video] = parseBody(`<p>前</p><video-player ${attributes}></video-player>`).body.children;
    expect(video).toMatchObject({ type: 'embed', provider, id });
  });

  it('has a poster with the position of the player', () => {
    const image = quoted({ url: 'https://e.org/', filename: 'a.jpg' });
    const html = `<p>前</p><video-player source="https://e.org/v" image="${image}"></video-player>`;
    const [, video] = parseBody(html).body.children;
    expect(video?.type === 'embed' && video.poster?.position).toEqual(video?.position);
  });
});

describe('a gallery of RFI', () => {
  const pictures = [
    { url: 'https://e.org/1/', filename: 'a.jpg', alt: '船', legend: '渡口', credit: '© 甲' },
    { image: { url: 'https://e.org/2/', filename: 'b.jpg' }, caption: '北岸', credits: '乙' },
    { url: 'https://e.org/3/', filename: 'c.jpg', title: '南岸', copyright: '丙' },
  ];
  const gallery = (data: unknown, name = 'diaporama') => `<${name} data-medias="${quoted(data)}"></${name}>`;
  it.each<Row>([
    [
      'has pictures with their texts',
      gallery(pictures),
      'paragraph["前"] gallery{(url=https://e.org/1/a.jpg alt=船 caption=渡口 credit=© 甲) (url=https://e.org/2/b.jpg caption=北岸 credit=乙) (url=https://e.org/3/c.jpg caption=南岸 credit=丙)}',
    ],
    [
      'may have its pictures inside an object',
      gallery({ count: 1, none: [], items: pictures.slice(0, 1) }),
      'paragraph["前"] gallery{(url=https://e.org/1/a.jpg alt=船 caption=渡口 credit=© 甲)}',
    ],
    [
      'may have pictures with only a srcset; white space in their texts is collapsed',
      gallery([{ srcset: { default: 'https://e.org/1.jpg 246w,https://e.org/2.jpg 980w' }, legend: ' 渡  口 ' }]),
      'paragraph["前"] gallery{(url=https://e.org/2.jpg caption=渡 口)}',
    ],
    [
      'is not repeated by its full-screen copy',
      gallery(pictures) + gallery(pictures, 'diaporama-fullscreen'),
      'paragraph["前"] gallery{(url=https://e.org/1/a.jpg alt=船 caption=渡口 credit=© 甲) (url=https://e.org/2/b.jpg caption=北岸 credit=乙) (url=https://e.org/3/c.jpg caption=南岸 credit=丙)}',
    ],
    [
      'is separate from a gallery with other pictures',
      gallery(pictures) + gallery(pictures.slice(1), 'diaporama-fullscreen'),
      'paragraph["前"] gallery{(url=https://e.org/1/a.jpg alt=船 caption=渡口 credit=© 甲) (url=https://e.org/2/b.jpg caption=北岸 credit=乙) (url=https://e.org/3/c.jpg caption=南岸 credit=丙)} gallery{(url=https://e.org/2/b.jpg caption=北岸 credit=乙) (url=https://e.org/3/c.jpg caption=南岸 credit=丙)}',
    ],
    [
      'is in the first attribute that contains pictures',
      `<diaporama data-options="{}" data-sizes="[1]" data-name="[" data-medias="${quoted(pictures.slice(2))}" data-more="${quoted(pictures)}"></diaporama>`,
      'paragraph["前"] gallery{(url=https://e.org/3/c.jpg caption=南岸 credit=丙)}',
    ],
    [
      'has the picture of a slide, not another value or a smaller copy in it',
      gallery([
        { count: 1, size: { width: 980 }, image: { url: 'https://e.org/2/', filename: 'b.jpg' } },
        { url: 'https://e.org/3/', filename: 'c.jpg', small: { url: 'https://e.org/4/', filename: 'd.jpg' } },
        { url: 'https://e.org/5/', filename: 'e.jpg', srcset: { default: 'https://e.org/6.jpg 246w' } },
      ]),
      'paragraph["前"] gallery{(url=https://e.org/2/b.jpg) (url=https://e.org/3/c.jpg) (url=https://e.org/5/e.jpg)}',
    ],
    [
      'skips values that are not pictures',
      gallery(['船', null, { url: 'https://e.org/1/' }, { filename: 'https://e.org/a.jpg' }, pictures[0]]),
      'paragraph["前"] gallery{(url=https://e.org/1/a.jpg alt=船 caption=渡口 credit=© 甲)}',
    ],
    [
      'skips a picture whose URL could run code',
      gallery([{ url: 'javascript:', filename: '1' }, pictures[0]]),
      'paragraph["前"] gallery{(url=https://e.org/1/a.jpg alt=船 caption=渡口 credit=© 甲)}',
    ],
    [
      'prefers the texts of the slide to those of the picture in it',
      gallery([{ image: { url: 'https://e.org/2/', filename: 'b.jpg', caption: '图', alt: '船' }, caption: '北岸' }]),
      'paragraph["前"] gallery{(url=https://e.org/2/b.jpg alt=船 caption=北岸)}',
    ],
    [
      'is not the one before it if it has more pictures',
      gallery(pictures.slice(0, 1)) + gallery(pictures.slice(0, 2)),
      'paragraph["前"] gallery{(url=https://e.org/1/a.jpg alt=船 caption=渡口 credit=© 甲)} gallery{(url=https://e.org/1/a.jpg alt=船 caption=渡口 credit=© 甲) (url=https://e.org/2/b.jpg caption=北岸 credit=乙)}',
    ],
  ])('%s', (_, html, expected) => {
    expect(inBody(html)).toBe(expected);
  });

  const display = (folder: string, id: number, file: string) => ({
    url: `https://s.rfi.fr/media/display/0000000${id}-0000-11ea-8000-000000000001/${folder}`,
    filename: file,
  });
  it.each<readonly [what: string, second: object, galleries: number]>([
    ['with another size is the same', display('w:310/', 1, 'a.jpg'), 1],
    ['with another id is another', display('w:980/', 2, 'a.jpg'), 2],
    ['with another file name is another', display('w:980/', 1, 'b.jpg'), 2],
  ])('whose picture %s', (_, second, galleries) => {
    const html = gallery([display('w:980/', 1, 'a.jpg')]) + gallery([second], 'diaporama-fullscreen');
    expect(parseBody(html).body.children).toHaveLength(galleries);
  });

  it('is not the one before it if only some of its pictures are the same', () => {
    expect(parseBody(gallery(pictures.slice(0, 2)) + gallery([pictures[0], pictures[2]])).body.children).toHaveLength(
      2,
    );
    // Only pictures with an id are recognised by their file name.
    const other = { ...pictures[0], url: 'https://e.org/9/' };
    expect(parseBody(gallery(pictures.slice(0, 1)) + gallery([other])).body.children).toHaveLength(2);
  });

  it('is not the one before it if there is text between them', () => {
    const block = 'gallery{(url=https://e.org/3/c.jpg caption=南岸 credit=丙)}';
    expect(inBody(`${gallery(pictures.slice(2))}<p>船</p>${gallery(pictures.slice(2))}`)).toBe(
      `paragraph["前"] ${block} paragraph["船"] ${block}`,
    );
  });

  it.each<readonly [texts: object, caption: string | null, credit: string | null]>([
    [{ legend: '一', caption: '二', title: '三', credit: '甲', credits: '乙', copyright: '丙' }, '一', '甲'],
    [{ caption: '二', title: '三', credits: '乙', copyright: '丙' }, '二', '乙'],
    [{ title: '三', copyright: '丙' }, '三', '丙'],
    [{ legend: ' ', caption: 5, title: '三', credit: null, credits: '', copyright: '丙' }, '三', '丙'],
    [{ text: '四' }, null, null],
  ])('has the first of several texts for the caption and the credit: %j', (texts, caption, credit) => {
    const html = gallery([{ url: 'https://e.org/1/', filename: 'a.jpg', ...texts }]);
    expect(parseBody(html).body.children).toMatchObject([{ images: [{ caption, credit }] }]);
  });

  it('reports a picture whose URL could run code, at the element of the gallery', () => {
    const html = gallery([{ url: 'javascript:', filename: '1' }, pictures[0]]);
    expect(diagnosticsOf(html)).toEqual([`unsafe-image ${html}`]);
    expect(parseBody(html).diagnostics).toMatchObject([{ args: { url: 'javascript:1' } }]);
  });

  it('is reported if its data cannot be read', () => {
    expect(diagnosticsOf('<div><diaporama data-medias="{&quot;">船</diaporama></div>')).toEqual([
      'unreadable-data <diaporama data-medias="{&quot;">船</diaporama>',
    ]);
    expect(diagnosticsOf('<div><diaporama data-medias="{}">船</diaporama></div>')).toEqual([
      'unreadable-data <diaporama data-medias="{}">船</diaporama>',
    ]);
  });

  it('becomes the text in it if its data cannot be read', () => {
    expect(inBody('<diaporama data-medias="{}">船</diaporama>')).toBe('paragraph["前"] paragraph["船"]');
  });
});

describe('an audio player of RFI', () => {
  const player = (data: unknown, lines = '') =>
    `<div><script type="application/json" data-media-id="WB1">${JSON.stringify(data)}</script>${lines}</div>`;
  it.each<Row>([
    [
      'has a title, an id and sources',
      player({
        mediaId: 'M1',
        sources: [{ url: 'https://e.org/a.mp3' }, { url: 'https://e.org/a.m4a?x' }, { url: 'https://e.org/a' }],
        emission: { title: '潮声' },
      }),
      'paragraph["前"] audio{title=潮声 mediaId=M1 sources=[{"url":"https://e.org/a.mp3","mimeType":"audio/mpeg"},{"url":"https://e.org/a.m4a?x","mimeType":"audio/mp4"},{"url":"https://e.org/a","mimeType":null}]}',
    ],
    [
      'has the title of the recording if the programme has no title',
      player({ emission: { title: '' }, diffusion: { title: '潮' } }),
      'paragraph["前"] audio{title=潮 mediaId=WB1 sources=[]}',
    ],
    [
      'has the id in the attribute if the data has none, and may lack a title',
      player({ sources: 'x' }),
      'paragraph["前"] audio{mediaId=WB1 sources=[]}',
    ],
    [
      'is not a script of another type or without an id',
      ['type="text/javascript" data-media-id="a"', 'data-media-id="a"', 'type="application/json"']
        .map((attributes) => `<div><script ${attributes}>{"mediaId":"M1"}</script></div>`)
        .join(''),
      'paragraph["前"]',
    ],
    [
      'skips values that are not sources',
      player({ sources: [1, {}, { url: 'javascript:1' }] }),
      'paragraph["前"] audio{mediaId=WB1 sources=[]}',
    ],
    [
      'does not include a paragraph that an unclosed element put into it',
      player({}, `<p>${LONG}</p>`),
      `paragraph["前"] audio{mediaId=WB1 sources=[]} paragraph["${LONG}"]`,
    ],
  ])('%s', (_, html, expected) => {
    expect(inBody(html)).toBe(expected);
  });

  it.each<readonly [url: string, mimeType: string | null]>([
    ...['mp3', 'm4a'].flatMap((extension): readonly (readonly [string, string])[] => {
      const mimeType = extension === 'mp3' ? 'audio/mpeg' : 'audio/mp4';
      return ['', '?', '?id=1', '?id=a/b.ogg'].map((query) => [`a.${extension}${query}`, mimeType]);
    }),
    ...['a', 'a.ogg', 'mp3', 'a.mp3/b', 'a.mp34', 'a-m4a', 'a.m4a.zip', 'a.ogg?a.mp3/'].map(
      (url) => [url, null] as const,
    ),
  ])('has the type that the file name states: %s', (url, mimeType) => {
    const html = player({ sources: [{ url: `https://e.org/${url}` }] });
    expect(parseBody(`<div><p>前</p>${html}</div>`).body.children[1]).toMatchObject({ sources: [{ mimeType }] });
  });

  it('treats its other lines as boilerplate, with the title only once', () => {
    const html = player(
      { emission: { title: '潮声' } },
      '<!--x--><b>潮声</b><p><span>潮声</span><i>03:20</i></p><p> </p><style>a{}</style>播放',
    );
    expect(boilerplateOf(parseBody(`<div><p>前</p>${html}</div>`))).toEqual([
      'player: 潮声',
      'player: 03:20',
      'player: 播放',
    ]);
  });

  it('has the first line that repeats its title as a segment of the title', () => {
    const data = { emission: { title: '潮声' } };
    const lines = `<i>03:20</i><b>潮声</b><div>${LONG}</div><b>潮声</b>`;
    const html = `<div><p>前</p>${player(data, lines)}</div>`;
    expect(boilerplateOf(parseBody(html))).toEqual(['player: 03:20', `player: ${LONG}`, 'player: 潮声']);
    expect(ledger(html).filter((segment) => segment.includes('/title'))).toEqual([
      '/body/children/1/title ← <b>潮声</b>',
    ]);
  });

  it('is reported if its data cannot be read', () => {
    expect(
      diagnosticsOf('<div><div><script type="application/json" data-media-id="a">{</script>潮声</div></div>'),
    ).toEqual(['unreadable-data <script type="application/json" data-media-id="a">{</script>']);
  });

  it('becomes the text in it if its data cannot be read', () => {
    expect(inBody('<div><script type="application/json" data-media-id="a">{</script>潮声</div>')).toBe(
      'paragraph["前"] paragraph["潮声"]',
    );
  });
});
