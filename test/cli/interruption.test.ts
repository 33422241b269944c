import { afterEach, describe, expect, test, vi } from 'vitest';
import { abortOnSignals, untilAborted } from '../../src/cli/interruption.js';

describe('an interruption', () => {
  const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const before = names.map((name) => process.listeners(name));
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    for (const [at, name] of names.entries())
      for (const listener of process.listeners(name)) if (!before[at]?.includes(listener)) process.off(name, listener);
  });

  test.each(names)(
    'by %s aborts the run, ends the process after a second, and a second signal ends it at once',
    (name) => {
      vi.useFakeTimers();
      const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never); // the test goes on
      const signal = abortOnSignals();
      expect(signal.aborted).toBe(false);
      process.emit(name, name);
      expect([signal.aborted, signal.reason]).toEqual([true, name]);
      vi.advanceTimersByTime(999);
      expect(exit).not.toHaveBeenCalled();
      vi.advanceTimersByTime(1);
      expect(exit.mock.calls).toEqual([[130]]);
      process.emit(name, name);
      expect(exit.mock.calls.slice(1)).toEqual([[130]]);
    },
  );

  test('ends the wait for work that never ends, also if it came before the work', async () => {
    const controller = new AbortController();
    const waiting = untilAborted(new Promise(() => {}), controller.signal);
    controller.abort();
    expect(await waiting).toBeNull();
    expect(await untilAborted(new Promise(() => {}), controller.signal)).toBeNull();
    expect(await untilAborted(Promise.resolve(5), new AbortController().signal)).toBe(5);
    await expect(untilAborted(Promise.reject(new Error('x')), new AbortController().signal)).rejects.toThrow('x');
  });
});
