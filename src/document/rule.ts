/** What the generator writes between headline and body. */
export const RULE = '------';

/** The offset after the rule that starts at `start`, or -1 when no rule stands there alone on its line. */
export function ruleEnd(source: string, start: number, end: number): number {
  if (!source.startsWith(RULE, start)) return -1;
  let at = start + RULE.length;
  while (at < end && (source.charCodeAt(at) === 32 || source.charCodeAt(at) === 9)) at++;
  if (at >= end) return end;
  const code = source.charCodeAt(at);
  return code === 10 || code === 13 ? at : -1;
}
