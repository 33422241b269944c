import type { Language } from './highlight.js';

/** A format's tab. */
export interface FormatName {
  readonly id: string;
  readonly label: string;
  readonly language: Language;
  /** Whether each block of the article is found again in the text. */
  readonly isByBlock: boolean;
}

export const formatNames: readonly FormatName[] = [
  { id: 'json', label: 'JSON', language: 'json', isByBlock: false },
  { id: 'markdown', label: 'Markdown', language: 'markdown', isByBlock: true },
  { id: 'html', label: 'HTML', language: 'html', isByBlock: true },
  { id: 'text', label: 'Text', language: 'text', isByBlock: true },
  { id: 'json-ld', label: 'JSON-LD', language: 'json', isByBlock: false },
  { id: 'ninjs', label: 'ninjs', language: 'json', isByBlock: false },
  { id: 'json-feed', label: 'JSON Feed', language: 'json', isByBlock: false },
  { id: 'document', label: 'Document', language: 'html', isByBlock: false },
];
