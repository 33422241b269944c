import { type Element, isTag, type Text } from 'domhandler';
import { excerpt } from '../diagnostics/excerpt.js';
import { endOf, linksIn, linkText, startOf, visibleSpans, visibleText } from '../markup/nodes.js';
import type { Boilerplate, BoilerplateKind, BoilerplateLink } from '../model/boilerplate.js';
import type { Credit } from '../model/credit.js';
import type { ImageAsset } from '../model/image.js';
import { matchesNamed } from '../publishers/match-rule.js';
import { skipBlanks, tidy, trimBlanksEnd } from '../source/white-space.js';
import { readBylineCredits } from './byline.js';
import type { BodyContext } from './context.js';
import { readCopyrightCredits } from './credits.js';

/** Whether the rule that names an element as boilerplate includes the element before it: the `<hr>` before a footer. */
export function includesLeadIn(context: BodyContext, name: string, element: Element): boolean {
  const rules = context.rules.byTag.get(element.name)?.boilerplate;
  return rules?.find(({ rule }) => matchesNamed(element, rule, context.texts))?.leadIn.includes(name) === true;
}

/** Why an element is not part of the article. */
export interface BoilerplateReason {
  readonly kind: BoilerplateKind;
  /** Whether the element may occur in a paragraph without ending it. */
  readonly isInline: boolean;
}

/**
 * The kind of boilerplate that the publisher's record says an element is; `null` if the element belongs to the article.
 *
 * @param isFront - Whether no text of the article precedes the element.
 */
export function boilerplateReason(context: BodyContext, element: Element, isFront: boolean): BoilerplateReason | null {
  for (const rule of context.rules.byTag.get(element.name)?.boilerplate ?? [])
    if ((isFront || !rule.isFront) && matchesNamed(element, rule.rule, context.texts)) return rule;
  return null;
}

/** Reads an element as boilerplate. From a byline and a copyright line, credits are also read. */
export function readBoilerplate(
  context: BodyContext,
  element: Element,
  kind: BoilerplateKind,
  credits: Credit[],
): Boilerplate {
  const piece: Boilerplate = {
    kind,
    text: visibleText(element.children),
    links: readLinks(context, element),
    position: context.lines.positionAt(startOf(element), endOf(element)),
  };
  recordTexts(context, element, piece);
  if (kind === 'byline') readBylineCredits(context, element, credits);
  if (kind === 'copyright') readCopyrightCredits(context, element, piece.text, credits);
  return piece;
}

/** A script or a style sheet, whose content is not visible. */
export function scriptBoilerplate(context: BodyContext, element: Element): Boilerplate {
  return createBoilerplate(context, startOf(element), endOf(element), { kind: 'script' });
}

/** A placeholder picture or an ornament. */
export function logoBoilerplate(context: BodyContext, element: Element, { url }: ImageAsset): Boilerplate {
  const start = startOf(element);
  const end = endOf(element);
  context.diagnostics.report('placeholder-image', start, end, { url: excerpt(url) });
  const links = [{ text: '', url, network: null, shortUrl: null, targetUrl: null }];
  return createBoilerplate(context, start, end, { kind: 'logo', links });
}

/** Whether a node is a text that the scraper left in place of an image. */
export function isImageRemnant({ publisher }: BodyContext, { data }: Text): boolean {
  return publisher.image.lost.includes(tidy(data));
}

/** Whether a node is such a text in a `<figure>`, outside its caption. The image itself may still be there. */
export function isFigureRemnant(context: BodyContext, node: Text): boolean {
  const { parent } = node;
  return parent !== null && isTag(parent) && parent.name === 'figure' && isImageRemnant(context, node);
}

/** The remnant of an image as boilerplate. */
export function remnantBoilerplate(context: BodyContext, node: Text): Boilerplate {
  const start = skipBlanks(context.source, startOf(node), endOf(node));
  const end = trimBlanksEnd(context.source, start, endOf(node));
  return createBoilerplate(context, start, end, { kind: 'artefact', text: tidy(node.data) });
}

/** The boilerplate at `[start, end)` of the source. */
export function createBoilerplate(
  context: BodyContext,
  start: number,
  end: number,
  { kind, text = '', links = [] }: Pick<Boilerplate, 'kind'> & Partial<Pick<Boilerplate, 'text' | 'links'>>,
): Boilerplate {
  const piece: Boilerplate = { kind, text, links, position: context.lines.positionAt(start, end) };
  context.ledger?.add(start, end, piece, text === '' ? '' : 'text');
  return piece;
}

function recordTexts({ ledger, source }: BodyContext, element: Element, piece: Boilerplate): void {
  if (ledger === null) return;
  if (piece.text === '') ledger.add(startOf(element), endOf(element), piece, '');
  for (const { start, end } of visibleSpans(source, [element])) ledger.add(start, end, piece, 'text');
}

function readLinks(context: BodyContext, element: Element): readonly BoilerplateLink[] {
  return linksIn(element).map((anchor) => {
    const url = anchor.attribs['href'] ?? '';
    const shared = context.publisher.shareLink?.(url) ?? null;
    return {
      text: linkText(anchor),
      url,
      network: shared?.network ?? null,
      shortUrl: shared?.shortUrl ?? null,
      targetUrl: shared?.targetUrl ?? null,
    };
  });
}
