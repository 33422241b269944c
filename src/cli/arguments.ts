import { existsSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from '@commander-js/extra-typings';
import type { CheckOptions } from './check-command.js';
import type { ExplainOptions } from './explain-command.js';
import { formatNames } from './formats.js';
import type { ParseOptions } from './parse-command.js';
import { UsageError } from './problem.js';

/** What the commands do with a command line that is right. */
export interface Actions {
  parse(paths: readonly string[], options: ParseOptions): Promise<void> | void;
  check(paths: readonly string[], options: CheckOptions): Promise<void> | void;
  explain(path: string, options: ExplainOptions): Promise<void> | void;
}

/**
 * The arguments with their command: without one it is `parse`. A word that is neither a command nor a file is taken for a
 * misspelt command, so that nothing is read before the slip is noticed.
 */
export function withCommand([first = '', ...rest]: readonly string[]): string[] {
  const isAboutItself = ['-h', '--help', '-V', '--version'].includes(first);
  const isWord = /^[a-z][a-z-]*$/.test(first);
  const isFile = isWord && !['parse', 'check', 'explain', 'help'].includes(first) && existsSync(first);
  return isAboutItself || (isWord && !isFile) ? [first, ...rest] : ['parse', first, ...rest];
}

/** The command line: its commands, their options, and the help about them. */
export function createProgram(version: string, actions: Actions): Command {
  const program = new Command('rfi-article')
    .summary('reads archived news documents into typed Articles')
    .description('Reads archived news documents into typed Articles.')
    .usage('FILE… | COMMAND …')
    .addHelpText(
      'after',
      `
A PATH is a file, a folder (read with its sub-folders) or - for standard input. Without a command it is parse.

Examples
  rfi-article article.md
  rfi-article article.md --format text
  rfi-article parse archive --output archive.ndjson
  rfi-article check archive

Exit codes
  0  everything was read
  1  documents are bad: no Article can be made of them, or check found errors
  2  the command line is wrong, or a file cannot be read or written
  130  interrupted`,
    );
  addParse(program, actions);
  addCheck(program, actions);
  addExplain(program, actions);
  for (const command of [program, ...program.commands]) {
    command
      .version(version, '-V, --version', 'print the version')
      .helpOption('-h, --help', 'print this help')
      .configureOutput({ getOutHelpWidth: () => 120, getOutHasColors: () => false, outputError: () => {} })
      .exitOverride();
  }
  return program;
}

function addParse(program: Command, { parse }: Actions): void {
  program
    .command('parse')
    .description('Documents in, Articles out.')
    .argument('[PATH...]', 'files, folders (read with their sub-folders, by name), - for standard input')
    .optionsGroup('Input:')
    .addOption(extension())
    .addOption(publisher())
    .addOption(record())
    .addOption(
      new Option(
        '--from <KIND>',
        'ndjson is a filter: one {"id": …, "document": "…"} a line in, one result a line out, in order',
      )
        .choices(['documents', 'ndjson'])
        .default('documents'),
    )
    .optionsGroup('Output:')
    .addOption(new Option('-f, --format <FORMAT>', 'default: as the output is named, or json').choices(formatNames))
    .option(
      '-o, --output <PATH>',
      'a file, which also chooses the format (data.ndjson), or a folder for a file each',
      fileName,
    )
    .option('--force', 'overwrite what is there')
    .option('--no-positions', 'leave out where everything is in the source')
    .option('--title <TITLE>', 'the title of a json-feed, or of a page of several Articles', 'Articles')
    .optionsGroup('Problems:')
    .option('--strict', 'warnings are errors: a document with one gives no Article')
    .option(
      '--errors <FILE>',
      'failures as NDJSON: path, code, position, what could be read; not on standard error then',
      fileName,
    )
    .option('--exit-zero', 'with --from ndjson: end with 0 also when documents are bad (for Spark)')
    .option('-q, --quiet', 'no progress and no summary')
    .addHelpText(
      'after',
      `
Examples
  rfi-article parse article.md                                    one Article, indented
  rfi-article parse a.md b.md                                     a JSON list
  rfi-article parse archive --extension md --output data.ndjson   a data set: an Article a line
  rfi-article parse archive --format markdown --output pages/     a file for each document
  rfi-article parse archive -o data.ndjson --errors bad.ndjson    failures in a file of their own
  rfi-article parse archive --publisher rfi,cna -o data.ndjson    with two records; generic reads other hosts
  cat article.md | rfi-article parse - --format text
  parallel --pipepart -a in.ndjson --block 100M --keep-order rfi-article parse --from ndjson >out.ndjson`,
    )
    .action((paths, options, command) => {
      const isFilter = options.from === 'ndjson';
      if (options.exitZero && !isFilter)
        throw new UsageError('--exit-zero is for --from ndjson, where each result says whether it is good.', 'parse');
      if (options.errors !== undefined && isFilter)
        throw new UsageError('--errors has no use with --from ndjson: each failure is a result.', 'parse');
      return parse(isFilter && paths.length === 0 ? ['-'] : somePaths(paths, command.name()), options);
    });
}

function addCheck(program: Command, { check }: Actions): void {
  program
    .command('check')
    .description('What is wrong in documents, and where.')
    .argument('[PATH...]', 'files, folders (read with their sub-folders, by name), - for standard input')
    .addOption(
      new Option('-f, --format <FORMAT>', 'for people, as a list, or as annotations of GitHub Actions')
        .choices(['pretty', 'json', 'github'])
        .default('pretty'),
    )
    .addOption(
      new Option('--level <LEVEL>', 'the least that is shown').choices(['info', 'warning', 'error']).default('info'),
    )
    .option('--strict', 'warnings are errors')
    .addOption(extension())
    .addOption(publisher())
    .addOption(record())
    .option('-q, --quiet', 'no progress and no summary')
    .addHelpText(
      'after',
      `
Exit code
  1 when there is an error; warnings and infos are none, unless --strict makes errors of warnings.

Examples
  rfi-article check article.md
  rfi-article check archive --level warning
  rfi-article check archive --format json >problems.json
  rfi-article check archive --format github --strict`,
    )
    .action((paths, options, command) => check(somePaths(paths, command.name()), options));
}

function addExplain(program: Command, { explain }: Actions): void {
  program
    .command('explain')
    .description('Which part of a document became what.')
    .argument('<FILE>', 'a document, - for standard input')
    .addOption(
      new Option(
        '-f, --format <FORMAT>',
        'source: the document, coloured, with a legend (default on a terminal); table: a line for each part, with its place and path in the Article (default elsewhere); json: the parts as a list',
      ).choices(['source', 'table', 'json']),
    )
    .addOption(publisher())
    .addOption(record())
    .addHelpText(
      'after',
      `
Examples
  rfi-article explain article.md
  rfi-article explain article.md --format table
  FORCE_COLOR=1 rfi-article explain article.md --format source | less -R`,
    )
    .action(explain);
}

const extension = () =>
  new Option('--extension <EXT>', 'take only files with this extension from folders: md; several: md,html')
    .argParser(list)
    .default([], 'all');
const publisher = () =>
  new Option('--publisher <ID>', 'read with this record only, and with generic the rest; several: rfi,cna')
    .argParser(list)
    .default([], 'all');
const record = () =>
  new Option(
    '--record <FILE>',
    'read with your own record too: an ES module that exports it, or a list, as its default',
  )
    .argParser((value, previous: readonly string[]) => [...previous, value])
    .default([], 'none');

function list(value: string, previous: readonly string[]): readonly string[] {
  return [...previous, ...value.split(',').filter((name) => name !== '')];
}

/** `-` is standard output, as if the option were not there. */
function fileName(value: string): string | undefined {
  if (value === '') throw new InvalidArgumentError('It needs a name.');
  return value === '-' ? undefined : value;
}

function somePaths(paths: readonly string[], command: string): readonly string[] {
  if (paths.length === 0) throw new UsageError(`${command} needs a PATH; - is standard input.`, command);
  if (paths.includes('')) throw new UsageError('A PATH is empty. Is a variable of the shell not set?', command);
  if (paths.filter((path) => path === '-').length > 1) throw new UsageError('- can be read only once.', command);
  return paths;
}
