import { type Article, type BodyNode, parseArticle, withoutPositions } from 'rfi-article';
import { describe, expect, it } from 'vitest';
import { EMBED_PROVIDERS } from '../../src/model/body.js';
import { BOILERPLATE_KINDS } from '../../src/model/boilerplate.js';
import { codeBlocks, readText } from './pages.js';

const PAGE = 'docs/article.md';
const text = readText(PAGE);
const blocks = codeBlocks(PAGE, text);

/** The compiler ensures that no node is missing here. */
const nodes: Record<BodyNode['type'], true> = {
  ...{ root: true, paragraph: true, heading: true, list: true, listItem: true, blockquote: true },
  ...{ table: true, tableRow: true, tableCell: true, thematicBreak: true, code: true, inlineCode: true },
  ...{ text: true, strong: true, emphasis: true, delete: true, link: true, break: true, image: true },
  ...{ figure: true, gallery: true, embed: true, audio: true, video: true },
  ...{ underline: true, superscript: true, subscript: true },
};

describe('docs/article.md', () => {
  const document = blocks.find(({ flags }) => flags.includes('document'))?.code ?? '';
  const example = JSON.parse(blocks.find(({ flags }) => flags.includes('article'))?.code ?? 'null') as Article;

  it('shows the result of the parser', () => {
    expect(withoutPositions(parseArticle(`${document}\n`))).toEqual(example);
  });

  it('has a row for each field, in the order of the Article', () => {
    expect(namesInTable('| field | type |').flat()).toEqual(Object.keys(example));
  });

  it('has a row for each node', () => {
    expect(namesInTable('| node | from |').flat().sort()).toEqual(Object.keys(nodes).sort());
  });

  it('has a row for each kind of boilerplate', () => {
    expect(namesInTable('| kind | what it is |').flat()).toEqual(BOILERPLATE_KINDS);
  });

  it('lists every provider of embeds', () => {
    const [sentence = ''] = /An embed's `provider` is[^.]*/.exec(text.replace('x.com', '')) ?? [];
    expect([...sentence.matchAll(/`([\w-]+)`/g)].map(([, name]) => name)).toEqual(['provider', ...EMBED_PROVIDERS]);
  });
});

/** Returns the names in the first column of the table with a given header. */
function namesInTable(head: string): readonly (readonly string[])[] {
  const from = text.indexOf(head);
  const rows = text.slice(from, text.indexOf('\n\n', from)).split('\n').slice(2);
  return rows.map((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
}
