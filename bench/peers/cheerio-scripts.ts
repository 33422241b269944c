import { load } from 'cheerio';
import { load as loadSlim } from 'cheerio/slim';
import type { Extraction, Peer, PeerInput } from '../extraction.js';
import { PARAGRAPHS, tidy } from './text.js';

// A script as users might write it in an afternoon: the envelope by a regular expression, the body by selectors.

const HEAD = /^<!--(-?\d+)-->\n\[(.*)\]\((.*)\)\n-+\n/;
const BOILERPLATE =
  'script, style, noscript, [data-selfpromo-newsletter], [data-selfpromo-app], [data-tms-ad-type], [data-readmore-unlocker], .t-copyright, aside, button, figure';
const SITE = ' – 法国国际广播电台 - RFI';

function extract(open: typeof load, { document }: PeerInput): Extraction {
  const head = HEAD.exec(document);
  const $ = open(document.slice(head?.[0].length ?? 0), null, false);
  const date = $('div').first().text().trim();
  const isDate = /^\d\d\/\d\d\/\d{4} - \d\d:\d\d$/.test(date);
  $(BOILERPLATE).remove();
  const paragraphs: string[] = [];
  for (const element of $(PARAGRAPHS)) {
    const selection = $(element);
    const text = tidy(selection.text());
    if (text !== '' && selection.find(PARAGRAPHS).length === 0) paragraphs.push(text);
  }
  return { title: tidy((head?.[2] ?? '').replace(SITE, '')), date: isDate ? date : null, paragraphs };
}

export const peers: readonly Peer[] = [
  { name: 'cheerio script', extract: (input) => extract(load, input) },
  // The same function with another parser. The slim entry's `load` has the same type.
  { name: 'cheerio/slim script', extract: (input) => extract(loadSlim as typeof load, input) },
];
