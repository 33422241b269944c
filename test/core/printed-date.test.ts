import { describe, expect, it } from 'vitest';
import { parseBody } from '../../src/body/index.js';
import { parseArticle, safeParseArticle } from '../../src/index.js';
import { definePublisher, type PublisherRecord } from '../../src/publishers/index.js';
import type { PrintedDateRule } from '../../src/publishers/publisher.js';

// How the printed date is read by the rules of a record.

const record: PublisherRecord<'mine'> = {
  ...{ id: 'mine', name: '河口日报', hosts: ['news.example'] },
  timeZone: 'Europe/Paris',
};
const DAY = /(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)/;

function withDates(printedDate: readonly PrintedDateRule[], values: object = {}) {
  return definePublisher({ ...record, ...values, printedDate });
}

function read(html: string, printedDate: readonly PrintedDateRule[], values: object = {}) {
  const body = parseBody(html, { publisher: withDates(printedDate, values) });
  const date = body.printedDate;
  const sourceAt = (position: { start: { offset: number }; end: { offset: number } } | null) =>
    position === null ? null : html.slice(position.start.offset, position.end.offset);
  return {
    ...{ text: date?.text, local: date?.local, timeZone: date?.timeZone, instant: date?.instant },
    source: date === null ? undefined : sourceAt(date.position),
    diagnostics: body.diagnostics.map(({ code, args, position }) => [code, args, sourceAt(position)]),
    credits: body.credits.map((credit) =>
      credit.kind === 'author' ? `${credit.name} ← ${sourceAt(credit.position)}` : credit.kind,
    ),
  };
}

describe('the precision of a printed date', () => {
  const pattern =
    /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?: (?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?:\.(?<millisecond>\d{3}))?)?)?(?: (?<zone>UTC))?$/;
  it.each<readonly [text: string, local: string, timeZone: string, instant: string | null]>([
    ['2023-10-05', '2023-10-05', 'Europe/Paris', null],
    ['2023-10-05 15:28', '2023-10-05T15:28', 'Europe/Paris', '2023-10-05T13:28:00.000Z'],
    ['2023-10-05 15:28:09', '2023-10-05T15:28:09', 'Europe/Paris', '2023-10-05T13:28:09.000Z'],
    ['2023-10-05 15:28:09.007', '2023-10-05T15:28:09', 'Europe/Paris', '2023-10-05T13:28:09.007Z'],
    ['2023-10-05 15:28 UTC', '2023-10-05T15:28', 'UTC', '2023-10-05T15:28:00.000Z'],
    ['2023-10-05 UTC', '2023-10-05', 'UTC', null],
    ['0987-10-05', '0987-10-05', 'Europe/Paris', null],
  ])('%s', (text, local, timeZone, instant) => {
    expect(read(`<p>${text}</p>`, [{ place: { tag: 'p' }, pattern }])).toMatchObject({
      ...{ text, local, timeZone, instant },
      ...{ source: text, diagnostics: [] },
    });
  });

  it.each([
    ['Europe/Paris', '1900-01-01 00:09:21', '1900-01-01T00:00:00.000Z'],
    ['Asia/Kolkata', '2023-10-05 05:30', '2023-10-05T00:00:00.000Z'],
    ['America/St_Johns', '2023-10-05 21:29:59', '2023-10-05T23:59:59.000Z'],
    ['Africa/Abidjan', '2023-10-05 15:28', '2023-10-05T15:28:00.000Z'],
    // The clocks were put back from 3:30 to 2:30, before 1970.
    ['Asia/Hong_Kong', '1965-10-17 03:00', '1965-10-16T19:00:00.000Z'],
    ['Asia/Hong_Kong', '1965-10-17 02:29', '1965-10-16T17:29:00.000Z'],
  ])('has an instant whatever the offset of the time zone is: %s', (timeZone, text, instant) => {
    expect(read(`<p>${text}</p>`, [{ place: { tag: 'p' }, pattern }], { timeZone }).instant).toBe(instant);
  });

  it.each([
    ['<p> 2023-10-05 </p>', '2023-10-05'],
    ['<p> <b> </b>2023-10-05<b> </b> </p>', '2023-10-05'],
    ['<p> <b>2023</b>-10-<i>05 </i> </p>', '2023</b>-10-<i>05'],
  ])('has the position from its first to its last visible character: %s', (html, source) => {
    expect(read(html, [{ place: { tag: 'p' }, pattern }])).toMatchObject({ local: '2023-10-05', source });
  });

  it('has no time if only the hour or only the minute is printed', () => {
    const partial = /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d) ?(?<hour>\d\d)?(?::(?<minute>\d\d))?$/;
    for (const [text, local] of [
      ['2023-10-05 15', '2023-10-05'],
      ['2023-10-05 :28', '2023-10-05'],
      ['2023-10-05 15:28', '2023-10-05T15:28'],
    ] as const)
      expect(read(`<p>${text}</p>`, [{ place: { tag: 'p' }, pattern: partial }]).local).toBe(local);
  });

  it('has no instant if neither the record nor the text names a time zone', () => {
    const rules = [{ place: { tag: 'p' }, pattern }];
    expect(read('<p>2023-10-05 15:28</p>', rules, { timeZone: null })).toMatchObject({
      ...{ local: '2023-10-05T15:28', timeZone: null, instant: null },
    });
    expect(read('<p>2023-10-05 15:28 UTC</p>', rules, { timeZone: null })).toMatchObject({
      ...{ local: '2023-10-05T15:28', timeZone: 'UTC', instant: '2023-10-05T15:28:00.000Z' },
    });
  });

  it.each([
    ...['2023-00-05', '2023-13-05', '2023-10-00', '2023-10-32', '2023-04-31', '2023-02-29'],
    ...['2023-10-05 24:00', '2023-10-05 23:60', '2023-10-05 23:59:60'],
  ])('is nothing if the day or the time does not exist: %s', (text) => {
    const { local, diagnostics } = read(`<p> ${text} </p>`, [{ place: { tag: 'p' }, pattern }]);
    expect(local).toBeUndefined();
    expect(diagnostics).toEqual([['invalid-printed-date', { text }, text]]);
  });

  it.each(['2023-10', '2023--05', '-10-05', '--'])('is nothing if a part of it is missing: %j', (text) => {
    const optional = /^(?<year>\d{4})?-(?<month>\d\d)?-?(?<day>\d\d)?$/;
    const { local, instant } = read(`<p>${text}</p>`, [{ place: { tag: 'p' }, pattern: optional }]);
    expect([local, instant]).toEqual([undefined, undefined]);
  });

  it.each(['2024-02-29', '2000-02-29', '2023-12-31 00:00', '2023-01-01 23:59:59'])('exists: %s', (text) => {
    expect(read(`<p>${text}</p>`, [{ place: { tag: 'p' }, pattern }]).local).toBe(text.replace(' ', 'T'));
  });

  it.each<readonly [text: string, code: string, instant: string]>([
    ['2023-03-26 02:30', 'skipped-local-time', '2023-03-26T01:30:00.000Z'],
    ['2023-10-29 02:30', 'ambiguous-local-time', '2023-10-29T01:30:00.000Z'],
  ])('is doubtful when the clocks change: %s', (text, code, instant) => {
    const local = text.replace(' ', 'T');
    expect(read(`<p>${text}</p>`, [{ place: { tag: 'p' }, pattern }])).toMatchObject({
      ...{ local, instant, diagnostics: [[code, { local, timeZone: 'Europe/Paris' }, text]] },
    });
  });
});

describe('an hour of a 12-hour clock', () => {
  const pattern = /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d) (?<half>[上下]午)?(?<hour>\d{1,2}):(?<minute>\d\d)$/;
  const halves = { 上午: 0, 下午: 12 };
  it.each([
    ['上午12:05', '00:05'],
    ['上午1:05', '01:05'],
    ['上午11:05', '11:05'],
    ['下午12:05', '12:05'],
    ['下午1:05', '13:05'],
    ['下午11:05', '23:05'],
    // A few documents print an hour of the 24-hour clock after the half.
    ['下午13:05', '13:05'],
    ['13:05', '13:05'],
    ['12:05', '12:05'],
  ])('%s is %s', (printed, time) => {
    const { local } = read(`<p>2023-10-05 ${printed}</p>`, [{ place: { tag: 'p' }, pattern, halves }]);
    expect(local).toBe(`2023-10-05T${time}`);
  });
});

describe('the place of a printed date', () => {
  it('may be an attribute, which is not the text of the date', () => {
    const rule = {
      place: { tag: 'time' },
      attribute: 'datetime',
      pattern: /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)$/,
    };
    expect(read('<time datetime="2023-10-05">周四</time>', [rule])).toMatchObject({
      ...{ text: '周四', local: '2023-10-05', source: '周四' },
    });
    expect(read('<time datetime="">2023-10-05</time><time>2023-10-06</time>', [rule]).local).toBeUndefined();
  });

  it('is that of the first rule that finds a date', () => {
    const rules = [
      { place: { tag: 'p', className: 'date' }, pattern: /^周四 (?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)$/ },
      { place: { tag: 'p' }, pattern: /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)$/ },
    ];
    expect(read('<p class="date">2023-10-05</p>', rules).local).toBe('2023-10-05');
    expect(read('<p>2023-10-05</p>', rules).local).toBe('2023-10-05');
    expect(read('<p class="date">周四 2023-10-06</p>', rules).local).toBe('2023-10-06');
    expect(read('<p>周四 2023-10-06</p>', rules).local).toBeUndefined();
  });

  it('may be the first paragraph, whose text is kept; the group `date` marks the date in it', () => {
    const rule = { place: 'first-paragraph', pattern: new RegExp(`^【河口(?<date>${DAY.source})讯】`) } as const;
    expect(read('<h2>渡口</h2><p>【河口2023-10-05讯】船来。</p>', [rule])).toMatchObject({
      ...{ text: '2023-10-05', local: '2023-10-05', source: '2023-10-05' },
    });
    // A date in the second paragraph is not that of the article.
    expect(read('<p>船来。</p><p>【河口2023-10-05讯】</p>', [rule]).local).toBeUndefined();
    expect(read('<p>【<b>河口2023-</b>10-05讯】</p>', [rule]).source).toBe('2023-</b>10-05');
    expect(read('<p>【河口2023-10-32讯】</p>', [rule]).diagnostics).toEqual([
      ['invalid-printed-date', { text: '2023-10-32' }, '2023-10-32'],
    ]);
  });

  it('is an element rather than the text, which is only searched if no element is a date', () => {
    const rules = [
      { place: 'first-paragraph', pattern: DAY } as const,
      { place: { tag: 'div' }, pattern: /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)$/ },
    ];
    expect(read('<p>2023-10-05 船来。</p><div>2023-10-06</div>', rules).local).toBe('2023-10-06');
    expect(read('<p>2023-10-05 船来。</p>', rules).local).toBe('2023-10-05');
  });
});

describe('a printed date in the headline', () => {
  const publisher = withDates([{ place: 'headline', pattern: new RegExp(`^(?<date>${DAY.source})要闻`) }]);
  const readTitle = (title: string, body = '<p>船来。</p>') => {
    const document = `<!--0-->\n[${title}](https://news.example/a)\n------\n\n${body}`;
    const result = safeParseArticle(document, { publishers: [publisher] });
    const date = result.ok ? result.article.printedDate : null;
    const { start, end } = date?.position ?? {};
    return { text: date?.text, local: date?.local, source: document.slice(start?.offset, end?.offset) };
  };

  it('has the position of the date in the title, even if the body contains it too', () => {
    const date = { text: '2023-10-05', local: '2023-10-05', source: '2023-10-05' };
    expect(readTitle('2023-10-05要闻')).toEqual(date);
    expect(readTitle(' 2023-10-05要闻 ', '<p>2023-10-05</p>')).toEqual(date);
  });

  it('has that position even if the front matter contains the date too', () => {
    const document =
      '---\ndate: 2023-10-05\n---\n<!--0-->\n[2023-10-05要闻](https://news.example/a)\n------\n\n<p>船来。</p>';
    const { printedDate } = parseArticle(document, { publishers: [publisher] });
    expect(printedDate?.position?.start.offset).toBe(document.indexOf('2023-10-05要闻'));
  });

  it('may be in the middle of the title', () => {
    const middle = [{ place: 'headline', pattern: new RegExp(`周四(?<date>${DAY.source})`) } as const];
    const document = '<!--0-->\n[要闻10-05：周四2023-10-05](https://news.example/2023-10-05)\n------\n\n<p>船来。</p>';
    const { printedDate } = parseArticle(document, { publishers: [withDates(middle)] });
    const { start, end } = printedDate?.position ?? {};
    expect(printedDate?.text).toBe('2023-10-05');
    expect([start?.offset, end?.offset]).toEqual([document.indexOf('2023'), document.indexOf('](')]);
  });

  it('and one in the first paragraph are used in the order of the rules', () => {
    const rules = [
      { place: 'headline', pattern: DAY },
      { place: 'first-paragraph', pattern: DAY },
    ] as const;
    const local = (title: string, text: string, given: readonly PrintedDateRule[]) =>
      parseArticle(`<!--0-->\n[${title}](https://news.example/a)\n------\n\n<p>${text}</p>`, {
        publishers: [withDates(given)],
      }).printedDate?.local;
    expect(local('2023-10-05', '2023-10-06', rules)).toBe('2023-10-05');
    expect(local('2023-10-05', '2023-10-06', rules.toReversed())).toBe('2023-10-06');
    for (const given of [rules, rules.toReversed()]) {
      expect(local('渡口', '2023-10-06', given)).toBe('2023-10-06');
      expect(local('2023-10-05', '船来。', given)).toBe('2023-10-05');
    }
    // A rule for one of the places, or for an element, is not used for the other.
    const strict = { place: 'headline', pattern: new RegExp(`^周四${DAY.source}`) } as const;
    const element = { place: { tag: 'time' }, pattern: DAY };
    expect(local('2023-10-05', '船来。', [strict, rules[1], element])).toBeUndefined();
    expect(local('周四2023-10-05', '船来。', [element, rules[1], strict])).toBe('2023-10-05');
    for (const [at, rule] of rules.entries())
      expect(local(at === 0 ? '渡口' : '2023-10-05', at === 0 ? '2023-10-06' : '船来。', [rule])).toBeUndefined();
  });

  it('has the position of the title if the title spells the date with references', () => {
    const title = '2023&#45;10-05要闻';
    for (const body of ['<p>船来。</p>', '<p>2023-10-05</p>'])
      expect(readTitle(title, body)).toEqual({ text: '2023-10-05', local: '2023-10-05', source: title });
  });
});

describe('the authors in a date line', () => {
  const line = (rule: Partial<PrintedDateRule>, html: string) =>
    read(html, [{ place: { tag: 'div' }, pattern: new RegExp(`^(?<author>.*?) ?${DAY.source}$`), ...rule }]).credits;

  it('are one name by default, with the position of the date', () => {
    expect(line({}, '<div>甲、乙 2023-10-05</div>')).toEqual(['甲、乙 ← 甲、乙 2023-10-05']);
    expect(line({}, '<div> 2023-10-05</div>')).toEqual([]);
    // A blank before the date need not be a part of the pattern.
    const pattern = new RegExp(`^(?<author>.*?)${DAY.source}$`);
    expect(line({ pattern }, '<div>甲 2023-10-05</div>')).toEqual(['甲 ← 甲 2023-10-05']);
    expect(line({ pattern }, '<div>\u3000 2023-10-05</div>')).toEqual([]);
  });

  it('may be a list, in which each name has a position', () => {
    expect(line({ authors: { separators: /、/ } }, '<div>甲、乙 2023-10-05</div>')).toEqual(['甲 ← 甲', '乙 ← 乙']);
  });

  it('may be in elements of the line', () => {
    const authors = { element: { tag: 'b' }, separators: /、/ };
    expect(line({ authors }, '<div>甲<b>乙、丙</b><i>丁</i><b>戊</b> 2023-10-05</div>')).toEqual([
      ...['乙 ← 乙', '丙 ← 丙', '戊 ← 戊'],
    ]);
    // If there is no such element, nobody is named.
    expect(line({ authors }, '<div>甲 2023-10-05</div>')).toEqual([]);
  });
});
