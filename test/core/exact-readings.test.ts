import { describe, expect, it } from 'vitest';
import { parseBody } from '../../src/body/index.js';
import { imagesOf, parseArticle } from '../../src/index.js';
import { generic } from '../../src/publishers/generic.js';
import type { Publisher } from '../../src/publishers/publisher.js';
import { rfi } from '../../src/publishers/rfi.js';
import { furniture, outline } from './reading.js';

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
