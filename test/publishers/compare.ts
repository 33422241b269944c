import type { Article, BodyBlock, BodyNode, BodyParagraph, ImageAsset } from 'rfi-article';
import { withoutWhiteSpace } from '../corpus/repair.js';
import type { Reading } from './reading.js';

/** In how far an Article differs from an independent reading of its document. */
export function differences(reading: Reading, article: Article): readonly string[] {
  const { printedDate, leadImage, standfirst, body, credits, boilerplate } = article;
  const found = {
    printed: printedDate === null ? null : printedDate.local,
    authors: credits.flatMap((credit) => (credit.kind === 'author' ? [withoutWhiteSpace(credit.name)] : [])),
    agency: credits.some(({ kind }) => kind === 'agency'),
    lead: leadImage === null ? null : figureText(leadImage),
    blocks: [...standfirst, ...body.children].flatMap(blockTexts),
    boilerplate: boilerplate
      .filter(({ kind }) => kind !== 'script')
      .map(({ kind, text }) => `${kind} ${withoutWhiteSpace(text)}`),
  };
  return (Object.keys(found) as (keyof typeof found)[]).flatMap((key) => {
    const expected = JSON.stringify(reading[key]);
    const given = JSON.stringify(found[key]);
    if (expected === given) return [];
    const at = [...expected].findIndex((character, index) => character !== [...given][index]);
    return [
      `${key}: expected …${expected.slice(Math.max(0, at - 20), at + 60)}, read …${given.slice(Math.max(0, at - 20), at + 60)}`,
    ];
  });
}

function figureText({ url, caption, credit }: ImageAsset): string {
  return `${url}|${withoutWhiteSpace((caption ?? '') + (credit ?? ''))}`;
}

function blockTexts(block: BodyBlock | BodyParagraph): readonly string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'code':
      return [withoutWhiteSpace(textOf(block))];
    case 'figure':
      return [`figure ${figureText(block.image)}`];
    case 'list':
      return block.children.flatMap((item) => item.children.flatMap(blockTexts));
    case 'blockquote':
      return block.children.flatMap(blockTexts);
    case 'table':
      return block.children.flatMap((row) => row.children.map((cell) => withoutWhiteSpace(textOf(cell))));
    default:
      return [];
  }
}

function textOf(node: BodyNode): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
