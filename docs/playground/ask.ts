import { byId } from './element.js';
import type { Answer, Questions } from './protocol.js';

// The page's end of the worker: questions go out with a number, answers come back with it.

const code = new Blob([byId('worker').textContent ?? ''], { type: 'text/javascript' });
const worker = new Worker(URL.createObjectURL(code));
const waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>();
let last = 0;

worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
  const asked = waiting.get(data.id);
  waiting.delete(data.id);
  if ('fault' in data) asked?.reject(new Error(data.fault));
  else asked?.resolve(data.answer as never); // the promise was made for this question
});

/** Asks the worker. It answers in the order of the questions. */
export function ask<K extends keyof Questions>(
  name: K,
  question: Questions[K]['ask'],
): Promise<Questions[K]['answer']> {
  const id = ++last;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    worker.postMessage({ id, name, ask: question });
  });
}
