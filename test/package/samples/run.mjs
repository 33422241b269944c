/**
 * Runs in a project with only the installed package. Reads pages from a JSON file and runs their blocks in order, each page in an
 * empty folder. Prints a JSON list with the position of each block and its fault, or `null`.
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
    if (language === 'ts') return differences(await runSample(sample, (specifier) => import(specifier)));
    const printed = language === 'sql' ? await query(code, session) : execute(language, code, session);
    if (output === null || printed.trim() === output.trim()) return null;
    return `It printed\n${printed}\nbut the page shows\n${output}`;
  } catch (error) {
    return [error?.stack ?? String(error), error?.stdout, error?.stderr].filter(Boolean).join('\n');
  }
}

function differences(outcomes) {
  const wrong = outcomes.filter((outcome) => !isAsStated(outcome));
  if (wrong.length === 0) return null;
  return wrong
    .map(({ line, expected, actual }) => `line ${line}: expected ${inspect(expected)}, got ${inspect(actual)}`)
    .join('\n');
}

/** The Python blocks of a page are one program. The earlier blocks run again, and their output is removed. */
function execute(language, code, session) {
  const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] };
  if (language === 'sh') return execFileSync('bash', ['-euo', 'pipefail', '-c', code], options);
  const { program = '', printed = '' } = session;
  session.program = `${program}\n${code}`;
  session.printed = execFileSync('python3', ['-c', session.program], options);
  return session.printed.slice(printed.length);
}

/** The statements of a page use the same database. Returns the rows of the last statement. */
async function query(code, session) {
  if (session.connection === undefined) {
    const { DuckDBInstance } = await import('@duckdb/node-api');
    session.connection = await (await DuckDBInstance.create(':memory:')).connect();
  }
  const result = await session.connection.runAndReadAll(code);
  const rows = result.getRows().map((row) => row.map((value) => (value === null ? 'NULL' : String(value))));
  return [result.columnNames(), ...rows].map((cells) => cells.join(' | ')).join('\n');
}
