import type { Article, PartialArticle } from 'rfi-article';
import type { SegmentKind } from 'rfi-article/explain';
import type { Report } from './protocol.js';

/** Values that are read from the text of another value: where a path begins with the first, the second is its source. */
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

/** A document as the page knows it. */
export class PageReading {
  readonly source: string;
  readonly report: Report;
  /** The Article, or what could be read of it, without positions. */
  readonly article: Article | PartialArticle;
  readonly paths: readonly string[];

  constructor(source: string, report: Report) {
    this.source = source;
    this.report = report;
    this.article = JSON.parse(report.json) as Article | PartialArticle; // the worker wrote it
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

  /** The path of a segment; `null` where it became no value. */
  path(segment: number): string | null {
    return this.paths[segment] || null;
  }

  /** The segments from one offset to another. */
  between(from: number, to: number): readonly number[] {
    const found: number[] = [];
    for (let at = this.#at(from); at < this.count && (this.start(at) < to || found.length === 0); at++) found.push(at);
    return found;
  }

  /** The segments that a value comes from: its own, those of the value that it is read from, or those of what holds it. */
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
    const wanted = new Set([value, ...DERIVED.filter(([of]) => of.test(value)).map(([, source]) => source)]);
    if (value === '/publishedAt')
      wanted.add(this.article.printedDate?.instant == null ? '/timestamp/epochMilliseconds' : '/printedDate/text');
    const inside = `${value}/`;
    const found: number[] = [];
    for (const [at, path] of this.paths.entries()) if (wanted.has(path) || path.startsWith(inside)) found.push(at);
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
