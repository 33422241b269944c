import { Parser, parseDocument, type QuoteType, Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { outlineOfArticle } from '../test/corpus/outline.js';
import { builtEntry } from './build.js';
import type { BenchDocument } from './documents.js';
import { type Extraction, paragraphsOf } from './extraction.js';

type Library = typeof import('../src/index.js');
type Article = ReturnType<Library['parseArticle']>;

/** One thing to measure: what it does with one document. */
export interface Work {
  readonly name: string;
  readonly group: 'ours' | 'floor' | 'formats';
  readonly run: (document: BenchDocument, article: Article) => unknown;
}

class Deaf implements TokenizerCallbacks {
  onattribdata(_start: number, _end: number): void {}
  onattribentity(_codePoint: number): void {}
  onattribend(_quote: QuoteType, _end: number): void {}
  onattribname(_start: number, _end: number): void {}
  oncdata(_start: number, _end: number, _offset: number): void {}
  onclosetag(_start: number, _end: number): void {}
  oncomment(_start: number, _end: number, _offset: number): void {}
  ondeclaration(_start: number, _end: number): void {}
  onend(): void {}
  onopentagend(_end: number): void {}
  onopentagname(_start: number, _end: number): void {}
  onprocessinginstruction(_start: number, _end: number): void {}
  onselfclosingtag(_end: number): void {}
  ontext(_start: number, _end: number): void {}
  ontextentity(_codePoint: number, _end: number): void {}
  isInForeignContext(): boolean {
    return false;
  }
}

const floor: readonly Work[] = [
  {
    name: 'htmlparser2 `Tokenizer`, no-op callbacks',
    group: 'floor',
    run: ({ body }) => {
      const tokenizer = new Tokenizer({ decodeEntities: false }, new Deaf());
      tokenizer.write(body);
      tokenizer.end();
    },
  },
  { name: 'htmlparser2 `Parser`, no handler', group: 'floor', run: ({ body }) => new Parser({}).end(body) },
  { name: 'htmlparser2 `parseDocument`', group: 'floor', run: ({ body }) => parseDocument(body) },
  {
    name: 'htmlparser2 `parseDocument` with indices',
    group: 'floor',
    run: ({ body }) => parseDocument(body, { withStartIndices: true, withEndIndices: true }),
  },
];

const FORMATS: readonly (readonly [specifier: string, name: string])[] = [
  ['rfi-article', 'stringifyArticle'],
  ['rfi-article/text', 'toText'],
  ['rfi-article/text', 'measure'],
  ['rfi-article/markdown', 'toMarkdown'],
  ['rfi-article/html', 'toHtml'],
  ['rfi-article/json-ld', 'toJsonLd'],
  ['rfi-article/ninjs', 'toNinjs'],
  ['rfi-article/json-feed', 'toJsonFeedItem'],
  ['rfi-article/schema', 'isArticle'],
];

export async function loadLibrary(): Promise<Library> {
  return (await import(builtEntry('rfi-article'))) as Library; // the built form of that very module
}

/** Everything of the library and of the floor that takes a document or its Article. */
export async function loadWork(): Promise<readonly Work[]> {
  const { parseArticle, safeParseArticle } = await loadLibrary();
  const explain = ((await import(builtEntry('rfi-article/explain'))) as typeof import('../src/explain/index.js'))
    .explainDocument;
  const formats: Work[] = [];
  for (const [specifier, name] of FORMATS) {
    // Every one of them takes an Article, by the contract.
    const exports = (await import(builtEntry(specifier))) as Readonly<Record<string, (article: Article) => unknown>>;
    const run = exports[name];
    if (run !== undefined) formats.push({ name: `\`${name}\``, group: 'formats', run: (_, article) => run(article) });
  }
  return [
    { name: '`parseArticle`', group: 'ours', run: ({ document }) => parseArticle(document) },
    { name: '`safeParseArticle`', group: 'ours', run: ({ document }) => safeParseArticle(document) },
    { name: '`explainDocument`', group: 'ours', run: ({ document }) => explain(document) },
    ...floor,
    ...formats,
  ];
}

/** What the peers are asked for, out of an Article. */
export function extractionOf(article: Article): Extraction {
  const outline = outlineOfArticle(article);
  return { title: outline.headline, date: outline.instant, paragraphs: paragraphsOf(outline) };
}
