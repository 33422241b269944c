import { describe, expect, it } from 'vitest';
import { parseBody } from '../../src/body/index.js';
import { found } from '../../src/diagnostics/excerpt.js';
import { SegmentTiler } from '../../src/explain/segments.js';
import { parseHeadlineLink } from '../../src/headline/index.js';
import { imagesOf, parseArticle } from '../../src/index.js';
import { generic } from '../../src/publishers/generic.js';
import { bbc, cdt, definePublisher, economist, reuters } from '../../src/publishers/index.js';
import type { Publisher } from '../../src/publishers/publisher.js';
import { rfi } from '../../src/publishers/rfi.js';
import { readShareLink } from '../../src/publishers/rfi-share.js';
import { furniture, outline, remarks } from './reading.js';

// Small decisions of the reader, each of which could be made the other way without breaking anything else.

const HEAD = '<!--1696513502000-->\n[河口](https://www.rfi.fr/cn/a)\n------\n\n';

function imageFrom(html: string, publisher: Publisher = rfi) {
  const [image] = imagesOf(parseArticle(HEAD + html, { publishers: [publisher] }));
  return image;
}

describe('a mirror’s <div> round the body', () => {
  const bodyOf = (html: string) => {
    const { start, end } = parseArticle(HEAD + html).source?.positions.body ?? { start: null, end: null };
    return (HEAD + html).slice(start?.offset, end?.offset);
  };

  it('is taken off where a line break follows its start tag and precedes its end tag', () => {
    expect(bodyOf('<div>\n<p>船来。</p>\n</div>')).toBe('<p>船来。</p>');
  });

  it.each(['<div>\n<p>船来。</p></div>', '<div><p>船来。</p>\n</div>'])(
    'belongs to the body where one of the line breaks is missing: %j',
    (html) => {
      expect(bodyOf(html)).toBe(html);
    },
  );
});

describe('the head of a document', () => {
  const read = (head: string) => parseArticle(`<!--0-->\n${head}<p>船来。</p>`);

  it('ends with a rule, whatever blanks follow it on its line', () => {
    for (const blanks of ['', ' ', '\t', ' \t '])
      expect(read(`[河口](https://www.rfi.fr/cn/a)\n------${blanks}\n`).source?.positions.rule).not.toBeNull();
  });

  it('has a headline that goes on until a line ends with the parenthesis', () => {
    const { headline, url } = read('[河口](https://www.rfi.fr/cn/a\n)\n------\n');
    expect({ headline, url }).toEqual({ headline: '河口', url: 'https://www.rfi.fr/cn/a' });
  });

  it('is of the publisher whose host it names, or a subdomain of it, not of one that ends in the same letters', () => {
    const publisher = (host: string) => read(`[河口](https://${host}/a)\n------\n`).publisher;
    expect(['rfi.fr', 'www.rfi.fr', 'notrfi.fr', 'not-rfi.fr', 'rfi.fr.example'].map(publisher)).toEqual([
      ...['rfi', 'rfi', 'generic', 'generic', 'generic'],
    ]);
  });
});

describe('a paragraph of characters that nobody sees', () => {
  it.each(['200b', '200c', '200d', '2060', 'feff', '3000', 'a0'])('U+%s is left out', (code) => {
    expect(outline(`<p>${String.fromCodePoint(Number.parseInt(code, 16))}</p><p>船来。</p>`)).toBe(
      'paragraph["船来。"]',
    );
  });
});

describe('a picture', () => {
  it('is the first of the candidates of a srcset that have the same size', () => {
    expect(imageFrom('<img srcset="https://e.org/a.jpg 2x, https://e.org/b.jpg 2x">')?.url).toBe('https://e.org/a.jpg');
  });

  it('has the credit of its credit element, whatever its caption ends with', () => {
    const publisher: Publisher = {
      ...generic,
      image: { ...generic.image, credit: [{ tag: 'span', className: 'credit' }], creditText: 'last-bracket' },
    };
    const figure =
      '<figure><img src="https://e.org/a.jpg"><figcaption>船（左）<span class="credit">甲</span></figcaption></figure>';
    const { body } = parseBody(figure, { publisher });
    expect(body.children).toMatchObject([{ type: 'figure', image: { caption: '船（左）', credit: '甲' } }]);
  });

  it('has a file name without the query and the fragment of its URL', () => {
    expect(imageFrom('<img src="https://e.org/a.jpg?w=1">')?.filename).toBe('a.jpg');
    expect(imageFrom('<img src="https://e.org/a.jpg#top">')?.filename).toBe('a.jpg');
  });
});

describe('a frame', () => {
  const provider = (host: string) => outline(`<iframe src="https://${host}/a"></iframe>`);

  it('is a network’s on its host and the subdomains of it', () => {
    expect(provider('x.com')).toContain('provider=twitter');
    expect(provider('www.x.com')).toContain('provider=twitter');
  });

  it('is not a network’s on a host that only ends in the same letters', () => {
    expect(provider('netflix.com')).toContain('provider=unknown');
  });
});

describe('a copyright line', () => {
  it('ends at its last visible character', () => {
    const html = '<p>渡口。© 2021 AFP ，船来。</p>';
    const credit = parseBody(html).credits[0];
    expect(html.slice(credit?.position?.start.offset, credit?.position?.end.offset)).toBe('© 2021 AFP');
  });
});

describe('an address', () => {
  it('of mail has each blank escaped', () => {
    expect(outline('<p><a href="mailto:a b c@e.org">船</a></p>')).toContain('url=mailto:a%20b%20c@e.org');
  });
});

describe('a share block', () => {
  it('is a label or buttons; a sentence that begins with the label is the article’s', () => {
    const html = '<div><p>船来。</p></div><div>分享：船票的办法。</div>';
    expect(outline(html)).toContain('分享：船票的办法。');
    expect(furniture(parseBody(html))).toEqual([]);
  });
});

describe('the headline', () => {
  it('may contain a link: the URL is the last one', () => {
    const { title, url } = parseHeadlineLink('[河](https://e.org/a) 口](https://www.rfi.fr/cn/a)');
    expect({ title, url }).toEqual({ title: '河](https://e.org/a) 口', url: 'https://www.rfi.fr/cn/a' });
  });

  it('is not emptied by a separator that it begins with', () => {
    const publisher = definePublisher({
      ...{ id: 'mine', name: '河口日报', hosts: ['news.example'] },
      headline: { columnSeparator: '｜', columns: ['国际'] },
    });
    const read = (title: string) => {
      const document = `<!--0-->\n[${title}](https://news.example/a)\n------\n`;
      const { headline, column } = parseArticle(document, { publishers: [publisher] });
      return { headline, column };
    };
    expect(read('船来｜国际')).toEqual({ headline: '船来', column: '国际' });
    expect(read('｜国际')).toEqual({ headline: '｜国际', column: null });
  });
});

describe('a candidate of a srcset', () => {
  it('may have a density with a fraction', () => {
    expect(imageFrom('<img srcset="https://e.org/b.jpg 1x, https://e.org/a.jpg 1.5x">')?.url).toBe(
      'https://e.org/a.jpg',
    );
  });
});

describe('terms and their descriptions', () => {
  it('end one another, so that a long list is not deep', () => {
    expect(remarks(`<dl>${'<dd>船<dt>港'.repeat(200)}</dl>`)).toEqual([]);
  });
});

describe('a term', () => {
  it('ends the description before it: what is taken out with that leaves the term', () => {
    const publisher = definePublisher({
      ...{ id: 'mine', name: '河口日报', hosts: ['news.example'] },
      boilerplate: [{ kind: 'other', tag: 'dd' }],
    });
    expect(outline('<dl><dd>船<dt>港</dl>', { publisher })).toBe('paragraph["港"]');
  });
});

describe('the text of a piece of boilerplate', () => {
  it('is all of it, however many elements it is in', () => {
    const [piece] = parseBody(`<aside data-org-name>${'<b>船</b>'.repeat(500)}</aside>`).boilerplate;
    expect(piece?.text).toBe('船'.repeat(500));
  });
});

describe('segments', () => {
  it('do not overlap: one that begins before the last one’s end is cut', () => {
    const tiler = new SegmentTiler('abcdef');
    tiler.add('text', 0, 4, '/a');
    tiler.add('text', 2, 6, '/b');
    expect(tiler.finish().map(({ start, end, path }) => [start, end, path])).toEqual([
      [0, 4, '/a'],
      [4, 6, '/b'],
    ]);
  });
});

describe('a list', () => {
  it.each([
    ['3', 3],
    ['3.5', 1],
    ['-3', 1],
    ['x', 1],
  ])('with start="%s" starts at %d', (start, number) => {
    expect(outline(`<ol start="${start}"><li>船</ol>`)).toContain(`list{start=${number}}`);
  });
});

describe('texts on both sides of an introduction', () => {
  it('stay apart', () => {
    expect(outline('船来。<p><strong>引</strong></p>港开。<div><p>雨。</p></div>')).toBe(
      'paragraph["船来。"] paragraph["港开。"] paragraph["雨。"]',
    );
  });
});

describe('a drawing', () => {
  it('ends with the end tag of a mark that HTML opens again before it', () => {
    expect(outline('<dl><dt><a href="/x"><dt><svg></a>船来。</dl>')).toContain('"船来。"');
  });
});

describe('text that was taken out', () => {
  it.each(['del', 's', 'strike'])('is marked by <%s>', (name) => {
    expect(outline(`<p>船<${name}>来</${name}></p>`)).toBe('paragraph["船" delete["来"]]');
  });
});

describe('preformatted text', () => {
  it('loses one line break at its start, as HTML has it', () => {
    expect(outline('<pre>\n\n船</pre>')).toBe('code{"\\n船"}');
    expect(outline('<pre>\r\n船</pre>')).toBe('code{"船"}');
  });
});

describe('two pictures at the head', () => {
  it('are the lead image and one of the article', () => {
    const { leadImage, body } = parseArticle(
      `${HEAD}<img src="https://e.org/a.jpg"><img src="https://e.org/b.jpg"><div><p>船来。</p></div>`,
    );
    expect(leadImage?.url).toBe('https://e.org/a.jpg');
    expect(body.children.map((block) => (block.type === 'figure' ? block.image.url : block.type))).toEqual([
      ...['https://e.org/b.jpg', 'paragraph'],
    ]);
  });
});

describe('two galleries', () => {
  const gallery = (folder: string) =>
    `<diaporama data-images='[{"url":"https://e.org/${folder}/","filename":"a.jpg"}]'></diaporama>`;

  it('of the same pictures are one, shown twice', () => {
    expect(parseBody(gallery('a') + gallery('a')).body.children).toHaveLength(1);
  });

  it('of pictures that only their files are called alike are two', () => {
    expect(parseBody(gallery('a') + gallery('b')).body.children).toHaveLength(2);
  });
});

describe('the hour of a half of the day', () => {
  it.each([
    ['凌晨12点5分', '00:05'],
    ['上午9点0分', '09:00'],
    ['中午12点5分', '12:05'],
    ['下午1点30分', '13:30'],
    ['晚上7点30分', '19:30'],
  ])('%s is %s', (said, time) => {
    const { printedDate } = parseBody(`<time>2020年10月5日${said}</time><p>船来。</p>`, { publisher: bbc });
    expect(printedDate?.local).toBe(`2020-10-05T${time}`);
  });
});

describe('an agency’s opening', () => {
  it('without a place has none', () => {
    const [credit] = parseBody('<p>路透12月7日 - 船来。</p>', { publisher: reuters }).credits;
    expect(credit).toMatchObject({ kind: 'agency', name: '路透', place: null, dayOfMonth: 7 });
  });
});

describe('what leads in to the words of a feed', () => {
  it('goes with them', () => {
    const html = '<p>船来。</p><hr><p>The post 河口 appeared first on 中国数字时代.</p>';
    expect(outline(html, { publisher: cdt })).toBe('paragraph["船来。"]');
  });
});

describe('a picture that the scraper loaded through its proxy', () => {
  it.each([
    'https://images.weserv.nl/?url=e.org/a.jpg',
    'https\r://images.weserv.nl?url=images.weserv.nl/?url=e.org/a.jpg',
  ])('has its original URL: %j', (url) => {
    expect(outline(`<p>船来。</p><img src="${url}">`)).toBe('paragraph["船来。"] figure{(url=https://e.org/a.jpg)}');
  });
});

describe('a URL of The Economist', () => {
  const date = (path: string) =>
    parseArticle(`<!--0-->\n[A](https://www.economist.com/${path})\n------\n`, { publishers: [economist] }).urlParts
      ?.date;

  it('has a day only where it names year, month and day', () => {
    expect(date('briefing/2020/11/07/the-harbour')).toBe('2020-11-07');
    expect(date('briefing/2020/11/the-harbour')).toBeNull();
    expect(date('node/2020/11/07/21800000')).toBeNull();
    expect(date('briefing/2020/week/07/the-harbour')).toBeNull();
  });
});

describe('a short URL of a share link', () => {
  const shortUrl = (url: string) =>
    readShareLink(`https://www.facebook.com/dialog/share?href=${encodeURIComponent(url)}`)?.shortUrl;

  it('ends before the letter of its network, and is not one without it', () => {
    expect(shortUrl('https://rfi.my/9zeJ.F')).toBe('https://rfi.my/9zeJ');
    expect(shortUrl('https://rfi.my/9zeJ')).toBeNull();
  });
});

describe('what a diagnostic quotes', () => {
  it('is cut after sixty characters', () => {
    expect(found('a'.repeat(60))).toBe(`"${'a'.repeat(60)}"`);
    expect(found('a'.repeat(61))).toBe(`"${'a'.repeat(60)}…"`);
  });
});
