import { type Profiler, Session } from 'node:inspector/promises';

/** Measures which blocks of one script have run, with the coverage that V8 records. */
export class Coverage {
  readonly #session = new Session();
  readonly #script: string;

  /** @param script - The end of the script's URL. */
  constructor(script: string) {
    this.#script = script;
  }

  async start(): Promise<void> {
    this.#session.connect();
    await this.#session.post('Profiler.enable');
    await this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  /** Returns the blocks that have run since the last call, each with a rough count: once, a few times, or many times. */
  async take(): Promise<ReadonlySet<string>> {
    const { result } = await this.#session.post('Profiler.takePreciseCoverage');
    const blocks = new Set<string>();
    for (const { ranges } of this.#functions(result)) {
      for (const { startOffset, endOffset, count } of ranges) {
        if (count > 0) blocks.add(`${startOffset}-${endOffset}:${count > 32 ? 'many' : count > 1 ? 'few' : 'once'}`);
      }
    }
    return blocks;
  }

  #functions(scripts: readonly Profiler.ScriptCoverage[]): readonly Profiler.FunctionCoverage[] {
    return scripts.find(({ url }) => url.endsWith(this.#script))?.functions ?? [];
  }
}
