import { extractFromHtml } from '@extractus/article-extractor';
import { parseHTML } from 'linkedom';
import type { Peer } from '../extraction.js';
import { paragraphsOf } from './text.js';

export const peers: readonly Peer[] = [
  {
    name: 'article-extractor',
    async extract({ page, url }) {
      const article = await extractFromHtml(page, url);
      return {
        title: article?.title ?? null,
        date: article?.published ?? null,
        paragraphs: paragraphsOf(parseHTML(`<body>${article?.content ?? ''}</body>`).document),
      };
    },
  },
];
