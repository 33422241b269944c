import type { ArticleLike, CreditLike, ImageLike, NodeLike } from './article.js';
import type { ReadBlock, ReadBoilerplate, ReadImage } from './blocks.js';
import type { ReadCredit } from './credits.js';
import type { Reading } from './reading.js';
import { blockText, withoutWhiteSpace } from './repair.js';

/** The values that are compared. They are made from a reading and from an Article. */
export interface Outline {
  readonly milliseconds: number;
  readonly publishedAt: string;
  readonly headline: string;
  readonly column: string | null;
  readonly url: string;
  readonly printed: string | null;
  readonly instant: string | null;
  readonly leadImage: string | null;
  readonly standfirst: readonly string[];
  readonly body: readonly ReadBlock[];
  readonly titles: readonly string[];
  readonly images: readonly ReadImage[];
  readonly boilerplate: readonly ReadBoilerplate[];
  readonly credits: readonly ReadCredit[];
}

const media = /^(?:figure|image)$/;
const absolute = (url: string): string => (URL.canParse(url) ? new URL(url).href : url);

/** An empty advertisement, player or artefact is optional, because the contract does not mention it. */
function kept({ kind, text }: ReadBoilerplate): boolean {
  return text !== '' || !/^(?:advertisement|player|other)$/.test(kind);
}

/** The contract does not say how many entries the texts of a player make. Adjacent ones count as one. */
function tidied(boilerplate: readonly ReadBoilerplate[]): ReadBoilerplate[] {
  const result: ReadBoilerplate[] = [];
  for (const entry of boilerplate.filter(kept)) {
    const last = result.at(-1);
    if (last?.kind === 'player' && entry.kind === 'player') {
      result.splice(-1, 1, { ...last, text: last.text + entry.text });
    } else result.push(entry);
  }
  return result;
}

/** A column in a URL has hyphens instead of the spaces and colons of the title. */
const columnName = (column: string | null): string | null => column?.replace(/[\s:-]+/g, '-') ?? null;

export function outlineOfReading(reading: Reading): Outline {
  const { leadImage } = reading;
  const lead = leadImage === null ? [] : [{ url: leadImage, caption: '', credit: '' }];
  return {
    milliseconds: reading.milliseconds,
    publishedAt: reading.instant ?? new Date(reading.milliseconds).toISOString(),
    headline: reading.headline,
    column: columnName(reading.column),
    url: absolute(reading.url),
    printed: reading.printed,
    instant: reading.instant,
    leadImage: leadImage === null ? null : absolute(leadImage),
    standfirst: reading.standfirst,
    body: reading.body.map(({ type, text }) => ({ type, text: media.test(type) ? absolute(text) : text })),
    titles: reading.titles,
    images: [...lead, ...reading.images].map((image) => ({ ...image, url: absolute(image.url) })),
    boilerplate: tidied(reading.boilerplate),
    credits: reading.credits,
  };
}

function flatText(node: NodeLike): string {
  if (node.type === 'break') return '\n';
  return node.value ?? (node.children ?? []).map(flatText).join('');
}

/** The blocks in a node. `type` is the type of its paragraphs. */
function blocksOf(node: NodeLike, type: string): ReadBlock[] {
  const inside = (own: string) => (node.children ?? []).flatMap((child) => blocksOf(child, own));
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'tableCell': {
      const own = node.type === 'paragraph' ? type : node.type;
      return [{ type: own, text: blockText(flatText(node)) }].filter(({ text }) => text !== '');
    }
    case 'listItem':
    case 'blockquote':
      return inside(node.type);
    case 'figure':
      return [{ type: 'figure', text: absolute(node.image?.url ?? '') }];
    case 'gallery':
      return [{ type: 'gallery', text: '' }];
    case 'embed':
      return [{ type: 'embed', text: node.provider === 'youtube' ? `youtube ${node.id}` : (node.url ?? '') }];
    case 'audio':
    case 'video':
      return [{ type: node.type, text: node.mediaId ?? '' }];
    case 'code':
    case 'thematicBreak':
      return [{ type: node.type, text: node.value ?? '' }];
    default:
      return inside(type);
  }
}

function imagesIn(node: NodeLike): readonly ImageLike[] {
  const own = [node.image, ...(node.images ?? []), node.poster].filter(
    (image) => image !== undefined && image !== null,
  );
  return [...own, ...(node.children ?? []).flatMap(imagesIn)];
}

function titlesIn(node: NodeLike): string[] {
  const own = /^(?:embed|audio|video)$/.test(node.type) ? [node.title ?? ''] : [];
  return [...own, ...(node.children ?? []).flatMap(titlesIn)].filter((title) => title !== '');
}

function creditOf(credit: CreditLike): ReadCredit {
  const kind = credit.kind as ReadCredit['kind'];
  switch (kind) {
    case 'agency':
      return { kind, says: `${credit.name}|${credit.place ?? ''}|${credit.dayOfMonth ?? ''}`, sure: true };
    case 'copyright':
      return { kind, says: `${credit.holder}|${credit.year ?? ''}`, sure: true };
    case 'author':
      return { kind, says: `${credit.name}|${credit.url ?? ''}`, sure: true };
    default:
      return { kind, says: credit.name ?? '', sure: true };
  }
}

export function outlineOfArticle(article: ArticleLike): Outline {
  const { leadImage, body } = article;
  const images = [...(leadImage === null ? [] : [leadImage]), ...imagesIn(body)];
  return {
    milliseconds: article.timestamp.epochMilliseconds,
    publishedAt: article.publishedAt,
    headline: article.headline,
    column: columnName(article.column),
    url: article.url,
    printed: article.printedDate?.text ?? null,
    instant: article.printedDate?.instant ?? null,
    leadImage: leadImage === null ? null : absolute(leadImage.url),
    standfirst: article.standfirst.map((paragraph) => blockText(flatText(paragraph))),
    body: blocksOf(body, 'paragraph'),
    titles: titlesIn(body),
    images: images.map(({ url, caption, credit }) => ({
      url: absolute(url),
      caption: blockText(caption ?? ''),
      credit: blockText(credit ?? ''),
    })),
    boilerplate: tidied(
      article.boilerplate.map(({ kind, text, links }) => ({
        kind,
        text: withoutWhiteSpace(text),
        links: links.map((link) => (kind === 'share' ? `${link.network} ${link.shortUrl}` : link.url)),
      })),
    ),
    credits: article.credits.map(creditOf),
  };
}
