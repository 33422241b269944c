import { readFileSync } from 'node:fs';
import { type Arguments, readArguments } from './arguments.js';
import { SystemError, UsageError } from './errors.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { helpText } from './help.js';
import { standardOutput } from './output.js';
import { plainReporter } from './reporter.js';

/** Runs a command line. What goes wrong is said on standard error; nothing is thrown. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  try {
    return await runCommand(readArguments(args), args.length === 0);
  } catch (error) {
    return explainFailure(error);
  } finally {
    process.stdin.destroy(); // else a pipe that is still open keeps the process waiting
  }
}

async function runCommand(options: Arguments, isBare: boolean): Promise<ExitCode> {
  switch (options.command) {
    case 'help':
      if (isBare) plainReporter.print(helpText(null));
      else await print(helpText(options.topic));
      return isBare ? exitCodes.usageOrSystem : exitCodes.good;
    case 'version':
      await print(`${packageVersion()}\n`);
      return exitCodes.good;
    case 'parse': {
      const { parseCommand } = await import('./parse-command.js');
      return parseCommand(options);
    }
    case 'check': {
      const { checkCommand } = await import('./check-command.js');
      return checkCommand(options);
    }
    case 'explain': {
      const { explainCommand } = await import('./explain-command.js');
      return explainCommand(options);
    }
  }
}

async function print(text: string): Promise<void> {
  const output = standardOutput();
  await output.write(text);
  await output.commit();
}

function packageVersion(): string {
  // The same distance from src/cli and from dist/cli.
  const file = new URL('../../package.json', import.meta.url);
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string }; // our own package.json
  return version;
}

function explainFailure(error: unknown): ExitCode {
  const { print, styles } = plainReporter;
  // Who reads our output has read enough (| head): that is no failure.
  if (error instanceof SystemError && error.code === 'EPIPE') return exitCodes.good;
  const label = styles.red('error:');
  if (error instanceof UsageError) {
    const help = error.command === null ? 'rfi-article --help' : `rfi-article ${error.command} --help`;
    print(`${label} ${error.message}\nSee ${help}.`);
  } else if (error instanceof SystemError) {
    print(`${label} ${error.message}`);
  } else {
    const stack = error instanceof Error ? error.stack : String(error);
    print(`${label} this is a fault of rfi-article, not of your documents. Please report it:\n${stack}`);
  }
  return exitCodes.usageOrSystem;
}
