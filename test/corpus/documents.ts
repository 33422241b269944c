import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

/** An archived document of the corpus, with its metadata. */
export interface CorpusDocument {
  readonly id: string;
  readonly publisher: string;
  readonly document: string;
  /** The front matter that the archive's mirror wrote, for comparison. `null` in `eras` and `seed`. */
  readonly frontMatter: Readonly<Record<string, string>> | null;
  /** The document in the form of the mirror: front matter, then the document with its body in a `<div>`. */
  readonly archived: string | null;
}

export interface Corpus {
  readonly rfi: readonly CorpusDocument[];
  readonly others: readonly CorpusDocument[];
  readonly eras: readonly CorpusDocument[];
  readonly seed: readonly CorpusDocument[];
}

const shared = new URL('../../../shared/', import.meta.url);

function path(relative: string): string {
  return fileURLToPath(new URL(relative, shared));
}

function ndjson(relative: string): CorpusDocument[] {
  const lines = gunzipSync(readFileSync(path(relative)))
    .toString('utf8')
    .split('\n');
  return lines.filter(Boolean).map((line) => {
    const { archived = null, ...rest } = JSON.parse(line) as CorpusDocument & { archived?: string | null };
    return { ...rest, archived };
  });
}

function folder(relative: string): CorpusDocument[] {
  return readdirSync(path(relative))
    .sort()
    .map((name) => ({
      id: name.replace(/\.\w+$/, ''),
      publisher: '法广',
      document: readFileSync(path(`${relative}/${name}`), 'utf8'),
      frontMatter: null,
      archived: null,
    }));
}

/** The corpus; `null` if it does not exist. It is not part of the repository. */
export function loadCorpus(): Corpus | null {
  if (!existsSync(path('corpus/rfi-dev.ndjson.gz'))) return null;
  return {
    rfi: ndjson('corpus/rfi-dev.ndjson.gz'),
    others: ndjson('corpus/others-dev.ndjson.gz'),
    eras: folder('corpus/eras'),
    seed: folder('seed'),
  };
}

/** Up to 400 documents of a publisher, and those of the mixed set with one of its hosts; `null` if there is no corpus. */
export function loadPublisher(id: string, hosts: readonly string[]): readonly CorpusDocument[] | null {
  const file = `corpus/publishers/${id}.ndjson.gz`;
  if (!existsSync(path(file))) return null;
  mixed ??= ndjson('corpus/others-dev.ndjson.gz');
  const documents = new Map([...ndjson(file), ...mixed].map((document) => [document.id, document]));
  return [...documents.values()].filter(({ document }) => {
    const { hostname } = new URL(openEnvelope(document).url);
    return hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
  });
}
let mixed: readonly CorpusDocument[] | undefined;

/** The parts of a document, found by plain string search. */
export interface Envelope {
  readonly milliseconds: number;
  readonly title: string;
  readonly url: string;
  readonly body: string;
}

/** Splits a document of either form at its comment, headline and rule. Throws if one of them is missing. */
export function openEnvelope(document: string): Envelope {
  const text = document.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n');
  const comment = /<!--\s*(-?\d+)\s*-->\n*\[/.exec(text);
  if (comment === null) throw new Error('no comment');
  const start = comment.index + comment[0].length;
  const rule = text.indexOf('\n------', start);
  const end = rule < 0 ? text.length : rule;
  const headline = text.slice(start, end);
  const cut = Math.max(headline.lastIndexOf('](http://'), headline.lastIndexOf('](https://'));
  return {
    milliseconds: Number(comment[1]),
    title: headline.slice(0, cut),
    url: headline.slice(cut + 2).replace(/\)\s*$/, ''),
    body: text.slice(end).replace(/^\n-+\n*/, ''),
  };
}
