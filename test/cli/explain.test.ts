import { afterAll, beforeAll, expect, test } from 'vitest';
import { badDocument, type CommandLine, createCommandLine, documentOf } from './command-line.js';

let cli: CommandLine;
beforeAll(() => {
  cli = createCommandLine();
  cli.write('good.md', documentOf('好', 0));
  cli.write('bad.md', badDocument);
  cli.write('escape.md', documentOf('\u001b[2J', 0));
});
afterAll(() => cli.remove());

test('without a terminal, prints a line for each part', async () => {
  const { status, stdout, stderr } = await cli.run(['explain', 'good.md']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(
    /^PLACE +KIND +PATH +TEXT\n1:1 +markup +<!--\n1:5 +timestamp +\/timestamp\/epochMilliseconds +0\n/,
  );
  expect(stdout).toMatch(/\n5:9 +text +\/body\/children\/0\/children\/0\/value +好的正文。\n/);
});

test('the segments cover the document without gaps or overlaps', async () => {
  const segments = JSON.parse((await cli.run(['explain', 'good.md', '--format', 'json'])).stdout);
  const document = documentOf('好', 0);
  expect(segments.map(({ start, end }: { start: number; end: number }) => document.slice(start, end)).join('')).toBe(
    document,
  );
});

test('-f source prints the source in colours, and a legend', async () => {
  const { stdout } = cli.spawn(['explain', 'good.md', '-f', 'source'], { env: { FORCE_COLOR: '1' } });
  expect(stdout).toContain('\u001b[32m好的正文。\u001b[39m\u001b[90m</p></div>\u001b[39m\n');
  expect(stdout.replaceAll('\u001b', '␛')).toMatch(
    /␛\[32mtext␛\[39m +5 +[\d.]+ % {2}text of the standfirst or the body\n/,
  );
  expect(stdout).not.toContain('boilerplate');
  // Without colours, the source is unchanged.
  const plain = (await cli.run(['explain', 'good.md', '-f', 'source'])).stdout;
  expect(plain.startsWith(documentOf('好', 0))).toBe(true);
});

test('each kind of part has its colour, and a line in the legend', () => {
  cli.write(
    'kinds.md',
    `---
title: 港
---
<!--1696513502000-->
[港口](https://www.rfi.fr/cn/a)
------

<div>05/10/2023 - 15:28</div><img src="https://s.example/a.jpg"><div>
<figure><img src="https://s.example/b.jpg"><figcaption>防波堤<span class="m-figure__caption__credits">林雨摄</span></figcaption></figure>
<p>船到了。</p><iframe src="https://www.youtube.com/embed/abc"></iframe>
<p class="t-copyright">© 2023 RFI</p></div>`,
  );
  const { stdout } = cli.spawn(['explain', 'kinds.md', '-f', 'source'], { env: { FORCE_COLOR: '1' } });
  const [source = '', legend = ''] = stdout.replaceAll('\u001b', '␛').split('\n\n␛[35mfront-matter');
  for (const part of [
    '␛[35mtitle: 港␛[39m',
    '␛[1m␛[33m1696513502000␛[39m␛[22m',
    '␛[1m␛[36m港口␛[39m␛[22m',
    '␛[4m␛[34mhttps://www.rfi.fr/cn/a␛[39m␛[24m',
    '␛[90m------␛[39m',
    '␛[33m05/10/2023 - 15:28␛[39m',
    '␛[1m␛[35mhttps://s.example/a.jpg␛[39m␛[22m',
    '␛[36m防波堤␛[39m',
    '␛[95m林雨摄␛[39m',
    '␛[32m船到了。␛[39m',
    '␛[94mhttps://www.youtube.com/embed/abc␛[39m',
    '␛[31m© 2023 RFI␛[39m',
  ])
    expect(source).toContain(part);
  const lines = `␛[35mfront-matter${legend}`.trim().split('\n');
  expect(lines.map((line) => line.replace(/␛\[\d+m/g, '').replace(/ +\d+ +[\d.]+ % +/, ': '))).toEqual([
    'front-matter: front matter of an archive mirror',
    'timestamp: the timestamp comment',
    'headline: the headline',
    'url: the URL',
    'rule: the rule between headline and body',
    'printed-date: the printed date',
    'text: text of the standfirst or the body',
    'image: the URL of an image',
    'caption: a caption',
    'credit: the credit line of an image',
    'player: an embed, a gallery or a recording',
    'boilerplate: boilerplate, such as share buttons and promotions',
    'markup: tags and comments',
    'white-space: white space that a browser does not show',
  ]);
});

test.each(['\n', '\r\n', '\r'])(
  'the legend counts all characters of a kind, and the table shows a line break as one sign: %j',
  async (end) => {
    cli.write('lines.md', documentOf('行', 0, '<p>一二</p><p>三</p>').replaceAll('\n', end));
    const source = (await cli.run(['explain', 'lines.md', '-f', 'source'])).stdout;
    expect(source).toMatch(/\ntext +3 +[\d.]+ % /);
    expect(source).toContain('<!--0-->\n[行](https://www.rfi.fr/cn/20231005-a)\n------\n\n<p>');
    const table = (await cli.run(['explain', 'lines.md', '-f', 'table'])).stdout;
    expect(table).toMatch(/\n3:7 +white-space +⏎⏎\n/);
  },
);

test('a document cannot send control sequences to the terminal', async () => {
  for (const format of ['source', 'table']) {
    const { stdout } = await cli.run(['explain', 'escape.md', '--format', format]);
    expect(stdout).toContain('<U+001B>[2J');
    expect(stdout).not.toContain('\u001b');
  }
});

test('a document with an error is explained, too', async () => {
  const { status, stdout, stderr } = await cli.run(['explain', 'bad.md']);
  expect(stdout).toMatch(/headline +\/headline +坏/);
  expect(stderr).toContain('bad.md:1:1: error invalid-timestamp');
  expect(status).toBe(1);
  expect(await cli.run(['explain', 'nowhere.md'])).toMatchObject({ status: 2, stdout: '' });
});

test('a table may have more segments than a function can have arguments', async () => {
  cli.write('segments.md', documentOf('多', 0, '<p>一</p>'.repeat(70_000)));
  const { status, stdout } = await cli.run(['explain', 'segments.md', '-f', 'table']);
  expect(status).toBe(0);
  expect(stdout.trimEnd().split('\n').length).toBeGreaterThan(140_000);
});

test('the body of a document that is too long is unread', async () => {
  cli.write('long.md', documentOf('长', 0, 'x'.repeat(17_000_000)));
  const { status, stdout, stderr } = await cli.run(['explain', 'long.md', '-f', 'source']);
  expect(stdout.slice(-100)).toMatch(
    /\nunread {8}17,000,00\d {2}100\.0 % {2}the body of a document that is too long\n$/,
  );
  expect(stderr).toMatch(/^long\.md:1:1: error document-too-long\n/);
  expect(status).toBe(1);
});
