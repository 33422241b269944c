import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The cost of a function, measured by `bench/formats.ts`. */
export interface FormatCost {
  readonly name: string;
  /** Microseconds of processor time for an average document. */
  readonly micros: number;
  /** The ratio to `parseArticle`. */
  readonly ratio: number;
  /** The ratio that it should not exceed. */
  readonly aim: number | null;
}

/** Measures all formats in a separate process, so that earlier work does not distort the results. */
export function measureFormats(rounds: number): readonly FormatCost[] {
  const file = fileURLToPath(new URL('formats.ts', import.meta.url));
  const args = ['--import', import.meta.resolve('tsx'), file, String(rounds), '--json'];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as FormatCost[]; // printed by formats.ts
}

/** Returns the table of docs/performance.md. */
export function formatTable(costs: readonly FormatCost[]): readonly string[] {
  return [
    '| | µs of processor time per document | times `parseArticle` | target |',
    '| --- | ---: | ---: | ---: |',
    ...costs.map(
      ({ name, micros, ratio, aim }) =>
        `| \`${name}\` | ${micros.toFixed(1)} | ${ratio.toFixed(2)} | ${aim === null ? '' : `≤ ${aim}`} |`,
    ),
  ];
}
