import { type Article, parseArticle } from 'rfi-article';
import { allPublishers } from 'rfi-article/publishers';
import { describe, expect, it } from 'vitest';

// Forms of one and the same construct that a publisher's documents may have: other brackets, characters, separators.

const urls = {
  bbc: 'https://www.bbc.com/zhongwen/trad/world-54000000',
  cna: 'https://www.cna.com.tw/news/acn/202101170001.aspx',
  dw: 'https://www.dw.com/zh/title/a-56000000',
} as const;

function read(publisher: keyof typeof urls, body: string): Article {
  const document = `<!--1606000000000-->\n[Harbour](${urls[publisher]})\n------\n\n${body}`;
  return parseArticle(document, { publishers: allPublishers });
}

/** `author 甲乙`, and `agency 中央社 台北 8` of a wire. */
function peopleOf({ credits }: Article): readonly string[] {
  return credits.flatMap((credit) => {
    if (credit.kind === 'copyright') return [];
    if (credit.kind !== 'agency') return `${credit.kind} ${credit.name}`;
    return [credit.kind, credit.name, credit.place, credit.dayOfMonth].filter((part) => part !== null).join(' ');
  });
}

function furnitureOf({ boilerplate }: Article): readonly string[] {
  return boilerplate.map(({ kind, text }) => `${kind} ${text}`.trim());
}

describe('bbc', () => {
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

  it('takes a list before the text for a byline only if it holds no sentence', () => {
    const list = (item: string) =>
      `<main><div><ul><li>${item}</li><li>港務記者</li></ul></div><div><p>a</p></div></main>`;
    expect(peopleOf(read('bbc', list('甲乙')))).toEqual(['author 甲乙']);
    expect(furnitureOf(read('bbc', list('渡口恢復通行。')))).toEqual([]);
  });

  it('reads a signature in traditional characters', () => {
    expect(peopleOf(read('bbc', '<p>a</p><p>（編譯/責編：甲乙）</p>'))).toEqual(['translator 甲乙', 'editor 甲乙']);
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
    ['（中央社網站）', ['agency 中央社 網站']],
    ['他說（中央社記者不在場）', []],
    ['圖表（中央社製圖）', []],
  ])('reads the opening %s', (opening, people) => {
    expect(peopleOf(read('cna', `<p>${opening}渡口恢復。</p>`))).toEqual(people);
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

  it('reads a signature among the last lines only', () => {
    const signed = '<p>甲乙／Jane O’Roe（路透社等）</p>';
    expect(peopleOf(read('dw', `<p>a</p>${signed}<p>b</p>`))).toEqual(['author 甲乙', 'author Jane O’Roe']);
    expect(peopleOf(read('dw', signed + '<p>b</p>'.repeat(6)))).toEqual([]);
  });

  it('takes links to its own pages alone for related', () => {
    const link = '<a href="https://www.dw.com/zh/a-1">渡口</a>';
    expect(furnitureOf(read('dw', `<p>a</p><p>${link}</p><ul><li>${link}</li></ul><p>${link} b</p>`))).toEqual([
      'related 渡口',
      'related 渡口',
    ]);
  });
});
