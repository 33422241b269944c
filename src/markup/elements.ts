/** How the tree builder treats the elements of one name. */
export interface ElementType {
  readonly name: string;
  /** Whether the element has neither content nor an end tag. */
  readonly isVoid: boolean;
  /** A block: its start tag closes an open `<p>`, and the end tag of a mark inside it closes nothing outside it. */
  readonly isBlock: boolean;
  /** Whether end tags inside it close nothing outside it: https://html.spec.whatwg.org/#has-an-element-in-scope */
  readonly isScope: boolean;
  /** Whether only a table limits its end tag: https://html.spec.whatwg.org/#has-an-element-in-table-scope */
  readonly isTablePart: boolean;
  /** Whether its content is not markup. */
  readonly isRawText: boolean;
  /** Whether character references are decoded in its content, though it is not markup. */
  readonly isEscapable: boolean;
  /** Whether HTML allows its end tag to be omitted. */
  readonly hasOptionalEnd: boolean;
  /** The open elements that its start tag closes. */
  readonly closes: ImpliedEnd | null;
  /** Whether it is an element of HTML or of RFI's players. */
  readonly isKnown: boolean;
}

/** Elements named in `names` are closed, up to the innermost open element named in `until`. */
interface ImpliedEnd {
  readonly names: readonly string[];
  readonly until: readonly string[];
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

const VOID = /* @__PURE__ */ words(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
);
/** https://html.spec.whatwg.org/#closing-elements-that-have-implied-end-tags, and the parts of tables. */
const BLOCK = /* @__PURE__ */ words(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'head header hgroup hr html li listing main menu nav ol p plaintext pre search section summary table ul xmp ' +
    'caption colgroup tbody td tfoot th thead tr',
);
const SCOPE = /* @__PURE__ */ words('applet caption marquee object table td template th');
const TABLE_PART = /* @__PURE__ */ words('caption colgroup table tbody td tfoot th thead tr');
/** https://html.spec.whatwg.org/#optional-tags */
const OPTIONAL_END = /* @__PURE__ */ words(
  'body caption colgroup dd dt head html li optgroup option p rb rp rt rtc tbody td tfoot th thead tr',
);
/** https://html.spec.whatwg.org/#escapable-raw-text-elements */
const ESCAPABLE = /* @__PURE__ */ words('textarea title');
/**
 * https://html.spec.whatwg.org/#raw-text-elements, those of earlier versions of HTML, and `<noscript>`, whose content is raw
 * text to browsers that run scripts.
 */
const RAW_TEXT = /* @__PURE__ */ words('iframe noembed noframes noscript plaintext script style textarea title xmp');
const PHRASING = /* @__PURE__ */ words(
  'a abbr acronym applet audio b bdi bdo big blink button canvas cite code data datalist del dfn em font i ins kbd label legend map mark ' +
    'marquee menuitem meter nobr object optgroup option output picture progress q rb rp rt rtc ruby s samp select slot small ' +
    'span strike strong sub sup template time tt u var video',
);
/** The roots of SVG and MathML: https://html.spec.whatwg.org/#foreign-elements */
const FOREIGN = /* @__PURE__ */ words('math svg');
/** Elements of RFI's player scripts and of its share block. */
const CUSTOM = /* @__PURE__ */ words(
  'diaporama diaporama-container diaporama-fullscreen play-media share-button share-modal video-player youtube-player',
);

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const ITEM = /* @__PURE__ */ itemEnd(['li']);
const DEFINITION = /* @__PURE__ */ itemEnd(['dt', 'dd']);
const CELL: ImpliedEnd = { names: ['td', 'th', 'caption', 'colgroup'], until: ['table', 'tr'] };
const ROW: ImpliedEnd = { names: ['tr', 'td', 'th', 'caption', 'colgroup'], until: ['table'] };
const SECTION: ImpliedEnd = {
  names: ['tr', 'td', 'th', 'thead', 'tbody', 'tfoot', 'caption', 'colgroup'],
  until: ['table'],
};
const HEADING: ImpliedEnd = { names: HEADINGS, until: [] };

const CLOSES: ReadonlyMap<string, ImpliedEnd> = /* @__PURE__ */ new Map([
  ['li', ITEM],
  ['dt', DEFINITION],
  ['dd', DEFINITION],
  ['option', { names: ['option'], until: ['select', 'datalist', 'optgroup'] }],
  ['optgroup', { names: ['option', 'optgroup'], until: ['select'] }],
  ['td', CELL],
  ['th', CELL],
  ['tr', ROW],
  ...['thead', 'tbody', 'tfoot', 'caption', 'colgroup'].map((name) => [name, SECTION] as const),
  ...HEADINGS.map((name) => [name, HEADING] as const),
]);

/**
 * An item ends those before it, but none outside another block in which it is, with a few exceptions:
 * https://html.spec.whatwg.org/#parsing-main-inbody, at “A start tag whose tag name is "li"”.
 */
function itemEnd(names: readonly string[]): ImpliedEnd {
  const passed = ['address', 'dialog', 'div', 'p', ...names];
  return { names, until: [...BLOCK].filter((name) => !passed.includes(name)) };
}

/** The elements that are known: HTML's and those of RFI's players. */
export const elementTypes: ReadonlyMap<string, ElementType> = /* @__PURE__ */ buildTypes();

function buildTypes(): ReadonlyMap<string, ElementType> {
  const types = new Map<string, ElementType>();
  for (const names of [VOID, BLOCK, SCOPE, RAW_TEXT, PHRASING, FOREIGN, CUSTOM])
    for (const name of names) types.set(name, knownType(name));
  // https://html.spec.whatwg.org/#parsing-main-inbody: a start tag named "image" is read as "img".
  types.set('image', knownType('img'));
  return types;
}

function knownType(name: string): ElementType {
  return {
    name,
    isVoid: VOID.has(name),
    isBlock: BLOCK.has(name),
    isScope: SCOPE.has(name),
    isTablePart: TABLE_PART.has(name),
    isRawText: RAW_TEXT.has(name),
    isEscapable: ESCAPABLE.has(name),
    hasOptionalEnd: OPTIONAL_END.has(name),
    closes: CLOSES.get(name) ?? null,
    isKnown: true,
  };
}

/** The type of the elements with a name, in lower case. */
export function typeOf(name: string): ElementType {
  return elementTypes.get(name) ?? unknownType(name);
}

/** The type of an unknown element, whose content is read as if its tags were absent. */
export function unknownType(name: string): ElementType {
  return {
    name,
    isVoid: false,
    isBlock: false,
    isScope: false,
    isTablePart: false,
    isRawText: false,
    isEscapable: false,
    hasOptionalEnd: false,
    closes: null,
    isKnown: false,
  };
}

/** Whether an end tag of a type closes nothing outside an open element of another type. */
export function limitsReach(open: ElementType, type: ElementType): boolean {
  if (type.name === 'template') return false;
  return type.isTablePart ? open.name === 'table' || open.name === 'template' : open.isScope;
}

/** Whether the end of a mark or a link closes nothing outside an open element of a type. */
export function limitsMarks({ isBlock, isScope }: ElementType): boolean {
  return isBlock || isScope;
}

/**
 * HTML that closes an open `<svg>` or `<math>`: https://html.spec.whatwg.org/#parsing-main-inforeign. In SVG,
 * `<foreignObject>` does too, because its content is HTML.
 */
const BREAKS_OUT: ReadonlySet<string> = /* @__PURE__ */ words(
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s ' +
    'small span strong strike sub sup table tt u ul var',
);

/** Whether a start tag inside an `<svg>` or `<math>`, named by `root`, is HTML that closes it. */
export function breaksOutOfForeign(name: string, attributes: Readonly<Record<string, string>>, root: string): boolean {
  if (name === 'font') return ['color', 'face', 'size'].some((key) => key in attributes);
  return BREAKS_OUT.has(name) || (name === 'foreignobject' && root === 'svg');
}
