import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Peer } from '../extraction.js';
import { paragraphsOf } from './text.js';

export const peers: readonly Peer[] = [
  {
    name: 'Readability on linkedom',
    extract({ page }) {
      const { document } = parseHTML(page);
      const article = new Readability(document).parse();
      return {
        title: article?.title ?? null,
        date: article?.publishedTime ?? null,
        paragraphs: paragraphsOf(parseHTML(`<body>${article?.content ?? ''}</body>`).document),
      };
    },
  },
];
