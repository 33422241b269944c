/**
 * Holds the records of the publishers whose documents the library can read. Use it to read documents of publishers
 * other than RFI, or to define a record for one.
 *
 * @packageDocumentation
 */

import { bbc } from './bbc.js';
import { bitterwinter } from './bitterwinter.js';
import { cctv } from './cctv.js';
import { cdt } from './cdt.js';
import { cna } from './cna.js';
import { dw } from './dw.js';
import { economist } from './economist.js';
import { epochtimes } from './epochtimes.js';
import { ft } from './ft.js';
import { nyt } from './nyt.js';
import type { Publisher } from './publisher.js';
import { reuters } from './reuters.js';
import { rfa } from './rfa.js';
import { rfi } from './rfi.js';
import { rti } from './rti.js';
import { solidot } from './solidot.js';
import { voa } from './voa.js';
import { wqw } from './wqw.js';
import { zaobao } from './zaobao.js';

export { bbc } from './bbc.js';
export { bitterwinter } from './bitterwinter.js';
export { cctv } from './cctv.js';
export { cdt } from './cdt.js';
export { cna } from './cna.js';
export { definePublisher, type PublisherRecord } from './define-publisher.js';
export { dw } from './dw.js';
export { economist } from './economist.js';
export { epochtimes } from './epochtimes.js';
export { type Era, eraOf, erasOf } from './eras.js';
export { ft } from './ft.js';
export { generic } from './generic.js';
export { nyt } from './nyt.js';
export type * from './publisher.js';
export { reuters } from './reuters.js';
export { rfa } from './rfa.js';
export { rfi } from './rfi.js';
export { rti } from './rti.js';
export { solidot } from './solidot.js';
export { voa } from './voa.js';
export { wqw } from './wqw.js';
export { zaobao } from './zaobao.js';

/**
 * Every record except `generic`, which is for the hosts that no record lists. By default, `parseArticle` uses only `rfi`. Here,
 * `rfi` is first, because the first record reads documents whose URL cannot be read.
 *
 * @example
 * ```ts
 * import { parseArticle } from 'rfi-article';
 * import { allPublishers } from 'rfi-article/publishers';
 *
 * const document = '<!--1696513502000-->\n[A title](https://www.dw.com/zh/a/a-1)\n------\n\n<p>A text.</p>';
 * parseArticle(document).publisher; // 'generic'
 * parseArticle(document, { publishers: allPublishers }).publisher; // 'dw'
 * ```
 */
export const allPublishers: readonly Publisher[] = [
  rfi,
  bbc,
  bitterwinter,
  cctv,
  cdt,
  cna,
  dw,
  economist,
  epochtimes,
  ft,
  nyt,
  reuters,
  rfa,
  rti,
  solidot,
  voa,
  wqw,
  zaobao,
];
