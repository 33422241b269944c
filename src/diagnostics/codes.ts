import type { Position } from '../source/positions.js';

/** The reasons why no complete Article can be read. Each has a page in `docs/diagnostics/`. */
export type ArticleErrorCode =
  | 'missing-timestamp'
  | 'invalid-timestamp'
  | 'timestamp-out-of-range'
  | 'missing-headline'
  | 'invalid-headline'
  | 'invalid-url'
  | 'unsupported-scheme'
  | 'document-too-long';

/** The arguments of a code that states only its position. */
type NoArgs = Readonly<Record<never, never>>;

/** The arguments of each code, which its message in `wording.ts` states. */
export interface DiagnosticArgs {
  // The document's parts
  'missing-timestamp': { readonly found: string };
  'invalid-timestamp': { readonly found: string };
  'timestamp-out-of-range': { readonly found: string };
  'missing-headline': { readonly found: string };
  'invalid-headline': { readonly found: string };
  'invalid-url': { readonly url: string };
  'unsupported-scheme': { readonly url: string; readonly scheme: string };
  /** Both in UTF-16 code units. */
  'document-too-long': { readonly length: number; readonly maxLength: number };
  'missing-rule': NoArgs;
  'unclosed-front-matter': NoArgs;
  'empty-headline': NoArgs;
  'empty-body': NoArgs;
  'lone-surrogate': { readonly codeUnit: string; readonly count: number };
  'invisible-character': { readonly codePoint: string; readonly count: number };
  'double-escaped-reference': { readonly reference: string };
  'unknown-publisher': { readonly host: string };
  // Clocks
  'timestamp-in-seconds': { readonly found: number; readonly asSeconds: string };
  'invalid-printed-date': { readonly text: string };
  'skipped-local-time': { readonly local: string; readonly timeZone: string };
  'ambiguous-local-time': { readonly local: string; readonly timeZone: string };
  'printed-after-timestamp': { readonly printed: string; readonly timestamp: string; readonly minutes: number };
  'clocks-apart': { readonly printed: string; readonly timestamp: string; readonly hours: number };
  'url-date-apart': { readonly urlDate: string; readonly printed: string; readonly days: number };
  // Markup
  'glued-tag': { readonly name: string; readonly element: string };
  'surplus-end-tag': { readonly element: string; readonly count: number };
  'misnested-end-tag': { readonly element: string };
  'unclosed-element': { readonly element: string };
  'unclosed-tag': { readonly text: string };
  'unclosed-comment': { readonly length: number };
  'unknown-element': { readonly element: string };
  'too-deep': { readonly element: string; readonly maxDepth: number };
  // Content
  'unsafe-link': { readonly url: string };
  'unsafe-image': { readonly url: string };
  'unsafe-media': { readonly url: string };
  'image-without-url': { readonly alt: string };
  'placeholder-image': { readonly url: string };
  'lost-image': { readonly text: string };
  'unreadable-data': { readonly element: string };
  // The list itself
  'too-many-diagnostics': { readonly of: string; readonly omitted: number };
}

/** The code of an error or a diagnostic. */
export type DiagnosticCode = keyof DiagnosticArgs;

/** `info`: a certain repair or a fact. `warning`: a doubt or a loss. `error`: no complete Article can be read. */
export type Severity = 'info' | 'warning' | 'error';

/** One observation about a document. The type of `args` depends on `code`. */
export type Diagnostic = {
  [C in DiagnosticCode]: {
    readonly code: C;
    readonly args: DiagnosticArgs[C];
    /** `error` only if no complete Article can be read. */
    readonly severity: Severity;
    readonly message: string;
    readonly position: Position;
  };
}[DiagnosticCode];
