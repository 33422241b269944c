import type { Article, BodyBlock, BodyNode, BodyParagraph, ImageAsset } from 'rfi-article';
import { bare } from './elements.js';
import { open, pictureText, type Reading, type ReadUrl } from './reading.js';

/** The values that are compared, in the order of the table. */
export const values = [
  'headline',
  'date',
  'people',
  'agency',
  'lead',
  'blocks',
  'furniture',
  'section',
  'language',
] as const satisfies readonly (keyof Reading)[];
export type Value = (typeof values)[number];

export interface Difference {
  readonly value: Value;
  readonly detail: string;
}

/** The differences between an Article and the independent reading of its document. */
export function differences(reading: Reading, article: Article): readonly Difference[] {
  return values.flatMap((value) => {
    if (reading[value] === open) return [];
    const [expected, found] = [linesOf(reading[value]), linesOf(foundOf(article, reading)[value])];
    const at = expected.findIndex((line, index) => !same(line, found[index]));
    if (at < 0 && expected.length === found.length) return [];
    const index = at < 0 ? expected.length : at;
    const counts = expected.length === found.length ? '' : ` (${expected.length} expected, ${found.length} found)`;
    return [
      { value, detail: `[${index}] ${excerpts(expected[index] ?? 'nothing', found[index] ?? 'nothing')}${counts}` },
    ];
  });
}

/** `embed *` is any embed. */
function same(expected: string, found: string | undefined): boolean {
  return expected === found || (expected.endsWith('embed *') && found?.startsWith(expected.slice(0, -1)) === true);
}

/** Both texts, from shortly before the first difference. */
function excerpts(expected: string, found: string): string {
  let at = 0;
  while (at < expected.length && expected[at] === found[at]) at++;
  const cut = (text: string) =>
    `${at > 24 ? `${text.slice(0, 12)}…${text.slice(at - 12, at + 50)}` : text.slice(0, at + 50)}${text.length > at + 50 ? '…' : ''}`;
  return `expected ${cut(expected)} ≠ read ${cut(found)}`;
}

function linesOf(value: unknown): readonly string[] {
  if (Array.isArray(value) && value.every((line) => typeof line === 'string')) return value;
  return [JSON.stringify(value)];
}

/** An Article in the form of a reading. Values that the reading leaves open are copied from the reading. */
function foundOf(article: Article, reading: Reading): Reading {
  const { headline, column, printedDate, credits, leadImage, standfirst, body, boilerplate, language } = article;
  const expected = reading.date === open ? null : reading.date;
  const titles = reading.blocks === open ? '' : reading.blocks.join('\n');
  const agency = credits.find(({ kind }) => kind === 'agency');
  return {
    headline: { headline, column },
    date:
      printedDate === null
        ? null
        : {
            local: printedDate.local,
            timeZone: printedDate.instant === null ? (expected?.timeZone ?? null) : printedDate.timeZone,
            instant: sameSecond(printedDate.instant, expected?.instant ?? null),
            ...(expected?.text === undefined ? {} : { text: printedDate.text }),
          },
    people: credits.flatMap((credit) =>
      credit.kind === 'agency' || credit.kind === 'copyright' ? [] : [`${credit.kind} ${credit.name}`],
    ),
    agency: agency?.kind === 'agency' ? [agency.name, agency.place, agency.dayOfMonth] : null,
    lead: leadImage === null ? null : pictureOf(leadImage, reading.lead ?? ''),
    blocks: [
      ...standfirst.map((block) => `standfirst ${bare(textOf(block))}`),
      ...body.children.flatMap((block) => blockTexts(block, '', titles)),
    ],
    furniture: boilerplate
      .filter(({ kind }) => kind !== 'script')
      .map(({ kind, text, links }) => `${kind} ${kind === 'logo' ? (links[0]?.url ?? '') : bare(text)}`.trim()),
    section: urlOf(article.urlParts, reading.section),
    language,
  };
}

function sameSecond(instant: string | null, expected: string | null): string | null {
  return instant?.slice(0, 19) === expected?.slice(0, 19) ? expected : instant;
}

function urlOf(parts: Article['urlParts'], expected: ReadUrl | typeof open): ReadUrl | typeof open {
  if (expected === open) return open;
  const part = (name: keyof ReadUrl) => (expected[name] === open ? open : (parts?.[name] ?? null));
  return { edition: part('edition'), section: part('section'), date: part('date'), slug: part('slug') };
}

function blockTexts(block: BodyBlock | BodyParagraph, path: string, expected: string): readonly string[] {
  switch (block.type) {
    case 'figure':
      return [`${path}figure ${pictureOf(block.image, expected)}`];
    case 'gallery': {
      const slides = block.images.map((image) => pictureOf(image, expected));
      return [`${path}gallery ${slides.join(' ')}`];
    }
    case 'embed': {
      const key = block.provider === 'unknown' ? block.url : block.id;
      return [
        `${path}embed ${block.provider === 'facebook' ? 'facebook' : `${block.provider} ${key}`}${title(block.title, expected)}`,
      ];
    }
    case 'audio':
    case 'video':
      return [`${path}${block.type} ${block.sources[0]?.url ?? ''}${title(block.title, expected)}`];
    case 'list':
      return block.children.flatMap((item) =>
        item.children.flatMap((child) => blockTexts(child, `${path}list/`, expected)),
      );
    case 'blockquote':
      return block.children.flatMap((child) => blockTexts(child, `${path}quote/`, expected));
    case 'table':
      return block.children.flatMap((row) => row.children.map((cell) => `${path}cell ${bare(textOf(cell))}`));
    case 'thematicBreak':
      return [`${path}thematicBreak`];
    default: {
      const text = bare(textOf(block));
      return text === '' ? [] : [`${path}${block.type} ${text}`];
    }
  }
}

/** Caption and credit in the order in which they are printed, which the Article does not contain. */
function pictureOf({ url, caption, credit }: ImageAsset, expected: string): string {
  const [one, other] = [(caption ?? '') + (credit ?? ''), (credit ?? '') + (caption ?? '')];
  const isOther = expected.includes(pictureText(url, other)) && !expected.includes(pictureText(url, one));
  return pictureText(url, isOther ? other : one);
}

/** A visible title. A title that comes from an attribute is not compared. */
function title(text: string | null, expected: string): string {
  const said = ` “${bare(text ?? '')}”`;
  return text !== null && expected.includes(said) ? said : '';
}

function textOf(node: BodyNode): string {
  if (node.type === 'image') return `⟨${node.url}⟩`;
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
