import { Parser, parseDocument, type QuoteType, Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import type { BenchDocument } from './documents.js';
import type { Peer, PeerInput } from './extraction.js';
import { flat } from './flat.js';
import { parseWithIndices } from './floor.js';

type Library = typeof import('../src/index.js');
type Article = ReturnType<Library['parseArticle']>;

/** The inputs of all contenders. */
export interface Inputs {
  readonly documents: readonly BenchDocument[];
  /** The inputs of the peers, which are empty if no peers are measured. */
  readonly pages: readonly PeerInput[];
  /** The URLs of the built entries, by the names that a consumer imports. */
  readonly built: Readonly<Record<string, string>>;
  /** The URLs of the built peers. */
  readonly peers: readonly string[];
}

/** A function to measure. */
export interface Contender {
  readonly name: string;
  /** Loads what it needs, and returns a function that processes all inputs once. */
  readonly prepare: (inputs: Inputs) => Promise<() => unknown>;
}

type Work = (input: never) => unknown;

/** Loads a function of a built entry. */
async function load<T extends Work>({ built }: Inputs, specifier: string, name: string): Promise<T> {
  const exports = (await import(built[specifier] ?? specifier)) as Readonly<Record<string, T>>; // the exports of an entry are functions
  const found = exports[name];
  if (found === undefined) throw new Error(`${specifier} has no ${name}.`);
  return found;
}

function every<T>(items: readonly T[], run: (item: T) => unknown): () => void {
  return () => {
    for (const item of items) run(item);
  };
}

// The library and its formats

function ofDocument(specifier: string, name: string): Contender {
  return {
    name: `\`${name}\``,
    async prepare(inputs) {
      const run = await load<(document: string) => unknown>(inputs, specifier, name);
      return every(inputs.documents, ({ document }) => run(document));
    },
  };
}

function ofArticle(specifier: string, name: string): Contender {
  return {
    name: `\`${name}\``,
    async prepare(inputs) {
      const run = await load<(article: Article) => unknown>(inputs, specifier, name);
      const parseArticle = await load<Library['parseArticle']>(inputs, 'rfi-article', 'parseArticle');
      const articles = inputs.documents.map(({ document }) => parseArticle(document));
      return every(articles, run);
    },
  };
}

export const parseArticle: Contender = ofDocument('rfi-article', 'parseArticle');

// The baseline

class NoCallbacks implements TokenizerCallbacks {
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

function ofBody(name: string, run: (body: string) => unknown): Contender {
  return { name, prepare: async ({ documents }) => every(documents, ({ body }) => run(body)) };
}

/** The baseline of all ratios. */
export const floor: Contender = ofBody('htmlparser2 `parseDocument` with indices', parseWithIndices);

/** All functions of the library and of htmlparser2 that take a document or its Article. */
export const work: readonly Contender[] = [
  parseArticle,
  ofDocument('rfi-article', 'safeParseArticle'),
  ofDocument('rfi-article/explain', 'explainDocument'),
  ofBody('htmlparser2 `Tokenizer`, no-op callbacks', (body) => {
    const tokenizer = new Tokenizer({ decodeEntities: false }, new NoCallbacks());
    tokenizer.write(body);
    tokenizer.end();
  }),
  ofBody('htmlparser2 `Parser`, no handler', (body) => new Parser({}).end(body)),
  ofBody('htmlparser2 `parseDocument`', (body) => parseDocument(body)),
  floor,
  ofArticle('rfi-article', 'stringifyArticle'),
  ofArticle('rfi-article/text', 'toText'),
  ofArticle('rfi-article/text', 'measure'),
  ofArticle('rfi-article/markdown', 'toMarkdown'),
  ofArticle('rfi-article/html', 'toHtml'),
  ofArticle('rfi-article/json-ld', 'toJsonLd'),
  ofArticle('rfi-article/ninjs', 'toNinjs'),
  ofArticle('rfi-article/json-feed', 'toJsonFeedItem'),
  ofArticle('rfi-article/schema', 'isArticle'),
];

// Single functions

const first = (text: string, pattern: RegExp) => pattern.exec(text)?.[0] ?? '';
const linkOf = ({ document }: BenchDocument) => first(document, /^\[.*\)$/m);

export const parts: readonly Contender[] = [
  {
    name: '`parseTimestampComment`',
    async prepare(inputs) {
      const run = await load<(text: string) => unknown>(inputs, 'rfi-article/timestamp', 'parseTimestampComment');
      return every(
        inputs.documents.map(({ document }) => first(document, /^<!--.*?-->/)),
        run,
      );
    },
  },
  {
    name: '`parseHeadlineLink`',
    async prepare(inputs) {
      const run = await load<(text: string) => unknown>(inputs, 'rfi-article/headline', 'parseHeadlineLink');
      return every(inputs.documents.map(linkOf), run);
    },
  },
  {
    name: '`new URL` of the same links',
    async prepare({ documents }) {
      const urls = documents.map(linkOf).map((link) => link.slice(link.lastIndexOf('](http') + 2, -1));
      return every(urls, (url) => new URL(url));
    },
  },
];

// The peers

/** Loads the peers in a built file. */
export async function loadPeers(address: string): Promise<readonly Peer[]> {
  return ((await import(address)) as { readonly peers: readonly Peer[] }).peers; // every peer file exports this
}

/** Returns a peer by its name. */
export function peerContender(name: string): Contender {
  return {
    name,
    async prepare({ peers, pages }) {
      for (const address of peers) {
        const peer = (await loadPeers(address)).find((candidate) => candidate.name === name);
        if (peer === undefined) continue;
        return async () => {
          for (const page of pages) await peer.extract(page);
        };
      }
      throw new Error(`There is no peer called ${name}.`);
    },
  };
}

// Growth

const SIZES: ReadonlyMap<string, number> = new Map([
  ['10 kB', 10_000],
  ['100 kB', 100_000],
  ['1 MB', 1_000_000],
  ['10 MB', 10_000_000],
]);
const CHARACTERS_PER_PASS = 1_000_000;

/** A document size. A pass reads the same number of characters at each size except the largest. */
export interface Growth {
  readonly size: string;
  /** The number of characters per pass. */
  readonly characters: number;
  readonly ours: Contender;
  readonly floor: Contender;
  /** The document and its body. */
  readonly input: (documents: readonly BenchDocument[]) => BenchDocument;
}

export const growth: readonly Growth[] = [...SIZES].map(([size, length]) => {
  const repeats = Math.max(1, Math.floor(CHARACTERS_PER_PASS / length));
  const repeat = (run: () => unknown) => () => {
    for (let left = repeats; left > 0; left--) run();
  };
  const input = (documents: readonly BenchDocument[]) => {
    const body = bodyOf(documents, length);
    return { id: size, document: flat(LONG_HEAD + body), body: flat(body) };
  };
  return {
    size,
    characters: repeats * length,
    input,
    ours: {
      name: `parseArticle, ${size}`,
      async prepare(inputs) {
        const run = await load<Library['parseArticle']>(inputs, 'rfi-article', 'parseArticle');
        const { document } = input(inputs.documents);
        return repeat(() => run(document));
      },
    },
    floor: {
      name: `parseDocument, ${size}`,
      async prepare(inputs) {
        const { body } = input(inputs.documents);
        return repeat(() => parseWithIndices(body));
      },
    },
  };
});

const LONG_HEAD = '<!--1696513502000-->\n[一](https://www.rfi.fr/cn/a)\n------\n\n';

/** Concatenates the bodies repeatedly, up to a length. */
function bodyOf(documents: readonly BenchDocument[], length: number): string {
  const page = documents.map(({ body }) => body).join('');
  return page.repeat(Math.ceil(length / page.length)).slice(0, length);
}

/** Returns a contender by its name. Any other name is that of a peer. */
export function contenderOf(name: string): Contender {
  const grown = growth.flatMap(({ ours, floor }) => [ours, floor]);
  return [...work, ...parts, ...grown].find((contender) => contender.name === name) ?? peerContender(name);
}
