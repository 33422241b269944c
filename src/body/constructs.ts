/**
 * What the reader does with each element. What is not listed is `transparent`: its content is read as if it were not
 * there. One row a construct, so that "ignored" is a decision on show.
 */
export type Construct =
  | 'paragraph'
  | 'heading'
  | 'block'
  | 'list'
  | 'quote'
  | 'table'
  | 'code-block'
  | 'code'
  | 'rule'
  | 'break'
  | 'word-break'
  | 'image'
  | 'figure'
  | 'caption'
  | 'link'
  | 'frame'
  | 'audio'
  | 'video'
  | 'script'
  | 'hidden'
  | 'transparent';

const ROWS: readonly (readonly [construct: Construct, elements: string])[] = [
  ['paragraph', 'p'],
  ['heading', 'h1 h2 h3 h4 h5 h6'],
  // Blocks without a meaning that mdast has a node for: their content stands apart from what is round them.
  [
    'block',
    'address article aside body caption center col colgroup dd details dialog dir div dl dt fieldset footer form header hgroup html legend li ' +
      'main menu nav option search section select summary tbody td textarea tfoot th thead tr',
  ],
  ['list', 'ol ul'],
  ['quote', 'blockquote'],
  ['table', 'table'],
  ['code-block', 'listing plaintext pre xmp'],
  ['code', 'code kbd samp tt'],
  ['rule', 'hr'],
  ['break', 'br'],
  ['word-break', 'wbr'],
  ['image', 'img'],
  ['figure', 'figure'],
  ['caption', 'figcaption'],
  ['link', 'a'],
  ['frame', 'embed iframe'],
  ['audio', 'audio'],
  ['video', 'video'],
  ['script', 'script style'],
  // Not shown: https://html.spec.whatwg.org/#hidden-elements. A <noscript> is the copy of a lazy picture or a tracker.
  [
    'hidden',
    'area base basefont bgsound frame input keygen link meta noembed noframes noscript param source template track',
  ],
];

const CONSTRUCTS: ReadonlyMap<string, Construct> = /* @__PURE__ */ new Map(
  ROWS.flatMap(([construct, elements]) => elements.split(' ').map((element) => [element, construct] as const)),
);

/** The construct of an element's name. */
export function constructOf(name: string): Construct {
  return CONSTRUCTS.get(name) ?? 'transparent';
}
