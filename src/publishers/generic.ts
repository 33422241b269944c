import type { Publisher } from './publisher.js';

/** Reads the documents of any publisher that no record names: nothing is taken for boilerplate but scripts and styles. */
export const generic: Publisher = {
  id: 'generic',
  name: 'Any publisher',
  hosts: [],
  language: null,
  editions: {},
  timeZone: null,
  headline: { suffixes: [], columnSeparator: null, columns: [] },
  urlParts: null,
  image: {
    url: null,
    logos: [],
    lost: [],
    dataUrl: null,
    leadCaption: null,
    credit: [{ tag: 'cite' }],
    creditIsSecondSpan: false,
  },
  printedDate: null,
  standfirst: null,
  container: null,
  boilerplate: [],
  credits: { agency: null, people: [], copyright: null },
  players: { wrappers: [], furniture: [], videos: [], audios: [], galleries: [] },
  shareLink: null,
  eras: [],
};
