/**
 * Where GFM's reader makes a link of plain text: `www.` and `http://` at a word's start, and e-mail addresses
 * (https://github.github.com/gfm/#autolinks-extension-). A backslash does not help: mdast-util-from-markdown looks for them
 * again when the escapes are gone.
 */
const LITERAL = /(?<=^|[\s\p{P}\p{S}])(?:https?:(?=\/\/[\w-]*\.)|www(?=\.))|[\w+\-.](?=@[\w-]+\.[\w-])/giu;

/** Cuts a text inside everything that would read back as a link. One piece where nothing would. */
export function splitAutolinkLiterals(value: string): readonly string[] {
  // Most texts hold none of the three.
  if (!value.includes('@') && !value.includes('://') && !/www\./i.test(value)) return [value];
  const pieces: string[] = [];
  let start = 0;
  for (const match of value.matchAll(LITERAL)) {
    const end = match.index + match[0].length;
    pieces.push(value.slice(start, end));
    start = end;
  }
  pieces.push(value.slice(start));
  return pieces;
}
