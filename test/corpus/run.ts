import { values } from '../publishers/compare.js';
import { type Exactness, exactnessOf, knownExceptions as knownOfPublishers, measured } from '../publishers/measure.js';
import type { LibraryLike } from './article.js';
import { loadCorpus } from './documents.js';
import { eras } from './era.js';
import { knownExceptions, sortOut } from './exceptions.js';
import { checks, type Measurement, measure, type Row } from './measure.js';

function line(name: string, row: Row): string {
  const share = (part: number) => `${((100 * part) / row.documents).toFixed(1)} %`;
  const exact = name === 'other publishers' ? '–' : share(row.exact);
  const perDocument = `${(row.milliseconds / row.documents).toFixed(2)} ms`;
  const cells = [row.documents, share(row.paragraphs), exact, row.lost, row.duplicated, perDocument];
  return name.padEnd(18) + cells.map((cell) => String(cell).padStart(11)).join('');
}

function sum(rows: Iterable<Row>): Row {
  const total: Row = { documents: 0, paragraphs: 0, exact: 0, lost: 0, duplicated: 0, milliseconds: 0 };
  for (const row of rows) for (const key of Object.keys(total) as (keyof Row)[]) total[key] += row[key];
  return total;
}

function table({ rows }: Measurement): string {
  const head = ['documents', '>=1 para.', 'exact', 'lost', 'too many', 'time each'];
  const named = eras.flatMap((era) => {
    const row = rows.get(era);
    return row === undefined ? [] : [[era, row] as const];
  });
  const others = rows.get('other publishers');
  return [
    'RFI by era'.padEnd(18) + head.map((cell) => cell.padStart(11)).join(''),
    ...named.map(([era, row]) => line(era, row)),
    line('all of RFI', sum(named.map(([, row]) => row))),
    ...(others === undefined ? [] : [line('other publishers', others)]),
  ].join('\n');
}

const limit = process.argv.includes('--all') ? Number.POSITIVE_INFINITY : 40;

/** One row per publisher: the share of documents that are exact, among those for which the reader does not leave the value open. */
function publishersTable(rows: readonly Exactness[]): string {
  const head = ['documents', 'exact', ...values, 'lost', 'doubled'].map((cell) => cell.padStart(10)).join('');
  const share = (part: number, of: number) => (of === 0 ? 'open' : `${((100 * part) / of).toFixed(1)} %`);
  const lines = rows.map((row) => {
    const { publisher, hasRecord, documents, exact, right, open, lost, doubled } = row;
    const of = values.map((value) => share(right[value] - open[value], documents - open[value]));
    const cells = hasRecord ? [documents, share(exact, documents), ...of, lost, doubled] : [documents];
    const line = publisher.padEnd(14) + cells.map((cell) => String(cell).padStart(10)).join('');
    return hasRecord ? line : `${line}   no record yet: not measured`;
  });
  return [`${'publisher'.padEnd(14)}${head}`, ...lines].join('\n');
}

function reportPublishers(ids: readonly string[], most: number): void {
  const rows = ids.flatMap((id) => exactnessOf(id) ?? []);
  console.log(`\n${publishersTable(rows)}`);
  for (const { publisher, failures, open } of rows) {
    const unexpected = failures.filter(({ id }) => knownOfPublishers[id] === undefined);
    const left = values.filter((value) => open[value] > 0).map((value) => `${value} of ${open[value]}`);
    if (left.length > 0 && ids.length === 1) console.log(`\nLeft open by the reader (documents): ${left.join(', ')}`);
    if (unexpected.length > 0) process.exitCode = 1;
    const known = new Set(failures.map(({ id }) => id).filter((id) => knownOfPublishers[id] !== undefined));
    if (known.size > 0) console.log(`\n${publisher}, known exceptions:`);
    for (const id of known) console.log(`  ${id}: ${knownOfPublishers[id]}`);
    if (unexpected.length > 0) console.log(`\n${publisher}, unexpected (${unexpected.length}; --all shows each):`);
    for (const { id, value, detail } of unexpected.slice(0, most)) console.log(`  ${id} ${value} ${detail}`);
  }
}

const chosen = process.argv.indexOf('--publisher');
const corpus = loadCorpus();
if (chosen > 0) {
  const id = process.argv[chosen + 1] ?? '';
  if (!measured.includes(id))
    throw new Error(`There is no reader '${id}' in test/publishers/readers (${measured.join(', ')}).`);
  reportPublishers([id], limit);
} else if (corpus === null) {
  console.log('The corpus (../shared/corpus) does not exist: nothing was measured.');
} else {
  const library = (await import('../../src/index.js')) as LibraryLike;
  const measurement = measure(corpus, library);
  const { unexpected, known, passing } = sortOut(measurement.failures);
  console.log(table(measurement));
  console.log('\nFailures by check (documents, known exceptions left out):');
  for (const check of checks) {
    const ids = new Set(unexpected.filter((failure) => failure.check === check).map(({ id }) => id));
    console.log(`  ${check.padEnd(14)}${String(ids.size).padStart(6)}`);
  }
  const exceptions = knownExceptions();
  if (known.length > 0) console.log('\nKnown exceptions:');
  for (const id of new Set(known.map((failure) => failure.id))) console.log(`  ${id}: ${exceptions[id]}`);
  if (passing.length > 0) console.log(`\nExceptions that pass now, take them off the list:\n  ${passing.join('\n  ')}`);
  if (unexpected.length > 0) console.log(`\nUnexpected (${unexpected.length}; --all shows each):`);
  for (const { check, set, id, detail } of unexpected.slice(0, limit))
    console.log(`  ${set}/${id} ${check}: ${detail}`);
  if (unexpected.length > 0 || passing.length > 0) process.exitCode = 1;
  reportPublishers(measured, limit === 40 ? 5 : limit);
}
