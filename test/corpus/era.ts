import { openEnvelope } from './documents.js';
import { readHeadline } from './headline.js';

export const eras = [
  'A0',
  'A1',
  'A1 blanks',
  'A2',
  'A3',
  'A4',
  'B1',
  'B2',
  'B3',
  'B4',
  'B5',
  'C1',
  'C2',
  'C3',
  'C4',
  'C4+',
  'wire',
  'programme',
  'unknown',
] as const;
export type Era = (typeof eras)[number];

/** The first template of RFI's markup that fits a news page. Wires and programmes have separate rows. */
const templates: readonly (readonly [Era, (body: string, url: string) => boolean])[] = [
  ['C4+', (body) => /<aside ?data-org-name/.test(body)],
  ['C4', (body) => body.includes('https://x.com/intent/')],
  ['C2', (body) => body.includes('twitter.com/intent/') && !body.includes('<div>分享 :</div>')],
  ['C3', (body) => body.includes('twitter.com/intent/')],
  ['A0', (body) => /t-content__body u-clearfix"><div class="m-interstitial"/.test(body)],
  ['A2', (body) => body.includes('t-content__body u-clearfix" >') && body.includes('/w:310/')],
  ['A3', (body, url) => body.includes('t-content__body u-clearfix" >') && url.startsWith('http:')],
  ['A4', (body) => body.includes('t-content__body u-clearfix" >')],
  ['A1 blanks', (body) => /t-content__body u-clearfix"> {12,}/.test(body)],
  ['A1', (body) => body.includes('t-content__body u-clearfix">')],
  ['B3', (body) => /<\/div>Array<p><strong>/.test(body)],
  ['B2', (body) => /<\/div>Array<div >/.test(body)],
  ['B4', (body) => /<\/p><div >/.test(body)],
  ['B1', (body) => body.includes('<div >')],
  ['C1', (body) => /(?: {20}|<strong>)<\/strong><\/p><div>/.test(body)],
  ['B5', (body) => / {16}<\/strong><\/p><div>/.test(body)],
];

export function eraOf(document: string): Era {
  const { title, url, body } = openEnvelope(document);
  const { column, wire } = readHeadline(title, url);
  if (wire) return 'wire';
  if (column !== null) return 'programme';
  return templates.find(([, test]) => test(body, url))?.[0] ?? 'unknown';
}
