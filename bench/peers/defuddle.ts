import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import type { Peer } from '../extraction.js';
import { paragraphsOf } from './text.js';

export const peers: readonly Peer[] = [
  {
    name: 'Defuddle on linkedom',
    async extract({ page, url }) {
      const article = await Defuddle(parseHTML(page).document, url);
      return {
        title: article.title,
        date: article.published,
        paragraphs: paragraphsOf(parseHTML(`<body>${article.content}</body>`).document),
      };
    },
  },
];
