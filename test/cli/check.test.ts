import { afterAll, beforeAll, expect, test } from 'vitest';
import { badDocument, type CommandLine, createCommandLine, documentOf, doubtfulDocument } from './command-line.js';

let cli: CommandLine;
beforeAll(() => {
  cli = createCommandLine();
  cli.write('good.md', documentOf('好'));
  cli.write('bad.md', badDocument);
  cli.write('doubtful.md', doubtfulDocument);
  cli.write('wide.md', documentOf('宽', 0, '<div><p>甲乙丙</i>丁</p></div>'));
  cli.write('100%,a:b.md', badDocument);
  cli.write('two\r\nlines.md', badDocument);
});
afterAll(() => cli.remove());

test('checking a document without faults prints only the summary', async () => {
  expect(await cli.run(['check', 'good.md'])).toMatchObject({
    status: 0,
    stdout: '',
    stderr: '1 document: 0 errors, 0 warnings, 0 infos\n',
  });
});

test('the position is marked correctly after wide characters', async () => {
  const { status, stdout, stderr } = await cli.run(['check', 'wide.md']);
  expect(stdout).toBe(
    [
      'wide.md:5:12: info surplus-end-tag',
      '  </i> has no matching start tag (1 in a row); it is ignored.',
      '',
      '  5 | <div><p>甲乙丙</i>丁</p></div>',
      '    |               ^^^^',
      '',
      '  https://github.com/rfi-article/rfi-article/blob/main/docs/diagnostics/surplus-end-tag.md',
      '',
      '',
    ].join('\n'),
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '1 document: 0 errors, 0 warnings, 1 info\n' });
});

test('a message that quotes the document cannot control the terminal', async () => {
  cli.write('quoted.md', '<!--0-->\n[一\u009b2J\u202e]\n------\n');
  const { stdout } = await cli.run(['check', 'quoted.md', '--level', 'error']);
  expect(stdout).toContain('\n  The headline link is incomplete: "[一<U+009B>2J<U+202E>]".');
  expect(stdout).toContain('\n  2 | [一<U+009B>2J<U+202E>]\n');
  expect(stdout).not.toMatch(/[\u009b\u202e]/);
});

test('the exit code is 1 for errors and 2 for missing files', async () => {
  expect(await cli.run(['check', 'bad.md', 'good.md', '-q'])).toMatchObject({ status: 1, stderr: '' });
  expect((await cli.run(['check', 'bad.md', 'nowhere.md'])).status).toBe(2);
});

test('warnings are errors with --strict', async () => {
  expect(await cli.run(['check', 'doubtful.md'])).toMatchObject({ status: 0 });
  const { status, stdout } = await cli.run(['check', 'doubtful.md', '--strict']);
  expect(stdout).toContain('doubtful.md:2:29: error missing-rule');
  expect(status).toBe(1);
});

test('--level omits less severe diagnostics', async () => {
  const all = ['check', 'wide.md', 'doubtful.md', 'bad.md', '-f', 'json'];
  const codes = async (...args: string[]) =>
    JSON.parse((await cli.run([...all, ...args])).stdout).map(({ code }: { code: string }) => code);
  expect(await codes()).toEqual(['surplus-end-tag', 'missing-rule', 'invalid-timestamp']);
  expect(await codes('--level', 'warning')).toEqual(['missing-rule', 'invalid-timestamp']);
  expect(await codes('--level', 'error')).toEqual(['invalid-timestamp']);
  // The summary counts them.
  expect((await cli.run(['check', 'wide.md', 'doubtful.md', '--level', 'error'])).stderr).toBe(
    '2 documents: 0 errors, 1 warning, 1 info\n',
  );
});

test('a folder that is skipped is not a document', async () => {
  cli.write('twice/1.md', documentOf('一'));
  const { status, stdout, stderr } = await cli.run(['check', 'twice', 'twice']);
  expect(stdout).toContain('twice: warning folder-read-already');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '1 document: 0 errors, 1 warning, 0 infos\n' });
});

test('a pipe that is skipped is not a document', async () => {
  cli.write('folder/1.md', documentOf('一'));
  cli.shell('mkfifo folder/pipe.md');
  const { status, stdout, stderr } = await cli.run(['check', 'folder']);
  expect(stdout).toContain('folder/pipe.md: warning not-a-file');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '1 document: 0 errors, 1 warning, 0 infos\n' });
});

test('-f json prints a list', async () => {
  expect(JSON.parse((await cli.run(['check', 'bad.md', '-f', 'json'])).stdout)).toMatchObject([
    {
      path: 'bad.md',
      line: 1,
      column: 1,
      severity: 'error',
      code: 'invalid-timestamp',
      position: { end: { offset: 10 } },
      page: expect.stringMatching(/invalid-timestamp\.md$/),
    },
  ]);
  expect(await cli.run(['check', 'good.md', '-f', 'json'])).toMatchObject({ stdout: '[]\n', stderr: '' });
});

test('-f github prints annotations', async () => {
  const { stdout } = await cli.run([
    'check',
    '100%,a:b.md',
    'two\r\nlines.md',
    'doubtful.md',
    'wide.md',
    '-f',
    'github',
  ]);
  expect(stdout.split('\n')).toEqual([
    expect.stringMatching(
      /^::error file=100%25%2Ca%3Ab\.md,line=1,col=1,endLine=1,endColumn=11,title=invalid-timestamp::The timestamp comment contains "NaN"/,
    ),
    expect.stringMatching(/^::error file=two%0D%0Alines\.md,line=1,/),
    expect.stringMatching(/^::warning file=doubtful\.md,line=2,/),
    expect.stringMatching(/^::notice file=wide\.md,line=5,col=12,endLine=5,endColumn=16,title=surplus-end-tag::/),
    '',
  ]);
});
