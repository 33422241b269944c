import { FEED_FOOTER, MONTHS } from './archive-markup.js';
import { definePublisher } from './define-publisher.js';
import type { Publisher } from './publisher.js';
import { byPath } from './url-path.js';

/** The Economist, in English. Its promotions are ordinary paragraphs, which only their beginnings identify. */
export const economist: Publisher & { readonly id: 'economist' } = /* @__PURE__ */ definePublisher({
  id: 'economist',
  name: 'The Economist',
  hosts: ['economist.com'],
  language: 'en',
  // /node/21791845, /finance-and-economics/2020/10/08/SLUG, /graphic-detail/SLUG
  urlParts: /* @__PURE__ */ byPath(
    /^node\/(?:.*\/)?(?<slug>[^/]+)$/,
    /^(?=(?<section>[^/]+)(?:\/(?<year>\d{4})\/(?<month>\d\d)\/(?<day>\d\d)(?:\/|$))?)(?:.*\/)?(?<slug>[^/]+)$/,
  ),
  image: { logos: [/\/og-fallback-image\.[^/]*$/] },
  printedDate: [
    {
      // The day, the byline and the dateline
      place: { tag: 'aside', child: { tag: 'div', child: { tag: 'time' } } },
      pattern:
        /^(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* (?<day>\d{1,2})(?:st|nd|rd|th) (?<year>\d{4})/,
      months: MONTHS,
      authors: {
        element: { tag: 'p', attributes: { itemprop: 'byline' } },
        separators: /,| and /,
        // A job, or a place
        ends: /:| \||,? The Economist|, [^,]*\b(?:columnist|correspondent|editor|chief|journalist|writer|founder|author|professor|director|president|minister|host|producer|fellow|university|institute|school)/i,
        cut: [/^by /i],
        // Initials, or first name and surname. A single word in capitals is a place. “de” would also match the start of “del”.
        name: /^(?:(?:-?\p{Lu}\.){1,5}$|(?!\p{Lu}{2,}\b)\p{Lu}[\p{L}.'’-]*(?: (?:del|den|der|de|di|da|du|la|le|van|von|al|bin|\p{Lu}[\p{L}.'’-]*)){1,4})/u,
      },
    },
  ],
  boilerplate: [
    { kind: 'other', tag: 'p', opening: /^This article appeared in the / },
    { kind: 'other', tag: 'p', opening: /^Editor[’']s note: This article first appeared in the / },
    { kind: 'player', tag: 'p', opening: /^(?:Listen on: ?Apple Podcasts|You can subscribe and listen to )/ },
    {
      kind: 'advertisement',
      tag: 'p',
      opening:
        /^(?:For full access to print|For access to The Economist[’']s print|(?:Please s|S)ubscribe to The Economist)/,
    },
    { kind: 'advertisement', tag: 'p', text: /^Read more .*please subscribe to The Economist for full access/ },
    {
      kind: 'newsletter',
      tag: 'p',
      opening: /^(?:Editor[’']s note: Some of our covid-19 coverage is free|The podcast is complemented by our )/,
    },
    {
      kind: 'newsletter',
      tag: 'p',
      opening:
        /^For more (?:coverage|expert analysis) of .+(?:register|visit|sign up)|^(?:Curious about the world\? )?To enjoy our .{1,60}, sign up to|^(?:Stay on top of|Sign up (?:to|for)) .{1,60}\bour .{1,30}newsletter/,
    },
    { kind: 'related', tag: 'p', opening: /^Dig deeper/ },
    // A list of links may be a part of the article: And to dig deeper: …
    { kind: 'related', tag: 'p', onlyLinks: /\beconomist\.com\// },
    // The contents of a special report
    { kind: 'related', tag: 'div', child: { tag: 'ul', everyChild: { tag: 'li', onlyLinks: true } } },
    { kind: 'player', tag: 'figcaption', text: /^Listen to this story\.?$/ },
    { kind: 'player', tag: 'p', text: /^Your browser does not support the <audio> element/ },
    { kind: 'player', tag: ['p', 'span'], opening: /^Enjoy more audio and podcasts on / },
    { kind: 'advertisement', tag: 'div', attributes: { 'data-test-id': 'Inline Ad' } },
    {
      kind: 'advertisement',
      tag: 'div',
      text: '',
      child: { tag: 'div', child: { tag: 'div', attributes: { id: /^econ-\d/ } } },
    },
    FEED_FOOTER,
  ],
});
