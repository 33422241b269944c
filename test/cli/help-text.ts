import { createProgram } from '../../src/cli/arguments.js';

/** Returns the help of the command line or of one of its commands. */
export function helpText(topic: string | null): string {
  let help = '';
  const program = createProgram('', (text) => (help += text), { parse() {}, check() {}, explain() {} });
  const command = program.commands.find((each) => each.name() === topic) ?? program;
  command.outputHelp();
  return help;
}
