import type { BoilerplateKind } from '../model/boilerplate.js';
import type { BoilerplateRule, ElementRule } from './element-rule.js';
import type { FigureRule } from './image-grammar.js';
import { type CompiledRule, compileRule, names } from './match-rule.js';
import type { PlayerGrammar } from './player-grammar.js';
import type { PrintedDateRule, Publisher } from './publisher.js';

/** What a record says of elements of one name. */
export interface TagRules {
  readonly boilerplate: readonly NamedBoilerplate[];
  readonly playerWrappers: readonly ElementRule[];
  readonly videos: PlayerGrammar['videos'];
  readonly galleries: PlayerGrammar['galleries'];
  readonly playerTitles: readonly ElementRule[];
  readonly figures: readonly FigureRule[];
  readonly captionsAfter: readonly ElementRule[];
  readonly dates: readonly DateLine[];
}

/** A boilerplate rule, compiled. */
export interface NamedBoilerplate {
  readonly kind: BoilerplateKind;
  readonly rule: CompiledRule;
  readonly leadIn: readonly string[];
  readonly isInline: boolean;
  readonly isFront: boolean;
}

/** A date that is printed in an element. */
export interface DateLine {
  readonly element: ElementRule;
  readonly rule: PrintedDateRule;
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
  const dates = printedDate.flatMap((rule) =>
    typeof rule.place === 'string' ? [] : [{ element: rule.place, rule } satisfies DateLine],
  );
  const all: readonly ElementRule[] = [
    ...boilerplate,
    ...players.wrappers,
    ...players.titles,
    ...image.captionAfter,
    ...[...players.videos, ...players.galleries, ...image.figures, ...dates].map(({ element }) => element),
  ];
  return new Map(
    [...new Set(all.flatMap(({ tag }) => tag))].map((tag) => {
      const isNamed = (rule: ElementRule) => names(rule, tag);
      const isAbout = ({ element }: { readonly element: ElementRule }) => isNamed(element);
      const rules: TagRules = {
        boilerplate: boilerplate.filter(isNamed).map(compileBoilerplate),
        playerWrappers: players.wrappers.filter(isNamed),
        videos: players.videos.filter(isAbout),
        galleries: players.galleries.filter(isAbout),
        playerTitles: players.titles.filter(isNamed),
        figures: image.figures.filter(isAbout),
        captionsAfter: image.captionAfter.filter(isNamed),
        dates: dates.filter(isAbout),
      };
      return [tag, rules];
    }),
  );
}

function compileBoilerplate(rule: BoilerplateRule): NamedBoilerplate {
  const { kind, leadIn = [], inline = false, front = false } = rule;
  return { kind, rule: compileRule(rule), leadIn, isInline: inline, isFront: front };
}
