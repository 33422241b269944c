import { element } from './element.js';

export type Language = 'json' | 'markdown' | 'html' | 'text';

/** Each alternative is a group with the name of its colour. Other text is not coloured. */
const PATTERNS: Readonly<Record<Language, RegExp | null>> = {
  json: /(?<key>"(?:[^"\\\n]|\\.)*"(?=:))|(?<string>"(?:[^"\\\n]|\\.)*")|(?<number>-?\b\d[\d.eE+-]*\b|\btrue\b|\bfalse\b)|(?<null>\bnull\b)/g,
  html: /(?<null><!--[^>]*>)|(?<key><\/?[a-z][a-z\d-]*|\/?>)|(?<string>"[^"\n]*")|(?<number>&(?:#?\w+);)/gi,
  markdown:
    /(?<key>^(?:#{1,6} .*|---|[a-zA-Z]+:(?= ))$|^#{1,6} .*$|^[a-zA-Z]+:(?= ))|(?<string>!?\[[^\]\n]*\]\([^)\n]*\))|(?<number>\*\*[^*\n]+\*\*|\*[^*\n]+\*)|(?<null>^>|^[-*] )/gm,
  text: null,
};
/** The length above which a span is shown without colours. */
const LONGEST = 8_000;

/** Returns the text as nodes, coloured by its language. */
export function highlighted(text: string, language: Language): readonly (Node | string)[] {
  const pattern = PATTERNS[language];
  if (pattern === null || text.length > LONGEST) return [text];
  const nodes: (Node | string)[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const colour = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined)?.[0];
    if (match.index > end) nodes.push(text.slice(end, match.index));
    nodes.push(element('span', { class: `code-${colour}` }, match[0]));
    end = match.index + match[0].length;
  }
  nodes.push(text.slice(end));
  return nodes;
}
