import type { Reading } from '../reading.js';
import { readBbc } from './bbc.js';
import { readCna } from './cna.js';
import { readDw } from './dw.js';
import { readEpochtimes } from './epochtimes.js';
import { readNyt } from './nyt.js';
import { readReuters } from './reuters.js';
import { readVoa } from './voa.js';

/** An independent reader, and whose documents it reads. */
export interface Reader {
  readonly hosts: readonly string[];
  readonly read: (document: string) => Reading;
}

/** The reader of each publisher by its id, in the order of their shares of the archive. */
export const readers: Readonly<Record<string, Reader>> = {
  cna: { hosts: ['www.cna.com.tw'], read: readCna },
  reuters: { hosts: ['cn.reuters.com'], read: readReuters },
  epochtimes: { hosts: ['www.epochtimes.com'], read: readEpochtimes },
  voa: { hosts: ['www.voachinese.com'], read: readVoa },
  dw: { hosts: ['www.dw.com'], read: readDw },
  bbc: { hosts: ['www.bbc.com', 'www.bbc.co.uk'], read: readBbc },
  nyt: { hosts: ['cn.nytimes.com'], read: readNyt },
};
