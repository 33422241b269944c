import { join } from 'node:path';
import { allPublishers } from 'rfi-article/publishers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CommandLine, createCommandLine } from './command-line.js';

const document = (url: string) => `<!--1696513502000-->\n[Title](${url})\n------\n\n<p>Text</p>\n`;

let cli: CommandLine;
beforeAll(() => {
  cli = createCommandLine();
  for (const { id, hosts } of allPublishers) cli.write(`archive/${id}.md`, document(`https://www.${hosts[0]}/a`));
  cli.write('archive/x1.md', document('https://news.example/a'));
  cli.write('archive/x2.md', document('https://news.example/b'));
  cli.write('archive/x3.md', document('https://other.example/a'));
  cli.write('mine.mjs', `export default { id: 'mine', name: 'My News', hosts: ['news.example'] };`);
});
afterAll(() => cli.remove());

async function publishersOf(...args: string[]): Promise<Record<string, string>> {
  const { stdout } = await cli.run(['archive', '-q', '-f', 'ndjson', ...args]);
  const rows = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  return Object.fromEntries(
    rows.map(({ path, publisher }) => [path.slice('archive/'.length, -'.md'.length), publisher]),
  );
}
const byHost = Object.fromEntries(allPublishers.map(({ id }) => [id, id]));
const allGeneric = Object.fromEntries(allPublishers.map(({ id }) => [id, 'generic']));
const unknown = { x1: 'generic', x2: 'generic', x3: 'generic' };

describe('documents are read with', () => {
  test('the record of their host, or generic if no record lists the host', async () => {
    expect(await publishersOf()).toEqual({ ...byHost, ...unknown });
  });

  test('only the records in --publisher', async () => {
    expect(await publishersOf('--publisher', 'cna')).toEqual({ ...allGeneric, cna: 'cna', ...unknown });
    const two = { ...allGeneric, cna: 'cna', dw: 'dw', ...unknown };
    expect(await publishersOf('--publisher', 'cna,dw')).toEqual(two);
    expect(await publishersOf('--publisher', 'cna', '--publisher', 'dw')).toEqual(two);
    expect(await publishersOf('--publisher', 'cna,,dw,')).toEqual(two);
  });

  test('a record in --record', async () => {
    expect(await publishersOf('--record', 'mine.mjs')).toEqual({ ...byHost, ...unknown, x1: 'mine', x2: 'mine' });
    expect(await publishersOf('--record', 'mine.mjs', '--publisher', 'mine')).toEqual({
      ...allGeneric,
      ...unknown,
      x1: 'mine',
      x2: 'mine',
    });
  });

  test('the first record that lists the host: those in --record, in their order, then those of the library', async () => {
    cli.write('other.mjs', `export default { id: 'other', name: 'Other', hosts: ['news.example', 'dw.com'] };`);
    const both = { ...byHost, ...unknown, dw: 'other' };
    expect(await publishersOf('--record', 'mine.mjs', '--record', 'other.mjs')).toEqual({
      ...both,
      x1: 'mine',
      x2: 'mine',
    });
    expect(await publishersOf('--record', 'other.mjs', '--record', 'mine.mjs')).toEqual({
      ...both,
      x1: 'other',
      x2: 'other',
    });
  });

  test('a record in --record whose name is an absolute path or contains characters that a URL escapes', async () => {
    const mine = { ...byHost, ...unknown, x1: 'mine', x2: 'mine' };
    const content = `export default { id: 'mine', name: 'My News', hosts: ['news.example'] };`;
    for (const file of [cli.write('港 1.mjs', content), '港 1.mjs', './港 1.mjs'])
      expect(await publishersOf('--record', file)).toEqual(mine);
  });

  test('a list of records in --record', async () => {
    cli.write(
      'list.mjs',
      `export default [
        { id: 'one', name: 'One', hosts: ['news.example'] },
        { id: 'two', name: 'Two', hosts: ['other.example'] },
      ];`,
    );
    expect(await publishersOf('--record', 'list.mjs')).toEqual({ ...byHost, x1: 'one', x2: 'one', x3: 'two' });
  });

  test('these records also by the filter, check and explain', async () => {
    const line = JSON.stringify({ id: 1, document: document('https://www.dw.com/zh/a') });
    expect(JSON.parse((await cli.run(['parse', '--from', 'ndjson'], { input: line })).stdout).article.publisher).toBe(
      'dw',
    );
    const codes = async (...args: string[]) =>
      JSON.parse((await cli.run(['check', 'archive/x1.md', '-f', 'json', ...args])).stdout).map(
        ({ code }: { code: string }) => code,
      );
    expect(await codes()).toEqual(['unknown-publisher']);
    expect(await codes('--record', 'mine.mjs')).toEqual([]);
    cli.write(
      'promotion.mjs',
      `export default {
        id: 'promotion', name: 'Promotion', hosts: ['news.example'], boilerplate: [{ kind: 'newsletter', tag: 'p' }],
      };`,
    );
    const table = async (...args: string[]) =>
      (await cli.run(['explain', 'archive/x1.md', '-f', 'table', ...args])).stdout;
    expect(await table()).toMatch(/text +\/body.* Text\n/);
    expect(await table('--record', 'promotion.mjs')).toMatch(/boilerplate +\/boilerplate.* Text\n/);
  });
});

test('the summary counts documents by publisher, and unknown hosts under generic', async () => {
  const { stderr } = await cli.run(['archive', '--publisher', 'cna', '-o', 'data.ndjson']);
  const lines = stderr.split('\n');
  const others = allPublishers.length - 1 + 3;
  expect(lines.slice(2, 5)).toEqual([
    `${String(others).padStart(9)}  generic`,
    expect.stringMatching(/^ {12}2 {2}news\.example$/),
    expect.stringMatching(/^ {12}1 {2}/),
  ]);
  expect(lines).toContain('        1  cna');
  expect(stderr).toContain('0 failures\n0 repairs\n');
});

test('a record that --publisher names may be one of --record', async () => {
  cli.write(
    'again.mjs',
    `export default [{ id: 'mine', name: 'A', hosts: ['a.example'] }, { id: 'rfi', name: 'B', hosts: ['b.example'] }];`,
  );
  const { stderr } = await cli.run(['archive', '--record', 'again.mjs', '--publisher', 'other']);
  const ids = ['mine', ...allPublishers.map(({ id }) => id).filter((id) => id !== 'rfi')];
  ids.splice(1, 0, 'rfi');
  expect(stderr).toContain(`there is no record "other". The records are ${ids.join(', ')}.\n`);
});

test.each([
  [['--publisher', 'rfy'], '--publisher: there is no record "rfy". The records are rfi,'],
  [['--record', 'nowhere.mjs'], '--record: the file nowhere.mjs does not exist.'],
  [['--record', 'broken.mjs'], '--record: broken.mjs cannot be used: '],
  [['--record', 'nothing.mjs'], '--record: nothing.mjs cannot be used: publisher: id is missing.'],
  [['--record', 'faulty.mjs'], '--record: faulty.mjs cannot be used: publisher "mine": hosts'],
  [['--record', 'thrown.mjs'], '--record: thrown.mjs cannot be used: not today'],
  [['--record', 'items.mjs'], '--record: items.mjs cannot be used: publisher: id is missing.'],
])('%j is refused', async (args, message) => {
  cli.write('broken.mjs', 'export default {');
  cli.write('thrown.mjs', "throw 'not today';");
  cli.write('nothing.mjs', 'export const record = 1;');
  cli.write('faulty.mjs', `export default { id: 'mine', name: 'My News', hosts: ['https://news.example'] };`);
  cli.write('items.mjs', `export default [{ id: 'mine', name: 'My News', hosts: ['news.example'] }, 'rfi'];`);
  for (const command of ['parse', 'check', 'explain']) {
    const { status, stdout, stderr } = await cli.run([command, join('archive', 'x1.md'), ...args]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`error: ${message}`);
  }
});
