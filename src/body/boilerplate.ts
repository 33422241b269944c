import { type Element, isTag, isText } from 'domhandler';
import { excerpt } from '../diagnostics/excerpt.js';
import { endOf, linksIn, linkText, startOf, visibleSpans, visibleText } from '../markup/nodes.js';
import type { Boilerplate, BoilerplateKind, BoilerplateLink } from '../model/boilerplate.js';
import type { Credit } from '../model/credit.js';
import type { ImageAsset } from '../model/image.js';
import { matches } from '../publishers/match-rule.js';
import { tidy } from '../source/white-space.js';
import { readBylineCredits } from './byline.js';
import type { BodyContext } from './context.js';
import { readCopyrightCredits } from './credits.js';

/** Whether the boilerplate that an element is takes a void element before it along: the `<hr>` before a footer. */
export function leadsIn(context: BodyContext, name: string, element: Element): boolean {
  const rules = context.rules.byTag.get(element.name)?.boilerplate ?? NO_RULES;
  // Most elements have no such rule. They need not be matched with the others.
  if (!rules.some(({ leadIn }) => leadIn.includes(name))) return false;
  return rules.find(({ rule }) => matches(element, rule, context.shortTexts))?.leadIn.includes(name) === true;
}

/** Why an element is not part of the article. */
export interface BoilerplateReason {
  readonly kind: BoilerplateKind;
  /** Whether it may occur in a paragraph without breaking it. */
  readonly isInline: boolean;
}

/**
 * What a rule of the publisher's record names an element; `null` for the article's own.
 *
 * @param isFront - Whether no text of the article comes before it.
 */
export function boilerplateReason(context: BodyContext, element: Element, isFront: boolean): BoilerplateReason | null {
  const rules = context.rules.byTag.get(element.name)?.boilerplate ?? NO_RULES;
  for (const rule of rules) {
    if ((isFront || !rule.isFront) && matches(element, rule.rule, context.shortTexts)) return rule;
  }
  return null;
}

const NO_RULES: readonly never[] = [];

/** Reads an element as one piece of boilerplate; a byline and a copyright line are credits too. */
export function readBoilerplate(
  context: BodyContext,
  element: Element,
  kind: BoilerplateKind,
  credits: Credit[],
): Boilerplate {
  const piece: Boilerplate = {
    kind,
    text: textOf(element),
    links: readLinks(context, element),
    position: context.lines.positionAt(startOf(element), endOf(element)),
  };
  recordTexts(context, element, piece);
  if (kind === 'byline') readBylineCredits(context, element, credits);
  if (kind === 'copyright') readCopyrightCredits(context, element, piece.text, credits);
  return piece;
}

function textOf({ children }: Element): string {
  const only = children[0];
  if (only === undefined) return '';
  return children.length === 1 && isText(only) ? tidy(only.data) : visibleText(children);
}

/** A script or a style sheet, whose content is not visible. */
export function scriptBoilerplate(context: BodyContext, element: Element): Boilerplate {
  const start = startOf(element);
  const end = endOf(element);
  const piece: Boilerplate = { kind: 'script', text: '', links: [], position: context.lines.positionAt(start, end) };
  context.recorder?.feed(start, end, piece, '');
  return piece;
}

/** A placeholder picture or an ornament. */
export function logoBoilerplate(context: BodyContext, element: Element, { url }: ImageAsset): Boilerplate {
  const start = startOf(element);
  const end = endOf(element);
  context.diagnostics.report('placeholder-image', start, end, { url: excerpt(url) });
  const link = { text: '', url, network: null, shortUrl: null, targetUrl: null };
  const piece: Boilerplate = { kind: 'logo', text: '', links: [link], position: context.lines.positionAt(start, end) };
  context.recorder?.feed(start, end, piece, '');
  return piece;
}

/** A piece that is only text. */
export function textBoilerplate(
  context: BodyContext,
  kind: BoilerplateKind,
  text: string,
  start: number,
  end: number,
): Boilerplate {
  const piece: Boilerplate = { kind, text, links: [], position: context.lines.positionAt(start, end) };
  context.recorder?.feed(start, end, piece, 'text');
  return piece;
}

function recordTexts({ recorder, source }: BodyContext, element: Element, piece: Boilerplate): void {
  if (recorder === null) return;
  if (piece.text === '') recorder.feed(startOf(element), endOf(element), piece, '');
  for (const { start, end } of visibleSpans(source, [element])) recorder.feed(start, end, piece, 'text');
}

function readLinks(context: BodyContext, element: Element): readonly BoilerplateLink[] {
  // Most are a word or nothing at all.
  if (element.name !== 'a' && !element.children.some(isTag)) return [];
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
