import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  badDocument,
  type CommandLine,
  createCommandLine,
  documentOf,
  doubtfulDocument,
  environment,
} from './command-line.js';

/*
 * The files in `sessions` show what each command prints. A line that begins with `$` is a command; below it are its standard
 * output (`|`), its standard error (`!`), and its exit code unless that is 0. `cat` and `ls` show what a command wrote. With
 * `TERMINAL=stdout,stderr`, these outputs are terminals; with `SLOW=1`, time passes quickly. To add a command, write its line and
 * run `npx vitest run test/cli/sessions.test.ts -u`, then review what it printed.
 */

const FOLDER = fileURLToPath(new URL('sessions', import.meta.url));

let cli: CommandLine;
beforeAll(() => {
  cli = createCommandLine();
  const line = (id: unknown, document: unknown) => `${JSON.stringify({ id, document })}\n`;
  const short = documentOf('港', 0, '<p>灯塔</p>');
  const documents: Readonly<Record<string, string | Uint8Array>> = {
    'good.md': documentOf('好'),
    'short.md': short,
    'bad.md': badDocument,
    'doubtful.md': doubtfulDocument,
    'wide.md': documentOf('宽', 0, '<div><p>甲乙丙</i>丁</p></div>'),
    'foreign.md': '<!--0-->\n[Tides](https://tides.example/a)\n------\n\n<p>Low</p>\n',
    'two-errors.md': '<!--NaN-->\n[坏]\n------\n\n<p>一</p>\n',
    'bytes.md': Buffer.concat([
      Buffer.from('<!--0-->\n[甲'),
      Buffer.from([0xff]),
      Buffer.from('](https://www.rfi.fr/cn/a)\n------\n\n<p>乙</p>\n'),
    ]),
    'page.html': '<!doctype html>\n<p>High tide at noon.</p>\n',
    'empty.md': '',
    'blank.md': '\n \n',
    'no-line-break.md': documentOf('末', 0, '<p>一</p>').trimEnd(),
    'lines.md': documentOf('行', 0, '<p>一\t二</p>').replaceAll('\n', '\r\n'),
    'old-lines.md': documentOf('行', 0, '<p>一</p>').replaceAll('\n', '\r'),
    '100%,a:b.md': badDocument,
    'archive/a.md': documentOf('甲', 0, '<p>一</p>'),
    'archive/b/1.md': documentOf('乙', 0, '<p>二</p>'),
    'archive/b/2.markdown': documentOf('丙', 0, '<p>三</p>'),
    'archive/.hidden/1.md': documentOf('隐', 0, '<p>四</p>'),
    'other/a.md': documentOf('他', 0, '<p>五</p>'),
    'mixed/bad.md': badDocument,
    'mixed/doubtful.md': doubtfulDocument,
    'mixed/good.md': short,
    'mixed/repaired.md': documentOf('修', 0, '<p>一</i></p><p>二</b></i></p>'),
    'hosts/1.md': '<!--0-->\n[One](https://one.example/a)\n------\n\n<p>1</p>\n',
    'hosts/2.md': '<!--0-->\n[Two](https://two.example/a)\n------\n\n<p>2</p>\n',
    'hosts/3.md': '<!--0-->\n[Two](https://two.example/b)\n------\n\n<p>3</p>\n',
    'hosts/4.md': short,
    'deep.md': documentOf(
      '深',
      0,
      `<ul><li><ul><li><ul><li><p>岸</p></li></ul></li></ul></li></ul><p>${'长'.repeat(31)}</p><p>${'x'.repeat(60)}</p>`,
    ),
    'mine.mjs': `export default { id: 'mine', name: 'Mine', hosts: ['two.example'] };`,
    'kept.json': 'kept\n',
    'kept/1': 'kept\n',
    'partly/b/1.txt': 'kept\n',
    'lines.ndjson':
      `\ufeff${line('a', short)}` +
      line(2, badDocument) +
      '\n  \r\n' +
      line(null, doubtfulDocument).replace('\n', '\r\n') +
      line({ page: 1 }, short) +
      '[1]\n"x"\nnull\n{"id": 5}\n{"id": 6, "document": null}\n{"document": "x"}\n{"id": 9007199254740993, "document": ""}\n' +
      line('last', short).trimEnd(),
    'good.ndjson': line(1, short),
  };
  for (const [name, content] of Object.entries(documents)) cli.write(name, content);
});
afterAll(() => cli.remove());

test.each(readdirSync(FOLDER))('the session in %s', async (name) => {
  const file = join(FOLDER, name);
  const kept = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => !/^[|![]/.test(line));
  const lines: string[] = [];
  for (const line of kept) lines.push(line, ...(line.startsWith('$ ') ? await play(line.slice(2)) : []));
  await expect(lines.join('\n')).toMatchFileSnapshot(file);
});

/** Runs a command, and returns what it printed. */
async function play(command: string): Promise<readonly string[]> {
  const words = (command.match(/'[^']*'|\S+/g) ?? []).map((word) => word.replace(/^'(.*)'$/, '$1'));
  const settings = words.slice(
    0,
    words.findIndex((word) => !word.includes('=')),
  );
  const [name = '', ...args] = words.slice(settings.length);
  if (name === 'cat') return printed('|', args.map((path) => readFileSync(join(cli.folder, path), 'utf8')).join(''));
  if (name === 'ls') return printed('|', args.flatMap((path) => filesIn(join(cli.folder, path))).join(''));
  const input = args.at(-2) === '<' ? readFileSync(join(cli.folder, args.at(-1) ?? '')) : null;
  const variables = Object.fromEntries(settings.map((setting) => setting.split('=')));
  const { env } = process;
  const { now } = performance;
  let passed = 0;
  process.env = { ...environment, ...variables };
  if (settings.includes('SLOW=1')) performance.now = () => (passed += 2500);
  try {
    const { status, stdout, stderr } = await cli.run(input === null ? args : args.slice(0, -2), {
      input: input ?? '',
      terminals: variables['TERMINAL']?.split(','),
    });
    return [...printed('|', stdout), ...printed('!', stderr), ...(status === 0 ? [] : [`[${status}]`])];
  } finally {
    process.env = env;
    performance.now = now;
  }
}

function filesIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${join(entry.parentPath, entry.name).slice(folder.length + 1)}\n`)
    .sort();
}

/** What was printed, line by line. Times and the words of JavaScript's own errors are left out. */
function printed(sign: '|' | '!', text: string): readonly string[] {
  if (text === '') return [];
  const lines = text
    .replaceAll(cli.folder, '/home/me')
    .replaceAll('\r', '␍')
    .replaceAll('\u001b', '␛')
    .replaceAll(/read in \d+\.\d s \([\d,]+\/s\)/g, 'read in … s (…/s)')
    .replaceAll(/(not JSON: )[^"]+(?:"[^"]*"[^"]+)?\./g, '$1….')
    .split('\n');
  const isComplete = lines.at(-1) === '';
  return [
    ...(isComplete ? lines.slice(0, -1) : lines).map((line) => (line === '' ? sign : `${sign} ${line}`)),
    ...(isComplete ? [] : [`${sign} (no line break at the end)`]),
  ];
}
