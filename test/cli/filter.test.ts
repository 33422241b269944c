import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { safeParseArticle, withoutPositions } from 'rfi-article';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { root } from '../../scripts/entries.js';
import { readLineDocuments } from '../../src/cli/filter.js';
import { badDocument, type CommandLine, createCommandLine, documentOf, doubtfulDocument } from './command-line.js';

let cli: CommandLine;
beforeAll(() => {
  cli = createCommandLine();
});
afterAll(() => cli.remove());

const entry = (id: unknown, document: unknown) => `${JSON.stringify({ id, document })}\n`;

async function filter(input: string | Uint8Array, ...args: string[]) {
  const { status, stdout, stderr } = await cli.run(['parse', '--from', 'ndjson', ...args], { input });
  return {
    status,
    stderr,
    results: stdout
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line)),
  };
}

describe('each line', () => {
  test('results in the Article and the diagnostics, in order', async () => {
    const { status, stderr, results } = await filter(entry('a', documentOf('一')) + entry(2, doubtfulDocument));
    const expected = [documentOf('一'), doubtfulDocument].map((document) => {
      const result = safeParseArticle(document);
      return result.ok && { ok: true, article: result.article, diagnostics: result.diagnostics };
    });
    expect(results).toEqual([
      { id: 'a', ...expected[0] },
      { id: 2, ...expected[1] },
    ]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('results in the error code and the partial Article if the document has an error', async () => {
    const { status, results } = await filter(entry('a', badDocument) + entry('b', documentOf('二')));
    expect(results).toMatchObject([
      {
        id: 'a',
        ok: false,
        error: { code: 'invalid-timestamp', position: { start: { line: 1 } } },
        partial: { headline: '坏' },
      },
      { id: 'b', ok: true },
    ]);
    expect(status).toBe(1);
  });

  test('has as its error the first reason why there is no Article, not a warning before it', async () => {
    const [before, after] = entry('a', '<!--NaN-->\n[X]\n------\n\n<p>一</p>\n').split('X') as [string, string];
    const line = Buffer.concat([Buffer.from(before), Buffer.from([0xff]), Buffer.from(after)]);
    const { results } = await filter(line);
    expect(results).toMatchObject([
      {
        ok: false,
        error: { code: 'invalid-timestamp' },
        diagnostics: [{ code: 'invalid-utf-8' }, { code: 'invalid-timestamp' }, { code: 'invalid-headline' }],
      },
    ]);
  });

  test('makes the exit code 0 with --exit-zero, even if it has an error', async () => {
    expect((await filter(entry('a', badDocument), '--exit-zero')).status).toBe(0);
    expect(await filter(entry('a', doubtfulDocument), '--strict')).toMatchObject({
      status: 1,
      results: [{ ok: false, error: { code: 'missing-rule' }, partial: { headline: '疑' } }],
    });
  });

  test.each([
    ['{"id": 1, "docu', null, 'The line is not JSON: '],
    ['[1]', null, 'The line is not a JSON object with "id" and "document".'],
    ['{"id": 1}', 1, 'The line has no string "document".'],
    ['{"id": "x", "document": 5}', 'x', 'The line has no string "document".'],
    ['{"id": 12345678901234567890, "document": ""}', null, 'too large for a number in JSON'],
  ])('%s results in an error', async (line, id, message) => {
    const { status, results } = await filter(`${line}\n${entry('next', documentOf('一'))}`);
    expect(results).toMatchObject([
      { id, ok: false, error: { code: 'invalid-line' }, partial: null },
      { id: 'next', ok: true },
    ]);
    expect(results[0].error.message).toContain(message);
    expect(status).toBe(1);
  });

  test('has invalid UTF-8 bytes replaced', async () => {
    const [before, after] = entry('a', documentOf('X', 0, '<p>一</p>')).split('X') as [string, string];
    const input = Buffer.concat([Buffer.from(before), Buffer.from([0xff]), Buffer.from(`${after}`)]);
    const { results } = await filter(input);
    expect(results[0]).toMatchObject({
      ok: true,
      article: { headline: '\ufffd' },
      diagnostics: [{ code: 'invalid-utf-8', position: null }],
    });
  });

  test('that is not JSON is reported as that, even if some of its bytes are bad', async () => {
    const line = Buffer.concat([Buffer.from('{"id": 1, "document": "港'), Buffer.from([0xff])]);
    expect((await filter(line)).results[0]).toMatchObject({ id: null, ok: false, error: { code: 'invalid-line' } });
  });

  test('in another encoding is reported as that, not as a line without JSON', async () => {
    const line = Buffer.from(`\ufeff${entry('a', documentOf('一'))}`, 'utf16le');
    expect((await filter(line)).results[0]).toMatchObject({
      ok: false,
      error: { code: 'invalid-utf-8', position: null },
    });
  });

  test('is skipped if it is blank, may end with CRLF, and needs no line break if it is the last', async () => {
    const blank = ' '.repeat(1000);
    const input = `\ufeff${entry(1, documentOf('一')).trimEnd()}\r\n\r\n${blank}\n${entry(2, documentOf('二')).trimEnd()}`;
    expect((await filter(input)).results.map(({ id }) => id)).toEqual([1, 2]);
    expect(await filter('')).toMatchObject({ status: 0, results: [] });
  });

  test('may have 20 MB', async () => {
    expect((await filter(entry(1, 'x'.repeat(20_000_000)) + entry(2, documentOf('二')))).results).toMatchObject([
      { id: 1, ok: false, error: { code: 'document-too-long' } },
      { id: 2, ok: true },
    ]);
  });

  test('is skipped if it is longer than 128 MB', async () => {
    const line = Buffer.alloc(128 * 1024 * 1024 + 1, 'x');
    expect((await filter(line.subarray(1))).results).toMatchObject([{ ok: false, error: { code: 'invalid-line' } }]);
    const input = Buffer.concat([line, Buffer.from(`\n${entry(2, documentOf('二'))}`)]);
    const { status, results } = await filter(input);
    expect(results).toMatchObject([
      { id: null, ok: false, error: { code: 'line-too-long' }, partial: null },
      { id: 2, ok: true },
    ]);
    expect(status).toBe(1);
  });
});

describe('the Article', () => {
  test('that cannot be written is a failure, and the next line is read', async () => {
    const { stringify } = JSON;
    vi.spyOn(JSON, 'stringify').mockImplementation((value) => {
      if (value.article?.headline === '长') throw new RangeError('Invalid string length');
      return stringify(value);
    });
    const [first, second] = ['长', '短'].map((title) => stringify({ id: title, document: documentOf(title) }));
    const { status, results } = await filter(`${first}\n${second}\n`);
    vi.restoreAllMocks();
    expect(results).toMatchObject([
      { id: '长', ok: false, error: { code: 'format-failed', position: null }, partial: { headline: '长' } },
      { id: '短', ok: true },
    ]);
    expect(status).toBe(1);
  });

  test('has no positions with --no-positions', async () => {
    const result = safeParseArticle(documentOf('一'));
    const { results } = await filter(entry(1, documentOf('一')), '--no-positions');
    expect(results[0].article).toEqual(result.ok && withoutPositions(result.article));
  });

  test.each([
    ['json', 'article', { headline: '一' }],
    ['ndjson', 'article', { headline: '一' }],
    ['text', 'text', '一\n\n一的正文。\n'],
    ['markdown', 'markdown', '# 一\n\n一的正文。\n'],
    ['ninjs', 'ninjs', { headlines: [{ value: '一' }] }],
    ['json-ld', 'json-ld', { '@type': 'NewsArticle' }],
    ['json-feed', 'json-feed', { content_text: '一的正文。' }],
  ])('can be written as %s', async (format, field, value) => {
    const [result] = (await filter(entry(1, documentOf('一')), '--format', format)).results;
    expect(result).toMatchObject({ id: 1, ok: true, [field]: value, diagnostics: [] });
    expect(Object.keys(result)).toEqual(['id', 'ok', field, 'diagnostics']);
  });
});

test('files are read one after the other and written to one file', async () => {
  cli.write('1.ndjson', entry(1, documentOf('一')));
  cli.write('2.ndjson', entry(2, documentOf('二')));
  expect((await filter('', '1.ndjson', '2.ndjson', '-o', 'both.ndjson')).status).toBe(0);
  const lines = readFileSync(join(cli.folder, 'both.ndjson'), 'utf8').trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line).id)).toEqual([1, 2]);
  expect(await filter('', 'nowhere.ndjson')).toMatchObject({
    status: 2,
    stderr: 'error: nowhere.ndjson: no such file or directory (ENOENT)\n',
  });
});

test('an output has lines of results, whatever its extension is, and is empty if the input is', async () => {
  const contentOf = async (input: string) => {
    expect((await filter(input, '-o', 'results.html', '--force')).status).toBe(0);
    return readFileSync(join(cli.folder, 'results.html'), 'utf8');
  };
  expect(JSON.parse(await contentOf(entry(1, documentOf('一'))))).toMatchObject({ id: 1, article: { headline: '一' } });
  expect(await contentOf('')).toBe('');
});

test('standard input that cannot be read is reported by that name', async () => {
  const broken = Readable.from(['{}']).destroy(new Error('input/output error'));
  vi.spyOn(process, 'stdin', 'get').mockReturnValue(broken as typeof process.stdin);
  const results = readLineDocuments(['-'], { publishers: [] }, async () => {});
  await expect(results.next()).rejects.toThrow('standard input: input/output error');
  vi.restoreAllMocks();
});

test('a line is answered before the next one arrives', async () => {
  const child = cli.start(['parse', '--from', 'ndjson']);
  for (const id of [1, 2]) {
    child.stdin?.write(entry(id, documentOf('一')));
    const answer = await new Promise<string>((resolve) =>
      child.stdout?.once('data', (chunk) => resolve(String(chunk))),
    );
    expect(JSON.parse(answer).id).toBe(id);
  }
  child.stdin?.end();
});

test('reading stops while nothing reads the output', async () => {
  const child = cli.start(['parse', '--from', 'ndjson']);
  child.stdout?.pause();
  child.stdin?.on('error', () => {}); // input that is still unread at the end
  const line = entry(1, documentOf('一').repeat(50));
  let accepted = 0;
  for (let isStuck = false; !isStuck; ) {
    accepted += line.length;
    if (child.stdin?.write(line)) continue;
    isStuck = await Promise.race([
      new Promise<false>((resolve) => child.stdin?.once('drain', () => resolve(false))),
      new Promise<true>((resolve) => setTimeout(() => resolve(true), 2000)),
    ]);
    expect(accepted).toBeLessThan(8_000_000);
  }
  child.kill();
});

const hasParallel = spawnSync('bash', ['-c', 'parallel --version']).status === 0;
if (!hasParallel) console.warn('GNU parallel is not installed; its test is skipped: apt-get install parallel');
const corpus = join(root, '../shared/corpus/rfi-dev.ndjson.gz');

test.skipIf(!hasParallel)('GNU parallel produces the same output as a single process', () => {
  const input = existsSync(corpus)
    ? gunzipSync(readFileSync(corpus))
    : Buffer.from(
        Array.from({ length: 3000 }, (_, id) => entry(id, id % 100 === 0 ? badDocument : documentOf(`第${id}篇`))).join(
          '',
        ),
      );
  cli.write('corpus.ndjson', input);
  const { status, stderr } = cli.shell(
    `parallel --will-cite --pipe --keep-order --block 2M $RFI parse --from ndjson --exit-zero <corpus.ndjson >joined.ndjson &&
    $RFI parse --from ndjson --exit-zero <corpus.ndjson >single.ndjson && cmp joined.ndjson single.ndjson && wc -l <single.ndjson >count`,
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(readFileSync(join(cli.folder, 'count'), 'utf8').trim()).toBe(
    String(input.toString().trimEnd().split('\n').length),
  );
});
