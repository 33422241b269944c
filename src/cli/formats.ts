import { extname } from 'node:path';
import { type Article, withoutPositions } from '../index.js';
import { statusOf } from './paths.js';
import { UsageError } from './problem.js';

interface RenderOptions {
  /** Whether the Article's positions are written. */
  readonly positions: boolean;
  /** The title of a feed, or of a page of several Articles. */
  readonly title: string;
}

/** Turns Articles into text. */
export interface Renderer {
  /** The only Article of an output. */
  whole(article: Article): string;
  /** One of several Articles in an output, without the separator. */
  item(article: Article, path: string): string;
  /** The text before, between and after several Articles. */
  readonly head: string;
  readonly separator: string;
  readonly tail: string;
  /** The value of the field in a line of NDJSON. */
  value(article: Article): unknown;
}

interface Format {
  /** The extension of the files in an output folder; `null` if the format always is one file for all Articles. */
  readonly extension: string | null;
  /** Loads the library's entry for this format, and no other. */
  load(options: RenderOptions): Promise<Renderer>;
}

export const formats = {
  json: { extension: '.json', load: async (options) => rows(options) },
  ndjson: { extension: null, load: async (options) => ({ ...rows(options), head: '', separator: '\n', tail: '\n' }) },
  text: {
    extension: '.txt',
    async load() {
      const { toText } = await import('../formats/text/index.js');
      return text((article) => `${toText(article)}\n`, { separator: '\n--------\n\n' });
    },
  },
  markdown: {
    extension: '.md',
    async load() {
      const { toMarkdown } = await import('../formats/markdown/index.js');
      const whole = (article: Article) => toMarkdown(article, { frontMatter: true });
      return { ...text((article) => toMarkdown(article), { separator: '\n---\n\n' }), whole };
    },
  },
  html: {
    extension: '.html',
    async load({ title }) {
      const { toHtml } = await import('../formats/html/index.js');
      const head = `<!doctype html>\n<meta charset="utf-8">\n<title>${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title>\n`;
      const whole = (article: Article) => toHtml(article, { document: true });
      return { ...text((article) => `${toHtml(article)}\n`, { head }), whole };
    },
  },
  'json-ld': { extension: '.jsonld', load: async () => json((await import('../formats/json-ld/index.js')).toJsonLd) },
  ninjs: { extension: '.ninjs.json', load: async () => json((await import('../formats/ninjs/index.js')).toNinjs) },
  'json-feed': {
    extension: null,
    async load({ title }) {
      const { toJsonFeed, toJsonFeedItem } = await import('../formats/json-feed/index.js');
      const { items: _, ...information } = toJsonFeed([], { title });
      // The items are in the order of the input, because they are never all in memory.
      const head = `${JSON.stringify(information).slice(0, -1)},"items":[\n`;
      return { ...json(toJsonFeedItem), head, tail: '\n]}\n' };
    },
  },
} satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof formats;
export const formatNames = Object.keys(formats) as readonly FormatName[]; // the table's keys

/** Articles as JSON. In a list, each has the path of its document, so that a row of a data set leads back to its file. */
function rows({ positions }: RenderOptions): Renderer {
  const value = positions ? (article: Article) => article : withoutPositions;
  return { ...json(value), item: (article, path) => JSON.stringify({ path, ...value(article) }) };
}

function json(value: (article: Article) => unknown): Renderer {
  return {
    whole: (article) => `${JSON.stringify(value(article), null, 2)}\n`,
    item: (article) => JSON.stringify(value(article)),
    head: '[\n',
    separator: ',\n',
    tail: '\n]\n',
    value,
  };
}

function text(render: (article: Article) => string, { head = '', separator = '' }: Partial<Renderer>): Renderer {
  return { whole: render, item: render, head, separator, tail: '', value: render };
}

/** Other extensions that select a format. */
const otherExtensions = { '.ndjson': 'ndjson', '.jsonl': 'ndjson' } as const;

/** Whether an output is a folder with one file for each Article or a single file, and its format, which its extension may select. */
export function formatOfOutput(path: string, asked: FormatName | undefined, several: boolean) {
  const status = statusOf(path);
  const isFolder = status?.isDirectory() === true || /[/\\]$/.test(path);
  const extension = isFolder
    ? ''
    : path.toLowerCase().endsWith('.ninjs.json')
      ? '.ninjs.json'
      : extname(path).toLowerCase();
  const own = formatNames.map((name) => [formats[name].extension, name] as const);
  const known = new Map([...own, ...Object.entries(otherExtensions)].filter(([ending]) => ending !== null));
  const name = asked ?? (extension === '' ? 'json' : known.get(extension));
  if (name === undefined) {
    const names = [...known.keys()].join(', ');
    throw new UsageError(
      `${path}: no format has the extension ${extension} (known: ${names}). Set the format with --format.`,
    );
  }
  const isOneFile = formats[name].extension === null;
  if (isFolder && isOneFile)
    throw new UsageError(`${path} is a folder, but this format is one file for all documents.`);
  // Several documents go into a folder if the name has no extension and does not exist yet.
  return { name, isFolder: isFolder || (status === undefined && several && !isOneFile && extname(path) === '') };
}
