import type { BoilerplateKind } from '../model/boilerplate.js';
import { type CompiledRule, compileRule, names } from './match-rule.js';
import type { BoilerplateRule, ElementRule, FigureRule, PlayerGrammar, Publisher } from './publisher.js';

/** What a record says of elements of one name. */
export interface TagRules {
  readonly boilerplate: readonly NamedBoilerplate[];
  readonly playerWrappers: readonly ElementRule[];
  readonly videos: PlayerGrammar['videos'];
  readonly galleries: PlayerGrammar['galleries'];
  readonly figures: readonly FigureRule[];
  readonly isCaptionBehind: boolean;
  readonly isPrintedDate: boolean;
  /** Nothing here names an element without attributes: most paragraphs need ask no further. */
  readonly needsAttributes: boolean;
}

/** A boilerplate rule, compiled. */
export interface NamedBoilerplate {
  readonly kind: BoilerplateKind;
  readonly rule: CompiledRule;
  readonly leadIn: readonly string[];
}

/** A record's rules by tag, so that most elements ask none. */
export type RuleIndex = ReadonlyMap<string, TagRules>;

/** A memo, not a registry: the same record gives the same index. */
const indices = new WeakMap<Publisher, RuleIndex>();

/** The index of a record. */
export function ruleIndexOf(publisher: Publisher): RuleIndex {
  let index = indices.get(publisher);
  if (index === undefined) {
    index = buildIndex(publisher);
    indices.set(publisher, index);
  }
  return index;
}

function buildIndex({ boilerplate, players, printedDate, image }: Publisher): RuleIndex {
  const dateRules = printedDate === null ? [] : [printedDate.element];
  const captionRules = image.captionBehind === null ? [] : [image.captionBehind];
  const all: readonly ElementRule[] = [
    ...boilerplate,
    ...players.wrappers,
    ...players.videos.map(({ element }) => element),
    ...players.galleries.map(({ element }) => element),
    ...image.figures.map(({ element }) => element),
    ...captionRules,
    ...dateRules,
  ];
  return new Map(
    [...new Set(all.flatMap(({ tag }) => tag))].map((tag) => [
      tag,
      {
        boilerplate: boilerplate.filter((rule) => names(rule, tag)).map(compileBoilerplate),
        playerWrappers: players.wrappers.filter((rule) => names(rule, tag)),
        videos: players.videos.filter(({ element }) => names(element, tag)),
        galleries: players.galleries.filter(({ element }) => names(element, tag)),
        figures: image.figures.filter(({ element }) => names(element, tag)),
        isCaptionBehind: captionRules.some((rule) => names(rule, tag)),
        isPrintedDate: dateRules.some((rule) => names(rule, tag)),
        needsAttributes: all.every((rule) => !names(rule, tag) || needsAttributes(rule)),
      },
    ]),
  );
}

function compileBoilerplate(rule: BoilerplateRule): NamedBoilerplate {
  return { kind: rule.kind, rule: compileRule(rule), leadIn: rule.leadIn ?? [] };
}

function needsAttributes({ attributes, className }: ElementRule): boolean {
  return className !== undefined || (attributes !== undefined && Object.keys(attributes).length > 0);
}
