import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { buildArticle } from 'rfi-article/testing';
import stringWidth from 'string-width';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { type Line, readLines } from '../../src/cli/filter.js';
import { type FormatName, formatOfOutput } from '../../src/cli/formats.js';
import { openOutput } from '../../src/cli/output.js';
import { formatFailure, pageOf } from '../../src/cli/problem.js';
import { createProgress } from '../../src/cli/progress.js';
import { decodeUtf8, type Outcome } from '../../src/cli/read-document.js';
import { Tally } from '../../src/cli/tally.js';
import { codeFrame, type Paint, pointsOf, printable } from '../../src/cli/terminal.js';
import { cpuSeconds } from '../cpu-seconds.js';

describe('printable text', () => {
  test('control characters are printed as code points', () => {
    expect(printable('a\u001b[2J\u0007\u202e\r\n')).toBe('a<U+001B>[2J<U+0007><U+202E><U+000D><U+000A>');
    expect(printable('a\tb\u007f\u0085')).toBe('a b<U+007F><U+0085>');
    expect(printable('\u{e0001}港🚀')).toBe('<U+E0001>港🚀');
    expect(printable('\u2028\u2029\ud800')).toBe('<U+2028><U+2029><U+D800>');
  });
});

describe('code frame', () => {
  const paint: Paint = (_, text) => text;
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

  test('shows control characters as code points, before, in and after the marked text', () => {
    const source = '\u001b[1m甲\u0007乙\u202e丙\u009b';
    expect(frame(source, source.indexOf('甲'), source.indexOf('乙'))).toBe(
      `1 | <U+001B>[1m甲<U+0007>乙<U+202E>丙<U+009B>\n  | ${' '.repeat(11)}${'^'.repeat(10)}`,
    );
  });

  test('counts the columns of wide characters', () => {
    expect(frame('中文abc中文', 5, 7)).toBe('1 | 中文abc中文\n  |        ^^^^');
    expect(frame('a\u200bb', 1, 2)).toBe('1 | a<U+200B>b\n  |  ^^^^^^^^');
  });

  test('cuts long lines at both ends, between whole characters', () => {
    for (const character of ['x', '中', '𠮷', '🚀']) {
      const side = character.repeat(10_000);
      const [line = '', mark = ''] = frame(`${side}!${side}`, side.length, side.length + 1).split('\n');
      expect(line).toMatch(/^1 \| ….*!.*…$/);
      expect(line).not.toContain('<U+');
      expect(stringWidth(line)).toBeLessThanOrEqual(102);
      expect(stringWidth(line.slice(0, line.indexOf('!')))).toBe(mark.indexOf('^'));
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

describe('an Article that cannot be written', () => {
  test('is the failure of one document if the format refuses it or the text is too long', () => {
    const message = 'The Article cannot be written in this format: Invalid string length';
    const problem = { code: 'format-failed', severity: 'error', message, position: null };
    expect(formatFailure(new RangeError('Invalid string length'))).toEqual(problem);
    expect(formatFailure(new TypeError('Invalid string length'))).toEqual(problem);
  });

  test('ends the run for any other reason', () => {
    const full = new Error('no space left on device');
    expect(() => formatFailure(full)).toThrow(full);
  });
});

describe('UTF-8', () => {
  const bytes = (...parts: (string | number[])[]) => Buffer.concat(parts.map((part) => Buffer.from(part as string))); // Buffer.from accepts both
  test('without errors is decoded, including a byte-order mark and a replacement character', () => {
    expect(decodeUtf8(bytes('\ufeff中\ufffd'))).toEqual({ text: '\ufeff中\ufffd', problem: null });
  });

  test.each([
    ['a byte that cannot begin a character', bytes('a\n中', [0xff], 'b'), 'a\n中\ufffdb', 3],
    ['an incomplete character at the end', bytes('中', [0xe4, 0xb8]), '中\ufffd', 1],
    ['a sequence that begins like a replacement character', bytes('中', [0xef, 0xbf], 'b'), '中\ufffdb', 1],
    ['several bytes', bytes([0xff], 'a', [0xff]), '\ufffda\ufffd', 0],
    ['no more bad bytes than other characters', bytes('港口的', [0xff, 0xff, 0xff]), '港口的\ufffd\ufffd\ufffd', 3],
  ])('with %s is decoded with replacement characters, and the position is reported', (_, input, text, offset) => {
    const { problem, ...decoding } = decodeUtf8(input);
    expect(decoding).toEqual({ text });
    expect(problem).toMatchObject({
      code: 'invalid-utf-8',
      severity: 'warning',
      position: { start: { offset }, end: { offset: offset + 1 } },
    });
    expect(problem?.message).toContain('Bytes that are not UTF-8 were replaced with U+FFFD.');
  });

  test('of which more than two bytes are bad, and these are most of what is not ASCII, is an error', () => {
    const severities = [1, 2, 3, 4].map((count) => decodeUtf8(bytes('a中', Array(count).fill(0xff))).problem?.severity);
    expect(severities).toEqual(['warning', 'warning', 'error', 'error']);
  });

  test('that is really UTF-16 is reported with advice', () => {
    for (const bytes of [
      [0xff, 0xfe, 0x41, 0],
      [0xfe, 0xff, 0, 0x41],
    ])
      expect(decodeUtf8(Buffer.from(bytes)).problem?.message).toContain('iconv -f UTF-16');
  });
});

describe('what is written to a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rfi-article-output-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const sizes = () => readdirSync(folder).map((name) => statSync(join(folder, name)).size);

  test('is collected until there are 65,536 characters', async () => {
    const output = await openOutput(join(folder, 'gathered'));
    await output.write('港'.repeat(65_535));
    expect(sizes()).toEqual([0]);
    await output.write('!');
    expect(sizes()).toEqual([3 * 65_535 + 1]);
    await output.write('rest');
    await output.flush();
    expect(sizes()).toEqual([3 * 65_535 + 5]);
    await output.write('.');
    await output.commit();
    expect(readFileSync(join(folder, 'gathered'), 'utf8')).toBe(`${'港'.repeat(65_535)}!rest.`);
  });

  test('has a temporary name until it is complete', async () => {
    const output = await openOutput(join(folder, 'named'));
    const temporary = `.named.${process.pid}.partial`;
    expect(readdirSync(folder)).toContain(temporary);
    await expect(openOutput(join(folder, 'named'))).rejects.toThrow('named cannot be used for two outputs.');
    await output.commit();
    expect(readdirSync(folder)).toContain('named');
    expect(readdirSync(folder)).not.toContain(temporary);
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

  test('that are too long are not kept in memory', async () => {
    setFlagsFromString('--expose-gc');
    const collectGarbage = runInNewContext('gc') as () => void; // the flag defines it
    const chunks: WeakRef<ArrayBufferLike>[] = [];
    async function* stream() {
      for (let count = 0; count < 20; count++) {
        const chunk = Buffer.alloc(1000);
        chunks.push(new WeakRef(chunk.buffer));
        yield chunk;
      }
      await new Promise((resolve) => setTimeout(resolve));
      collectGarbage();
    }
    const lines: Line[] = [];
    for await (const some of readLines(stream(), 5000)) lines.push(...some);
    expect(lines).toEqual([null]);
    expect(chunks.filter((chunk) => chunk.deref() !== undefined).length).toBeLessThan(3);
  });

  test('that have exactly the maximum length are read, no matter how the stream is divided', async () => {
    for (const chunks of [['12345\nnext'], ['123', '45\nnext'], ['12345', '\nnext'], ['next\n123', '45']])
      expect((await linesOf(chunks, 5)).toSorted()).toEqual(['12345', 'next']);
    for (const chunks of [['123456\nnext'], ['123', '456\nnext'], ['12345', '6\nnext']])
      expect(await linesOf(chunks, 5)).toEqual([null, 'next']);
  });
});

describe('progress', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  /** Progress on a terminal or in a log, with a clock that the test sets. */
  function start(total: number | null, columns?: number) {
    const state = { now: 0, output: '', progress: createProgress(() => total) };
    vi.spyOn(performance, 'now').mockImplementation(() => state.now);
    vi.spyOn(process, 'stderr', 'get').mockReturnValue({
      isTTY: columns !== undefined,
      columns,
      write: (text: string) => {
        state.output += text;
        return true;
      },
    } as typeof process.stderr); // these are the properties that are used
    vi.spyOn(process, 'env', 'get').mockReturnValue({ TERM: 'xterm' });
    state.progress = createProgress(() => total);
    return state;
  }

  function shown(total: number | null, seconds: number, columns?: number) {
    const state = start(total, columns);
    for (; state.now < seconds * 1000; state.progress.advance(1)) state.now += 50;
    state.progress.finish();
    return state.output;
  }

  test('is a line every five seconds without a terminal', () => {
    expect(shown(1000, 12)).toBe('100 of 1,000 documents, 20/s, 45 s left\n200 of 1,000 documents, 20/s, 40 s left\n');
  });

  test('is overwritten ten times per second on a terminal, and disappears at the end', () => {
    const pictures = shown(40, 1, 80).split('\r\u001b[K').slice(1);
    expect(pictures).toHaveLength(11);
    expect(pictures[9]).toBe('20 of 40 documents, 20/s, 1 s left');
    expect(pictures[10]).toBe('');
  });

  test('is cut to the width of the terminal', () => {
    expect(shown(10, 0.1, 12)).toContain('\r\u001b[K2 of 10 doc\r');
  });

  test('is not shown again before a tenth of a second has passed', () => {
    const state = start(10, 80);
    for (state.now = 1; state.now < 100; state.now++) state.progress.advance(0);
    expect(state.output).toBe('');
    state.progress.advance(1);
    expect(state.output).toContain('1 of 10 documents');
  });

  test('makes room for a message, and is shown again below it', () => {
    const state = start(10, 80);
    const advance = () => {
      state.output = '';
      state.now += 100;
      state.progress.advance(1);
      return state.output;
    };
    expect(advance()).toBe('\r\u001b[K1 of 10 documents, 10/s, 1 s left');
    state.output = '';
    state.progress.print('bad.md');
    state.progress.print('worse.md\n');
    expect(state.output).toBe('\r\u001b[Kbad.md\nworse.md\n');
    expect(advance()).toBe('\r\u001b[K2 of 10 documents, 10/s, 1 s left');
    state.output = '';
    state.progress.finish();
    state.progress.finish();
    expect(state.output).toBe('\r\u001b[K');
  });

  test('predicts the remaining time to within a fifth after a tenth of the run, even if the run is slow at first', () => {
    // As measured: the first thousand documents take five times as long as later ones, and some documents take longer than others.
    const millisecondsOf = (document: number) => (document < 1000 ? 1 : 0.2) * (document % 7 === 0 ? 3 : 2 / 3);
    const total = 60_000;
    const state = start(total, 200);
    const predictions: { now: number; left: number; documents: number }[] = [];
    for (let document = 0; document < total; document++) {
      state.output = '';
      state.now += millisecondsOf(document);
      state.progress.advance(1);
      const [, documents, left] = /([\d,]+) of .*, (\d+) s left/.exec(state.output) ?? [];
      if (documents !== undefined)
        predictions.push({ now: state.now, documents: Number(documents.replace(',', '')), left: Number(left) });
    }
    const late = predictions.filter(({ documents }) => documents >= total / 10);
    expect(late.length).toBeGreaterThan(50);
    // The remaining time is shown in whole seconds.
    for (const each of late) {
      const left = (state.now - each.now) / 1000;
      expect(Math.abs(each.left - left)).toBeLessThan(Math.max(1, left / 5));
    }
  });

  test('shows a rate that does not change with the speed of single seconds', () => {
    const state = start(100_000);
    for (let second = 1; second <= 100; second++) {
      state.output = '';
      state.now = second * 1000;
      state.progress.advance(second % 10 < 9 ? 10 : 100);
    }
    // In ten seconds, 190 documents are read: 10 in most of them, and 100 in the last.
    expect(state.output).toMatch(/^1,900 of 100,000 documents, (?:18|19|20)\/s/);
  });

  test('rounds the rate to the nearest whole number', () => {
    const rateOf = (documents: number, seconds: number) => {
      const state = start(1000);
      state.now = seconds * 1000;
      state.progress.advance(documents);
      return /, (.*\/s),/.exec(state.output)?.[1];
    };
    expect([rateOf(7, 5), rateOf(8, 5), rateOf(999, 5)]).toEqual(['1/s', '2/s', '200/s']);
  });

  test('begins when it is created, and counts the documents once, when it is first shown', () => {
    const state = start(null);
    const countTotal = vi.fn(() => 50);
    state.now = 60_000;
    const progress = createProgress(countTotal);
    state.now = 64_999;
    progress.advance(10);
    expect(countTotal).not.toHaveBeenCalled();
    state.now = 65_000;
    progress.advance(10);
    state.now = 70_000;
    progress.advance(20);
    expect(state.output).toBe('20 of 50 documents, 4/s, 8 s left\n40 of 50 documents, 6/s, 2 s left\n');
    expect(countTotal).toHaveBeenCalledTimes(1);
  });

  test('ends with no time left if all documents have been read', () => {
    expect(shown(100, 6)).toBe('100 of 100 documents, 20/s, 0 s left\n');
  });

  test('gives a long time in minutes, rounded up', () => {
    expect(shown(2080, 6)).toContain(', 99 s left');
    expect(shown(2081, 6)).toContain(', 2 min left');
    expect(shown(7301, 6)).toContain(', 7 min left');
  });

  test('does not predict the end if the total is unknown or too low', () => {
    expect(shown(null, 6)).toBe('100 documents, 20/s\n');
    expect(shown(50, 6)).toBe('100 of 50 documents, 20/s\n');
  });
});

describe('the summary', () => {
  const tallyOf = (...outcomes: Partial<Outcome>[]) => {
    const tally = new Tally();
    const good = { text: '', article: null, partial: null, problems: [], kind: 'bad-document' } as const;
    for (const outcome of outcomes) tally.add({ ...good, ...outcome });
    return tally;
  };
  const problem = (code: string, severity: 'error' | 'info' = 'error') => ({
    code,
    severity,
    message: '',
    position: null,
  });

  test('names ten unknown hosts and counts the others', () => {
    const hosts = (count: number) =>
      Array.from({ length: count }, (_, at) => ({
        kind: 'article' as const,
        article: buildArticle({ url: `https://${at}.example/` }),
      }));
    expect(tallyOf(...hosts(10)).summary('out')).not.toContain('more host');
    expect(tallyOf(...hosts(12)).summary('out')).toContain('\n               … and 2 more hosts\n0 failures\n');
  });

  test('lists unknown hosts without their ports', () => {
    const urls = ['https://news.example/', 'https://news.example:8080/', 'http://other.example:81/'];
    const articles = urls.map((url) => ({ kind: 'article' as const, article: buildArticle({ url }) }));
    expect(tallyOf(...articles).summary('out')).toContain(
      ['', '        3  generic', '            2  news.example', '            1  other.example', ''].join('\n'),
    );
  });

  test('lists unknown hosts only below generic, not below a record with a similar name', () => {
    const articles = ['not-generic', 'generic', 'generic-2'].map((publisher) => ({
      kind: 'article' as const,
      article: buildArticle({ publisher, url: `https://${publisher}.example/` }),
    }));
    expect(tallyOf(...articles).summary('out')).toContain(
      [
        '',
        '        1  generic',
        '            1  generic.example',
        '        1  generic-2',
        '        1  not-generic',
        '0 failures',
      ].join('\n'),
    );
  });

  test('counts documents, failures by code, and nothing else of bad documents', () => {
    const tally = tallyOf(
      { problems: [problem('b'), problem('a')] },
      { problems: [problem('repaired', 'info'), problem('a')] },
      { problems: [problem('b')] },
      { problems: [problem('no-documents')], kind: 'unreadable' },
      { problems: [problem('not-a-file')], kind: 'notice' },
    );
    expect(tally.summary('out').replace(/ in .*\n/, ' in …\n')).toBe(
      [
        '3 documents read in …',
        '0 articles written to out',
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

  test('gives the time in seconds, and the number of documents in each second', () => {
    const now = vi.spyOn(performance, 'now').mockReturnValue(1000);
    const tally = tallyOf(...Array.from({ length: 9 }, () => ({ problems: [problem('a')] })));
    now.mockReturnValue(3460);
    expect(tally.summary('out')).toContain('9 documents read in 2.5 s (4/s)\n');
    vi.restoreAllMocks();
  });

  test('gives the exit code: 2 if a file could not be read, or else 1 if a document is bad', () => {
    const bad = { problems: [problem('a')] };
    const unreadable = { ...bad, kind: 'unreadable' } as const;
    const notice = { ...bad, kind: 'notice' } as const;
    expect(
      [[], [notice], [bad], [bad, notice], [unreadable], [unreadable, bad]].map((all) => tallyOf(...all).exitCode),
    ).toEqual([0, 0, 1, 1, 2, 2]);
  });
});

test('the page of a code is a heading of the command line, or a page of the diagnostics', () => {
  const docs = 'https://github.com/rfi-article/rfi-article/blob/main/docs';
  expect(pageOf('output-taken')).toBe(`${docs}/cli.md#output-taken`);
  expect(pageOf('missing-rule')).toBe(`${docs}/diagnostics/missing-rule.md`);
});

describe('an output', () => {
  type Row = readonly [
    path: string,
    asked: FormatName | undefined,
    several: boolean,
    name: FormatName,
    isFolder: boolean,
  ];

  test.each<Row>([
    // By the extension, in any case
    ['a.json', undefined, false, 'json', false],
    ['a.ndjson', undefined, true, 'ndjson', false],
    ['a.jsonl', undefined, false, 'ndjson', false],
    ['a.txt', undefined, true, 'text', false],
    ['a.MD', undefined, true, 'markdown', false],
    ['a.html', undefined, false, 'html', false],
    ['a.jsonld', undefined, true, 'json-ld', false],
    ['a.ninjs.json', undefined, true, 'ninjs', false],
    ['A.NINJS.JSON', undefined, false, 'ninjs', false],
    ['ninjs.json', undefined, true, 'json', false],
    // The format that the user asks for
    ['a.md', 'html', false, 'html', false],
    ['a.xyz', 'json-feed', true, 'json-feed', false],
    // A folder: a slash at the end, or several documents and a new name without an extension
    ['pages/', undefined, false, 'json', true],
    ['pages\\', 'html', false, 'html', true],
    ['v1.2/', 'text', true, 'text', true],
    ['pages', undefined, true, 'json', true],
    ['pages', 'markdown', true, 'markdown', true],
    ['pages', 'markdown', false, 'markdown', false],
    ['v1.2', 'markdown', true, 'markdown', false],
    // One file for all documents
    ['feed', 'json-feed', true, 'json-feed', false],
    ['data', 'ndjson', true, 'ndjson', false],
  ])(
    '%j (--format %s, several documents: %j) has the format %s and is a folder: %j',
    (path, asked, several, name, isFolder) => {
      expect(formatOfOutput(path, asked, several)).toEqual({ name, isFolder });
    },
  );

  test('that exists already stays a folder, without a slash too, or a file', () => {
    expect(formatOfOutput('docs', 'html', false)).toEqual({ name: 'html', isFolder: true });
    expect(formatOfOutput('LICENSE', 'html', true)).toEqual({ name: 'html', isFolder: false });
  });

  test('needs a format, and a folder needs one that writes each document to its own file', () => {
    expect(() => formatOfOutput('a.xyz', undefined, true)).toThrow(
      'a.xyz: no format has the extension .xyz (known: .json, .txt, .md, .html, .jsonld, .ninjs.json, .ndjson, .jsonl). Set the format with --format.',
    );
    expect(() => formatOfOutput('pages/', 'json-feed', true)).toThrow(
      'pages/ is a folder, but this format is one file for all documents.',
    );
  });
});
