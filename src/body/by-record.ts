import type { Element } from 'domhandler';
import { endOf, visibleSpans, visibleText } from '../markup/nodes.js';
import { matchesRule } from '../publishers/match-rule.js';
import type { TagRules } from '../publishers/rule-index.js';
import { boilerplateReason } from './boilerplate.js';
import { isCaptionAfter, withCaption } from './caption.js';
import { readRecordFigure } from './figure.js';
import type { Flow } from './flow.js';
import { readPlayer } from './player.js';

/** Reads an element that the publisher's record names: boilerplate, a player, a figure, the printed date. `false` for others. */
export function readByRecord(flow: Flow, element: Element): boolean {
  const { context } = flow;
  const rules = context.rules.byTag.get(element.name);
  // A `<div>` may contain the script of a player.
  if (rules === undefined && element.name !== 'div') return false;
  // `findContainer` has checked that the container is not boilerplate.
  const reason = element === flow.container ? null : boilerplateReason(context, element, false);
  if (reason !== null) {
    if (!reason.isInline) flow.builder.endRun();
    flow.addBoilerplate(element, reason.kind);
    return true;
  }
  if (element.name !== 'div' && rules?.hasOthers !== true) return false;
  if (readPlayer(flow, element)) return true;
  if (rules === undefined) return false;
  for (const rule of rules.figures)
    if (matchesRule(element, rule.element) && readRecordFigure(flow, element, rule)) return true;
  if (rules.captionsAfter.length > 0 && readCaptionAfter(flow, element, rules)) return true;
  if (rules.playerTitles.length > 0 && readPlayerTitle(flow, element, rules)) return true;
  return flow.printedDate === null && rules.dates.length > 0 && flow.readPrintedDate(element);
}

/** Reads the caption after a single image, or after a figure without a caption. */
function readCaptionAfter(flow: Flow, element: Element, { captionsAfter }: TagRules): boolean {
  const { builder, context } = flow;
  // Most elements do not follow a figure, and are not compared with the rules.
  if (!builder.endsWithFigure || !isCaptionAfter(element, captionsAfter)) return false;
  builder.endRun();
  const figure = builder.lastBlock;
  if (figure?.type !== 'figure' || figure.image.caption !== null || figure.image.credit !== null) return false;
  figure.image = withCaption(context, figure.image, { captions: [element], credits: [], furniture: [], others: [] });
  if (figure.position !== undefined)
    figure.position = { start: figure.position.start, end: context.lines.pointAt(endOf(element)) };
  return true;
}

/** Reads the title after a player. It replaces the title of an `<iframe>`, which describes only the frame: 多媒体播放器. */
function readPlayerTitle(flow: Flow, element: Element, { playerTitles }: TagRules): boolean {
  const player = flow.builder.hasRun ? undefined : flow.builder.lastBlock;
  if (player?.type !== 'embed' && player?.type !== 'audio' && player?.type !== 'video') return false;
  if (flow.titled === player || (player.title !== null && player.type !== 'embed')) return false;
  if (!playerTitles.some((rule) => matchesRule(element, rule))) return false;
  const title = visibleText([element]);
  if (title === '') return true;
  player.title = title;
  flow.titled = player;
  const { ledger, source, lines } = flow.context;
  const end = endOf(element);
  // The title may be inside the element around the player.
  if (player.position !== undefined && end > player.position.end.offset)
    player.position = { start: player.position.start, end: lines.pointAt(end) };
  if (ledger !== null)
    for (const { start, end } of visibleSpans(source, [element])) ledger.add(start, end, player, 'title');
  return true;
}
