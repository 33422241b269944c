import { existsSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from '@commander-js/extra-typings';
import { formatNames } from './formats.js';
import { UsageError } from './problem.js';

/** The options of each command, derived from its definition below. */
export type ParseOptions = OptionsOf<typeof defineParse>;
export type CheckOptions = OptionsOf<typeof defineCheck>;
export type ExplainOptions = OptionsOf<typeof defineExplain>;
type OptionsOf<Define extends () => { opts(): unknown }> = Readonly<ReturnType<ReturnType<Define>['opts']>>;

/** The actions of the commands, called if the command line is valid. */
export interface Actions {
  parse(paths: readonly string[], options: ParseOptions): Promise<void> | void;
  check(paths: readonly string[], options: CheckOptions): Promise<void> | void;
  explain(path: string, options: ExplainOptions): Promise<void> | void;
}

/**
 * Adds the default command, `parse`, to arguments without a command. A word that is neither a command nor a file is treated as a
 * misspelt command, so that the mistake is reported before anything is read.
 */
export function withCommand([first = '', ...rest]: readonly string[]): string[] {
  const isAboutItself = ['-h', '--help', '-V', '--version'].includes(first);
  const isWord = /^[a-z][a-z-]*$/.test(first);
  const isFile = isWord && !['parse', 'check', 'explain', 'help'].includes(first) && existsSync(first);
  return isAboutItself || (isWord && !isFile) ? [first, ...rest] : ['parse', first, ...rest];
}

/** Defines the command line: commands, options and help, which is printed with `writeOut`. */
export function createProgram(version: string, writeOut: (text: string) => void, actions: Actions): Command {
  const program = new Command('rfi-article')
    .description('Reads archived news documents into typed Articles.')
    .usage('FILE… | COMMAND …')
    .addHelpText(
      'after',
      `
A PATH is a file, a folder (with its sub-folders) or - for standard input. The default command is parse.

Examples
  rfi-article article.md
  rfi-article article.md --format text
  rfi-article parse archive --output archive.ndjson
  rfi-article check archive

Exit codes
  0  everything was read
  1  some documents are bad: they give no Article, or check found errors
  2  the command line is invalid, or a file cannot be read or written
  130  interrupted`,
    );
  const parse = defineParse().action((paths, options) => {
    const isFilter = options.from === 'ndjson';
    if (options.exitZero && !isFilter)
      throw new UsageError('--exit-zero needs --from ndjson, where each result states whether the document is good.');
    if (options.errors !== '-' && isFilter)
      throw new UsageError('--errors does not work with --from ndjson, where each failure is a result.');
    if (paths.length === 0 && !isFilter) throw new UsageError('parse needs a PATH, or - for standard input.');
    return actions.parse(paths.length === 0 ? ['-'] : paths, options);
  });
  const check = defineCheck().action(actions.check);
  const explain = defineExplain().action(actions.explain);
  for (const command of [parse, check, explain]) program.addCommand(command);
  for (const command of [program, ...program.commands]) {
    command
      .version(version, '-V, --version', 'print the version')
      .helpOption('-h, --help', 'print this help')
      .configureOutput({ writeOut, getOutHelpWidth: () => 120, outputError: () => {} })
      .exitOverride();
  }
  return program;
}

const PATHS = 'files, folders (with their sub-folders, ordered by name), or - for standard input';
const EXTENSION = [
  '--extension <EXT>',
  'read only files with this extension from folders: md, or several: md,html (default: all)',
  list,
] as const;
const PUBLISHER = [
  '--publisher <ID>',
  'use only this record, and generic for all other hosts; several: rfi,cna (default: all)',
  list,
] as const;
const RECORD = [
  '--record <FILE>',
  'use your own record too: an ES module whose default export is a record or a list of records (default: none)',
  onePath,
] as const;

function defineParse() {
  return new Command('parse')
    .description('Read documents into Articles.')
    .argument('[PATH...]', PATHS, onePath)
    .optionsGroup('Input:')
    .option(...EXTENSION)
    .option(...PUBLISHER)
    .option(...RECORD)
    .addOption(
      new Option(
        '--from <KIND>',
        'ndjson is a filter: it reads one {"id": …, "document": "…"} per line and writes one result per line, in order',
      )
        .choices(['documents', 'ndjson'])
        .default('documents'),
    )
    .optionsGroup('Output:')
    .addOption(
      new Option(
        '-f, --format <FORMAT>',
        'the output format (default: by the extension of the output, or json)',
      ).choices(formatNames),
    )
    .option(
      '-o, --output <PATH>',
      'a file, whose extension sets the format (data.ndjson), a folder for one file per document, or - for standard output',
      notEmpty,
      '-',
    )
    .option('--force', 'overwrite existing files')
    .option('--no-positions', 'leave out positions in the source')
    .option('--title <TITLE>', 'the title of a JSON feed, or of a page with several Articles', 'Articles')
    .optionsGroup('Problems:')
    .option('--strict', 'treat warnings as errors: a document with a warning gives no Article')
    .option(
      '--errors <FILE>',
      'write failures to this file as NDJSON: path, code, position, values read; - prints them on standard error',
      notEmpty,
      '-',
    )
    .option('--exit-zero', 'with --from ndjson: exit with 0 even if documents are bad (for Spark)')
    .option('-q, --quiet', 'show no progress and no summary')
    .addHelpText(
      'after',
      `
Examples
  rfi-article parse article.md                                    one Article, indented
  rfi-article parse a.md b.md                                     a JSON list
  rfi-article parse archive --extension md --output data.ndjson   a data set: one Article per line
  rfi-article parse archive --format markdown --output pages/     one file per document
  rfi-article parse archive -o data.ndjson --errors bad.ndjson    failures in a separate file
  rfi-article parse archive --publisher rfi,cna -o data.ndjson    two records; generic for other hosts
  cat article.md | rfi-article parse - --format text
  parallel --pipepart -a in.ndjson --block 100M --keep-order rfi-article parse --from ndjson >out.ndjson`,
    );
}

function defineCheck() {
  return new Command('check')
    .description('Show what is wrong in documents, and where.')
    .argument('<PATH...>', PATHS, onePath)
    .addOption(
      new Option('-f, --format <FORMAT>', 'for people, as a JSON list, or as annotations for GitHub Actions')
        .choices(['pretty', 'json', 'github'])
        .default('pretty'),
    )
    .addOption(
      new Option('--level <LEVEL>', 'the lowest severity to show')
        .choices(['info', 'warning', 'error'])
        .default('info'),
    )
    .option('--strict', 'treat warnings as errors')
    .option(...EXTENSION)
    .option(...PUBLISHER)
    .option(...RECORD)
    .option('-q, --quiet', 'show no summary')
    .addHelpText(
      'after',
      `
Exit code
  1 if there is an error. Warnings and infos do not count, unless --strict turns warnings into errors.

Examples
  rfi-article check article.md
  rfi-article check archive --level warning
  rfi-article check archive --format json >problems.json
  rfi-article check archive --format github --strict`,
    );
}

function defineExplain() {
  return new Command('explain')
    .description('Show which part of a document became which value.')
    .argument('<FILE>', 'a document, or - for standard input')
    .addOption(
      new Option(
        '-f, --format <FORMAT>',
        'source: the document in colour, with a legend (default on a terminal); table: one line per segment, with its position and its path in the Article (default otherwise); json: the segments as a list',
      ).choices(['source', 'table', 'json']),
    )
    .option(...PUBLISHER)
    .option(...RECORD)
    .addHelpText(
      'after',
      `
Examples
  rfi-article explain article.md
  rfi-article explain article.md --format table
  FORCE_COLOR=1 rfi-article explain article.md --format source | less -R`,
    );
}

function onePath(path: string, previous: readonly string[] = []): readonly string[] {
  if (path === '-' && previous.includes('-')) throw new InvalidArgumentError('Standard input can be read only once.');
  return [...previous, notEmpty(path)];
}

function notEmpty(path: string): string {
  if (path === '') throw new InvalidArgumentError('The name is empty. Is a shell variable not set?');
  return path;
}

function list(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, ...value.split(',').filter((name) => name !== '')];
}
