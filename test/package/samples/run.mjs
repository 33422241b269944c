/**
 * Runs in a project that has nothing but the installed package: takes pages from a JSON file and runs their blocks in order, each
 * page in an empty folder. Prints a JSON list: for each block its place and what is wrong, `null` if nothing is.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { isAsStated, runSample } from './run-sample.mjs';

const pages = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const project = process.cwd();
mkdirSync('pages');
const results = [];
for (const blocks of pages) {
  process.chdir(mkdtempSync(`${project}/pages/`));
  const session = {};
  for (const block of blocks) results.push({ place: block.place, fault: await faultOf(block, session) });
}
process.stdout.write(JSON.stringify(results));

async function faultOf({ language, code, sample, output }, session) {
  try {
    if (language === 'ts') return disagreements(await runSample(sample, (specifier) => import(specifier)));
    const printed = language === 'sql' ? await query(code, session) : execute(language, code, session);
    if (output === null || printed.trim() === output.trim()) return null;
    return `It prints\n${printed}\nand the page says\n${output}`;
  } catch (error) {
    return [error?.stack ?? String(error), error?.stdout, error?.stderr].filter(Boolean).join('\n');
  }
}

function disagreements(outcomes) {
  const wrong = outcomes.filter((outcome) => !isAsStated(outcome));
  if (wrong.length === 0) return null;
  return wrong
    .map(({ line, expected, actual }) => `line ${line}: stated is ${inspect(expected)}, it was ${inspect(actual)}`)
    .join('\n');
}

/** The Python blocks of a page are one program: the earlier ones run again, and what they print is left out. */
function execute(language, code, session) {
  const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] };
  if (language === 'sh') return execFileSync('bash', ['-euo', 'pipefail', '-c', code], options);
  const { program = '', printed = '' } = session;
  session.program = `${program}\n${code}`;
  session.printed = execFileSync('python3', ['-c', session.program], options);
  return session.printed.slice(printed.length);
}

/** The statements of a page share one database. Gives the rows of the last one. */
async function query(code, session) {
  if (session.connection === undefined) {
    const { DuckDBInstance } = await import('@duckdb/node-api');
    session.connection = await (await DuckDBInstance.create(':memory:')).connect();
  }
  const result = await session.connection.runAndReadAll(code);
  const rows = result.getRows().map((row) => row.map((value) => (value === null ? 'NULL' : String(value))));
  return [result.columnNames(), ...rows].map((cells) => cells.join(' | ')).join('\n');
}
