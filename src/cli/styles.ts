/** How text is made to stand out. Every function gives the text as it is where colours are off. */
export interface Styles {
  readonly enabled: boolean;
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  blue(text: string): string;
  green(text: string): string;
  /** Any parameters of the SGR sequence: `30;46`. */
  sgr(parameters: string, text: string): string;
}

/** What decides on colours besides the environment. */
export interface ColourTarget {
  readonly isTTY?: boolean;
}

/** NO_COLOR (no-color.org) turns colours off, FORCE_COLOR turns them on where there is no terminal (for `less -R`). */
export function wantsColour(target: ColourTarget, environment: NodeJS.ProcessEnv = process.env): boolean {
  if ((environment['NO_COLOR'] ?? '') !== '') return false;
  const force = environment['FORCE_COLOR'];
  if (force !== undefined) return force !== '0' && force !== 'false';
  return target.isTTY === true && environment['TERM'] !== 'dumb';
}

export function stylesFor(target: ColourTarget): Styles {
  const enabled = wantsColour(target);
  const sgr = (parameters: string, text: string) =>
    enabled && text !== '' ? `\u001b[${parameters}m${text}\u001b[0m` : text;
  return {
    enabled,
    sgr,
    bold: (text) => sgr('1', text),
    dim: (text) => sgr('2', text),
    red: (text) => sgr('1;31', text),
    yellow: (text) => sgr('33', text),
    blue: (text) => sgr('34', text),
    green: (text) => sgr('32', text),
  };
}
