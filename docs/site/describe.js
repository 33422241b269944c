/** The number of characters that search engines show. */
const LONGEST = 160;

/**
 * Returns the description of a page: its first paragraph as plain text, cut between words.
 *
 * @param {string} markdown
 * @returns {string}
 */
export function describe(markdown) {
  const paragraph =
    markdown
      .replace(/^---\n[\s\S]*?\n---\n/, '')
      .replace(/^```[\s\S]*?^```$/gm, '')
      .split(/\n{2,}/)
      .map((block) => block.trim())
      .find((block) => block !== '' && !/^(?:[#|<>]|- |\d+\. )/.test(block)) ?? '';
  const plain = paragraph
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*]|\\(?=[<\\])/g, '')
    .replace(/\s+/g, ' ');
  return plain.length <= LONGEST ? plain : `${plain.slice(0, plain.lastIndexOf(' ', LONGEST - 1))}…`;
}
