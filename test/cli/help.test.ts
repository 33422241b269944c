import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createProgram, withCommand } from '../../src/cli/arguments.js';
import { exitCodes, fileCodes } from '../../src/cli/problem.js';
import { type CommandLine, createCommandLine } from './command-line.js';
import { helpText } from './help-text.js';

let cli: CommandLine;
beforeAll(() => {
  cli = createCommandLine();
});
afterAll(() => cli.remove());

const topics = [null, 'parse', 'check', 'explain'] as const;
const page = readFileSync(new URL('../../docs/cli.md', import.meta.url), 'utf8');

describe('help', () => {
  test.each(topics)('of %s is printed and fits in a terminal', async (topic) => {
    const { status, stdout, stderr } = await cli.run(topic === null ? ['--help'] : [topic, '--help']);
    expect(stdout).toBe(helpText(topic));
    expect((await cli.run(topic === null ? ['help'] : ['help', topic])).stdout).toBe(stdout);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.split('\n').filter((line) => line.length > 120)).toEqual([]);
  });

  test.each(topics)('of %s has examples with correct arguments', (topic) => {
    const examples = helpText(topic).split('\nExamples\n')[1]?.split('\n\n')[0]?.trimEnd().split('\n') ?? [];
    expect(examples.length, 'the number of examples').toBeGreaterThanOrEqual(3);
    for (const example of examples) {
      const command = /rfi-article (.*?)(?: {2,}.*| [<>|].*)?$/.exec(example)?.[1] ?? '';
      let isAccepted = false;
      const accept = () => {
        isAccepted = true;
      };
      const program = createProgram('', () => {}, { parse: accept, check: accept, explain: accept });
      program.parse(withCommand(command.split(' ')), { from: 'user' });
      expect(isAccepted).toBe(true);
    }
  });

  test('is printed as an error if there are no arguments', async () => {
    const { status, stdout, stderr } = await cli.run([]);
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: helpText(null) });
  });
});

test('the version is that of the package', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  for (const args of [['--version'], ['-V'], ['check', '--version']])
    expect((await cli.run(args)).stdout).toBe(`${version}\n`);
});

test.each([
  ...['parse', 'check', 'explain', 'help', 'parze', 'tide-table', '-h', '--help', '-V', '--version'].map((word) => ({
    word,
    isCommand: true,
  })),
  ...['a.md', './check', '-', '', 'archive2024', 'tide_table', 'Check', 'chéck', '--format', '-q', '--'].map(
    (word) => ({
      word,
      isCommand: false,
    }),
  ),
])('the first word $word is a command, or misspelt: $isCommand', ({ word, isCommand }) => {
  expect(withCommand([word, 'x'])).toEqual(isCommand ? [word, 'x'] : ['parse', word, 'x']);
});

test.each([
  [['--nonsense', 'a.md'], "unknown option '--nonsense'"],
  [['--fromat', 'text', 'a.md'], "unknown option '--fromat'\n(Did you mean --format?)"],
  [['check', '--levle', 'info', 'a.md'], "unknown option '--levle'\n(Did you mean --level?)"],
  [['parze', '.'], "unknown command 'parze'\n(Did you mean parse?)"],
  [['chek', '.'], "unknown command 'chek'\n(Did you mean check?)"],
  [['summary', '.'], "unknown command 'summary'"],
  [['parse'], 'parse needs a PATH, or - for standard input.'],
  [['check'], "missing required argument 'PATH'"],
  [
    ['parse', '-', '-'],
    "command-argument value '-' is invalid for argument 'PATH'. Standard input can be read only once.",
  ],
  [['parse', ''], "command-argument value '' is invalid for argument 'PATH'. The name is empty."],
  [['explain', 'a.md', 'b.md'], "too many arguments for 'explain'. Expected 1 argument but got 2."],
  [
    ['a.md', '--format', 'xml'],
    "option '-f, --format <FORMAT>' argument 'xml' is invalid. Allowed choices are json, ndjson, text,",
  ],
  [
    ['check', 'a.md', '--format', 'text'],
    "option '-f, --format <FORMAT>' argument 'text' is invalid. Allowed choices are pretty, json, github.",
  ],
  [['parse', 'a.md', '--exit-zero'], '--exit-zero needs --from ndjson'],
  [['parse', 'a.md', '--output'], "option '-o, --output <PATH>' argument missing"],
])('%j is refused', async (args, message) => {
  const { status, stdout, stderr } = await cli.run(args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(`error: ${message}`);
  expect(stderr).toMatch(/See rfi-article .*--help\.\n$/);
});

describe('docs/cli.md', () => {
  test('contains the help texts', () => {
    for (const topic of topics) expect(page).toContain(`\`\`\`text\n${helpText(topic)}\`\`\`\n`);
  });

  test('has a heading for each code of the command line', () => {
    const [, codes = ''] = page.split('\n## Codes for files\n');
    expect(Array.from(codes.matchAll(/^### (.*)$/gm), ([, code]) => code)).toEqual(fileCodes);
  });

  test('lists the exit codes', () => {
    for (const code of exitCodes) expect(page).toMatch(new RegExp(`^\\| ${code} +\\|`, 'm'));
  });
});
