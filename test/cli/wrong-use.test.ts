import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CommandLine, createCommandLine, documentOf } from './command-line.js';

let cli: CommandLine;
beforeAll(() => {
  cli = createCommandLine();
  cli.write('good.md', documentOf('好'));
  cli.write('archive/good.md', documentOf('好'));
  mkdirSync(join(cli.folder, 'empty'));
});
afterAll(() => cli.remove());

describe('an output file with an unknown extension', () => {
  test.each([['x.pdf'], ['data.csv'], ['data.ndjson.gz']])('%s is refused', async (name) => {
    const { status, stdout, stderr } = await cli.run(['good.md', '-o', name]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(
      /^error: .*: no format has the extension \.\w+ \(known: \.json, .*\.ndjson, .*\)\. Set the format with --format\.\n/,
    );
    expect(existsSync(join(cli.folder, name))).toBe(false);
  });

  test('is written if a format is given', async () => {
    expect((await cli.run(['good.md', '-o', 'y.pdf', '--format', 'text'])).status).toBe(0);
    expect(existsSync(join(cli.folder, 'y.pdf'))).toBe(true);
  });

  test('may be a folder', async () => {
    expect((await cli.run(['archive', '-o', 'version-1.2/', '-f', 'json', '-q'])).status).toBe(0);
    expect((await cli.run(['archive', '-o', 'version-1.2', '--force', '-q'])).status).toBe(0);
  });
});

describe('a folder without documents', () => {
  test.each([
    [['empty'], 'The folder contains no files.'],
    [['archive', '--extension', 'htm'], 'The folder contains no files with the extension .htm.'],
    [['archive', '--extension', 'a.htm'], 'The folder contains no files with the extension .a.htm.'],
    [['archive', '--extension', 'd'], 'The folder contains no files with the extension .d.'],
    [['archive', '--extension', '.a.HTM'], 'The folder contains no files with the extension .a.htm.'],
    [['archive', '--extension', 'htm,TXT'], 'The folder contains no files with the extension .htm or .txt.'],
  ])('%j', async (args, message) => {
    for (const command of ['parse', 'check']) {
      const { status, stdout, stderr } = await cli.run([command, ...args]);
      expect(status).toBe(2);
      expect(stdout + stderr).toContain(`${args[0]}: error no-documents\n  ${message}\n`);
    }
  });

  test('leaves no output', async () => {
    expect((await cli.run(['empty', '-o', 'none.ndjson'])).status).toBe(2);
    expect(existsSync(join(cli.folder, 'none.ndjson'))).toBe(false);
  });

  test('does not stop the run', async () => {
    const { status, stdout } = await cli.run(['empty', 'archive', '-q', '-f', 'ndjson']);
    expect(JSON.parse(stdout).headline).toBe('好');
    expect(status).toBe(2);
    expect((await cli.run(['empty', 'archive', '-f', 'ndjson'])).stderr).toMatch(/^1 document read in /m);
  });
});

describe('a file that is not a document', () => {
  test('because it is an HTML page is reported in one sentence', async () => {
    cli.write(
      'page.html',
      '<!doctype html>\n<html><head><title>Tides</title></head><body><p>High tide at noon.</i></body></html>\n',
    );
    const sentence = 'This is not an archive document: it has no timestamp comment and no headline link.';
    const { status, stdout, stderr } = await cli.run(['page.html']);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr.split('\n').slice(0, 3)).toEqual([
      'page.html: error not-an-archive-document',
      `  ${sentence}`,
      '  https://github.com/rfi-article/rfi-article/blob/main/docs/cli.md#not-an-archive-document',
    ]);
    expect(JSON.parse((await cli.run(['check', 'page.html', '-f', 'json'])).stdout)).toMatchObject([
      { message: sentence },
    ]);
  });

  test.each([
    ['GB18030', [0xb8, 0xdb, 0xcd, 0xe5, 0xd0, 0xc2, 0xb5, 0xc6, 0xcb, 0xfe, 0xb6, 0xaf, 0xb9, 0xa4]],
    ['Shift_JIS', [0x8d, 0x60, 0x82, 0xcc, 0x93, 0x94, 0x91, 0xe4, 0x82, 0xf0, 0x8c, 0x9a, 0x82, 0xc4, 0x82, 0xe9]],
  ])('because it is in %s is reported', async (encoding, title) => {
    const [before = '', after = ''] = documentOf('X', 1_696_513_502_000, '<p>Lighthouse</i></p>').split('X');
    cli.write(`${encoding}.md`, Buffer.concat([Buffer.from(before), Buffer.from(title), Buffer.from(after)]));
    const { status, stdout, stderr } = await cli.run([`${encoding}.md`]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain(`${encoding}.md:2:2: error invalid-utf-8\n  The file is in another encoding than UTF-8.`);
    expect(stderr).toContain('iconv -f GB18030 -t UTF-8');
    expect(stderr).not.toContain('missing-timestamp');
    // Repairs of the text that was decoded wrongly have no meaning.
    const checked = (await cli.run(['check', `${encoding}.md`, '-f', 'json'])).stdout;
    expect(JSON.parse(checked).map(({ code }: { code: string }) => code)).not.toContain('surplus-end-tag');
  });

  test('because of its encoding has only a head, which is read with the record of its host', async () => {
    const [before = '', after = ''] = '<!--0-->\n[X](https://www.dw.com/zh/a)\n------\n\n<p>Text</p>\n'.split('X');
    cli.write('dw.md', Buffer.concat([Buffer.from(before), Buffer.from([0xb8, 0xdb, 0xcd, 0xe5]), Buffer.from(after)]));
    await cli.run(['dw.md', '--errors', 'dw.ndjson']);
    expect(JSON.parse(readFileSync(join(cli.folder, 'dw.ndjson'), 'utf8'))).toMatchObject({
      code: 'invalid-utf-8',
      partial: { publisher: 'dw', url: 'https://www.dw.com/zh/a', body: null },
    });
  });

  test('because it is in UTF-16 is reported', async () => {
    cli.write('wide.md', Buffer.from(`\ufeff${documentOf('好')}`, 'utf16le'));
    const { stderr } = await cli.run(['wide.md']);
    expect(stderr).toContain(
      'wide.md:1:1: error invalid-utf-8\n  The file is in another encoding than UTF-8. Convert it: iconv -f UTF-16',
    );
    expect(stderr).not.toContain('missing-timestamp');
  });
});

test('a document without a timestamp, but with a headline, is reported as one', async () => {
  cli.write('undated.md', '[渡口](https://www.rfi.fr/cn/a)\n------\n\n<p>一</i></p>\n');
  const { status, stdout } = await cli.run(['check', 'undated.md']);
  expect(stdout).toContain('undated.md:1:1: error missing-timestamp');
  expect(stdout).toContain('undated.md:4:5: info surplus-end-tag');
  expect(status).toBe(1);
});

test('a folder that is to be a file is refused', async () => {
  const { status, stderr } = await cli.run(['archive', '--errors', 'empty']);
  expect(stderr).toContain('error: empty is a folder, but must be a file.');
  expect(status).toBe(2);
});

test('a timestamp in seconds is reported, and its value is kept', async () => {
  cli.write('seconds.md', documentOf('秒', 1_696_513_502));
  expect(JSON.parse((await cli.run(['seconds.md'])).stdout).timestamp.epochMilliseconds).toBe(1_696_513_502);
  const { stdout } = await cli.run(['check', 'seconds.md']);
  expect(stdout).toContain('seconds.md:1:1: warning timestamp-in-seconds');
});
