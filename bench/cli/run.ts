/**
 * `npx tsx bench/cli/run.ts`: what the command line costs over parsing and JSON, and whether its memory grows with the number
 * of documents. Ends with 1 where a limit is exceeded. Needs Linux and bash.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCommandLine } from '../../test/cli/build.js';
import { readSource, writeFolder, writeLines } from './documents.js';
import { peakMegabytes, processorSeconds } from './measure.js';

const RUNS = 5;
/** How many times the time of parsing and JSON the whole command may take. */
const TIME_LIMIT = 2;
/**
 * How many MB more 50,000 documents may take than 5,000: the garbage collector takes its time. A kilobyte a document would be
 * 45.
 */
const MEMORY_LIMIT = 40;
/** The heap in which 50,000 documents pass, in MB: what is alive is less than that. */
const HEAP = 16;

const folder = mkdtempSync(join(tmpdir(), 'rfi-article-bench-'));
const build = await buildCommandLine({ 'dist/bench/in-process': 'bench/cli/in-process.ts' });
try {
  const { name, documents } = readSource();
  const good = documents.filter((document) => document.startsWith('<!--') && !document.startsWith('<!--NaN'));
  const rfiArticle = [process.execPath, build.file, 'parse'];

  const files = join(folder, 'files');
  const lines = join(folder, 'lines.ndjson');
  writeFolder(files, good, good.length);
  writeLines(lines, good, good.length);
  const inProcess = processorOfParsing(lines);
  const times: [string, number][] = [
    ['parse + JSON in one process', inProcess],
    [
      'parse FOLDER -o FILE',
      processorSeconds([...rfiArticle, files, '-q', '-f', 'ndjson', '-o', join(folder, 'out'), '--force'], RUNS),
    ],
    [
      'parse --from ndjson FILE -o FILE',
      processorSeconds([...rfiArticle, '--from', 'ndjson', lines, '-o', join(folder, 'out'), '--force'], RUNS),
    ],
    ['--version (start-up alone)', processorSeconds([process.execPath, build.file, '--version'], RUNS)],
  ];
  console.log(`${good.length} documents of the ${name}, Node ${process.version}, processor time, least of ${RUNS}\n`);
  for (const [what, seconds] of times)
    console.log(
      `${what.padEnd(34)} ${seconds.toFixed(2)} s ${(good.length / seconds).toFixed(0).padStart(7)}/s ${(seconds / inProcess).toFixed(2)}×`,
    );

  console.log('\npeak memory in MB                    5,000   50,000');
  const growths: number[] = [];
  for (const [what, command] of [
    ['parse FOLDER -o FILE', (count: number) => folderMemory(count)],
    [`the same in a heap of ${HEAP} MB`, (count: number) => folderMemory(count, `--max-old-space-size=${HEAP}`)],
    ['parse --from ndjson <FILE', (count: number) => filterMemory(count)],
    [`the same in a heap of ${HEAP} MB`, (count: number) => filterMemory(count, `--max-old-space-size=${HEAP}`)],
  ] as const) {
    const small = await command(5_000);
    const large = await command(50_000);
    growths.push(large - small);
    console.log(
      `${what.padEnd(34)} ${small.toFixed(0).padStart(7)} ${large.toFixed(0).padStart(8)} ${(large / small).toFixed(2)}×`,
    );
  }

  async function folderMemory(count: number, ...flags: string[]): Promise<number> {
    const many = join(folder, `files-${count}`);
    writeFolder(many, good, count);
    const command = [
      process.execPath,
      ...flags,
      build.file,
      many,
      '-q',
      '-f',
      'ndjson',
      '-o',
      join(folder, 'out'),
      '--force',
    ];
    return peakMegabytes(command).finally(() => rmSync(many, { recursive: true }));
  }

  async function filterMemory(count: number, ...flags: string[]): Promise<number> {
    const many = join(folder, `lines-${count}`);
    writeLines(many, good, count);
    const command = [process.execPath, ...flags, build.file, 'parse', '--from', 'ndjson', '--exit-zero'];
    return peakMegabytes(command, many).finally(() => rmSync(many));
  }

  function processorOfParsing(file: string): number {
    let least = Number.POSITIVE_INFINITY;
    for (let run = 0; run < RUNS; run++) {
      const { stdout } = spawnSync(process.execPath, [join(build.folder, 'dist/bench/in-process.js'), file]);
      least = Math.min(least, Number(stdout.toString()));
    }
    return least;
  }

  const isSlow = times.slice(0, 3).some(([, seconds]) => seconds > TIME_LIMIT * inProcess);
  const isGrowing = growths.some((megabytes) => megabytes > MEMORY_LIMIT);
  if (isSlow) console.log(`\nSlower than ${TIME_LIMIT} times parsing and JSON.`);
  if (isGrowing) console.log('\nMemory grows with the number of documents.');
  process.exitCode = isSlow || isGrowing ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true });
  rmSync(build.folder, { recursive: true });
}
