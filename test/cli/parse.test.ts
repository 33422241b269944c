import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArticle, withoutPositions } from 'rfi-article';
import { buildArticle } from 'rfi-article/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderDestination, openOutput } from '../../src/cli/output.js';
import { badDocument, type CommandLine, createCommandLine, documentOf, doubtfulDocument } from './command-line.js';

let cli: CommandLine;
beforeAll(() => {
  cli = createCommandLine();
  for (const name of ['b/2.md', 'b/1.md', 'a.md', 'c.md']) cli.write(`archive/${name}`, documentOf(name));
  cli.write('archive/.git/config', 'hidden');
  cli.write('good.md', documentOf('好'));
  cli.write('bad.md', badDocument);
});
afterAll(() => cli.remove());

const headlines = (json: string) => JSON.parse(json).map(({ headline }: { headline: string }) => headline);

describe('the default command', () => {
  test('prints the Article', async () => {
    const { status, stdout, stderr } = await cli.run(['good.md']);
    expect(JSON.parse(stdout)).toEqual(parseArticle(documentOf('好')));
    expect(stdout).toMatch(/^\{\n {2}"publisher"/);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('prints an Article as text', async () => {
    expect((await cli.run(['good.md', '--format', 'text'])).stdout).toBe('好\n\n好的正文。\n');
  });

  test('reads standard input', async () => {
    expect(JSON.parse((await cli.run(['-'], { input: documentOf('入') })).stdout).headline).toBe('入');
  });

  test('prints several Articles as a list, in the given order', async () => {
    expect(headlines((await cli.run(['archive/c.md', 'archive/a.md', '-q'])).stdout)).toEqual(['c.md', 'a.md']);
    const { stdout } = await cli.run(['-', 'archive/a.md', '-q'], { input: documentOf('入') });
    expect(headlines(stdout)).toEqual(['入', 'a.md']);
  });

  test('shows the position of an error', async () => {
    const { status, stdout, stderr } = await cli.run(['bad.md']);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('bad.md:1:1: error invalid-timestamp');
    expect(stderr).toContain('  1 | <!--NaN-->\n    | ^^^^^^^^^^\n');
    expect(stderr).toContain('docs/diagnostics/invalid-timestamp.md');
  });

  test('exits with 2 if a file does not exist', async () => {
    const { status, stdout, stderr } = await cli.run(['nowhere.md']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(
      'nowhere.md: error unreadable\n  The path cannot be read: no such file or directory (ENOENT).',
    );
  });
});

describe('folders', () => {
  test('are read in the order of names, including subfolders but not hidden files', async () => {
    const { status, stdout, stderr } = await cli.run(['parse', 'archive']);
    expect(headlines(stdout)).toEqual(['a.md', 'b/1.md', 'b/2.md', 'c.md']);
    expect(status).toBe(0);
    expect(stderr).toMatch(
      /^4 documents read in \d\.\d s \([\d,]+\/s\)\n4 articles written to standard output\n {8}4 {2}rfi\n0 failures\n0 repairs\n$/,
    );
  });

  test('produce a list even if they contain one document, and an empty list if no document can be read', async () => {
    expect(headlines((await cli.run(['archive/b', 'archive/b', '-q'])).stdout)).toEqual(['b/1.md', 'b/2.md']);
    cli.write('broken/1.md', badDocument);
    expect((await cli.run(['broken', '-q'])).stdout).toBe('[]\n');
    expect((await cli.run(['broken', '-q', '--format', 'ndjson'])).stdout).toBe('');
  });

  test('are read in the same order in every locale', () => {
    // By code units: capitals before small letters, and accented letters after both. A locale would mix them.
    const names = ['B.md', 'Z', 'a.md', 'b', 'z.md', 'Ä.md', 'é.md', '乙.md', '甲.md'];
    for (const name of names) cli.write(`order/${name}${name.endsWith('.md') ? '' : '/1.md'}`, documentOf('序'));
    for (const locale of ['C', 'en_US.UTF-8', 'zh_CN.UTF-8', 'sv_SE.UTF-8']) {
      const { stdout } = cli.spawn(['order', '-q', '-f', 'ndjson'], { env: { LC_ALL: locale, LANG: locale } });
      const paths = stdout
        .trimEnd()
        .split('\n')
        .map((row) => JSON.parse(row).path.split('/')[1]);
      expect(paths).toEqual(names);
    }
  });

  test('are filtered by extension', async () => {
    cli.write('mixed/a.MD', documentOf('甲'));
    cli.write('mixed/a.jpg', 'JPEG');
    for (const names of ['md,markdown', 'MD', '.Md'])
      expect(headlines((await cli.run(['mixed', '--extension', names])).stdout)).toEqual(['甲']);
    expect((await cli.run(['mixed', '--quiet'])).status).toBe(1);
    cli.write('mixed/b.page.md', documentOf('乙'));
    expect(headlines((await cli.run(['mixed', '--extension', 'page.md'])).stdout)).toEqual(['乙']);
  });
});

test('one process per subfolder produces the same output as a single process', () => {
  for (const name of ['a/1', 'a/2', 'b/1', 'c/x/1', 'c/2']) cli.write(`large/${name}.md`, documentOf(name));
  const { status, stderr } = cli.shell(
    `mkdir parts && ls large | xargs -P 2 -I{} $RFI parse large/{} --quiet --output parts/{}.ndjson &&
    $RFI parse large --quiet --output large.ndjson && cat parts/*.ndjson | cmp - large.ndjson`,
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

describe('output', () => {
  test('is NDJSON with one Article per line if the file name ends in .ndjson', async () => {
    const { status, stdout } = await cli.run(['archive', '--output', 'data.ndjson', '--no-positions']);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    const lines = readFileSync(join(cli.folder, 'data.ndjson'), 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(
      ['a.md', 'b/1.md', 'b/2.md', 'c.md'].map((name) => ({
        path: `archive/${name}`,
        ...withoutPositions(parseArticle(documentOf(name))),
      })),
    );
  });

  test.each([
    ['archive', ['archive/a.md', 'archive/b/1.md', 'archive/b/2.md', 'archive/c.md']],
    ['archive/b/', ['archive/b/1.md', 'archive/b/2.md']],
    ['./archive/b', ['./archive/b/1.md', './archive/b/2.md']],
    ['archive/../good.md', ['archive/../good.md']],
  ])('of %s has rows that begin with the path as given', async (argument, paths) => {
    const rows = (await cli.run([argument, '-q', '-f', 'ndjson'])).stdout.trimEnd().split('\n');
    expect(rows.map((row) => JSON.parse(row).path)).toEqual(paths);
    for (const row of rows) expect(row).toMatch(/^\{"path":/);
    if (paths.length === 1) return; // the Article of a single file has no path
    expect(JSON.parse((await cli.run([argument, '-q'])).stdout).map(({ path }: { path: string }) => path)).toEqual(
      paths,
    );
  });

  test('is standard output if the path is -', async () => {
    const { status, stdout } = await cli.run(['good.md', '-o', '-']);
    expect({ status, headline: JSON.parse(stdout).headline }).toEqual({ status: 0, headline: '好' });
    expect(existsSync(join(cli.folder, '-'))).toBe(false);
    expect((await cli.run(['bad.md', '--errors', '-'])).stderr).toContain('bad.md:1:1: error invalid-timestamp');
  });

  test.each([
    ['rows.jsonl', /^\{"path":"good\.md",.*\}\n$/],
    ['PAGE.HTML', /^<!doctype html>\n/],
    ['page.ninjs.json', /^\{\n {2}"standard"/],
    ['PAGE.NINJS.JSON', /^\{\n {2}"standard"/],
    ['page.json', /^\{\n {2}"publisher"/],
    ['ninjs.json', /^\{\n {2}"publisher"/],
    ['page.Md', /^---\ntitle: 好\n/],
  ])('has the format that its extension names: %s', async (name, expected) => {
    expect((await cli.run(['good.md', '-o', name])).status).toBe(0);
    expect(readFileSync(join(cli.folder, name), 'utf8')).toMatch(expected);
  });

  test('has the path - for standard input', async () => {
    const { stdout } = await cli.run(['-', '-f', 'ndjson', '-q'], { input: documentOf('入') });
    expect(JSON.parse(stdout)).toEqual({ path: '-', ...parseArticle(documentOf('入')) });
  });

  test('does not overwrite an existing file without --force', async () => {
    const path = cli.write('kept.json', 'mine');
    const refused = await cli.run(['good.md', '-o', 'kept.json']);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toBe(
      'error: kept.json already exists. Use --force to overwrite it.\nSee rfi-article parse --help.\n',
    );
    expect(readFileSync(path, 'utf8')).toBe('mine');
    expect((await cli.run(['good.md', '-o', 'kept.json', '--force'])).status).toBe(0);
    expect(JSON.parse(readFileSync(path, 'utf8')).headline).toBe('好');
  });

  test('does not overwrite a file that appears during the run', async () => {
    const path = join(cli.folder, 'late.json');
    const output = await openOutput(path);
    await output.write('ours');
    writeFileSync(path, 'mine');
    await expect(output.commit()).rejects.toThrow(/^[^:]*late\.json already exists\. Use --force/);
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });

  test('is not written if the document has an error', async () => {
    expect((await cli.run(['bad.md', '-o', 'bad.json'])).status).toBe(1);
    expect(existsSync(join(cli.folder, 'bad.json'))).toBe(false);
  });

  test('in a folder has one file per document, with the same path as the document', async () => {
    const { status, stderr } = await cli.run(['archive', '-f', 'markdown', '-o', 'pages']);
    expect(status).toBe(0);
    expect(stderr).toContain('\n4 articles written to pages\n');
    const files = readdirSync(join(cli.folder, 'pages'), { recursive: true }).sort();
    expect(files).toEqual(['a.md', 'b', 'b/1.md', 'b/2.md', 'c.md']);
    // Front matter, followed by the headline.
    expect(readFileSync(join(cli.folder, 'pages/b/1.md'), 'utf8')).toMatch(/^---\ntitle: [\s\S]+\n---\n\n# b\/1\.md\n/);
    expect((await cli.run(['archive', '-f', 'markdown', '-o', 'pages'])).stderr).toContain('pages/a.md already exists');
  });

  test('does not keep a document of the same name in another folder from being read', async () => {
    cli.write('named/data.json', documentOf('同'));
    expect((await cli.run(['named', '-q', '-o', 'data.json'])).status).toBe(0);
    expect((await cli.run(['named', '-q', '-o', 'data.json', '--force'])).status).toBe(0);
    expect(JSON.parse(readFileSync(join(cli.folder, 'data.json'), 'utf8'))).toMatchObject([{ headline: '同' }]);
  });

  test('in a folder inside the input folder is not read as input', async () => {
    cli.write('inside/x.md', documentOf('内'));
    for (const more of [[], ['--force']]) {
      const { status } = await cli.run([
        'inside',
        '-f',
        'html',
        '-o',
        'inside/out/',
        '--errors',
        'inside/errors.ndjson',
        ...more,
      ]);
      expect(status).toBe(0);
      expect(readdirSync(join(cli.folder, 'inside/out'))).toEqual(['x.html']);
    }
    expect((await cli.run(['inside', '-o', 'inside', '-f', 'json'])).stderr).toContain('is both input and output');
  });

  test('does not overwrite one document with another of the same name', async () => {
    cli.write('twice/1/a.md', documentOf('一'));
    cli.write('twice/2/a.md', documentOf('二'));
    const { status, stderr } = await cli.run(['twice/1/a.md', 'twice/2/a.md', '-f', 'text', '-o', 'once/']);
    expect(status).toBe(1);
    expect(stderr).toContain('twice/2/a.md: error output-taken');
    expect(stderr).toMatch(/^2 documents read .*\n1 article written to once\//m);
    expect(readFileSync(join(cli.folder, 'once/a.txt'), 'utf8')).toContain('一');
  });

  test('in a folder counts only the files that were written, and their names can be used again', async () => {
    const whole = ({ headline }: { readonly headline: string }) => {
      if (headline === '长') throw new RangeError('Invalid string length');
      return headline;
    };
    const renderer = { whole, item: whole, value: whole, head: '', separator: '', tail: '' };
    const folder = join(cli.folder, 'counted');
    const destination = await folderDestination(folder, renderer, '.txt');
    const outcome = { text: '', partial: null, problems: [], kind: 'article' } as const;
    const write = (headline: string, relative: string) =>
      destination.write({ ...outcome, article: buildArticle({ headline }), path: relative, relative });
    await expect(write('长', 'a.md')).rejects.toThrow('Invalid string length');
    expect(destination.remains).toBe(`The 0 files in ${folder} are complete.`);
    expect(await write('短', 'a.md')).toBeNull();
    expect(destination.remains).toBe(`The 1 file in ${folder} is complete.`);
    expect(await write('又', 'a.html')).toMatchObject({ code: 'output-taken' });
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('短');
  });

  test('that could not be written is in the file in --errors', async () => {
    cli.write('same/1/a.md', documentOf('一'));
    cli.write('same/2/a.md', documentOf('二'));
    await cli.run(['same/1/a.md', 'same/2/a.md', '-f', 'text', '-o', 'first/', '-q', '--errors', 'taken.ndjson']);
    expect(JSON.parse(readFileSync(join(cli.folder, 'taken.ndjson'), 'utf8'))).toMatchObject({
      code: 'output-taken',
      partial: { headline: '二' },
    });
  });

  test.each([
    ['text', '甲\n\n一\n\n--------\n\n乙\n\n二\n'],
    ['markdown', '# 甲\n\n一\n\n---\n\n# 乙\n\n二\n'],
    ['html', '<p>一</p>\n</article>\n<article lang="zh-Hans">\n'],
    ['json', '},\n{"path":"乙.md",'],
    ['ndjson', '}\n{"path":"乙.md",'],
    ['json-ld', '},\n{"@context":'],
    ['ninjs', '},\n{"standard":'],
    ['json-feed', '},\n{"id":'],
  ])(
    'in the format %s has Articles that begin on separate lines, and ends with a line break',
    async (format, between) => {
      cli.write('甲.md', documentOf('甲', 0, '<p>一</p>'));
      cli.write('乙.md', documentOf('乙', 0, '<p>二</p>'));
      const { stdout } = await cli.run(['甲.md', '乙.md', '-q', '-f', format]);
      expect(stdout).toContain(between);
      expect(stdout).toMatch(/[^\n]\n$/);
    },
  );

  test.each(['text', 'markdown', 'html', 'json-ld', 'ninjs', 'json-feed'])(
    'in the format %s may contain one or several Articles',
    async (format) => {
      const one = await cli.run(['good.md', '-f', format]);
      const several = await cli.run(['archive', '-f', format, '-q']);
      expect(one.stdout).toContain('好的正文。');
      expect(several.stdout).toContain('c.md的正文。');
      expect([one.status, several.status]).toEqual([0, 0]);
      if (['json-ld', 'ninjs'].includes(format)) expect(JSON.parse(several.stdout)).toHaveLength(4);
      if (format === 'html') {
        const { stdout } = await cli.run(['archive', '-f', format, '-q', '--title', 'A & <b>']);
        expect(stdout).toContain('<title>A &amp; &lt;b></title>');
      }
      if (format === 'json-feed') {
        expect(JSON.parse(several.stdout)).toMatchObject({
          version: 'https://jsonfeed.org/version/1.1',
          title: 'Articles',
        });
        expect(JSON.parse((await cli.run(['broken', '-f', format, '-q', '--title', '旧闻'])).stdout)).toMatchObject({
          title: '旧闻',
          items: [],
        });
      }
    },
  );
});

describe('the summary', () => {
  test('lists the most frequent repairs first, and those that are as frequent by name', async () => {
    cli.write('many/1.md', documentOf('一', 0, '<p>一</i></p><p>二</b></p><divclass="a">三</div><x-a>四</x-a>'));
    const { stderr } = await cli.run(['many', '-f', 'ndjson']);
    expect(stderr).toContain(
      '4 repairs\n        2  surplus-end-tag\n        1  glued-tag\n        1  unknown-element\n',
    );
  });
});

describe('failures', () => {
  test('do not stop the run', async () => {
    const { status, stdout, stderr } = await cli.run(['bad.md', 'nowhere.md', 'good.md']);
    expect(headlines(stdout)).toEqual(['好']);
    expect(status).toBe(2);
    expect(stderr).toContain('3 documents');
    expect(stderr).toContain('2 failures\n        1  invalid-timestamp\n        1  unreadable\n');
  });

  test('are written to the file in --errors, with partial Articles', async () => {
    const { status, stdout, stderr } = await cli.run([
      'bad.md',
      'good.md',
      'nowhere.md',
      '-q',
      '--errors',
      'errors.ndjson',
    ]);
    expect(headlines(stdout)).toEqual(['好']);
    expect({ status, stderr }).toEqual({ status: 2, stderr: '' });
    const records = readFileSync(join(cli.folder, 'errors.ndjson'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(records).toMatchObject([
      {
        path: 'bad.md',
        code: 'invalid-timestamp',
        position: { start: { line: 1, column: 1 } },
        partial: { headline: '坏' },
      },
      { path: 'nowhere.md', code: 'unreadable', position: null, partial: null },
    ]);
  });

  test('include warnings with --strict', async () => {
    cli.write('doubtful.md', doubtfulDocument);
    expect((await cli.run(['doubtful.md'])).status).toBe(0);
    const { status, stdout, stderr } = await cli.run(['doubtful.md', '--strict']);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('doubtful.md:2:29: error missing-rule');
  });

  test('do not include repairs, which are counted', async () => {
    cli.write('repaired/1.md', documentOf('修', 0, '<p>一</i></p>'));
    expect((await cli.run(['repaired', '-f', 'ndjson'])).stderr).toContain('1 repair\n        1  surplus-end-tag\n');
  });
});
