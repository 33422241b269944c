import type { Element } from 'domhandler';
import { NO_ATTRIBUTES } from '../markup/attribute-list.js';
import { endOf, startOf } from '../markup/node-span.js';
import { matchesRule } from '../publishers/match-rule.js';
import type { FigureRule } from '../publishers/publisher.js';
import { boilerplateKindOf, isMarkedArticle } from './boilerplate.js';
import { readFigure, withCaption } from './figure.js';
import type { Flow } from './flow.js';
import { readPlayer } from './player.js';

/** Reads what the publisher's record names: boilerplate, players, figures, the printed date. `false` where it names nothing. */
export function readByRecord(flow: Flow, element: Element): boolean {
  const { context } = flow;
  const rules = context.rules.get(element.name);
  // A `<div>` may be what `stringifyArticle` marked, or hold the script of a player.
  if (rules === undefined ? element.name !== 'div' : rules.needsAttributes && element.attribs === NO_ATTRIBUTES)
    return false;
  if (isMarkedArticle(element)) return false;
  // The container has been asked when it was looked for.
  const boilerplate = element === flow.container ? null : boilerplateKindOf(context, element);
  if (boilerplate !== null) {
    flow.builder.endRun();
    flow.addBoilerplate(element, boilerplate);
    return true;
  }
  if (readPlayer(flow, element)) return true;
  if (rules === undefined) return false;
  if (rules.figures.length > 0 && readRecordFigure(flow, element, rules.figures)) return true;
  if (rules.isCaptionBehind && readCaptionBehind(flow, element)) return true;
  return flow.printedDate === null && rules.isPrintedDate && flow.readPrintedDate(element);
}

/** A figure that is no `<figure>`. */
function readRecordFigure(flow: Flow, element: Element, figures: readonly FigureRule[]): boolean {
  const figure = figures.find((rule) => matchesRule(element, rule.element));
  if (figure === undefined) return false;
  readFigure(flow, element, figure.caption);
  return true;
}

/** The caption behind an image that stands alone. */
function readCaptionBehind(flow: Flow, element: Element): boolean {
  const { captionBehind } = flow.context.publisher.image;
  if (captionBehind === null || !matchesRule(element, captionBehind)) return false;
  const image = flow.builder.takeOnlyImage();
  if (image === null) return false;
  const asset = withCaption(flow.context, image.asset, [element]);
  const start = asset.position?.start.offset ?? startOf(element);
  flow.context.recorder?.feed(start, asset.position?.end.offset ?? start, asset, 'url');
  const position = flow.context.lines.positionAt(start, endOf(element));
  flow.builder.push({ type: 'figure', image: asset, url: image.url, position });
  return true;
}
