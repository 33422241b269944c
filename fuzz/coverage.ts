import { type Profiler, Session } from 'node:inspector/promises';

/** Tells which blocks of one script have been run, by V8's own count. */
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

  /** The blocks that were run since the last question, each with how often, roughly: once, a few times, many times. */
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
