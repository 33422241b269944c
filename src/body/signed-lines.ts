import type { BodyBlock, BodyParagraph, BodyPhrasing, BodyText } from '../model/body.js';
import type { Credit } from '../model/credit.js';
import type { LinePlace, LineRule } from '../publishers/credit-grammar.js';
import { tidy } from '../source/white-space.js';
import type { BodyContext } from './context.js';
import { personCredit, SpanFinder } from './credits.js';
import { readPeople } from './people.js';

/** A line of the article: a paragraph, or what is printed between two breaks of one. */
interface Line {
  readonly texts: BodyText[];
  /** Where the links of the line lead, by the text in them. */
  readonly urls: Map<BodyText, string>;
  readonly blocksBefore: number;
  readonly isStandfirst: boolean;
}

/** Reads the people whom an article's lines name, for a record that asks where a line is printed. */
export function readSignedLines(
  context: BodyContext,
  standfirst: readonly BodyParagraph[],
  blocks: readonly BodyBlock[],
): Credit[] {
  const { people, signature } = context.publisher.credits;
  const lines: Line[] = [];
  let count = 0;
  for (const { children } of standfirst) addLines(children, count++, true, lines);
  const visit = (nodes: readonly BodyBlock[]): void => {
    for (const node of nodes) {
      if (node.type === 'paragraph' || node.type === 'heading') addLines(node.children, count++, false, lines);
      else if (node.type === 'blockquote') visit(node.children);
      else if (node.type === 'list') for (const item of node.children) visit(item.children);
    }
  };
  visit(blocks);
  const credits: Credit[] = [];
  lines.forEach((line, at) => {
    const text = line.texts.map(({ value }) => value).join('');
    const { blocksBefore, isStandfirst } = line;
    const place: LinePlace = { blocksBefore, linesAfter: lines.length - 1 - at, isStandfirst };
    const found = [
      ...(people === null ? [] : readPeople(text, people, people.lines !== null && isPlace(people.lines, place))),
      ...(signature === null ? [] : signature(text, place)),
    ];
    if (found.length === 0) return;
    const spans = new SpanFinder(context, line.texts, line.urls);
    for (const { kind, name, start } of found)
      credits.push(personCredit(kind, name, spans.urlAt(start), spans.positionOf(start, start + name.length)));
  });
  return credits;
}

function isPlace({ first, last }: LineRule, { blocksBefore, linesAfter }: LinePlace): boolean {
  if (first === undefined && last === undefined) return true;
  return (first !== undefined && blocksBefore < first) || (last !== undefined && linesAfter < last);
}

function addLines(content: readonly BodyPhrasing[], blocksBefore: number, isStandfirst: boolean, lines: Line[]): void {
  const open = (): Line => ({ texts: [], urls: new Map(), blocksBefore, isStandfirst });
  let line = open();
  const end = (): void => {
    if (line.texts.some(({ value }) => tidy(value) !== '')) lines.push(line);
    line = open();
  };
  const visit = (nodes: readonly BodyPhrasing[], url: string | null): void => {
    for (const node of nodes) {
      if (node.type === 'break') end();
      else if (node.type === 'text') {
        line.texts.push(node);
        if (url !== null) line.urls.set(node, url);
      } else if ('children' in node) visit(node.children, node.type === 'link' ? node.url : url);
    }
  };
  visit(content, null);
  end();
}
