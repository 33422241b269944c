import { createProgram } from '../../src/cli/arguments.js';

/** What the command line says about itself, or about one of its commands. */
export function helpText(topic: string | null): string {
  let help = '';
  const program = createProgram('', { parse() {}, check() {}, explain() {} });
  const command = program.commands.find((each) => each.name() === topic) ?? program;
  command.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
  return help;
}
