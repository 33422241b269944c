import type { BoilerplateRule, ElementRule } from './element-rule.js';

// Markup that the archive's scraper wrote into the documents of several publishers.

/** The line before the article with its date and, for some publishers, its authors. */
export const DATE_LINE: ElementRule = { tag: 'div', everyChild: { tag: 'i' } };

/** The caption of a picture or the title of a player, printed after it. */
export const CAPTION_BELOW: ElementRule = { tag: 'div', everyChild: { tag: 'small' } };

/** The abbreviations of the months in a date line. */
export const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** The footer of the archive's feed service, whose host changed five times, with the line break and the rule before it. */
export const FEED_FOOTER: BoilerplateRule = {
  kind: 'syndication',
  tag: 'div',
  text: /^获取更多RSS ?[:：]/,
  leadIn: ['br', 'hr'],
};
