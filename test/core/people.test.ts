import { describe, expect, it } from 'vitest';
import { readNames, readPeople } from '../../src/body/people.js';
import type { PeopleGrammar } from '../../src/publishers/credit-grammar.js';

// How people are found in a text after labels, without the place of the text in the article.

const grammar: PeopleGrammar = {
  labels: { author: ['文', '文/图'], translator: ['编译', '编译/责编'], editor: ['责编', '编译/责编'], nobody: ['图'] },
  separators: /[、，/]/,
  brackets: 'anywhere',
  lines: { longest: 40 },
};

/** People as `editor 甲乙 3`, with the offset of the name, whose text in `text` must be the name. */
function people(text: string, given: Partial<PeopleGrammar> = {}, mayBeLine = true): readonly string[] {
  return readPeople(text, { ...grammar, ...given }, mayBeLine).map(({ kind, name, start }) => {
    expect(text.slice(start, start + name.length)).toBe(name);
    return `${kind} ${name} ${start}`;
  });
}

describe('a line', () => {
  it.each<readonly [line: string, expected: readonly string[]]>([
    ['文：甲乙', ['author 甲乙 2']],
    ['文: 甲乙', ['author 甲乙 3']],
    ['文 甲乙', []],
    ['文：', []],
    // A word that only begins with a label
    ['文章：甲乙', []],
    ['责编人员：甲乙', []],
    ['责编：甲乙、丙丁', ['editor 甲乙 3', 'editor 丙丁 6']],
    ['责编：、甲乙、', ['editor 甲乙 4']],
    // Each of several names after the one before.
    ['责编：甲乙丙、甲乙、甲乙', ['editor 甲乙丙 3', 'editor 甲乙 7', 'editor 甲乙 10']],
    ['责编：甲/甲', ['editor 甲 3', 'editor 甲 5']],
    // The longest of several labels, and a label with two roles
    ['编译/责编：甲乙', ['translator 甲乙 6', 'editor 甲乙 6']],
    ['编译/责编：甲乙、丙', ['translator 甲乙 6', 'translator 丙 9', 'editor 甲乙 6', 'editor 丙 9']],
    ['文/图：甲乙', ['author 甲乙 4']],
    // Several labels, with any separator between them or none
    ...['', '/', '／', '|', '｜', '丨', '│', '︱', ';', '；', ' ', '\u00a0', '\u3000', '：'].map(
      (separator): [string, string[]] => [
        `编译：甲乙${separator}责编：丙丁`,
        ['translator 甲乙 3', `editor 丙丁 ${8 + separator.length}`],
      ],
    ),
    ['编译：甲乙 / 责编：丙丁', ['translator 甲乙 3', 'editor 丙丁 11']],
    // A label without credit ends the names before it, and so does an unknown label.
    ['文：甲乙 图：丙丁', ['author 甲乙 2']],
    // It does not begin a line that names people.
    ['图：丙丁 文：甲乙', []],
    ['文：甲乙 校对：丙丁', ['author 甲乙 2']],
    ['文：甲乙/校对：丙丁', ['author 甲乙 2']],
    ...['/', '／', '|', '｜', '丨', '│', '︱', ';', '；', '、', '，', ' ', '\u00a0', '\u3000'].map(
      (separator): [string, string[]] => [`文：甲乙${separator}校对：丙丁`, ['author 甲乙 2']],
    ),
    // A sentence is not a line, whatever ends it.
    ...['。', '！', '？', '!', '?'].map((end): [string, string[]] => [`文：甲乙${end}`, []]),
    ['文：甲乙.', ['author 甲乙. 2']],
    ['他问文：甲乙', []],
  ])('%s', (line, expected) => {
    expect(people(line)).toEqual(expected);
  });

  it('has at most the length that the grammar gives', () => {
    expect(people(`文：${'甲'.repeat(38)}`)).toHaveLength(1);
    expect(people(`文：${'甲'.repeat(39)}`)).toEqual([]);
  });

  it('is only read where a line may be', () => {
    expect(people('文：甲乙', {}, false)).toEqual([]);
    expect(people('文：甲乙', { lines: null })).toEqual([]);
  });

  it('may have its labels anywhere if the grammar has a pattern', () => {
    const lines = { longest: 40, pattern: /^本报讯/ };
    expect(people('本报讯 文：甲乙', { lines })).toEqual(['author 甲乙 6']);
    expect(people('本报讯 文：甲乙？', { lines })).toEqual(['author 甲乙？ 6']);
    expect(people('本报讯 甲乙', { lines })).toEqual([]);
    expect(people('文：甲乙', { lines })).toEqual([]);
  });

  it('has after its label what the grammar says', () => {
    const lines = { longest: 40, afterLabel: /^：[^乙]*$/ };
    expect(people('文：甲。', { lines })).toEqual(['author 甲。 2']);
    expect(people('文：甲乙', { lines })).toEqual([]);
    expect(people('文:甲', { lines })).toEqual([]);
  });

  it('may have another mark, of at most four characters, between label and names', () => {
    expect(people('文  | 甲乙', { mark: / *\| */ })).toEqual(['author 甲乙 5']);
    expect(people('文    | 甲乙', { mark: / *\| */ })).toEqual([]);
    expect(people('文甲乙', { mark: /[：:]?/ })).toEqual(['author 甲乙 1']);
    // The longest of several labels is the label, in whatever order they are listed.
    expect(people('文字甲乙', { mark: /[：:]?/, labels: { author: ['文', '文字'] } })).toEqual(['author 甲乙 2']);
    expect(people('文字甲乙', { mark: /[：:]?/, labels: { author: ['文'], editor: ['文字'] } })).toEqual([
      'editor 甲乙 2',
    ]);
    // The mark follows the label directly.
    expect(people('文甲|乙', { mark: /\|/ })).toEqual([]);
    expect(people('文甲=乙', { mark: /=/ })).toEqual([]);
  });
});

describe('a label with a bar or a slash after it', () => {
  const mark = / ?[：:｜|丨/] ?/;
  it.each<readonly [line: string, expected: readonly string[]]>([
    ['文 | 甲乙', ['author 甲乙 4']],
    ['文/甲乙', ['author 甲乙 2']],
    ['文 | 甲乙、丙丁 责编 | 戊己', ['author 甲乙 4', 'author 丙丁 7', 'editor 戊己 15']],
    ['文丨甲乙 | 责编丨丙丁', ['author 甲乙 2', 'editor 丙丁 10']],
    // An unknown label with a mark of the same kind ends the names before it.
    ['文 | 甲乙 运营 | 丙丁', ['author 甲乙 4']],
    ['文|甲乙|运营|丙丁', ['author 甲乙 2']],
    ...['|', '｜', '丨'].map((bar): [string, string[]] => [`文${bar}甲乙${bar}运营${bar}丙丁`, ['author 甲乙 2']]),
    ['文/甲乙 运营/丙丁', ['author 甲乙 2']],
    ['文/甲乙/运营/丙丁', ['author 甲乙 2']],
    // But what directly follows the label is a name.
    ['文|甲乙|丙丁', ['author 甲乙 2']],
    ['文/甲乙/丙丁', ['author 甲乙 2']],
    // Names end at a bar, whatever follows the label.
    ['文：甲乙|丙丁', ['author 甲乙 2']],
    ['文：甲乙 | 丙丁', ['author 甲乙 2']],
    ['文：|甲乙', []],
    ['文：运营：丙丁', []],
    ['文 | 图 | 丙丁', []],
  ])('%s', (line, expected) => {
    expect(people(line, { mark, separators: /[、，]/ })).toEqual(expected);
  });

  it.each<readonly [line: string, expected: readonly string[]]>([
    ['文/甲乙/丙丁', ['author 甲乙 2', 'author 丙丁 5']],
    ['文/甲乙/丙丁/责编/戊己', ['author 甲乙 2', 'author 丙丁 5', 'editor 戊己 11']],
    ['文：甲乙/丙丁 运营：戊己', ['author 甲乙 2', 'author 丙丁 5']],
  ])('may be the mark that also separates names: %s', (line, expected) => {
    expect(people(line, { mark, separators: /[、/]/ })).toEqual(expected);
  });
});

describe('a bracket', () => {
  it.each<readonly [text: string, expected: readonly string[]]>([
    ['船来。（编译：甲乙）', ['translator 甲乙 7']],
    ['船来。(编译:甲乙)', ['translator 甲乙 7']],
    ['船来（编译：甲乙）船去（责编：丙丁）。', ['translator 甲乙 6', 'editor 丙丁 15']],
    ['船来。（编译：甲乙/责编：丙丁）', ['translator 甲乙 7', 'editor 丙丁 13']],
    ['船来。（船长：甲乙）', []],
    ['船来。（甲乙编译：丙丁）', []],
    // A bracket ends at the next closing bracket, or the end of the text.
    ['船来。（编译：甲乙', ['translator 甲乙 7']],
    ['船来。（编译：甲（乙）丙）', ['translator 甲（乙 7']],
    ['船（来（编译：甲乙））', ['translator 甲乙 7']],
    ['船来。（（编译：甲乙）', ['translator 甲乙 8']],
  ])('%s', (text, expected) => {
    expect(people(text)).toEqual(expected);
  });

  it('in a bracket that names people is not read again', () => {
    const editors = people('船来。（编译：甲乙（责编：丙丁）').filter((person) => person.startsWith('editor'));
    expect(editors).toEqual(['editor 丙丁 13']);
  });

  it('names people in its first 120 characters', () => {
    const names = Array.from({ length: 70 }, () => '甲').join('、');
    expect(people(`船来。（编译：${names}）`)).toHaveLength((120 - 3 + 1) / 2);
  });

  it.each([
    [120, 1],
    [121, 0],
  ])('of %s characters at the end of a paragraph names %s people', (length, count) => {
    const text = `船来。（编译：${'甲'.repeat(length - '编译：'.length)}）`;
    expect(people(text, { brackets: 'at-end' })).toHaveLength(count);
  });

  it.each([
    ['船来。（编译：甲乙）', true],
    ['船来（编译：甲乙）。', true],
    ['船来（编译：甲乙） ', true],
    ['船来（编译：甲乙', true],
    ['船来（编译：甲乙）船去。', false],
    ['船来（编译：甲乙）。船去', false],
    ['船来（编译：甲乙）！', false],
  ])('must end the paragraph if the grammar says so: %s', (text, isRead) => {
    expect(people(text, { brackets: 'at-end' })).toHaveLength(isRead ? 1 : 0);
  });

  it('is not read if the grammar does not mention brackets', () => {
    const { brackets: _, ...rest } = grammar;
    expect(readPeople('船来。（编译：甲乙）', rest, true)).toEqual([]);
  });
});

describe('names', () => {
  it('end at the first match of `ends`', () => {
    expect(readNames('甲、乙#丙、丁', { separators: /、/, ends: /[#＃]/ })).toEqual([
      { name: '甲', start: 0 },
      { name: '乙', start: 2 },
    ]);
  });

  it('lose what `cut` matches, in the order of the expressions', () => {
    const cut = [/^记者/, /报道$/, /综合$/];
    expect(readNames('记者甲综合报道、 乙报道综合、记者', { separators: /、/, cut })).toEqual([
      { name: '甲', start: 2 },
      { name: '乙报道', start: 9 },
    ]);
  });

  it('match `name` as a whole', () => {
    expect(readNames('甲乙、甲乙丙丁、a、乙', { separators: /、/, name: /\p{Script=Han}{1,3}/u })).toEqual([
      { name: '甲乙', start: 0 },
      { name: '乙', start: 10 },
    ]);
  });

  it('are tidied', () => {
    expect(readNames(' 甲  乙\u3000、\u00a0丙 ', { separators: /、/ })).toEqual([
      { name: '甲 乙', start: 0 },
      { name: '丙', start: 8 },
    ]);
  });
});
