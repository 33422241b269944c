/** `npm run new -- KIND …` writes the files of a new fixture, publisher, diagnostic or format, and prints the next steps. */
import { runSource } from './run-source.js';

const USAGES: Readonly<Record<string, string>> = {
  fixture: 'NAME FILE',
  publisher: 'ID HOST',
  diagnostic: 'CODE SEVERITY "Message."',
  format: 'NAME',
};

const [kind = '', ...args] = process.argv.slice(2);
if (Object.hasOwn(USAGES, kind)) {
  process.exitCode = runSource(`scripts/new/${kind}.ts`, args);
} else {
  const lines = Object.entries(USAGES).map(([name, usage]) => `  npm run new -- ${name} ${usage}`);
  console.error(['Usage:', ...lines].join('\n'));
  process.exitCode = 2;
}
