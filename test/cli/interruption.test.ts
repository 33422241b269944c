import { afterEach, describe, expect, test, vi } from 'vitest';
import { exitOnSignals, onInterruption } from '../../src/cli/interruption.js';

describe('an interruption', () => {
  const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const before = names.map((name) => process.listeners(name));
  afterEach(() => {
    vi.restoreAllMocks();
    for (const [at, name] of names.entries())
      for (const listener of process.listeners(name)) if (!before[at]?.includes(listener)) process.off(name, listener);
  });

  test.each(names)('by %s reports how far the run got, and then ends the process', (name) => {
    const calls: unknown[] = [];
    vi.spyOn(process, 'exit').mockImplementation((code) => calls.push(code) as never); // the test goes on
    exitOnSignals();
    onInterruption(() => calls.push('report'));
    process.emit(name, name);
    expect(calls).toEqual(['report', 130]);
  });
});
