import type { Reading } from '../reading.js';
import { readBbc } from './bbc.js';
import { readBitterwinter } from './bitterwinter.js';
import { readCctv } from './cctv.js';
import { readCdt } from './cdt.js';
import { readCna } from './cna.js';
import { readDw } from './dw.js';
import { readEconomist } from './economist.js';
import { readEpochtimes } from './epochtimes.js';
import { readFt } from './ft.js';
import { readNyt } from './nyt.js';
import { readReuters } from './reuters.js';
import { readRfa } from './rfa.js';
import { readRti } from './rti.js';
import { readSolidot } from './solidot.js';
import { readVoa } from './voa.js';
import { readWqw } from './wqw.js';
import { readZaobao } from './zaobao.js';

/** An independent reader, and whose documents it reads. */
export interface Reader {
  readonly hosts: readonly string[];
  readonly read: (document: string) => Reading;
}

/** The reader of each publisher by its id, in the order of their shares of the archive. */
export const readers: Readonly<Record<string, Reader>> = {
  cna: { hosts: ['www.cna.com.tw'], read: readCna },
  zaobao: { hosts: ['www.zaobao.com'], read: readZaobao },
  reuters: { hosts: ['cn.reuters.com'], read: readReuters },
  epochtimes: { hosts: ['www.epochtimes.com'], read: readEpochtimes },
  voa: { hosts: ['www.voachinese.com'], read: readVoa },
  dw: { hosts: ['www.dw.com'], read: readDw },
  bbc: { hosts: ['www.bbc.com', 'www.bbc.co.uk'], read: readBbc },
  rti: { hosts: ['www.rti.org.tw'], read: readRti },
  rfa: { hosts: ['www.rfa.org'], read: readRfa },
  cdt: { hosts: ['chinadigitaltimes.net'], read: readCdt },
  solidot: { hosts: ['www.solidot.org'], read: readSolidot },
  economist: { hosts: ['www.economist.com'], read: readEconomist },
  nyt: { hosts: ['cn.nytimes.com', 'www.nytimes.com'], read: readNyt },
  wqw: { hosts: ['wqw2010.blogspot.com'], read: readWqw },
  bitterwinter: { hosts: ['zh.bitterwinter.org'], read: readBitterwinter },
  cctv: { hosts: ['cn.govopendata.com'], read: readCctv },
  ft: { hosts: ['cn.ft.com'], read: readFt },
};
