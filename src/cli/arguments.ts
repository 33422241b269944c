import { existsSync } from 'node:fs';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './errors.js';
import { type FormatName, formatNames } from './formats.js';
import type { RecordChoice } from './records.js';
import { suggestion } from './suggest.js';

export const commandNames = ['parse', 'check', 'explain'] as const;
export type CommandName = (typeof commandNames)[number];

export interface ParseArguments extends RecordChoice {
  readonly command: 'parse';
  readonly paths: readonly string[];
  readonly from: 'documents' | 'ndjson';
  /** `null` where the output's name decides. */
  readonly format: FormatName | null;
  readonly output: string | null;
  readonly errors: string | null;
  readonly extensions: ReadonlySet<string>;
  readonly title: string;
  readonly positions: boolean;
  readonly strict: boolean;
  readonly force: boolean;
  readonly quiet: boolean;
  readonly exitZero: boolean;
}

export interface CheckArguments extends RecordChoice {
  readonly command: 'check';
  readonly paths: readonly string[];
  readonly format: 'pretty' | 'json' | 'github';
  readonly level: 'info' | 'warning' | 'error';
  readonly extensions: ReadonlySet<string>;
  readonly strict: boolean;
  readonly quiet: boolean;
}

export interface ExplainArguments extends RecordChoice {
  readonly command: 'explain';
  readonly path: string;
  readonly format: 'source' | 'table' | 'json' | null;
}

export interface HelpArguments {
  readonly command: 'help';
  readonly topic: CommandName | null;
}

export type Arguments =
  | ParseArguments
  | CheckArguments
  | ExplainArguments
  | HelpArguments
  | { readonly command: 'version' };

const common = { help: { type: 'boolean', short: 'h' }, version: { type: 'boolean', short: 'V' } } as const;
const records = {
  publisher: { type: 'string', multiple: true },
  record: { type: 'string', multiple: true },
} as const;
const reading = {
  ...records,
  extension: { type: 'string', multiple: true },
  strict: { type: 'boolean' },
  quiet: { type: 'boolean', short: 'q' },
} as const;

/** What the command line says. Without a command it is `parse`. */
export function readArguments(args: readonly string[]): Arguments {
  const [first, ...rest] = args;
  if (first === undefined) return { command: 'help', topic: null };
  if (first === 'help') return { command: 'help', topic: commandNames.find((name) => name === rest[0]) ?? null };
  if (first === 'check') return readCheck(rest);
  if (first === 'explain') return readExplain(rest);
  return first === 'parse' ? readParse(rest, 'parse') : readParse(args, null);
}

function readParse(args: readonly string[], topic: CommandName | null): Arguments {
  const config = {
    allowPositionals: true,
    options: {
      ...common,
      ...reading,
      from: { type: 'string' },
      format: { type: 'string', short: 'f' },
      output: { type: 'string', short: 'o' },
      errors: { type: 'string' },
      title: { type: 'string' },
      'no-positions': { type: 'boolean' },
      force: { type: 'boolean' },
      'exit-zero': { type: 'boolean' },
    },
  } as const;
  const { values, positionals } = parsed(args, config, topic);
  if (values.help === true) return { command: 'help', topic };
  if (values.version === true) return { command: 'version' };
  if (topic === null) refuseUnknownCommand(positionals[0]);
  const from = choice('--from', values.from, ['documents', 'ndjson'], 'parse') ?? 'documents';
  if (values['exit-zero'] === true && from !== 'ndjson')
    throw new UsageError('--exit-zero is for --from ndjson, where each result says whether it is good.', 'parse');
  if (from === 'ndjson' && values.errors !== undefined)
    throw new UsageError('--errors has no use with --from ndjson: each failure is a result.', 'parse');
  return {
    command: 'parse',
    paths: positionals.length === 0 && from === 'ndjson' ? ['-'] : somePaths(positionals, 'parse'),
    from,
    format: choice('--format', values.format, formatNames, 'parse'),
    output: fileName('--output', values.output, 'parse'),
    errors: fileName('--errors', values.errors, 'parse'),
    extensions: extensionsOf(values.extension),
    ...recordsOf(values),
    title: values.title ?? 'Articles',
    positions: values['no-positions'] !== true,
    strict: values.strict === true,
    force: values.force === true,
    quiet: values.quiet === true,
    exitZero: values['exit-zero'] === true,
  };
}

function readCheck(args: readonly string[]): Arguments {
  const config = {
    allowPositionals: true,
    options: { ...common, ...reading, format: { type: 'string', short: 'f' }, level: { type: 'string' } },
  } as const;
  const { values, positionals } = parsed(args, config, 'check');
  if (values.help === true) return { command: 'help', topic: 'check' };
  if (values.version === true) return { command: 'version' };
  return {
    command: 'check',
    paths: somePaths(positionals, 'check'),
    format: choice('--format', values.format, ['pretty', 'json', 'github'], 'check') ?? 'pretty',
    level: choice('--level', values.level, ['info', 'warning', 'error'], 'check') ?? 'info',
    extensions: extensionsOf(values.extension),
    ...recordsOf(values),
    strict: values.strict === true,
    quiet: values.quiet === true,
  };
}

function readExplain(args: readonly string[]): Arguments {
  const config = {
    allowPositionals: true,
    options: { ...common, ...records, format: { type: 'string', short: 'f' } },
  } as const;
  const { values, positionals } = parsed(args, config, 'explain');
  if (values.help === true) return { command: 'help', topic: 'explain' };
  if (values.version === true) return { command: 'version' };
  const [path, second] = somePaths(positionals, 'explain');
  if (path === undefined || second !== undefined) throw new UsageError('explain takes one FILE.', 'explain');
  return {
    command: 'explain',
    path,
    ...recordsOf(values),
    format: choice('--format', values.format, ['source', 'table', 'json'], 'explain'),
  };
}

function parsed<const T extends ParseArgsConfig>(args: readonly string[], config: T, topic: CommandName | null) {
  try {
    return parseArgs({ ...config, args: [...args] });
  } catch (error) {
    // parseArgs says it well; only its advice on positional arguments is of no use here.
    const message = error instanceof Error ? (error.message.split('. To specify')[0] ?? '') : String(error);
    const [, option] = /^Unknown option '(--[^']*)'/.exec(message) ?? [];
    const options = Object.keys(config.options ?? {}).map((name) => `--${name}`);
    throw new UsageError(message + (option === undefined ? '' : `.${suggestion(option, options)}`), topic);
  }
}

/** `parze folder`: a word that is neither a command nor a file is a slip, and nothing may be read before it is noticed. */
function refuseUnknownCommand(first: string | undefined): void {
  if (first === undefined || !/^[a-z][\w-]*$/i.test(first) || existsSync(first)) return;
  const hint = suggestion(first, commandNames) || ` The commands are ${commandNames.join(', ')}.`;
  throw new UsageError(`"${first}" is neither a command nor a file or folder.${hint}`);
}

function recordsOf(values: { publisher?: string[]; record?: string[] }): RecordChoice {
  return { publishers: listOf(values.publisher), records: values.record ?? [] };
}

function listOf(values: readonly string[] = []): readonly string[] {
  return values.flatMap((value) => value.split(',')).filter((name) => name !== '');
}

function somePaths(positionals: readonly string[], command: CommandName): readonly string[] {
  if (positionals.length === 0) throw new UsageError(`${command} needs a PATH; - is standard input.`, command);
  if (positionals.includes('')) throw new UsageError('A PATH is empty. Is a variable of the shell not set?', command);
  if (positionals.filter((path) => path === '-').length > 1) throw new UsageError('- can be read only once.', command);
  return positionals;
}

function choice<const T extends string>(
  option: string,
  value: string | undefined,
  allowed: readonly T[],
  command: CommandName,
): T | null {
  if (value === undefined) return null;
  const found = allowed.find((name) => name === value);
  if (found === undefined) throw new UsageError(`${option} is one of ${allowed.join(', ')}; not "${value}".`, command);
  return found;
}

function fileName(option: string, value: string | undefined, command: CommandName): string | null {
  if (value === '') throw new UsageError(`${option} needs a name.`, command);
  return value === undefined || value === '-' ? null : value;
}

/** `--extension md,html` and `--extension .md --extension .html` are the same. */
function extensionsOf(values: readonly string[] | undefined): ReadonlySet<string> {
  return new Set(listOf(values).map((name) => `.${name.replace(/^\./, '').toLowerCase()}`));
}
