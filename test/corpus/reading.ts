import { BodyReader, type ReadBlock, type ReadBoilerplate, type ReadImage } from './blocks.js';
import { creditsIn, type ReadCredit } from './credits.js';
import { openEnvelope } from './documents.js';
import { readHeadline } from './headline.js';
import { imageUrl } from './images.js';
import { parisInstant } from './paris.js';
import { blockText, decodeAgain, type Element, isElement, isText, type Node, parseBody, textOf } from './repair.js';

/** The values of a document of RFI, read independently of the library. */
export interface Reading {
  readonly milliseconds: number;
  readonly title: string;
  readonly headline: string;
  readonly column: string | null;
  readonly url: string;
  readonly wire: boolean;
  readonly printed: string | null;
  readonly instant: string | null;
  readonly leadImage: string | null;
  readonly standfirst: readonly string[];
  readonly body: readonly ReadBlock[];
  /** Visible titles of players. */
  readonly titles: readonly string[];
  readonly images: readonly ReadImage[];
  readonly boilerplate: readonly ReadBoilerplate[];
  readonly credits: readonly ReadCredit[];
}

const placeholder = /\/meta_og_twcards\//;

/** The text of a `<p>` whose whole visible content is one `<strong>`, or `null`. */
function standfirstText(node: Node): string | null {
  if (!isElement(node) || node.tagName !== 'p') return null;
  const visible = node.childNodes.filter((child) => !isText(child) || blockText(child.value) !== '');
  const [strong] = visible;
  if (visible.length !== 1 || strong === undefined || !isElement(strong) || strong.tagName !== 'strong') return null;
  return blockText(decodeAgain(textOf(strong)));
}

function takeWhile<T>(items: T[], test: (item: T) => boolean): T[] {
  const end = items.findIndex((item) => !test(item));
  return items.splice(0, end < 0 ? items.length : end);
}

const isBlank = (node: Node): boolean => isText(node) && blockText(node.value) === '';
const isImage = (node: Node | undefined): node is Element =>
  node !== undefined && isElement(node) && node.tagName === 'img';

export function readRfi(document: string): Reading {
  const { milliseconds, title, url, body } = openEnvelope(document);
  const { headline, column, wire } = readHeadline(title, url);
  let nodes = [...parseBody(body).childNodes].filter((node) => !isBlank(node));
  const [wrapper] = nodes;
  // In the form of the mirror, everything is in one `<div>` that begins with another.
  if (document.startsWith('---\n') && wrapper !== undefined && isElement(wrapper)) {
    nodes = [...wrapper.childNodes.filter((node) => !isBlank(node)), ...nodes.slice(1)];
  }
  const reader = new BodyReader(url);

  const date = nodes[0] === undefined ? '' : blockText(textOf(nodes[0]));
  const printed = /^\d\d\/\d\d\/\d{4} - \d\d:\d\d$/.test(date) ? date : null;
  if (printed !== null) nodes.shift();

  let leadImage: string | null = null;
  const picture = nodes[0];
  if (isImage(picture)) {
    nodes.shift();
    leadImage = imageUrl(picture);
    if (leadImage !== null && placeholder.test(leadImage)) {
      reader.addBoilerplate('logo', '', [leadImage]);
      leadImage = null;
    }
  } else if (picture !== undefined && isText(picture) && blockText(picture.value) === 'Array') {
    nodes.shift();
    reader.addBoilerplate('artefact', 'Array', []);
  }
  const standfirst = takeWhile(nodes, (node) => standfirstText(node) !== null)
    .map((node) => standfirstText(node) ?? '')
    .filter((text) => text !== '');
  reader.read(nodes);

  const credits = reader.creditTexts.flatMap((text, index) => creditsIn(text, index === 0));
  const authors = reader.authors.map(
    ({ name, url: link }): ReadCredit => ({ kind: 'author', says: `${name}|${link}`, sure: true }),
  );
  return {
    milliseconds,
    title,
    headline,
    column,
    url,
    wire,
    printed,
    instant: printed === null ? null : parisInstant(printed, milliseconds),
    leadImage,
    standfirst,
    body: reader.blocks,
    titles: reader.titles,
    images: reader.images,
    boilerplate: reader.boilerplate,
    credits: [...credits, ...authors],
  };
}
