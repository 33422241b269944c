/** How the tree builder treats the elements of one name. */
export interface ElementType {
  readonly name: string;
  /** Has no end tag and no content. */
  readonly isVoid: boolean;
  /** A block: its start tag ends an open `<p>`, and the end tag of a mark does not reach beyond it. */
  readonly isBlock: boolean;
  /** End tags inside do not reach beyond it: https://html.spec.whatwg.org/#has-an-element-in-scope */
  readonly isScope: boolean;
  /** Its end tag reaches as far as the innermost table, past open cells: https://html.spec.whatwg.org/#has-an-element-in-table-scope */
  readonly isTablePart: boolean;
  /** Its content is not markup. */
  readonly isRawText: boolean;
  /** Character references in its content are decoded, though it is not markup. */
  readonly isEscapable: boolean;
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
/** https://html.spec.whatwg.org/#raw-text-elements, and those that earlier versions of HTML had; `<noscript>` as browsers with scripts read it. */
const RAW_TEXT = 'iframe noembed noframes noscript plaintext script style xmp';
/** https://html.spec.whatwg.org/#escapable-raw-text-elements */
const ESCAPABLE = 'textarea title';
const PHRASING =
  'a abbr acronym applet audio b bdi bdo big blink button canvas cite code data datalist del dfn em font i ins kbd label legend map mark ' +
  'marquee menuitem meter nobr object optgroup option output picture progress q rb rp rt rtc ruby s samp select slot small ' +
  'span strike strong style sub sup template time tt u var video';

/** The roots of content that is not HTML: https://html.spec.whatwg.org/#foreign-elements */
const FOREIGN = 'math svg';

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

function buildTypes(): ReadonlyMap<string, ElementType> {
  const isVoid = words(VOID);
  const isBlock = words(BLOCK);
  const isTablePart = words(TABLE_PARTS);
  const isScope = words(SCOPE);
  const isEscapable = words(ESCAPABLE);
  const isRawText = new Set([...words(RAW_TEXT), ...isEscapable]);
  const hasOptionalEnd = words(OPTIONAL_END);
  const names = new Set([
    ...isVoid,
    ...isBlock,
    ...isTablePart,
    ...isScope,
    ...isRawText,
    ...words(PHRASING),
    ...words(FOREIGN),
    ...words(CUSTOM),
  ]);
  const types = new Map<string, ElementType>();
  for (const name of names) {
    types.set(name, {
      name,
      isVoid: isVoid.has(name),
      isBlock: isBlock.has(name) || isTablePart.has(name),
      isScope: isScope.has(name),
      isTablePart: isTablePart.has(name) || name === 'table',
      isRawText: isRawText.has(name),
      isEscapable: isEscapable.has(name),
      hasOptionalEnd: hasOptionalEnd.has(name),
      ends: Object.hasOwn(ENDS, name) ? (ENDS[name] ?? null) : null,
      isKnown: true,
    });
  }
  const image = types.get('img');
  // https://html.spec.whatwg.org/#parsing-main-inbody: a start tag named "image" is read as "img".
  if (image !== undefined) types.set('image', image);
  return types;
}

/** The elements that are known: HTML's and those of RFI's players. */
export const elementTypes: ReadonlyMap<string, ElementType> = /* @__PURE__ */ buildTypes();

/** The type of the elements of a name, in lower case. */
export function typeOf(name: string): ElementType {
  return elementTypes.get(name) ?? unknownElementType(name);
}

/** The type of an element that is not known: its content is read as if its tags were not there. */
export function unknownElementType(name: string): ElementType {
  return {
    name,
    isVoid: false,
    isBlock: false,
    isScope: false,
    isTablePart: false,
    isRawText: false,
    isEscapable: false,
    hasOptionalEnd: false,
    ends: null,
    isKnown: false,
  };
}

/** Whether an end tag of a type does not reach beyond an open element of another type. */
export function limitsReach(open: ElementType, type: ElementType): boolean {
  if (type.name === 'template') return false;
  return type.isTablePart ? open.name === 'table' || open.name === 'template' : open.isScope;
}

/** Whether the end of a mark or a link does not reach beyond an open element of a type. */
export function limitsMarks({ isBlock, isScope }: ElementType): boolean {
  return isBlock || isScope;
}

/**
 * HTML that ends an open `<svg>` or `<math>`: https://html.spec.whatwg.org/#parsing-main-inforeign. Beyond the standard,
 * the blocks of an article do as well, and a `<foreignObject>`, whose content is shown as text.
 */
const BREAKS_OUT: ReadonlySet<string> = /* @__PURE__ */ words(
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s ' +
    'small span strong strike sub sup table tt u ul var figure section article foreignobject',
);

/** Whether a start tag inside `<svg>` or `<math>` is HTML that ends it. */
export function breaksOutOfForeign(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return BREAKS_OUT.has(name) || (name === 'font' && ['color', 'face', 'size'].some((key) => key in attributes));
}
