import { parseArticle } from 'rfi-article';
import { allPublishers, definePublisher, eraOf, generic, type PublisherRecord, rfi } from 'rfi-article/publishers';
import { describe, expect, it } from 'vitest';

const record: PublisherRecord<'mine'> = { id: 'mine', name: 'My News', hosts: ['news.example'] };
const day = { tag: 'p' };

describe('definePublisher', () => {
  it('fills in the values of generic', () => {
    const { id, name, hosts, ...rest } = definePublisher(record);
    expect({ id, name, hosts }).toEqual(record);
    const { id: _id, name: _name, hosts: _hosts, ...defaults } = generic;
    expect(rest).toEqual(defaults);
  });

  it('returns complete records unchanged', () => {
    expect(definePublisher(rfi)).toEqual(rfi);
    for (const publisher of allPublishers) expect(definePublisher(publisher)).toEqual(publisher);
  });

  it('makes a record for its hosts and their subdomains, and no others', () => {
    const mine = definePublisher({ ...record, language: 'en' });
    const read = (host: string) =>
      parseArticle(`<!--0-->\n[a](https://${host}/b)\n------\n\n<p>c</p>`, { publishers: [mine] });
    expect(read('news.example')).toMatchObject({ publisher: 'mine', language: 'en' });
    expect(read('www.news.example').publisher).toBe('mine');
    expect(read('badnews.example')).toMatchObject({ publisher: 'generic', language: null });
  });

  const wrong: readonly (readonly [description: string, record: object, message: RegExp])[] = [
    ['an id with capitals', { id: 'Mine' }, /^publisher "Mine": id: /],
    ['the id of generic', { id: 'generic' }, /id: "generic" is the id of the fallback/],
    ...['mine!', 'my news', '1mine', '-mine', 'mine\n'].map(
      (id) => [`the id ${JSON.stringify(id)}`, { id }, /: id: expected/] as const,
    ),
    ['an empty name', { name: ' ' }, /name: expected a name/],
    ['a name that is not a text', { name: 5 }, /name: expected a name/],
    ...['p ', ' p', 'p>', '1', 'p.a', '-p', 5].map(
      (tag) =>
        [`the tag ${JSON.stringify(tag)}`, { container: { tag } }, /container\.tag: .* is not the name/] as const,
    ),
    ['a className that is not a text', { container: { tag: 'p', className: 5 } }, /container\.className/],
    ...['year', 'month', 'day'].map((group) => {
      const groups = ['year', 'month', 'day'].filter((name) => name !== group).map((name) => `(?<${name}>\\d+)`);
      const printedDate = [{ place: day, pattern: new RegExp(groups.join('-')) }];
      const message = new RegExp(`printedDate\\[0\\]\\.pattern: has no group "${group}"`);
      return [`a date without the group ${group}`, { printedDate }, message] as const;
    }),
    [
      'thirteen months',
      { printedDate: [{ place: day, pattern: /(?<year>\d)(?<month>\d)(?<day>\d)/, months: [...'abcdefghijklm'] }] },
      /printedDate\[0\]\.months/,
    ],
    ['no host', { hosts: [] }, /hosts: expected at least one/],
    [
      'a URL instead of a host',
      { hosts: ['https://news.example'] },
      /hosts\[0\]: "https:\/\/news\.example" is not a host name/,
    ],
    ['a host in capitals', { hosts: ['News.example'] }, /hosts\[0\]/],
    [
      'the second of two hosts, which is invalid',
      { hosts: ['news.example', 'example'] },
      /hosts\[1\]: "example" is not a host name/,
    ],
    [
      'a host that is listed twice',
      { hosts: ['news.example', 'news.example'] },
      /hosts\[1\]: "news.example" is listed twice/,
    ],
    ['a misspelt key', { boilerplates: [] }, /boilerplates: is not a key of a record/],
    ...['headline', 'image', 'credits', 'players'].map(
      (grammar) =>
        [
          `a misspelt key of ${grammar}`,
          { [grammar]: { logo: [] } },
          new RegExp(`: ${grammar}\\.logo: is not a key of a record \\(the keys are [a-z]+, `, 'i'),
        ] as const,
    ),
    ['an empty BCP 47 tag', { language: '' }, /language: "" is not a BCP 47 tag/],
    ['an invalid BCP 47 tag', { language: 'zh_CN' }, /language: "zh_CN" is not a BCP 47 tag/],
    [
      'a BCP 47 tag that is not canonical',
      { editions: { cn: 'zh-hans' } },
      /editions\.cn: write "zh-Hans" instead of "zh-hans"/,
    ],
    [
      'the second edition of two, whose tag is invalid',
      { editions: { cn: 'zh-Hans', tw: 'zh_TW' } },
      /editions\.tw: "zh_TW" is not a BCP 47 tag/,
    ],
    ['an edition that does not exist', { headline: { columnEditions: ['cn'] } }, /headline\.columnEditions\[0\]/],
    [
      'the second of two editions, which does not exist',
      { editions: { cn: 'zh-Hans' }, headline: { columnEditions: ['cn', 'toString'] } },
      /headline\.columnEditions\[1\]: "toString" is not an edition of the record/,
    ],
    ['a time zone that Intl does not support', { timeZone: 'Europe/Lutetia' }, /timeZone: "Europe\/Lutetia"/],
    ['the flag g', { boilerplate: [{ kind: 'other', tag: 'p', text: /a/g }] }, /boilerplate\[0\]\.text: the flag "g"/],
    ['the flag y', { image: { url: /a/y } }, /image\.url: the flag "y"/],
    ['the flag g in a list', { image: { logos: ['a', /a/g] } }, /image\.logos\[1\]: the flag "g"/],
    [
      'the flag g in the test of an attribute',
      { container: { tag: 'div', attributes: { id: /a/g } } },
      /container\.attributes\.id: the flag "g"/,
    ],
    ['a repeated group that contains a repetition', { image: { url: /^(?:a+)*$/ } }, /image\.url: "\*" repeats/],
    [
      'a repetition of a repetition, from two times',
      { image: { url: /^(?:a+){2,}$/ } },
      /image\.url: "\{2,\}" repeats/,
    ],
    ['a repetition after a class with a bracket', { image: { url: /^(?:[\]]+)*$/ } }, /image\.url: "\*" repeats/],
    ['a back reference', { image: { url: /(a|b)\1/ } }, /image\.url: a back reference/],
    [
      'an unknown kind',
      { boilerplate: [{ kind: 'advert', tag: 'div' }] },
      /boilerplate\[0\]\.kind: "advert" is not one of/,
    ],
    [
      'a rule for boilerplate without a kind',
      { boilerplate: [{ tag: 'p' }] },
      /boilerplate\[0\]\.kind: undefined is not/,
    ],
    ['a rule without a tag', { container: {} }, /container\.tag: expected the name/],
    ['a tag in capitals', { container: { tag: 'DIV' } }, /container\.tag: "DIV"/],
    ['a className with two classes', { container: { tag: 'div', className: 'a b' } }, /container\.className/],
    ['an empty className', { container: { tag: 'div', className: '' } }, /container\.className/],
    ['a misspelt key of a rule', { container: { tag: 'div', classname: 'a' } }, /container\.classname/],
    ['a rule in a rule', { wrappers: [{ tag: 'div', child: { tag: '' } }] }, /wrappers\[0\]\.child\.tag/],
    [
      'a caption',
      { image: { figures: [{ element: day, caption: [{ tag: [] }] }] } },
      /image\.figures\[0\]\.caption\[0\]\.tag/,
    ],
    ['a date without a year', { printedDate: [{ place: day, pattern: /(?<day>\d)/ }] }, /has no group "year"/],
    [
      'a time without a time zone',
      { printedDate: [{ place: day, pattern: /(?<year>\d)(?<month>\d)(?<day>\d)(?<hour>\d)/ }] },
      /timeZone: expected a time zone/,
    ],
    [
      'a list of fewer than twelve months',
      { printedDate: [{ place: day, pattern: /(?<year>\d)(?<month>\d)(?<day>\d)/, months: ['a'] }] },
      /printedDate\[0\]\.months/,
    ],
    [
      'a date in an invalid place',
      { printedDate: [{ place: 'footer', pattern: /(?<year>\d)(?<month>\d)(?<day>\d)/ }] },
      /printedDate\[0\]\.place: expected/,
    ],
    [
      'an attribute of a headline',
      { printedDate: [{ place: 'headline', attribute: 'a', pattern: /(?<year>\d)(?<month>\d)(?<day>\d)/ }] },
      /printedDate\[0\]\.attribute/,
    ],
    [
      'an attribute of the first paragraph',
      { printedDate: [{ place: 'first-paragraph', attribute: 'a', pattern: /(?<year>\d)(?<month>\d)(?<day>\d)/ }] },
      /printedDate\[0\]\.attribute: only elements have attributes/,
    ],
    [
      'the second of two dates, which has no day',
      {
        printedDate: [
          { place: day, pattern: /(?<year>\d)(?<month>\d)(?<day>\d)/ },
          { place: day, pattern: /(?<year>\d)(?<month>\d)/ },
        ],
      },
      /printedDate\[1\]\.pattern: has no group "day"/,
    ],
    [
      'labels of an unknown kind',
      { credits: { people: { labels: { reporter: ['记者'] } } } },
      /credits\.people\.labels\.reporter: is not one of author, translator, editor, nobody/,
    ],
    [
      'an empty label',
      { credits: { people: { labels: { author: ['作者', ''] } } } },
      /credits\.people\.labels\.author\[1\]: is empty/,
    ],
    [
      'a label that is listed twice',
      { credits: { people: { labels: { editor: ['译', '译'] } } } },
      /editor\[1\]: "译" is listed twice/,
    ],
    [
      'a byline with labels that the record does not list',
      { credits: { byline: { separators: /,/, hasLabels: true } } },
      /byline\.hasLabels/,
    ],
    ...(['child', 'descendant', 'next', 'previous', 'everyChild'] as const).map(
      (key) =>
        [
          `a misspelt key of a rule in ${key}`,
          { wrappers: [{ tag: 'div', [key]: { tag: 'p', classname: 'a' } }] },
          new RegExp(`wrappers\\[0\\]\\.${key}\\.classname`),
        ] as const,
    ),
    ...['wrappers', 'lead', 'titles', 'furniture'].map(
      (key) =>
        [
          `a rule of players.${key}`,
          { players: { [key]: [{ tag: '' }] } },
          new RegExp(`players\\.${key}\\[0\\]\\.tag`),
        ] as const,
    ),
    ...['lead', 'captionAfter', 'credit'].map(
      (key) =>
        [
          `a rule of image.${key}`,
          { image: { [key]: [{ tag: '' }] } },
          new RegExp(`image\\.${key}\\[0\\]\\.tag`),
        ] as const,
    ),
    ['the second of several tags', { container: { tag: ['p', 'DIV'] } }, /container\.tag: "DIV"/],
    ['a rule of boilerplate', { boilerplate: [{ kind: 'other', tag: '' }] }, /boilerplate\[0\]\.tag/],
    ['a rule of the standfirst', { standfirst: [{ tag: '' }] }, /standfirst\[0\]\.tag/],
    ['a place', { printedDate: [{ place: { tag: '' }, pattern: /a/ }] }, /printedDate\[0\]\.place\.tag/],
    ['a figure', { image: { figures: [{ element: { tag: '' }, caption: [] }] } }, /figures\[0\]\.element\.tag/],
    [
      'the rule of a lazy picture',
      { image: { figures: [{ element: day, caption: [], lazy: { tag: '' } }] } },
      /figures\[0\]\.lazy\.tag/,
    ],
    [
      'a misspelt rule of children',
      { wrappers: [{ tag: 'div', everyChild: { tag: '' } }] },
      /wrappers\[0\]\.everyChild\.tag/,
    ],
  ];
  it.each<readonly [host: string, isHost: boolean]>([
    ['e.org', true],
    ['www.news-1.example', true],
    ['1.2.example', true],
    ['xn--6orp42d.example', true],
    [`${'a'.repeat(63)}.example`, true],
    [`${'a'.repeat(64)}.example`, false],
    [`${'a.'.repeat(123)}example`, true],
    [`${'a.'.repeat(122)}aa.example`, false],
    ['a.bc', true],
    ['a.b', false],
    ['a.xn--p1ai', true],
    [`a.${'b'.repeat(63)}`, true],
    [`a.${'b'.repeat(64)}`, false],
    ['a.b-', false],
    ['a.1bc', false],
    ['127.0.0.12', false],
    ['example', false],
    ['-a.example', false],
    ['a-.example', false],
    ['a..example', false],
    ['a.example.', false],
    ['.example', false],
    ['a_b.example', false],
    ['e.org:80', false],
    ['e.org/a', false],
    ['127.0.0.1', false],
    ['渡口.example', false],
    ['news.exam_ple', false],
  ])('accepts a host as `URL.hostname` gives it: %s', (host, isHost) => {
    const define = () => definePublisher({ ...record, hosts: [host] });
    if (isHost) expect(define().hosts).toEqual([host]);
    else expect(define).toThrow(/hosts\[0\]: .* is not a host name/);
  });

  it.each([
    ...[/a+b*/, /^(?:a+){8}$/, /^(?:a+)?$/, /^(?:a{3})*$/, /^(?:a{3,3})*$/, /^(?:ab)*$/, /^(?:a?)*$/],
    ...[/^[\](a+)*]$/, /^\(a+\)*$/, /^(?:a+)(?:b)*$/, /^(?:a+b)c*$/, /^(?:a\+)*$/, /^(?:[a+])*$/],
  ])('accepts an expression that takes linear time: %s', (url) => {
    expect(definePublisher({ ...record, image: { url } }).image.url).toBe(url);
  });

  it.each([
    ...[
      /^(?:a+)*$/,
      /^(?:a*)+$/,
      /^(a+)*$/,
      /^(?:a+)+?$/,
      /^(?:a+b)*$/,
      /^(?:a+){9}$/,
      /^(?:a+){2,}$/,
      /^(?:a+){0,9}$/,
    ],
    ...[/^(?:a{2,})*$/, /^(?:a{1,9})*$/, /^(?:[ab]+)*$/, /^(?:\d+)*$/, /^(?:a|b+)*$/],
    ...[/^(?:(?:a+))*$/, /^(?:(?:a+)b)*$/, /^(?:(?:(?:a+)b)c)*$/, /^(?:(?:a+)?)*$/, /^(?:(?<=a+)b)*$/],
  ])('refuses an expression that may take exponential time: %s', (url) => {
    expect(() => definePublisher({ ...record, image: { url } })).toThrow(
      /image\.url: ".*" repeats what repeats a varying number of times/,
    );
  });

  it.each([
    ...[/(?:a+)+/, /(?:a*)*/, /(?:a+){2,}/, /(?:a+){9}/, /(?:a+){10}/, /(?:a+){1,9}/, /(?:a+b){12}c/, /(?:b(?:a+)c)*/],
    ...[
      /(?:a{1,2})*/,
      /(?:a{2,})+/,
      /((a+))*/,
      /x(?:\)a+)*/,
      /(?:[)]a+)*/,
      /(?:[\]]a+)*/,
      /(?:a+)?(?:b+)*/,
      /(?:\*a+)*/,
    ],
    ...[/(a)\1/, /(?<b>a)\k<b>/, /(a|b)[c]\1/, /(a)(b)(c)(d)(e)(f)(g)(h)(i)\9/],
  ])('refuses an expression that may take exponential time: %s', (url) => {
    expect(() => definePublisher({ ...record, image: { url } })).toThrow(/image\.url: .*(?:repeats|back reference)/);
  });

  it.each([
    ...[
      /a+b*/,
      /(?:a+){8}/,
      /(?:a+){0,8}/,
      /(?:a+)?b*/,
      /(?:a{2})*/,
      /(?:a{2,2})*/,
      /(?:a+)b*/,
      /(?:ab)*c+/,
      /(a+)(b)*/,
    ],
    ...[
      /\(a+\)*/,
      /[(a+)]*/,
      /(?:a+)\*/,
      /(?:a+)[*]/,
      /(?:\+a)*/,
      /(?:[+]a)*/,
      /\\1/,
      /(?:a\{1,2\})*/,
      /[\]a+]*(?:b)*/,
      /(?:a+)\d*/,
      /(?:a+)[bc]*/,
      /(?:a{10,10})*/,
    ],
  ])('accepts an expression that takes linear time: %s', (url) => {
    expect(definePublisher({ ...record, image: { url } }).image.url).toBe(url);
  });

  it.each(['m', 'my-news', 'news24', 'a-'])('accepts the id %s', (id) => {
    expect(definePublisher({ ...record, id }).id).toBe(id);
  });

  it.each<readonly [what: string, part: Partial<PublisherRecord>]>([
    [
      'a time without a time zone if its text may state UTC',
      {
        printedDate: [
          { place: day, pattern: /(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)(?<hour>\d\d)(?<minute>\d\d)(?<zone>Z)?/ },
        ],
      },
    ],
    [
      'a time if the record has a time zone',
      {
        timeZone: 'Asia/Taipei',
        printedDate: [{ place: day, pattern: /(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)(?<hour>\d\d)(?<minute>\d\d)/ }],
      },
    ],
    [
      'labels of every kind, and one label of two kinds',
      {
        credits: {
          people: {
            labels: { author: ['甲', '乙'], translator: ['甲'], editor: ['丙'], nobody: ['丁'] },
            separators: /、/,
            brackets: 'anywhere',
            lines: null,
          },
        },
      },
    ],
  ])('accepts %s', (_, part) => {
    expect(definePublisher({ ...record, ...part })).toMatchObject(part);
  });

  it.each(wrong)('refuses %s', (_, part, message) => {
    const broken = { ...record, ...part } as PublisherRecord; // the compiler would refuse it, too
    expect(() => definePublisher(broken)).toThrow(TypeError);
    expect(() => definePublisher(broken)).toThrow(message);
  });
});

it.each([
  [{}, 'publisher: id is missing.'],
  [{ id: 'mine' }, 'publisher: name is missing.'],
  [{ id: 'mine', name: 'Mine' }, 'publisher: hosts is missing.'],
])('requires the properties that a record must have: %j', (record, message) => {
  expect(() => definePublisher(record as PublisherRecord)).toThrow(new TypeError(message)); // as in a program without type checks
});

describe('a value that is passed as a record', () => {
  const document = '<!--0-->\n[a](https://www.rfi.fr/cn/b)\n------\n';
  const read = (publisher: unknown) => () => parseArticle(document, { publishers: [rfi, publisher as never] });

  it.each(['id', 'hosts', 'headline', 'image', 'credits', 'players'])('is refused without %s', (key) => {
    const { [key as 'id']: _, ...rest } = rfi;
    expect(read(rest)).toThrow(new TypeError('publishers[1] is not a publisher record: use definePublisher'));
  });

  it.each([null, undefined, 'rfi', [], { ...rfi, id: 5 }, { ...rfi, hosts: 'rfi.fr' }, { ...rfi, players: null }])(
    'is refused if it is not one: %j',
    (value) => {
      expect(read(value)).toThrow('publishers[1] is not a publisher record');
    },
  );

  it('is accepted if it is one, and only in a list', () => {
    expect(read(generic)).not.toThrow();
    expect(() => parseArticle(document, { publishers: rfi as never })).toThrow('publishers is not a list');
  });
});

describe('eraOf', () => {
  it.each([
    ['2019-01-01', 'A0'],
    ['2021-11-04', 'B3'],
    ['2022-08-18', 'B5'],
    ['2021-03-30', 'A1'],
    ['2021-04-04', 'A2'],
    ['2021-10-24', 'B2'],
    ['2030-01-01', 'C4'],
  ])('returns the nearest era to %s', (day, id) => {
    expect(eraOf(rfi, day)?.id).toBe(id);
  });

  it('returns null for a record of your own, and refuses an invalid day', () => {
    expect(eraOf(generic, '2021-10-24')).toBeNull();
    for (const day of ['yesterday', '', '2021-10-24T', 'x2021-10-24', '2021-1-24', '2021-13-01', '2021-02-30'])
      expect(() => eraOf(rfi, day)).toThrow(RangeError);
  });
});
