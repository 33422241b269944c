import type { BoilerplateKind } from '../model/boilerplate.js';
import type { BoilerplateRule, ElementRule } from './element-rule.js';
import type { FigureRule } from './image-grammar.js';
import { type CompiledRule, compileRule, names } from './match-rule.js';
import type { PlayerGrammar } from './player-grammar.js';
import type { PrintedDateRule, Publisher } from './publisher.js';

/** The rules of a record about elements with one name. */
export interface TagRules {
  readonly boilerplate: readonly NamedBoilerplate[];
  readonly playerWrappers: readonly ElementRule[];
  readonly videos: PlayerGrammar['videos'];
  readonly galleries: PlayerGrammar['galleries'];
  readonly playerTitles: readonly ElementRule[];
  readonly figures: readonly FigureRule[];
  readonly captionsAfter: readonly ElementRule[];
  readonly dates: readonly DateLine[];
  /** Whether any of the rules is not about boilerplate. */
  readonly hasOthers: boolean;
}

/** A boilerplate rule, compiled. */
export interface NamedBoilerplate {
  readonly kind: BoilerplateKind;
  readonly rule: CompiledRule;
  readonly leadIn: readonly string[];
  readonly isInline: boolean;
  readonly isFront: boolean;
}

/** A rule for a date in an element. */
export interface DateLine {
  readonly element: ElementRule;
  readonly rule: PrintedDateRule;
}

/** The rules of a record, in the form in which they are looked up. */
export interface RuleIndex {
  /** The rules by tag name. Most elements have no rules. */
  readonly byTag: ReadonlyMap<string, TagRules>;
  /** Whether any boilerplate rule is for elements inside a paragraph or a figure. */
  readonly hasInlineBoilerplate: boolean;
}

/** A cache: the same record always gives the same index. */
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

/** The title of a player in its figure, for every publisher. */
const FIGURE_TITLE: ElementRule = { tag: 'figcaption' };

function buildIndex({ boilerplate, players, printedDate, image }: Publisher): RuleIndex {
  const titles = [FIGURE_TITLE, ...players.titles];
  const dates = printedDate.flatMap((rule) =>
    typeof rule.place === 'string' ? [] : [{ element: rule.place, rule } satisfies DateLine],
  );
  const others: readonly ElementRule[] = [
    ...players.wrappers,
    ...titles,
    ...image.captionAfter,
    ...[...players.videos, ...players.galleries, ...image.figures, ...dates].map(({ element }) => element),
  ];
  const byTag = new Map(
    [...new Set([...boilerplate, ...others].flatMap(({ tag }) => tag))].map((tag) => {
      const isNamed = (rule: ElementRule) => names(rule, tag);
      const isAbout = ({ element }: { readonly element: ElementRule }) => isNamed(element);
      const rules: TagRules = {
        boilerplate: boilerplate.filter(isNamed).map(compileBoilerplate),
        playerWrappers: players.wrappers.filter(isNamed),
        videos: players.videos.filter(isAbout),
        galleries: players.galleries.filter(isAbout),
        playerTitles: titles.filter(isNamed),
        figures: image.figures.filter(isAbout),
        captionsAfter: image.captionAfter.filter(isNamed),
        dates: dates.filter(isAbout),
        hasOthers: others.some(isNamed),
      };
      return [tag, rules];
    }),
  );
  return {
    byTag,
    hasInlineBoilerplate: boilerplate.some(({ inline }) => inline === true),
  };
}

function compileBoilerplate(rule: BoilerplateRule): NamedBoilerplate {
  const { kind, leadIn = [], inline = false, front = false } = rule;
  return { kind, rule: compileRule(rule), leadIn, isInline: inline, isFront: front };
}
