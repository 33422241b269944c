/** A selector for blocks whose text is a paragraph. */
export const PARAGRAPHS = 'p, h1, h2, h3, h4, h5, h6, li, blockquote, td';

export function tidy(text: string): string {
  return text.replace(/[\t\n\f\r ]+/g, ' ').replace(/^[\s\u00a0\u3000]+|[\s\u00a0\u3000]+$/g, '');
}

interface ElementLike {
  readonly textContent: string | null;
  readonly children: ArrayLike<unknown>;
  querySelector(selector: string): unknown;
}

/** Returns the texts of the innermost blocks of a DOM. */
export function paragraphsOf(root: { querySelectorAll(selector: string): Iterable<ElementLike> }): readonly string[] {
  const texts: string[] = [];
  for (const element of root.querySelectorAll(PARAGRAPHS)) {
    const text = tidy(element.textContent ?? '');
    if (text !== '' && !element.querySelector(PARAGRAPHS)) texts.push(text);
  }
  return texts;
}
