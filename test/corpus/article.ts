/** The parts of an Article that the tests use, written from the contract instead of imported from the library. */

export interface PositionLike {
  readonly start: { readonly offset?: number | undefined };
  readonly end: { readonly offset?: number | undefined };
}

export interface ImageLike {
  readonly url: string;
  readonly caption: string | null;
  readonly credit: string | null;
  readonly position: PositionLike | null;
}

export interface NodeLike {
  readonly type: string;
  readonly position?: PositionLike | undefined;
  readonly children?: readonly NodeLike[] | undefined;
  readonly value?: string | undefined;
  readonly image?: ImageLike | undefined;
  readonly images?: readonly ImageLike[] | undefined;
  readonly poster?: ImageLike | null | undefined;
  readonly provider?: string | undefined;
  readonly id?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly mediaId?: string | null | undefined;
}

export interface CreditLike {
  readonly kind: string;
  readonly name?: string | undefined;
  readonly place?: string | null | undefined;
  readonly dayOfMonth?: number | null | undefined;
  readonly url?: string | null | undefined;
  readonly holder?: string | undefined;
  readonly year?: number | null | undefined;
}

export interface BoilerplateLike {
  readonly kind: string;
  readonly text: string;
  readonly links: readonly {
    readonly url: string;
    readonly network: string | null;
    readonly shortUrl: string | null;
  }[];
  readonly position: PositionLike | null;
}

export interface ArticleLike {
  readonly publisher: string;
  readonly timestamp: { readonly epochMilliseconds: number };
  readonly publishedAt: string;
  readonly headline: string;
  readonly column: string | null;
  readonly url: string;
  readonly printedDate: {
    readonly text: string;
    readonly instant: string | null;
    readonly position: PositionLike | null;
  } | null;
  readonly leadImage: ImageLike | null;
  readonly standfirst: readonly NodeLike[];
  readonly body: NodeLike;
  readonly credits: readonly CreditLike[];
  readonly boilerplate: readonly BoilerplateLike[];
  readonly frontMatter: Readonly<Record<string, string>> | null;
  readonly source: { readonly title: string; readonly url: string } | null;
}

export interface ParseErrorLike {
  readonly name: string;
  readonly code: string;
}

export type ParseResultLike =
  | { readonly ok: true; readonly article: ArticleLike }
  | { readonly ok: false; readonly error: ParseErrorLike };

/** The part of the library that is measured. */
export interface LibraryLike {
  parseArticle(document: string): ArticleLike;
  safeParseArticle(document: string): ParseResultLike;
}

/** All nodes of a tree that satisfy a test, including the root, in document order. */
export function nodesOf(root: NodeLike, test: (node: NodeLike) => boolean): NodeLike[] {
  return [...(test(root) ? [root] : []), ...(root.children ?? []).flatMap((child) => nodesOf(child, test))];
}
