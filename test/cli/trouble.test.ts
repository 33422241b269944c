import { once } from 'node:events';
import {
  chmodSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Publisher } from 'rfi-article';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { readText } from '../../src/cli/read-document.js';
import { badDocument, type CommandLine, createCommandLine, documentOf } from './command-line.js';

let cli: CommandLine;
beforeAll(() => {
  cli = createCommandLine();
  cli.write('good.md', documentOf('好'));
  cli.write('bad.md', badDocument);
  for (let number = 0; number < 2000; number++) cli.write(`many/${number}.md`, documentOf(`第${number}篇`));
});
afterAll(() => cli.remove());

const partials = () => readdirSync(cli.folder).filter((name) => name.endsWith('.partial'));

describe('file names', () => {
  test.each(['with spaces.md', ' at both ends ', '港湾/新 灯塔.md', "quote's.md", '#%[x].md', 'new\nline.md'])(
    '%j',
    async (name) => {
      cli.write(`names/${name}`, documentOf('名'));
      expect(JSON.parse((await cli.run([`names/${name}`])).stdout).headline).toBe('名');
    },
  );

  test('cannot send control sequences to the terminal', async () => {
    const name = 'names/\u001b[31m.md';
    cli.write(name, badDocument);
    const shown = 'names/<U+001B>[31m.md';
    expect((await cli.run([name])).stderr).toContain(`${shown}:1:1: error`);
    expect((await cli.run(['good.md', '-o', name])).stderr).toContain(`error: ${shown} already exists.`);
    expect((await cli.run(['parse', '--from', 'ndjson', `${name}/x`])).stderr).toContain(`error: ${shown}/x: not a`);
    expect((await cli.run(['good.md', 'good.md', '-o', `${name}.ndjson`])).stderr).toContain(
      `2 articles written to ${shown}.ndjson\n`,
    );
  });

  test.each([
    ['x'.repeat(251), 255],
    ['港'.repeat(83), 253],
    ['🚀'.repeat(62), 252],
  ])('of outputs may be as long as the system allows: %s.txt', async (name, bytes) => {
    expect(Buffer.byteLength(`${name}.txt`)).toBe(bytes);
    expect(await cli.run(['good.md', '-o', `${name}.txt`])).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(join(cli.folder, `${name}.txt`), 'utf8')).toContain('好的正文。');
    expect(partials()).toEqual([]);
  });

  test('do not replace the command of the same name', async () => {
    cli.write('check', documentOf('名'));
    expect((await cli.run(['check', 'good.md'])).stderr).toContain('1 document: 0 errors');
    expect(JSON.parse((await cli.run(['./check'])).stdout).headline).toBe('名');
  });

  test('that begin with a hyphen are accepted after --', async () => {
    cli.write('-x.md', documentOf('杠'));
    expect((await cli.run(['--', '-x.md'])).status).toBe(0);
  });
});

describe('symbolic links', () => {
  test('that form a cycle are not followed endlessly', async () => {
    cli.write('loop/a/1.md', documentOf('一'));
    symlinkSync('..', join(cli.folder, 'loop/a/up'));
    symlinkSync('a', join(cli.folder, 'loop/b'));
    symlinkSync('itself', join(cli.folder, 'loop/itself'));
    symlinkSync('../good.md', join(cli.folder, 'loop/linked.md'));
    const { status, stdout, stderr } = await cli.run(['loop', '-f', 'ndjson']);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).headline),
    ).toEqual(['一', '好']);
    expect(stderr).toContain('loop/a/up: warning folder-read-already');
    expect(stderr).toContain('loop/b: warning folder-read-already');
    expect(stderr).toContain(
      'loop/itself: error unreadable\n  The path cannot be read: too many symbolic links encountered',
    );
    expect(status).toBe(2);
  });

  test('in a folder that lead to an output are not read, and those that lead nowhere are reported', async () => {
    cli.write('linked/a.md', documentOf('一'));
    cli.write('linked.json', '[]');
    symlinkSync('../linked.json', join(cli.folder, 'linked/b.md'));
    symlinkSync('nowhere', join(cli.folder, 'linked/linked.json'));
    const { status, stderr } = await cli.run(['linked', '-o', 'linked.json', '--force']);
    expect(stderr).toContain(
      'linked/linked.json: error unreadable\n  The path cannot be read: no such file or directory (ENOENT).',
    );
    expect(stderr).toMatch(/^2 documents read in .*\n1 article written to linked\.json\n/m);
    expect(status).toBe(2);
  });

  test('are kept if their target is overwritten', async () => {
    cli.write('target.json', 'old');
    symlinkSync('target.json', join(cli.folder, 'link.json'));
    expect((await cli.run(['good.md', '-o', 'link.json', '--force'])).status).toBe(0);
    expect(JSON.parse(readFileSync(join(cli.folder, 'target.json'), 'utf8')).headline).toBe('好');
  });
});

test('folders and files without permission are reported, and the others are read', () => {
  const closed = cli.write('rights/closed/1.md', documentOf('一'));
  const secret = cli.write('rights/secret.md', documentOf('二'));
  cli.write('rights/open.md', documentOf('三'));
  chmodSync(secret, 0o000);
  chmodSync(join(closed, '..'), 0o000);
  // The superuser may read every file.
  const user = process.getuid?.() === 0 ? { uid: 65_534 } : {};
  const { status, stdout, stderr } = cli.spawn(['rights', '-f', 'ndjson', '-q'], user);
  chmodSync(join(closed, '..'), 0o755);
  expect(JSON.parse(stdout).headline).toBe('三');
  expect(stderr).toContain('rights/closed: error unreadable\n  The folder cannot be read: permission denied (EACCES).');
  expect(stderr).toContain('rights/secret.md: error unreadable');
  expect(status).toBe(2);
});

describe('a document', () => {
  test('may be empty', async () => {
    cli.write('empty.md', '');
    const { status, stderr } = await cli.run(['empty.md']);
    expect(stderr).toContain('empty.md:1:1: error missing-timestamp');
    expect(status).toBe(1);
  });

  test('may be 100 MB long, or endless', async () => {
    truncateSync(cli.write('huge.md', documentOf('巨')), 100_000_000);
    const { status, stderr } = await cli.run(['huge.md', '/dev/zero', 'good.md', '--errors', 'huge.ndjson']);
    expect(status).toBe(1);
    expect(stderr).toContain('1 article');
    const [huge, endless] = readFileSync(join(cli.folder, 'huge.ndjson'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(huge).toMatchObject({ path: 'huge.md', code: 'document-too-long', partial: { headline: '巨' } });
    expect(endless).toMatchObject({ path: '/dev/zero', code: 'document-too-long' });
  });

  test('may have three bytes for each of 16 million characters', async () => {
    const document = documentOf('大', 0, '<p>一</p>') + '江'.repeat(16_000_000);
    cli.write('large.md', document);
    for (const path of ['large.md', '-']) {
      const { status, stdout, stderr } = await cli.run([path, '-f', 'text'], { input: document });
      expect({ status, stderr, end: stdout.slice(-3) }).toEqual({ status: 0, stderr: '', end: '江江\n' });
      expect(stdout.length).toBeGreaterThan(16_000_000);
    }
  });

  test('may contain bytes that are not UTF-8', async () => {
    cli.write(
      'broken.md',
      Buffer.concat([
        Buffer.from('<!--0-->\n[甲'),
        Buffer.from([0xe4, 0xb8, 0x41, 0xff]),
        Buffer.from('](https://www.rfi.fr/cn/a)\n------\n\n<p>\ufffd港口的灯塔</p>'),
      ]),
    );
    expect(JSON.parse((await cli.run(['broken.md'])).stdout).headline).toBe('甲\ufffdA\ufffd');
    const { status, stdout } = await cli.run(['check', 'broken.md']);
    expect(stdout).toContain(
      'broken.md:2:3: warning invalid-utf-8\n  Bytes that are not UTF-8 were replaced with U+FFFD.',
    );
    expect(status).toBe(0);
  });

  test('may come from a pipe', () => {
    // It is longer than a pipe can hold at once.
    const text = '江'.repeat(100_000);
    cli.write('long.md', documentOf('长', 0, `<p>${text}</p>`));
    expect(cli.shell(`$RFI <(cat long.md) --format text`).stdout).toContain(text);
  });
});

describe('a folder as standard input is an error, not an empty input', () => {
  const message = 'illegal operation on a directory (EISDIR)';
  test.each([
    ['parse', '- <.', `<stdin>: error unreadable\n  The path cannot be read: ${message}.`],
    ['check', 'check - <. >&2', `<stdin>: error unreadable\n  The path cannot be read: ${message}.`],
    ['explain', 'explain - <.', `<stdin>: error unreadable\n  The path cannot be read: ${message}.`],
    ['the filter', 'parse --from ndjson <.', `error: standard input: ${message}\n`],
  ])('of %s', (_, args, expected) => {
    const { status, stdout, stderr } = cli.shell(`$RFI ${args}`);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(expected);
  });
});

describe('a bug', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test('of the library makes one document bad, and the others are read', () => {
    const broken = {
      get hosts(): never {
        throw new Error('broken');
      },
    } as unknown as Publisher; // the reader asks for the hosts
    const outcome = readText({ text: documentOf('虫'), problem: null }, { publishers: [broken] });
    expect(outcome).toMatchObject({ text: documentOf('虫'), article: null, partial: null, kind: 'bad-document' });
    expect(outcome.problems).toMatchObject([{ code: 'internal-error', severity: 'error', position: null }]);
    expect(outcome.problems[0]?.message).toMatch(
      /^This is a bug in rfi-article\. Please report it together with the document: Error: broken\n {4}at /,
    );
  });

  test('of the command line ends the run, and is not described as a problem with the documents', async () => {
    vi.spyOn(JSON, 'stringify').mockImplementation(() => {
      throw new Error('broken');
    });
    const { status, stdout, stderr } = await cli.run(['good.md']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(
      /^error: this is a bug in rfi-article, not a problem with your documents\. Please report it:\nError: broken\n {4}at /,
    );
  });

  test('of a format makes one document bad, and the others are written', async () => {
    const { stringify } = JSON;
    vi.spyOn(JSON, 'stringify').mockImplementation((value, ...more) => {
      if (value.path === 'good.md') throw new RangeError('Invalid string length');
      return stringify(value, ...(more as []));
    });
    const { status, stdout, stderr } = await cli.run(['good.md', 'many/1.md', '-f', 'ndjson']);
    expect(JSON.parse(stdout).headline).toBe('第1篇');
    expect(stderr).toMatch(
      /^good\.md: error format-failed\n {2}The Article cannot be written in this format: Invalid string length\n/,
    );
    expect(stderr).toMatch(/\n1 article written to standard output\n[\s\S]*\n1 failure\n {8}1 {2}format-failed\n/);
    expect(status).toBe(1);
  });
});

describe('a closed pipe', () => {
  test('ends the run silently', () => {
    const { stdout, stderr } = cli.shell('$RFI many -q -f ndjson | head -n 1; echo "$PIPESTATUS"');
    const [first, status] = stdout.trimEnd().split('\n');
    expect(JSON.parse(first ?? '').headline).toBe('第0篇');
    expect({ status, stderr }).toEqual({ status: '0', stderr: '' });
  });

  test('ends the filter silently', () => {
    const line = `${JSON.stringify({ id: 1, document: documentOf('流') })}\n`;
    cli.write('stream.ndjson', line.repeat(5000));
    const { stdout, stderr } = cli.shell(
      '$RFI parse --from ndjson <stream.ndjson | head -c 10; echo; echo "$PIPESTATUS"',
    );
    expect(stdout).toBe('{"id":1,"o\n0\n');
    expect(stderr).toBe('');
  });

  test('does not end the run if it is standard error', () => {
    const { stdout } = cli.shell('$RFI many good.md nowhere.md -f ndjson 2> >(true) | wc -l');
    expect(stdout.trim()).toBe('2001');
  });
});

describe('a full disk', () => {
  test.each([
    '$RFI many -q >/dev/full',
    '$RFI many -q -o /dev/full',
    '$RFI --help >/dev/full',
    '$RFI check many -q -f json >/dev/full',
  ])('%s', (line) => {
    const { status, stderr } = cli.shell(line);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^error: (standard output|\/dev\/full): no space left on device \(ENOSPC\)\n$/);
  });

  test('is reported by the name that was given, even if that is a symbolic link', () => {
    cli.shell('ln -s /dev/full full; touch disk.json; ln -s disk.json disk');
    expect(cli.shell('$RFI many -q -o full -f ndjson').stderr).toMatch(/^error: full: /);
    expect(cli.shell('ulimit -f 1; $RFI good.md --force -f json -o disk').stderr).toMatch(/^error: disk: /);
    expect(cli.shell('$RFI good.md -f json -o disk').stderr).toMatch(/^error: disk already exists/);
  });

  test('leaves no incomplete file', () => {
    // A limit of 512 kB in the shell is used instead of a full disk.
    const { status, stderr } = cli.shell('ulimit -f 512; $RFI many -q -o limited.ndjson');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^error: limited.ndjson: .*\(EFBIG\)\n$/);
    expect(existsSync(join(cli.folder, 'limited.ndjson'))).toBe(false);
    expect(partials()).toEqual([]);
  });

  test.each(['-o cut.json', '>cut.json'])('is an error even if part of the first write succeeds (%s)', (output) => {
    // A limit of 1 kB is less than the Article. The system writes that much and returns the number of bytes.
    const { status, stderr } = cli.shell(`ulimit -f 1; $RFI good.md ${output}`);
    expect(status).toBe(2);
    expect(stderr).toContain('(EFBIG)');
    expect(partials()).toEqual([]);
  });

  test('is an error, and so is a missing output folder', async () => {
    const { status, stderr } = await cli.run(['good.md', '-o', 'no/such/file.json']);
    expect(status).toBe(2);
    expect(stderr).toBe('error: no/such/file.json: no such file or directory (ENOENT)\n');
  });
});

describe('a named pipe', () => {
  test('in a folder is skipped with a warning', async () => {
    cli.write('mixed/good.md', documentOf('好'));
    cli.shell('mkfifo mixed/pipe.md');
    const { status, stdout, stderr } = await cli.run(['mixed', '-f', 'ndjson', '-q']);
    expect(JSON.parse(stdout).path).toBe('mixed/good.md');
    expect(stderr).toContain('mixed/pipe.md: warning not-a-file\n  This is a pipe or a device');
    expect(status).toBe(0);
  });

  test('in a folder is not a failure', async () => {
    const { stderr } = await cli.run(['mixed', '-f', 'ndjson', '-q', '--errors', 'failures.ndjson']);
    expect(stderr).toContain('mixed/pipe.md: warning not-a-file');
    expect(readFileSync(join(cli.folder, 'failures.ndjson'), 'utf8')).toBe('');
  });

  test('is not a document: a folder that contains nothing else is reported', async () => {
    mkdirSync(join(cli.folder, 'pipes'));
    cli.shell('mkfifo pipes/pipe.md');
    const { status, stderr } = await cli.run(['pipes', '-q']);
    expect(stderr).toContain('pipes: error no-documents');
    expect(status).toBe(2);
  });

  test('given as a path is read, even if its writer opens it later', () => {
    const { stdout } = cli.shell('mkfifo named; (sleep 0.5; cat good.md >named) & $RFI named --format text');
    expect(stdout).toContain('好的正文。');
  });
});

describe('an interruption', () => {
  const patience = { timeout: 60_000, interval: 20 };

  /** Waits until a pipe has been opened for reading, and keeps it open for writing. Opening fails while it has no reader. */
  function whenRead(pipe: string): Promise<number> {
    return vi.waitFor(() => openSync(join(cli.folder, pipe), constants.O_WRONLY | constants.O_NONBLOCK), patience);
  }

  test.each([
    ['parse', 'parse pipe-1', 'pipe-1', 'Interrupted after 0 documents. '],
    [
      'parse, after two files',
      'parse good.md bad.md pipe-2 -q -f ndjson',
      'pipe-2',
      'Interrupted after 2 documents (the last one was bad.md). ',
    ],
    ['the filter', 'parse --from ndjson pipe-3', 'pipe-3', 'Interrupted after 0 documents. '],
    ['check', 'check pipe-4', 'pipe-4', 'Interrupted after 0 documents.\n'],
    ['explain', 'explain pipe-5', 'pipe-5', ''],
  ])('of %s while it waits for a pipe without a writer ends it at once', async (_, args, pipe, report) => {
    cli.shell(`mkfifo ${pipe}`);
    const child = cli.start(args.split(' '));
    let printed = '';
    child.stderr?.on('data', (text) => (printed += text));
    child.stdout?.resume();
    const writer = await whenRead(pipe);
    child.kill('SIGINT');
    expect(await once(child, 'close')).toEqual([130, null]);
    expect(printed).toContain(report);
    closeSync(writer);
  });

  test('of check prints what it found before', async () => {
    cli.shell('mkfifo pipe-6');
    const child = cli.start(['check', 'bad.md', 'pipe-6']);
    let stdout = '';
    let stderr = '';
    child.stdout?.on('data', (text) => (stdout += text));
    child.stderr?.on('data', (text) => (stderr += text));
    const writer = await whenRead('pipe-6');
    child.kill('SIGINT');
    expect(await once(child, 'close')).toEqual([130, null]);
    expect(stdout).toContain('bad.md:1:1: error invalid-timestamp');
    expect(stderr).toBe('Interrupted after 1 document.\n');
    closeSync(writer);
  });

  test('ends a run whose output is not read', async () => {
    const child = cli.start(['many', 'many', '-q', '-f', 'ndjson']);
    let stderr = '';
    child.stderr?.on('data', (chunk) => {
      stderr += chunk;
    });
    // It writes more than a pipe can hold, so it waits for a reader from the start.
    await once(child.stdout as Readable, 'readable');
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([130, null]);
    expect(stderr).toMatch(/Only a part was written to standard output\.\n$/);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'by %s leaves no incomplete file and reports the progress',
    async (signal) => {
      const child = cli.start(['parse', 'many', '-', '-q', '-o', 'half.ndjson']);
      let stderr = '';
      child.stderr?.on('data', (chunk) => {
        stderr += chunk;
      });
      await vi.waitUntil(() => partials().some((name) => statSync(join(cli.folder, name)).size > 0), patience);
      child.kill(signal);
      const [status] = await once(child, 'close');
      expect(status).toBe(130);
      expect(stderr).toMatch(
        /^Interrupted after [\d,]+ documents \(the last one was many\/\d+\.md\)\. half\.ndjson was not written\.\n$/,
      );
      expect(existsSync(join(cli.folder, 'half.ndjson'))).toBe(false);
      expect(partials()).toEqual([]);
    },
  );

  test('keeps the complete files in a folder', async () => {
    mkdirSync(join(cli.folder, 'texts'));
    const child = cli.start(['parse', 'many', '-q', '-f', 'text', '-o', 'texts']);
    let stderr = '';
    child.stderr?.on('data', (chunk) => {
      stderr += chunk;
    });
    await vi.waitUntil(() => readdirSync(join(cli.folder, 'texts')).length >= 50, { ...patience, interval: 5 });
    child.kill('SIGINT');
    const [status] = await once(child, 'close');
    const files = readdirSync(join(cli.folder, 'texts'));
    expect(status).toBe(130);
    expect(stderr).toContain(`The ${files.length.toLocaleString('en')} files in texts are complete.`);
    for (const name of files) expect(name).toMatch(/^\d+\.txt$/);
    for (const name of files) expect(readFileSync(join(cli.folder, 'texts', name), 'utf8')).toMatch(/篇的正文。\n$/);
  });

  test('of the filter leaves no incomplete file', async () => {
    const child = cli.start(['parse', '--from', 'ndjson', '-o', 'filtered.ndjson']);
    child.stdin?.write(`${JSON.stringify({ id: 1, document: documentOf('流') })}\n{"id": 2, "docu`);
    await vi.waitUntil(() => partials().length > 0, patience);
    child.kill('SIGINT');
    const [status] = await once(child, 'close');
    expect(status).toBe(130);
    expect(readdirSync(cli.folder).filter((name) => name.includes('filtered'))).toEqual([]);
  });
});
