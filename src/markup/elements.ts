import { NameTable } from './name-table.js';

/** How the tree builder treats an element. One record a name, shared by all documents. */
export interface ElementRecord {
  readonly name: string;
  /** Index into the builder's counts. */
  readonly id: number;
  /** Has no end tag and no content. */
  readonly isVoid: boolean;
  /** A block: its start tag ends an open `<p>`, and the end tag of a mark does not reach beyond it. */
  readonly isBlock: boolean;
  /** End tags inside do not reach beyond it: https://html.spec.whatwg.org/#has-an-element-in-scope */
  readonly isScope: boolean;
  /** Its end tag reaches as far as the innermost table, past open cells: https://html.spec.whatwg.org/#has-an-element-in-table-scope */
  readonly isTablePart: boolean;
  /** Its content is no markup. */
  readonly isRawText: boolean;
  /** HTML allows its end tag to be left out. */
  readonly hasOptionalEnd: boolean;
  /** What its start tag ends, where such an element is open and none of `until` has been opened since. */
  readonly ends: ImpliedEnd | null;
  readonly isKnown: boolean;
}

interface ImpliedEnd {
  readonly names: readonly string[];
  readonly until: readonly string[];
}

const VOID = 'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr';

/** Elements whose start tag ends an open paragraph: https://html.spec.whatwg.org/#closing-elements-that-have-implied-end-tags */
const BLOCK =
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
  'head header hgroup hr html li listing main menu nav ol p plaintext pre search section summary table ul xmp';

/** Blocks as far as end tags of marks go, though their start tags leave a paragraph open. */
const TABLE_PARTS = 'caption colgroup tbody td tfoot th thead tr';
const SCOPE = 'applet caption marquee object table td template th';
/** https://html.spec.whatwg.org/#optional-tags */
const OPTIONAL_END =
  'body caption colgroup dd dt head html li optgroup option p rb rp rt rtc tbody td tfoot th thead tr';
const RAW_TEXT = 'iframe noembed noframes plaintext script style textarea title xmp';
const PHRASING =
  'a abbr acronym applet audio b bdi bdo big blink button canvas cite code data datalist del dfn em font i ins kbd label legend map mark ' +
  'marquee math menuitem meter nobr noscript object optgroup option output picture progress q rb rp rt rtc ruby s samp select slot small ' +
  'span strike strong style sub sup svg template time tt u var video';

/** Elements of RFI's own player scripts and of its share block. */
const CUSTOM =
  'diaporama diaporama-container diaporama-fullscreen play-media share-button share-modal video-player youtube-player';

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const CELLS = ['td', 'th'];
const ROWS = ['tr', ...CELLS];
const SECTIONS = ['thead', 'tbody', 'tfoot', 'caption', 'colgroup'];

const ENDS: Readonly<Record<string, ImpliedEnd>> = {
  li: { names: ['li'], until: ['ul', 'ol', 'menu', 'dir'] },
  dt: { names: ['dt', 'dd'], until: ['dl'] },
  dd: { names: ['dt', 'dd'], until: ['dl'] },
  option: { names: ['option'], until: ['select', 'datalist', 'optgroup'] },
  optgroup: { names: ['option', 'optgroup'], until: ['select'] },
  td: { names: CELLS, until: ['table', 'tr'] },
  th: { names: CELLS, until: ['table', 'tr'] },
  tr: { names: ROWS, until: ['table'] },
  thead: { names: [...ROWS, ...SECTIONS], until: ['table'] },
  tbody: { names: [...ROWS, ...SECTIONS], until: ['table'] },
  tfoot: { names: [...ROWS, ...SECTIONS], until: ['table'] },
  caption: { names: [...ROWS, ...SECTIONS], until: ['table'] },
  colgroup: { names: [...ROWS, ...SECTIONS], until: ['table'] },
  ...Object.fromEntries(HEADINGS.map((name) => [name, { names: HEADINGS, until: [] }])),
};

function words(list: string): Set<string> {
  return new Set(list.split(' '));
}

function buildRecords(): ReadonlyMap<string, ElementRecord> {
  const isVoid = words(VOID);
  const isBlock = words(BLOCK);
  const isTablePart = words(TABLE_PARTS);
  const isScope = words(SCOPE);
  const isRawText = words(RAW_TEXT);
  const hasOptionalEnd = words(OPTIONAL_END);
  const names = new Set([
    ...isVoid,
    ...isBlock,
    ...isTablePart,
    ...isScope,
    ...isRawText,
    ...words(PHRASING),
    ...words(CUSTOM),
  ]);
  const records = new Map<string, ElementRecord>();
  for (const name of names) {
    records.set(name, {
      name,
      id: records.size,
      isVoid: isVoid.has(name),
      isBlock: isBlock.has(name) || isTablePart.has(name),
      isScope: isScope.has(name),
      isTablePart: isTablePart.has(name) || name === 'table',
      isRawText: isRawText.has(name),
      hasOptionalEnd: hasOptionalEnd.has(name),
      ends: Object.hasOwn(ENDS, name) ? (ENDS[name] ?? null) : null,
      isKnown: true,
    });
  }
  return records;
}

/** The elements that are known: HTML's and those of RFI's players. */
export const elementRecords: ReadonlyMap<string, ElementRecord> = /* @__PURE__ */ buildRecords();

const table: NameTable<ElementRecord> = /* @__PURE__ */ new NameTable(elementRecords);

/** The record of the name at a place, if it is known. */
export function elementRecordAt(source: string, start: number, end: number): ElementRecord | undefined {
  return table.at(source, start, end) ?? elementRecords.get(source.slice(start, end).toLowerCase());
}

/** The record of a name that is known. */
export function recordOf(name: string): ElementRecord {
  const record = elementRecords.get(name);
  /* v8 ignore next -- an invariant: only names of the table are asked for */
  if (record === undefined) throw new RangeError(`${name} is no known element.`);
  return record;
}

/** The record of an element that nobody knows; what it holds is read as if it were not there. */
export function unknownElementRecord(name: string, id: number): ElementRecord {
  return {
    name,
    id,
    isVoid: false,
    isBlock: false,
    isScope: false,
    isTablePart: false,
    isRawText: false,
    hasOptionalEnd: false,
    ends: null,
    isKnown: false,
  };
}

/** HTML that ends an open `<svg>`: https://html.spec.whatwg.org/#parsing-main-inforeign */
export const breaksOutOfSvg: ReadonlySet<string> = /* @__PURE__ */ words(
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s ' +
    'small span strong strike sub sup table tt u ul var figure section article',
);
