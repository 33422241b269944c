import type { Publisher } from './publisher.js';

/** Reads the documents of any publisher that no record names: nothing is taken for boilerplate but scripts and styles. */
export const generic: Publisher = {
  id: 'generic',
  name: 'Any publisher',
  hosts: [],
  language: null,
  editions: {},
  timeZone: null,
  headline: { suffixes: [], columnSeparator: null, columns: [], columnEditions: null },
  urlParts: null,
  image: {
    url: null,
    logos: [],
    lost: [],
    dataUrl: null,
    lead: { tag: 'img' },
    figures: [],
    captionBehind: null,
    credit: [{ tag: 'cite' }],
    creditText: null,
    creditIsSecondSpan: false,
  },
  printedDate: null,
  wrappers: [],
  standfirst: [],
  container: null,
  boilerplate: [],
  credits: { agency: null, authors: null, people: [], copyright: null },
  players: { wrappers: [], furniture: [], videos: [], audios: [], galleries: [] },
  shareLink: null,
  eras: [],
};
