import { FormatText } from './format-text.js';
import { formats } from './formats.js';
import type { Question, Questions } from './protocol.js';
import { readDocument, type WorkerReading } from './reading.js';
import { testOf } from './test-text.js';

// Runs in the worker: reads documents and writes formats, so that the page is never blocked.

let reading: WorkerReading = readDocument('', '');
const texts = new Map<string, FormatText>();

const answers: { readonly [K in keyof Questions]: (ask: Questions[K]['ask']) => Questions[K]['answer'] } = {
  read: ({ source, publisher }) => {
    texts.clear();
    reading = readDocument(source, publisher);
    return reading.report;
  },
  format: ({ id }) => textOf(id).report,
  chunk: ({ id, at }) => textOf(id).chunk(at),
  find: ({ id, path }) => textOf(id).find(path),
  text: ({ id }) => textOf(id).text,
  test: () => testOf(reading),
};

function textOf(id: string): FormatText {
  let text = texts.get(id);
  if (text === undefined) {
    const format = formats.find((one) => one.id === id);
    if (format === undefined || !reading.result.ok) throw new Error(`This document cannot be written as ${id}.`);
    text = new FormatText(format, reading.result.article);
    texts.set(id, text);
  }
  return text;
}

addEventListener('message', ({ data: { id, name, ask } }: MessageEvent<Question>) => {
  try {
    postMessage({ id, answer: answers[name](ask as never) }); // the type of the question matches its name
  } catch (error) {
    postMessage({ id, fault: error instanceof Error ? error.message : String(error) });
  }
});
