import type { Article, DocumentSource, PrintedDate, Timestamp, UrlParts } from '../model/article.js';
import {
  type Body,
  type BodyBlock,
  type BodyListItem,
  type BodyParagraph,
  type BodyPhrasing,
  type BodyTableCell,
  type BodyTableRow,
  EMBED_PROVIDERS,
  type MediaSource,
} from '../model/body.js';
import { BOILERPLATE_KINDS, type Boilerplate, type BoilerplateLink } from '../model/boilerplate.js';
import type { Credit } from '../model/credit.js';
import type { ImageAsset } from '../model/image.js';
import type { Point, Position } from '../source/positions.js';
import { CALENDAR_DATE, INSTANT, LOCAL_TIME, MAX_EPOCH_MILLISECONDS } from '../standards/instants.js';
import { LINK_SCHEMES, WEB_SCHEMES } from '../standards/urls.js';
import {
  type AnyShape,
  boolean,
  choice,
  countFields,
  dictionary,
  integer,
  list,
  nodes,
  nullable,
  object,
  optional,
  type Shape,
  string,
  unless,
  variant,
} from './shape.js';

/** The shape of an Article, and the shapes with a name in the JSON Schema. */
interface ArticleShapes {
  readonly article: Shape<Article>;
  readonly definitions: Readonly<Record<string, AnyShape>>;
}

/**
 * Describes an Article at run time. Articles of callers are checked with this description, and the JSON Schema is generated
 * from it. The compiler compares each shape with its type in the model. It is a single function so that bundlers can omit it.
 */
function describeArticle(): ArticleShapes {
  const text = string();
  const textOrNull = nullable(text);
  const whole = integer('a whole number');
  const count = integer('a whole number from 0', 0);
  const ordinal = integer('a whole number from 1', 1);
  const instant = string('an instant such as 2023-10-05T13:28:00.000Z', INSTANT);
  const localDate = string('a local date such as 2023-10-05T15:28', LOCAL_TIME);
  // Not every such text is a day, which JSON Schema cannot express.
  const day = string('a date such as 2023-10-05', CALENDAR_DATE);
  const webUrl = urlOf(WEB_SCHEMES);
  const linkUrl = urlOf(LINK_SCHEMES);

  const point = object<Point>({ line: ordinal, column: ordinal, offset: count });
  const position = unless(isPosition, object<Position>({ start: point, end: point }));
  const positionOrNull = nullable(position);

  const image = object<ImageAsset>({
    url: webUrl,
    alt: textOrNull,
    caption: textOrNull,
    credit: textOrNull,
    id: textOrNull,
    filename: textOrNull,
    width: nullable(count),
    aspectRatio: textOrNull,
    position: positionOrNull,
  });

  const person = { name: text, position: positionOrNull };
  const linkedPerson = { ...person, url: nullable(linkUrl) };
  const credit = variant<Credit, 'kind'>('kind', {
    agency: { ...person, place: textOrNull, dayOfMonth: nullable(count) },
    author: linkedPerson,
    translator: linkedPerson,
    editor: person,
    copyright: { holder: text, year: nullable(whole), position: positionOrNull },
  });

  const boilerplate = object<Boilerplate>({
    kind: choice(BOILERPLATE_KINDS),
    text,
    links: list(
      // The URL of a share link may have any scheme (`whatsapp:`). No format writes it as a link.
      object<BoilerplateLink>({
        text,
        url: text,
        network: textOrNull,
        shortUrl: textOrNull,
        targetUrl: textOrNull,
      }),
    ),
    position: positionOrNull,
  });

  // Nodes. Other `data` is refused, because mdast-util-to-hast would make elements and attributes of it.
  const node = { position: optional(position) };
  const optionalText = optional(textOrNull);
  const optionalFlag = optional(nullable(boolean()));
  const phrasingChildren = nodes<BodyPhrasing[]>(() => phrasing);
  const ofPhrasing = { children: phrasingChildren, ...node };
  const ofBlocks = { children: nodes<BodyBlock[]>(() => block), ...node };
  const inElement = <Name extends string>(name: Name) => ({
    children: phrasingChildren,
    data: object<{ readonly hName: Name }>({ hName: choice([name]) }),
  });

  const phrasing: Shape<BodyPhrasing> = variant<BodyPhrasing, 'type'>('type', {
    text: { value: text, ...node },
    strong: ofPhrasing,
    link: { url: linkUrl, title: optionalText, ...ofPhrasing },
    emphasis: ofPhrasing,
    break: node,
    image: { url: webUrl, alt: optionalText, title: optionalText, ...node },
    underline: { ...inElement('u'), ...node },
    superscript: { ...inElement('sup'), ...node },
    subscript: { ...inElement('sub'), ...node },
    delete: ofPhrasing,
    inlineCode: { value: text, ...node },
  });

  const paragraph = object<BodyParagraph>({ type: choice(['paragraph']), ...ofPhrasing });
  const listItem = object<BodyListItem>({
    type: choice(['listItem']),
    checked: optionalFlag,
    spread: optionalFlag,
    ...ofBlocks,
  });
  const tableCell = object<BodyTableCell>({ type: choice(['tableCell']), ...ofPhrasing });
  const tableRow = object<BodyTableRow>({ type: choice(['tableRow']), children: nodes(() => tableCell), ...node });
  const mediaSource = object<MediaSource>({ url: webUrl, mimeType: textOrNull });
  const recording = { title: textOrNull, mediaId: textOrNull, sources: list<MediaSource[]>(mediaSource), ...node };

  const block: Shape<BodyBlock> = variant<BodyBlock, 'type'>('type', {
    paragraph,
    figure: { image, url: nullable(linkUrl), ...node },
    heading: { depth: choice([1, 2, 3, 4, 5, 6]), ...ofPhrasing },
    list: {
      ordered: optionalFlag,
      start: optional(nullable(whole)),
      spread: optionalFlag,
      children: nodes(() => listItem),
      ...node,
    },
    blockquote: ofBlocks,
    embed: {
      provider: choice(EMBED_PROVIDERS),
      url: webUrl,
      id: textOrNull,
      title: textOrNull,
      poster: nullable(image),
      ...node,
    },
    audio: recording,
    video: recording,
    gallery: { images: list(image), ...node },
    table: {
      align: optional(nullable(list(nullable(choice(['left', 'right', 'center']))))),
      children: nodes(() => tableRow),
      ...node,
    },
    thematicBreak: node,
    code: { value: text, lang: optionalText, meta: optionalText, ...node },
  });

  const article = object<Article>({
    publisher: text,
    language: textOrNull,
    timestamp: object<Timestamp>({
      epochMilliseconds: integer(
        'a whole number that a date can hold',
        -MAX_EPOCH_MILLISECONDS,
        MAX_EPOCH_MILLISECONDS,
      ),
      iso: instant,
    }),
    publishedAt: instant,
    headline: text,
    column: textOrNull,
    url: webUrl,
    urlParts: nullable(
      object<UrlParts>({
        edition: textOrNull,
        section: textOrNull,
        column: textOrNull,
        date: nullable(day),
        slug: textOrNull,
      }),
    ),
    printedDate: nullable(
      object<PrintedDate>({
        text,
        local: localDate,
        timeZone: textOrNull,
        instant: nullable(instant),
        position: positionOrNull,
      }),
    ),
    leadImage: nullable(image),
    standfirst: nodes(() => paragraph),
    body: object<Body>({ type: choice(['root']), ...ofBlocks }),
    credits: list(credit),
    boilerplate: list(boilerplate),
    frontMatter: nullable(dictionary(text)),
    source: nullable(
      object<DocumentSource>({
        title: text,
        url: text,
        positions: object<DocumentSource['positions']>({
          frontMatter: positionOrNull,
          timestamp: position,
          headline: position,
          rule: positionOrNull,
          body: position,
        }),
      }),
    ),
  });

  return {
    definitions: {
      instant,
      webUrl,
      linkUrl,
      point,
      position,
      image,
      credit,
      boilerplate,
      phrasing,
      listItem,
      tableRow,
      tableCell,
      paragraph,
      block,
    },
    article,
  };
}

function isPosition(position: Position): boolean {
  return isPoint(position.start) && isPoint(position.end) && countFields(position) === 2;
}

function isPoint(point: Point | null | undefined): boolean {
  if (point === null || point === undefined) return false;
  const { line, column, offset } = point;
  return isFrom(1, line) && isFrom(1, column) && isFrom(0, offset) && countFields(point) === 3;
}

function isFrom(least: number, value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= least;
}

/** An absolute URL of one of these schemes. */
function urlOf(schemes: readonly string[]): Shape<string> {
  const isWeb = (scheme: string): boolean => WEB_SCHEMES.some((web) => web === scheme);
  const starts = schemes.map((scheme) => (isWeb(scheme) ? `${scheme}//\\S` : scheme)).join('|');
  const named = `${schemes.slice(0, -1).join(', ')} or ${schemes.at(-1)}`;
  return string(`an absolute URL with ${named}`, new RegExp(`^(?:${starts})\\S*$`));
}

/** The shapes of an Article. */
export const articleShapes: ArticleShapes = /* @__PURE__ */ describeArticle();
