import type { BoilerplateRule } from './element-rule.js';

/** The footer of the archive's own feed service, whose host changed five times, and the lines before it. */
export const feedFooter: BoilerplateRule = {
  kind: 'syndication',
  tag: 'div',
  text: /^获取更多RSS ?[:：]/,
  leadIn: ['br', 'hr'],
};
