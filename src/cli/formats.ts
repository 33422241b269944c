import { statSync } from 'node:fs';
import { extname } from 'node:path';
import { type Article, withoutPositions } from '../index.js';
import { UsageError } from './problem.js';

export const formatNames = ['json', 'ndjson', 'text', 'markdown', 'html', 'json-ld', 'ninjs', 'json-feed'] as const;
export type FormatName = (typeof formatNames)[number];

export interface RenderOptions {
  /** Whether the Article's positions are written. */
  readonly positions: boolean;
  /** The title of a feed, or of a page of several Articles. */
  readonly title: string;
}

/** How Articles become text. */
export interface Renderer {
  /** An Article that has the output to itself. */
  whole(article: Article): string;
  /** One of several in one output, without what stands between them. */
  item(article: Article, path: string): string;
  /** What stands before, between and after several. */
  readonly head: string;
  readonly separator: string;
  readonly tail: string;
  /** A value for the field of a line of NDJSON. */
  value(article: Article): unknown;
}

interface Format {
  /** Of the files in an output folder; `null` where the format is one file for all. */
  readonly extension: string | null;
  /** The library's entry is loaded when it is asked for, and no other. */
  load(options: RenderOptions): Promise<Renderer>;
}

export const formats: Readonly<Record<FormatName, Format>> = {
  json: {
    extension: '.json',
    load: async (options) => {
      const value = articleValue(options);
      return { ...jsonRenderer(value), item: (article, path) => row(path, value(article)) };
    },
  },
  ndjson: {
    extension: null,
    load: async (options) => {
      const value = articleValue(options);
      const item = (article: Article, path: string) => row(path, value(article));
      return { ...jsonRenderer(value), item, head: '', separator: '\n', tail: '\n' };
    },
  },
  text: {
    extension: '.txt',
    load: async () => {
      const { toText } = await import('../formats/text/index.js');
      return textRenderer((article) => `${toText(article)}\n`, { separator: '\n--------\n\n' });
    },
  },
  markdown: {
    extension: '.md',
    load: async () => {
      const { toMarkdown } = await import('../formats/markdown/index.js');
      const renderer = textRenderer((article) => toMarkdown(article), { separator: '\n---\n\n' });
      return { ...renderer, whole: (article) => toMarkdown(article, { frontMatter: true }) };
    },
  },
  html: {
    extension: '.html',
    load: async ({ title }) => {
      const { toHtml } = await import('../formats/html/index.js');
      const head = `<!doctype html>\n<meta charset="utf-8">\n<title>${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title>\n`;
      const renderer = textRenderer((article) => `${toHtml(article)}\n`, { head });
      return { ...renderer, whole: (article) => toHtml(article, { document: true }) };
    },
  },
  'json-ld': {
    extension: '.jsonld',
    load: async () => {
      const { toJsonLd } = await import('../formats/json-ld/index.js');
      return jsonRenderer(toJsonLd);
    },
  },
  ninjs: {
    extension: '.ninjs.json',
    load: async () => {
      const { toNinjs } = await import('../formats/ninjs/index.js');
      return jsonRenderer(toNinjs);
    },
  },
  'json-feed': {
    extension: null,
    load: async ({ title }) => {
      const { toJsonFeed, toJsonFeedItem } = await import('../formats/json-feed/index.js');
      const { items: _, ...information } = toJsonFeed([], { title });
      return {
        ...jsonRenderer(toJsonFeedItem),
        whole: (article) => `${JSON.stringify(toJsonFeed([article], { title }), null, 2)}\n`,
        // The items in the input's order, for they are never all in memory.
        head: `${JSON.stringify(information).slice(0, -1)},"items":[\n`,
        tail: '\n]}\n',
      };
    },
  },
};

const byExtension: Readonly<Record<string, FormatName>> = {
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.txt': 'text',
  '.md': 'markdown',
  '.html': 'html',
  '.jsonld': 'json-ld',
};

/**
 * The format that an output's name asks for: `data.ndjson`; `null` where it has no extension or is a folder's.
 *
 * @throws `UsageError` for an extension that is no format's.
 */
export function formatOfName(path: string): FormatName | null {
  const extension = extname(path).toLowerCase();
  if (extension === '' || /[/\\]$/.test(path) || isFolder(path)) return null;
  const name = path.toLowerCase().endsWith('.ninjs.json') ? 'ninjs' : byExtension[extension];
  if (name === undefined) {
    const known = Object.keys(byExtension).join(', ');
    throw new UsageError(
      `${path}: no format has the extension ${extension} (${known}). Name one with --format.`,
      'parse',
    );
  }
  return name;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** A row of a data set leads back to its file. */
function row(path: string, article: Article): string {
  return JSON.stringify({ path, ...article });
}

function articleValue({ positions }: RenderOptions): (article: Article) => Article {
  return positions ? (article) => article : withoutPositions;
}

function jsonRenderer(value: (article: Article) => unknown): Renderer {
  return {
    whole: (article) => `${JSON.stringify(value(article), null, 2)}\n`,
    item: (article) => JSON.stringify(value(article)),
    head: '[\n',
    separator: ',\n',
    tail: '\n]\n',
    value,
  };
}

function textRenderer(
  render: (article: Article) => string,
  { head = '', separator = '' }: { head?: string; separator?: string },
): Renderer {
  return { whole: render, item: render, head, separator, tail: '', value: render };
}
