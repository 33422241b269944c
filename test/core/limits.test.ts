import { describe, expect, it } from 'vitest';
import { parseBody } from '../../src/body/index.js';
import { definePublisher, type PublisherRecord } from '../../src/publishers/index.js';
import { outline } from './reading.js';

// The limits of the reader, which keep its time linear: what is just within each of them, and what is just beyond.

const record: PublisherRecord<'mine'> = { id: 'mine', name: '河口日报', hosts: ['news.example'] };
const PICTURE = '<img src="https://e.org/a.jpg">';

/** Whether the element after a paragraph is boilerplate by a rule. */
function isRemoved(rule: object, html: string): boolean {
  const publisher = definePublisher({
    ...record,
    boilerplate: [{ kind: 'other', tag: 'div', ...rule }],
  } as PublisherRecord<'mine'>);
  return parseBody(`<p>前</p>${html}`, { publisher }).boilerplate.length === 1;
}

describe('an element that a rule selects', () => {
  it('by its text has at most 200 characters', () => {
    expect(isRemoved({ text: /^船*$/ }, `<div>${'船'.repeat(200)}</div>`)).toBe(true);
    expect(isRemoved({ text: /^船*$/ }, `<div>${'船'.repeat(201)}</div>`)).toBe(false);
  });

  it('by its text has at most 300 nodes', () => {
    const marks = (count: number) => `<div>${'<b></b>'.repeat(count - 1)}船</div>`;
    expect(isRemoved({ text: '船' }, marks(300))).toBe(true);
    expect(isRemoved({ text: '船' }, marks(301))).toBe(false);
  });

  it('by its text may have any number of blanks at the ends of its nodes', () => {
    expect(isRemoved({ text: '船 来' }, `<div>${' '.repeat(500)}船<b>${' '.repeat(500)}</b>来</div>`)).toBe(true);
  });

  it('by its opening has at most 1,000 characters, and the first 100 are tested', () => {
    const text = (before: number, length: number) => `<div>${`${'船'.repeat(before)}尾`.padEnd(length, '船')}</div>`;
    expect(isRemoved({ opening: /尾/ }, text(99, 1000))).toBe(true);
    expect(isRemoved({ opening: /尾/ }, text(99, 1001))).toBe(false);
    expect(isRemoved({ opening: /尾/ }, text(100, 1000))).toBe(false);
  });

  it('by a descendant has it among the first 200 nodes', () => {
    const nodes = (before: number) => `<div>${'<b></b>'.repeat(before)}<i>船</i></div>`;
    expect(isRemoved({ descendant: { tag: 'i' } }, nodes(199))).toBe(true);
    expect(isRemoved({ descendant: { tag: 'i' } }, nodes(200))).toBe(false);
  });

  it('by its links has at most 1,000 nodes', () => {
    // A link and its text are two nodes.
    const links = (count: number) => `<div>${'<a href="/a">船</a>'.repeat(count)}</div>`;
    expect(isRemoved({ onlyLinks: true }, links(500))).toBe(true);
    expect(isRemoved({ onlyLinks: true }, links(501))).toBe(false);
  });
});

describe('a figure that may contain only a picture', () => {
  it('has at most 200 nodes', () => {
    const publisher = definePublisher({
      ...record,
      image: { figures: [{ element: { tag: 'div' }, caption: [{ tag: 'small' }], isWhole: true }] },
    });
    const figure = (before: number) =>
      outline(`<p>前</p><div>${'<b></b>'.repeat(before)}${PICTURE}<small>船</small></div>`, { publisher });
    expect(figure(198)).toBe('paragraph["前"] figure{(url=https://e.org/a.jpg caption=船)}');
    expect(figure(199)).toBe('paragraph["前"] paragraph[image{url=https://e.org/a.jpg} "船"]');
  });
});

describe('a caption whose end tag is missing', () => {
  it('has more than two paragraphs, or a figure', () => {
    const figure = (caption: string) => outline(`<figure>${PICTURE}<figcaption>${caption}</figure>`);
    expect(figure('<p>一</p><p>二</p>')).toContain('caption=一 二');
    expect(figure('<p>一</p><p>二</p><p>三</p>')).not.toContain('caption');
    expect(figure(`一<figure>${PICTURE}</figure>`)).not.toContain('caption');
  });
});

describe('the title of a player', () => {
  it('has at most 200 characters', () => {
    const player = (length: number) =>
      outline(
        `<div><p>前</p><div data-wrapper-video-player><p>${'船'.repeat(length)}</p><video-player source="https://e.org/v"></video-player></div></div>`,
      );
    expect(player(200)).toContain(`title=${'船'.repeat(200)}`);
    expect(player(201)).not.toContain('title');
  });
});

describe('the name of an element in a glued tag', () => {
  it('has at most twenty characters', () => {
    // The longest names of RFI's players.
    expect(outline('<p>前</p><diaporama-fullscreenclass="a">船</diaporama-fullscreen>')).toContain('船');
    const names = (html: string) => parseBody(html).diagnostics.map(({ code }) => code);
    expect(names('<diaporama-fullscreenclass="a"></diaporama-fullscreen>')).toContain('glued-tag');
  });
});

describe('a URL', () => {
  const url = (length: number, host = 'e.org') => `https://${host}/`.padEnd(length, 'a');
  const linked = (href: string, base?: string) =>
    outline(`<p><a href="${href}">船</a></p>`, base === undefined ? {} : { url: base }).includes('link');

  it('has at most 2,048 characters, before and after it is resolved', () => {
    expect(linked(url(2048))).toBe(true);
    expect(linked(url(2049))).toBe(false);
    expect(linked('b', `${url(2047)}/`)).toBe(false);
    expect(linked('b', `${url(2046)}/`)).toBe(true);
    // Each Chinese character becomes nine.
    expect(linked(`https://e.org/?${'船'.repeat(225)}`)).toBe(true);
    expect(linked(`https://e.org/?${'船'.repeat(226)}`)).toBe(false);
    // A base that is too long resolves nothing, even if the result would be short.
    expect(linked('/b', url(2048))).toBe(true);
    expect(linked('/b', url(2049))).toBe(false);
  });

  it('has a host of at most 253 characters, without user and port', () => {
    const host = (length: number) => `${'a.'.repeat(126)}org`.slice(-length);
    expect(linked(url(300, host(253)))).toBe(true);
    expect(linked(url(300, `a${host(253)}`))).toBe(false);
    expect(linked(url(300, `user:password@${host(253)}:8080`))).toBe(true);
  });
});

describe('a name in a byline', () => {
  it('is looked for in the next 2,000 characters', () => {
    const publisher = definePublisher({
      ...record,
      boilerplate: [{ kind: 'byline', tag: 'address' }],
      credits: { byline: { separators: /、/ } },
    });
    const startOf = (blanks: number) => {
      const html = `<p>前</p><address>甲、${' '.repeat(blanks)}乙</address>`;
      const { credits } = parseBody(html, { publisher });
      return credits[1]?.position?.start.offset === html.indexOf('乙');
    };
    expect(startOf(1990)).toBe(true);
    expect(startOf(2010)).toBe(false);
  });
});

describe('the dateline of an agency', () => {
  it.each([
    ['place', (length: number) => `（法新社${'白'.repeat(length)}5日电）`],
    ['end after the day', (length: number) => `（法新社新德里5日${'白'.repeat(length)}）`],
  ])('has a %s of at most fifty characters', (_, dateline) => {
    const agencies = (length: number) => parseBody(`<div><p>${dateline(length)}船来。</p></div>`).credits.length;
    expect(agencies(50)).toBe(1);
    expect(agencies(51)).toBe(0);
  });
});

describe('a diagnostic', () => {
  it('is listed up to a thousand times', () => {
    const count = (times: number) =>
      parseBody('</i><b></b>'.repeat(times)).diagnostics.map(({ code, args }) => [code, args] as const);
    expect(count(1000)).toHaveLength(1000);
    expect(count(1000).at(-1)?.[0]).toBe('surplus-end-tag');
    expect(count(1001).at(-1)).toEqual(['too-many-diagnostics', { of: 'surplus-end-tag', omitted: 1 }]);
  });
});
