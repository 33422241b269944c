import type { Article, PartialArticle } from 'rfi-article';
import type { SegmentKind } from 'rfi-article/explain';
import type { Report } from './protocol.js';

/** Values that are derived from the text of another value. The second entry is the source of paths that begin with the first. */
const DERIVED: readonly (readonly [value: RegExp, source: string])[] = [
  [/^\/timestamp(?:\/|$)/, '/timestamp/epochMilliseconds'],
  [/^\/(?:urlParts|language|publisher|url|source\/url)(?:\/|$)/, '/url'],
  [/^\/(?:urlParts|language|publisher|url|source\/url)(?:\/|$)/, '/source/url'],
  [/^\/printedDate(?:\/|$)/, '/printedDate/text'],
  [/^\/(?:headline|source\/title)$/, '/headline'],
  [/^\/source\/title$/, '/source/title'],
  [/^\/column$/, '/url'],
  [/^\/frontMatter(?:\/|$)/, '/frontMatter'],
];

/** A document and its reading, for the page. */
export class PageReading {
  readonly source: string;
  readonly report: Report;
  /** The Article or partial Article, without positions. */
  readonly article: Article | PartialArticle;
  readonly paths: readonly string[];

  constructor(source: string, report: Report) {
    this.source = source;
    this.report = report;
    this.article = JSON.parse(report.json) as Article | PartialArticle; // written by the worker
    this.paths = report.starts.length === 0 ? [] : report.paths.split('\n');
  }

  get count(): number {
    return this.report.starts.length;
  }

  start(segment: number): number {
    return this.report.starts[segment] ?? this.source.length;
  }

  end(segment: number): number {
    return this.report.starts[segment + 1] ?? this.source.length;
  }

  kind(segment: number): SegmentKind {
    return this.report.kinds[this.report.kindOf[segment] ?? 0] ?? 'unread';
  }

  /** Returns the path of a segment, or `null` if it did not become a value. */
  path(segment: number): string | null {
    return this.paths[segment] || null;
  }

  /** Returns the segments between two offsets. */
  between(from: number, to: number): readonly number[] {
    const found: number[] = [];
    for (let at = this.#at(from); at < this.count && (this.start(at) < to || found.length === 0); at++) found.push(at);
    return found;
  }

  /** Returns the segments of a value, or of the value from which it is derived, or of the value that contains it. */
  segmentsOf(path: string): readonly number[] {
    const credit = /^\/credits\/(\d+)/.exec(path);
    const range = credit === null ? null : this.report.credits[Number(credit[1])];
    if (range != null) return this.between(range[0], range[1]);
    for (let value = path; value !== ''; value = value.slice(0, value.lastIndexOf('/'))) {
      const found = this.#within(value);
      if (found.length > 0) return found;
    }
    return [];
  }

  #within(value: string): readonly number[] {
    const sources = new Set([value, ...DERIVED.filter(([of]) => of.test(value)).map(([, source]) => source)]);
    if (value === '/publishedAt')
      sources.add(this.article.printedDate?.instant == null ? '/timestamp/epochMilliseconds' : '/printedDate/text');
    const prefix = `${value}/`;
    const found: number[] = [];
    for (const [at, path] of this.paths.entries()) if (sources.has(path) || path.startsWith(prefix)) found.push(at);
    return found;
  }

  #at(offset: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
