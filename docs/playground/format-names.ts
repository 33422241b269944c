import type { Language } from './highlight.js';

/** The tab of a format. */
export interface FormatName {
  readonly id: string;
  readonly label: string;
  readonly language: Language;
  /** Whether the text of each block can be found in the text of the whole Article. */
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
