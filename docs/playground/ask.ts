import { byId } from './element.js';
import type { Answer, Questions } from './protocol.js';

// The page's side of the worker. Questions have a number, and the answer has the same number.

const code = new Blob([byId('worker').textContent ?? ''], { type: 'text/javascript' });
const worker = new Worker(URL.createObjectURL(code));
const pending = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>();
let last = 0;

worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
  const asked = pending.get(data.id);
  pending.delete(data.id);
  if ('fault' in data) asked?.reject(new Error(data.fault));
  else asked?.resolve(data.answer as never); // the promise was created for this question
});

/** Asks the worker, which answers in the order of the questions. */
export function ask<K extends keyof Questions>(
  name: K,
  question: Questions[K]['ask'],
): Promise<Questions[K]['answer']> {
  const id = ++last;
  return new Promise((resolve, reject) => {
    pending.set(id, { resolve, reject });
    worker.postMessage({ id, name, ask: question });
  });
}
