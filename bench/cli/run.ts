/**
 * `npx tsx bench/cli/run.ts [COUNT]` measures what the command line costs in addition to reading, parsing and `JSON.stringify` in
 * one process, what a second core gains, and whether memory grows with the number of documents (60,000 by default). The exit code
 * is 1 if a limit is exceeded. Needs Linux and bash, and GNU parallel for the second core.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCommandLine } from '../../test/cli/build.js';
import { readSource, writeFolder, writeLines } from './documents.js';
import { peakMegabytes, type Seconds, secondsOf } from './measure.js';

const COUNT = Number(process.argv[2] ?? 60_000);
/** The maximum processor time of the command, as a ratio to that of one process. */
const TIME_LIMIT = 1.4;
/** The maximum additional memory in MB for all documents compared with a tenth of them. Some depends on the garbage collector. */
const MEMORY_LIMIT = 40;
/** A heap size in MB that is sufficient for all documents, because fewer are in memory at the same time. */
const HEAP = 32;

const folder = mkdtempSync(join(tmpdir(), 'rfi-article-bench-'));
const build = await buildCommandLine({ 'dist/bench/in-process': 'bench/cli/in-process.ts' });
try {
  const { name, documents } = readSource();
  const good = documents.filter((document) => document.startsWith('<!--') && !document.startsWith('<!--NaN'));
  const [files, few] = [join(folder, 'files'), join(folder, 'few')];
  const [lines, fewLines] = [join(folder, 'lines.ndjson'), join(folder, 'few.ndjson')];
  const output = join(folder, 'out.ndjson');
  writeFolder(files, good, COUNT);
  writeFolder(few, good, COUNT / 10);
  writeLines(lines, good, COUNT);
  writeLines(fewLines, good, COUNT / 10);
  const parse = [process.execPath, build.file, 'parse', '--quiet'];

  console.log(`${COUNT} documents of the ${name}, Node ${process.version}\n`);
  const ratios = [
    compare('parse FOLDER', files, secondsOf([...parse, files, '--output', output, '--force'])),
    compare(
      'parse --from ndjson',
      lines,
      secondsOf([...parse, '--from', 'ndjson', lines, '--output', output, '--force']),
    ),
  ];

  if (spawnSync('parallel', ['--version']).status === 0) {
    const one = `"$@" --from ndjson --exit-zero <${lines} >${output}`;
    const two = `parallel --pipepart -a ${lines} --block -1 -j 2 --keep-order "$@" --from ndjson --exit-zero >${output}`;
    const [alone, both] = [one, two].map((script) => secondsOf(['bash', '-c', script, 'bash', ...parse]).clock);
    console.log(
      `two processes of GNU parallel are ${((alone ?? 0) / (both ?? 1)).toFixed(2)} times as fast in elapsed time\n`,
    );
  }

  console.log(`peak memory in MB at ${COUNT / 10} and at ${COUNT} documents`);
  const growths: number[] = [];
  for (const [flags, what] of [
    [[], ''],
    [[`--max-old-space-size=${HEAP}`], `, in a heap of ${HEAP} MB`],
  ] as const) {
    const [node, ...rest] = parse as [string, ...string[]];
    const command = [node, ...flags, ...rest];
    const ofFolder = [...command, '--output', output, '--force'];
    const ofLines = [...command, '--from', 'ndjson', '--exit-zero'];
    grow(`parse FOLDER${what}`, await peakMegabytes([...ofFolder, few]), await peakMegabytes([...ofFolder, files]));
    grow(`parse --from ndjson${what}`, await peakMegabytes(ofLines, fewLines), await peakMegabytes(ofLines, lines));
  }

  function compare(what: string, source: string, { processor }: Seconds): number {
    const { stdout } = spawnSync(process.execPath, [join(build.folder, 'dist/bench/in-process.js'), source, output]);
    const ratio = processor / Number(stdout.toString());
    console.log(
      `${what}: ${Math.round(COUNT / processor)} documents per second of processor time, ${ratio.toFixed(2)} times one process`,
    );
    return ratio;
  }

  function grow(what: string, small: number, large: number): void {
    growths.push(large - small);
    console.log(`${what}: ${small.toFixed(0)}, ${large.toFixed(0)}`);
  }

  const isSlow = ratios.some((ratio) => !(ratio <= TIME_LIMIT));
  const isGrowing = growths.some((megabytes) => megabytes > MEMORY_LIMIT);
  if (isSlow) console.log(`\nSlower than ${TIME_LIMIT} times one process.`);
  if (isGrowing) console.log('\nMemory grows with the number of documents.');
  process.exitCode = isSlow || isGrowing ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true });
  rmSync(build.folder, { recursive: true });
}
