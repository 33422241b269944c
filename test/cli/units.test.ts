import { describe, expect, test } from 'vitest';
import { type Line, readLines } from '../../src/cli/filter.js';
import { pageOf } from '../../src/cli/problem.js';
import { createProgress, formatDuration, Tally } from '../../src/cli/progress.js';
import { decodeUtf8, type Outcome } from '../../src/cli/read-document.js';
import { codeFrame, displayWidth, paintFor, pointsOf, printable, wantsColour } from '../../src/cli/terminal.js';
import { cpuSeconds } from '../cpu-seconds.js';

describe('display width', () => {
  test.each([
    ['abc', 3],
    ['法广', 4],
    ['，。「」', 8],
    ['“é”', 3],
    ['e\u0301', 1],
    ['ｱｲ', 2],
    ['한글', 4],
    ['🎉👩‍🚀', 4],
    ['𠮷', 2],
    ['\t', 1],
    ['\u200b', 8],
    ['\ud800', 8],
  ])('%j takes %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  test('control characters are printed as code points', () => {
    expect(printable('a\u001b[2J\u0007\u202e\r\n')).toBe('a<U+001B>[2J<U+0007><U+202E><U+000D><U+000A>');
    expect(printable('a\tb\u007f\u0085')).toBe('a b<U+007F><U+0085>');
    expect(printable('\u{e0001}港👩‍🚀')).toBe('<U+E0001>港👩‍🚀');
    expect(printable('\u2028\u2029\ud800')).toBe('<U+2028><U+2029><U+D800>');
  });
});

describe('code frame', () => {
  const paint = paintFor({ isTTY: false });
  const frame = (source: string, start: number, end: number) =>
    codeFrame(source, { start: pointsOf(source)(start), end: pointsOf(source)(end) }, paint);

  test('marks a span, an empty span, and a span of several lines', () => {
    expect(frame('abc', 1, 2)).toBe('1 | abc\n  |  ^');
    expect(frame('abc', 3, 3)).toBe('1 | abc\n  |    ^');
    expect(frame('', 0, 0)).toBe('1 |\n  | ^');
    expect(frame('a\r\nbcd\ne', 4, 8)).toBe('2 | bcd\n  |  ^^');
  });

  test('shows 96 columns of a long line, 40 of them before the marked text', () => {
    expect(frame(`${'a'.repeat(50)}!${'b'.repeat(80)}`, 50, 51)).toBe(
      `1 | …${'a'.repeat(39)}!${'b'.repeat(54)}…\n  | ${' '.repeat(40)}^`,
    );
    expect(frame(`${'a'.repeat(40)}!${'b'.repeat(55)}`, 40, 41)).toBe(
      `1 | ${'a'.repeat(40)}!${'b'.repeat(55)}\n  | ${' '.repeat(40)}^`,
    );
    expect(frame('!'.repeat(97), 0, 97)).toBe(`1 | ${'!'.repeat(95)}…\n  | ${'^'.repeat(96)}`);
  });

  test('shows the number of the line, and nothing of the lines before and after it', () => {
    const lines = Array.from({ length: 12 }, (_, at) => `line ${at + 1}`);
    for (const lineEnd of ['\n', '\r\n', '\r'])
      expect(frame(lines.join(lineEnd), 9 * (6 + lineEnd.length), 9 * (6 + lineEnd.length) + 20)).toBe(
        '10 | line 10\n   | ^^^^^^^',
      );
  });

  test('counts the columns of wide characters', () => {
    expect(frame('中文abc中文', 5, 7)).toBe('1 | 中文abc中文\n  |        ^^^^');
    expect(frame('a\u200bb', 1, 2)).toBe('1 | a<U+200B>b\n  |  ^^^^^^^^');
  });

  test('cuts long lines at both ends, between whole characters', () => {
    for (const character of ['x', '中', '𠮷', '👩‍🚀']) {
      const side = character.repeat(10_000);
      const [line = '', mark = ''] = frame(`${side}!${side}`, side.length, side.length + 1).split('\n');
      expect(line).toMatch(/^1 \| ….*!.*…$/);
      expect(line).not.toContain('<U+');
      expect(displayWidth(line)).toBeLessThanOrEqual(102);
      expect(displayWidth(line.slice(0, line.indexOf('!')))).toBe(mark.indexOf('^'));
      expect(mark.trim()).toBe(`|${' '.repeat(mark.indexOf('^') - 3)}^`);
    }
  });

  test('does not examine all of a line of a million characters', () => {
    const source = '中'.repeat(1_000_000);
    const position = {
      start: { line: 1, column: 500_001, offset: 500_000 },
      end: { line: 1, column: 1_000_001, offset: 1_000_000 },
    };
    const seconds = cpuSeconds(() => {
      for (let count = 0; count < 100; count++) codeFrame(source, position, paint);
    });
    expect(seconds).toBeLessThan(5);
  });
});

describe('UTF-8', () => {
  const bytes = (...parts: (string | number[])[]) => Buffer.concat(parts.map((part) => Buffer.from(part as string))); // Buffer.from accepts both
  test('without errors is decoded, including a byte-order mark and a replacement character', () => {
    expect(decodeUtf8(bytes('\ufeff中\ufffd'))).toEqual({ text: '\ufeff中\ufffd', problem: null });
  });

  test.each([
    ['a byte that cannot begin a character', bytes('a\n中', [0xff], 'b'), 'a\n中\ufffdb', 1, 3],
    ['an incomplete character at the end', bytes('中', [0xe4, 0xb8]), '中\ufffd', 1, 1],
    ['a sequence that begins like a replacement character', bytes('中', [0xef, 0xbf], 'b'), '中\ufffdb', 1, 1],
    ['a byte after a replacement character', bytes('\ufffd', [0x80], '\ufffd'), '\ufffd\ufffd\ufffd', 1, 1],
    ['several bytes', bytes([0xff], 'a', [0xff]), '\ufffda\ufffd', 2, 0],
  ])(
    'with %s is decoded with replacement characters, and the position is reported',
    (_, input, text, count, offset) => {
      const { problem, ...decoding } = decodeUtf8(input);
      expect(decoding).toEqual({ text });
      expect(problem).toMatchObject({
        code: 'invalid-utf-8',
        severity: 'warning',
        position: { start: { offset }, end: { offset: offset + 1 } },
      });
      expect(problem?.message).toContain(count === 1 ? 'One sequence of bytes is' : `${count} sequences of bytes are`);
    },
  );

  test('that is really UTF-16 is reported with advice', () => {
    for (const bytes of [
      [0xff, 0xfe, 0x41, 0],
      [0xfe, 0xff, 0, 0x41],
    ])
      expect(decodeUtf8(Buffer.from(bytes)).problem?.message).toContain('iconv -f UTF-16');
  });
});

describe('lines', () => {
  async function linesOf(chunks: readonly string[], limit = 100): Promise<(string | null)[]> {
    async function* stream() {
      for (const chunk of chunks) yield Buffer.from(chunk);
    }
    const lines: Line[] = [];
    for await (const some of readLines(stream(), limit)) lines.push(...some);
    return lines.map((line) => line?.toString() ?? null);
  }

  test('do not depend on how the stream is divided', async () => {
    const text = '一\n\nthree\n\nfive';
    for (let size = 1; size <= text.length; size++) {
      const chunks = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
      expect(await linesOf(chunks)).toEqual(['一', '', 'three', '', 'five']);
    }
  });

  test('that are too long are skipped', async () => {
    expect(await linesOf(['ab', 'cdef\ngh\n', 'ijk', 'lmn'], 5)).toEqual([null, 'gh', null]);
    expect(await linesOf([])).toEqual([]);
  });

  test('that have exactly the maximum length are read, no matter how the stream is divided', async () => {
    for (const chunks of [['12345\nnext'], ['123', '45\nnext'], ['12345', '\nnext'], ['next\n123', '45']])
      expect((await linesOf(chunks, 5)).toSorted()).toEqual(['12345', 'next']);
    for (const chunks of [['123456\nnext'], ['123', '456\nnext'], ['12345', '6\nnext']])
      expect(await linesOf(chunks, 5)).toEqual([null, 'next']);
  });
});

describe('progress', () => {
  function shown(mode: 'bar' | 'lines', total: number | null, seconds: number) {
    let now = 0;
    let output = '';
    const progress = createProgress({ mode, total: () => total, write: (text) => (output += text), now: () => now });
    for (; now < seconds * 1000; progress.advance(1)) now += 50;
    progress.finish();
    return output;
  }

  test('is a line every five seconds without a terminal', () => {
    expect(shown('lines', 1000, 12)).toBe(
      '100 of 1,000 documents, 20/s, 0:45 left\n200 of 1,000 documents, 20/s, 0:40 left\n',
    );
  });

  test('is a bar ten times per second in a terminal, and disappears at the end', () => {
    const pictures = shown('bar', 40, 1).split('\r\u001b[K').slice(1);
    expect(pictures).toHaveLength(11);
    expect(pictures[9]).toBe('[###############---------------] 20 of 40 documents, 20/s, 0:01 left');
    expect(pictures[10]).toBe('');
  });

  test('predicts the remaining time to within a fifth after a tenth of the run, even if the run is slow at first', () => {
    // As measured: the first thousand documents take five times as long as later ones, and some documents take longer than others.
    const millisecondsOf = (document: number) => (document < 1000 ? 1 : 0.2) * (document % 7 === 0 ? 3 : 2 / 3);
    const total = 60_000;
    let now = 0;
    const predictions: { now: number; left: number; documents: number }[] = [];
    const write = (text: string) => {
      const [, documents = '', minutes, seconds] = / ([\d,]+) of .*, (\d+):(\d\d) left/.exec(text) ?? [];
      predictions.push({
        now,
        documents: Number(documents.replace(',', '')),
        left: 60 * Number(minutes) + Number(seconds),
      });
    };
    const progress = createProgress({ mode: 'bar', total: () => total, write, now: () => now, columns: () => 200 });
    for (let document = 0; document < total; document++) {
      now += millisecondsOf(document);
      progress.advance(1);
    }
    const late = predictions.filter(({ documents }) => documents >= total / 10);
    expect(late.length).toBeGreaterThan(50);
    // The remaining time is shown in whole seconds.
    for (const each of late) {
      const left = (now - each.now) / 1000;
      expect(Math.abs(each.left - left)).toBeLessThan(Math.max(1, left / 5));
    }
  });

  test('ends with no time left if all documents have been read', () => {
    expect(shown('lines', 100, 6)).toBe('100 of 100 documents, 20/s, 0:00 left\n');
  });

  test('does not predict the end if the total is unknown or too low', () => {
    expect(shown('lines', null, 6)).toBe('100 documents, 20/s\n');
    expect(shown('lines', 50, 6)).toBe('100 of 50 documents, 20/s\n');
  });

  test('formats durations like a clock', () => {
    const durations = { 0: '0:00', 0.1: '0:01', 6.2: '0:07', 59: '0:59', 59.1: '1:00', 60: '1:00', 61: '1:01' };
    for (const [seconds, shown] of Object.entries(durations)) expect(formatDuration(Number(seconds))).toBe(shown);
    const hours = { 3599: '59:59', 3599.5: '1:00:00', 3671: '1:01:11', 36000: '10:00:00' };
    for (const [seconds, shown] of Object.entries(hours)) expect(formatDuration(Number(seconds))).toBe(shown);
  });
});

describe('a bar', () => {
  /** A bar in a terminal that is not real. */
  const barOf = (width: number) => {
    const terminal = { output: '', now: 0 };
    const progress = createProgress({
      mode: 'bar',
      total: () => 10,
      write: (text: string) => (terminal.output += text),
      now: () => terminal.now,
      columns: () => width,
    });
    return { terminal, progress };
  };

  test('is cut to the width of the terminal', () => {
    const { terminal, progress } = barOf(40);
    terminal.now = 100;
    progress.advance(5);
    expect(terminal.output).toBe(`\r\u001b[K[###############---------------] 5 of 1`);
  });

  test('is not drawn again before a tenth of a second has passed', () => {
    const { terminal, progress } = barOf(200);
    for (terminal.now = 1; terminal.now < 100; terminal.now++) progress.advance(0);
    expect(terminal.output).toBe('');
    progress.advance(1);
    expect(terminal.output).toContain('1 of 10 documents');
  });
});

describe('the summary', () => {
  const tallyOf = (...outcomes: Partial<Outcome>[]) => {
    const tally = new Tally();
    const good = { text: '', bytes: 1, article: null, partial: null, problems: [], kind: 'bad-document' } as const;
    for (const outcome of outcomes) tally.add({ ...good, ...outcome });
    return tally;
  };
  const problem = (code: string, severity: 'error' | 'info' = 'error') => ({
    code,
    severity,
    message: '',
    position: null,
  });
  const summary = (tally: Tally, bytesWritten = 0) =>
    tally.summary({ name: 'out', bytesWritten }).replace(/ in .*\n/, ' in …\n');

  test('counts documents, failures by code, and nothing else of bad documents', () => {
    const tally = tallyOf(
      { problems: [problem('b'), problem('a')] },
      { problems: [problem('repaired', 'info'), problem('a')] },
      { problems: [problem('b')], bytes: 2000 },
      { problems: [problem('no-documents')], bytes: 0, kind: 'unreadable' },
      { problems: [problem('folder-read-already')], kind: 'notice' },
    );
    expect(summary(tally)).toBe(
      [
        '3 documents, 2.0 kB, read in …',
        '0 articles, 0 bytes, written to out',
        '4 failures',
        '        2  b',
        '        1  a',
        '        1  no-documents',
        '0 repairs',
        '',
      ].join('\n'),
    );
    expect([tally.documents, tally.articles]).toEqual([3, 0]);
  });

  test('gives the exit code: 2 if a file could not be read, or else 1 if a document is bad', () => {
    const bad = { problems: [problem('a')] };
    const unreadable = { ...bad, kind: 'unreadable' } as const;
    const notice = { ...bad, kind: 'notice' } as const;
    expect(
      [[], [notice], [bad], [bad, notice], [unreadable], [unreadable, bad]].map((all) => tallyOf(...all).exitCode),
    ).toEqual([0, 0, 1, 1, 2, 2]);
  });

  test.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1000, '1.0 kB'],
    [1449, '1.4 kB'],
    [999_949, '999.9 kB'],
    [1_000_000, '1.0 MB'],
    [999_900_000, '999.9 MB'],
    [1_000_000_000, '1.00 GB'],
    [1_234_000_000_000, '1234.00 GB'],
  ])('gives %d bytes as %s', (bytes, shown) => {
    expect(summary(tallyOf(), bytes)).toContain(`0 articles, ${shown}, written to out\n`);
    expect(summary(tallyOf({ bytes }))).toContain(`1 document, ${shown}, read in`);
  });
});

test('the page of a code is a heading of the command line, or a page of the diagnostics', () => {
  const docs = 'https://github.com/rfi-article/rfi-article/blob/main/docs';
  expect(pageOf('output-taken')).toBe(`${docs}/cli.md#output-taken`);
  expect(pageOf('missing-rule')).toBe(`${docs}/diagnostics/missing-rule.md`);
});

test.each([
  [true, {}, true],
  [false, {}, false],
  [true, { NO_COLOR: '1' }, false],
  [true, { NO_COLOR: '' }, true],
  [true, { TERM: 'dumb' }, false],
  [false, { FORCE_COLOR: '1' }, true],
  [true, { FORCE_COLOR: '0' }, false],
  [true, { FORCE_COLOR: 'false' }, false],
  [false, { FORCE_COLOR: '' }, true],
  [false, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
])('colours in a terminal (%j) with %j: %j', (isTTY, environment, expected) => {
  expect(wantsColour({ isTTY }, environment)).toBe(expected);
});
