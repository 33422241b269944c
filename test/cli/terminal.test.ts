import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CommandLine, createCommandLine, documentOf } from './command-line.js';

// The `script` command of util-linux runs a process in a terminal.
const hasScript = spawnSync('bash', ['-c', 'script --version']).stdout?.includes('util-linux') === true;
if (!hasScript) console.warn('The `script` command of util-linux is not installed; the terminal tests are skipped.');

let cli: CommandLine;
beforeAll(() => {
  cli = createCommandLine();
  cli.write('good.md', documentOf('好'));
  cli.write('bad.md', '');
  for (let number = 0; number < 3000; number++) cli.write(`many/${number}.md`, documentOf(`第${number}篇`));
});
afterAll(() => cli.remove());

function onTerminal(command: string) {
  return cli.shell(`script -qec "stty cols 80; ${command}" /dev/null </dev/null`).stdout.replaceAll('\u001b', '␛');
}

describe.skipIf(!hasScript)('in a terminal', () => {
  test('the progress shows the rate and the remaining time, and disappears before the summary', () => {
    const output = onTerminal('$RFI many -o many.ndjson');
    expect(output).toMatch(/\r␛\[K[\d,]+ of 3,000 documents, [\d,]+\/s, \d+ s left/);
    expect(output).toMatch(/\r␛\[K3,000 documents read in /);
    for (const line of output.split(/[\r\n]/)) expect(line.replaceAll('␛[K', '').length).toBeLessThan(80);
  });

  test('--quiet prints nothing', () => {
    expect(onTerminal('$RFI many -o quiet.ndjson --quiet')).toBe('');
    expect(readdirSync(cli.folder)).toContain('quiet.ndjson');
  });

  test('the filter shows its progress', () => {
    expect(onTerminal('yes 1 | head -n 200000 | $RFI parse --from ndjson -o lines.ndjson')).toMatch(
      /\r␛\[K[\d,]+ documents, [\d,]+\/s/,
    );
  });

  test.each([
    ['2>log', ''],
    ['2>&1 | cat', ''],
    ['>out.ndjson', '1 document read in '],
  ])('the filter prints its summary only if standard error is the terminal: %s', (redirection, expected) => {
    const output = onTerminal(
      `echo '{}' | $RFI parse --from ndjson -o filtered.ndjson --force ${redirection}; cat log`,
    );
    expect(/\d document read in /.exec(output)?.[0] ?? '').toBe(expected);
  });

  test('errors are coloured, except with NO_COLOR', () => {
    expect(onTerminal('$RFI check bad.md')).toContain('␛[1m␛[31merror␛[39m␛[22m');
    expect(onTerminal('NO_COLOR=1 $RFI check bad.md')).not.toContain('␛');
  });

  test('explain colours the source, but prints a table with NO_COLOR', () => {
    expect(onTerminal('$RFI explain good.md')).toContain('␛[32m好的正文。␛[39m');
    expect(onTerminal('NO_COLOR=1 $RFI explain good.md')).toMatch(/^PLACE/);
  });
});

test('numbers are written in English in every locale', () => {
  for (let number = 0; number < 1000; number++) cli.write(`thousand/${number}.md`, documentOf('一'));
  for (const locale of ['C', 'de_DE.UTF-8', 'hi_IN.UTF-8']) {
    const { stderr } = cli.spawn(['thousand', '-o', `${locale}.ndjson`], { env: { LC_ALL: locale, LANG: locale } });
    expect(stderr).toMatch(/^1,000 documents read in /m);
    expect(stderr).toContain('\n1,000 articles written to ');
    expect(stderr).toContain('\n    1,000  rfi\n');
  }
});

test('nothing is overwritten without a terminal', async () => {
  const { stderr } = await cli.run(['many', '-o', join(cli.folder, 'log.ndjson')]);
  expect(stderr).not.toContain('\r');
  expect(stderr).toContain('3,000 documents');
});
