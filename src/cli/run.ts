import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { CommanderError } from '@commander-js/extra-typings';
import { createProgram, withCommand } from './arguments.js';
import { standardOutput } from './output.js';
import { type ExitCode, SystemError, UsageError } from './problem.js';
import { paintError, printable, printError } from './terminal.js';

/** Runs a command line. Errors are reported on standard error, not thrown. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  let help = '';
  // This relative path is the same from src/cli and from dist/cli.
  const file = new URL('../../package.json', import.meta.url);
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string }; // our own package.json
  // Only the module of the requested command is loaded.
  const program = createProgram(version, (text) => (help += text), {
    async parse(paths, options) {
      exitCode = await (await import('./parse-command.js')).parseCommand(paths, options);
    },
    async check(paths, options) {
      exitCode = await (await import('./check-command.js')).checkCommand(paths, options);
    },
    async explain(path, options) {
      exitCode = await (await import('./explain-command.js')).explainCommand(path, options);
    },
  });
  const words = withCommand(args);
  try {
    if (args.length === 0) {
      program.outputHelp();
      printError(help);
      return 2;
    }
    await program.parseAsync(words, { from: 'user' }).catch((error: unknown) => {
      if (!(error instanceof CommanderError) || error.exitCode !== 0) throw error; // help and version are not errors
    });
    const output = standardOutput();
    await output.write(help);
    await output.commit();
    return exitCode;
  } catch (error) {
    // It is not a failure if the program that reads the output has read enough (`| head`).
    if (error instanceof SystemError && (error.cause as NodeJS.ErrnoException).code === 'EPIPE') return 0;
    const command = program.commands.find((one) => one.name() === words[0]);
    const name = command === undefined ? 'rfi-article' : `rfi-article ${command.name()}`;
    printError(`${paintError(['bold', 'red'], 'error:')} ${messageOf(error, name)}`);
    return 2;
  }
}

function messageOf(error: unknown, command: string): string {
  const isUsage = error instanceof CommanderError || error instanceof UsageError;
  if (isUsage || error instanceof SystemError) {
    const message = error.message.replace(/^error: /, '').replace(/[^\n]+/g, printable);
    return isUsage ? `${message}\nSee ${command} --help.` : message;
  }
  return `this is a bug in rfi-article, not a problem with your documents. Please report it:\n${inspect(error)}`;
}
