// A notation for texts that a record recognises, from which tests make examples and near misses.
//
// `[点點]`      one of these characters
// `{甲|1-20}`   the character, from 1 to 20 times; `{甲|1-}`: at least once
// `{甲乙}`      text that may be different
// `…`           at an end: other text may come before or follow

const FOREIGN = '※';

type Part =
  | { readonly kind: 'fixed'; readonly choices: readonly string[] }
  | { readonly kind: 'free'; readonly text: string }
  | { readonly kind: 'repeated'; readonly character: string; readonly least: number; readonly most: number | null };

interface Notation {
  readonly parts: readonly Part[];
  readonly opensBefore: boolean;
  readonly opensAfter: boolean;
}

const UNBOUNDED_EXAMPLE = 3;

function parse(notation: string): Notation {
  const opensBefore = notation.startsWith('…');
  const opensAfter = notation.length > 1 && notation.endsWith('…');
  const inner = notation.slice(opensBefore ? 1 : 0, opensAfter ? -1 : undefined);
  const parts = [...inner.matchAll(/\[([^\]]+)\]|\{(.)\|(\d+)-(\d*)\}|\{([^}]*)\}|(.)/gsu)].map(
    ([, choices, repeated, least, most, free, character = '']): Part => {
      if (repeated !== undefined)
        return { kind: 'repeated', character: repeated, least: Number(least), most: most ? Number(most) : null };
      if (free !== undefined) return { kind: 'free', text: free };
      return { kind: 'fixed', choices: choices === undefined ? [character] : [...choices] };
    },
  );
  return { parts, opensBefore, opensAfter };
}

/** The text of a part; of several choices, the one with this number. */
function textOf(part: Part, number = 0): string {
  if (part.kind === 'free') return part.text;
  if (part.kind === 'repeated') return part.character.repeat(Math.max(part.least, 1));
  return part.choices[number % part.choices.length] ?? '';
}

/** Joins the parts with another text instead of one. */
function withPart(parts: readonly Part[], at: number, text: string): string {
  return parts.map((part, index) => (index === at ? text : textOf(part))).join('');
}

/** Texts that are recognised: with each choice, and with the fewest and the most repetitions. */
export function examplesOf(notation: string): readonly string[] {
  const { parts } = parse(notation);
  const most = Math.max(...parts.map((part) => (part.kind === 'fixed' ? part.choices.length : 1)));
  const texts = Array.from({ length: most }, (_, number) => parts.map((part) => textOf(part, number)).join(''));
  parts.forEach((part, at) => {
    if (part.kind !== 'repeated') return;
    for (const count of [part.least, part.most ?? part.least + UNBOUNDED_EXAMPLE])
      texts.push(withPart(parts, at, part.character.repeat(count)));
  });
  return [...new Set(texts)];
}

/**
 * Texts that are not recognised:
 *
 * - without a fixed character (except digits, spaces and those in square brackets), or with a foreign one instead
 * - with a letter instead of a digit
 * - with one repetition too few or too many (except of spaces, which HTML collapses)
 * - with a character before or after the text
 */
export function nearMissesOf(notation: string): readonly string[] {
  const { parts, opensBefore, opensAfter } = parse(notation);
  const whole = parts.map((part) => textOf(part)).join('');
  const texts = parts.flatMap((part, at) => {
    if (part.kind === 'free') return [];
    const replaced = (text: string) => withPart(parts, at, text);
    if (part.kind === 'fixed') {
      const isNecessary = part.choices.length === 1 && !/[\d ]/.test(textOf(part));
      return [replaced(/[\d.]/.test(textOf(part)) ? 'x' : FOREIGN), ...(isNecessary ? [replaced('')] : [])];
    }
    const { character, least, most } = part;
    return [
      ...(least > 0 ? [replaced(character.repeat(least - 1))] : []),
      ...(most !== null && character !== ' ' ? [replaced(character.repeat(most + 1))] : []),
      ...(/\d/.test(character) ? withLetters(textOf(part)).map(replaced) : []),
    ];
  });
  return [...new Set([...texts, ...(opensBefore ? [] : [FOREIGN + whole]), ...(opensAfter ? [] : [whole + FOREIGN])])];
}

/** A number with a letter instead of one of its digits. */
function withLetters(digits: string): readonly string[] {
  return Array.from(digits, (_, at) => `${digits.slice(0, at)}x${digits.slice(at + 1)}`);
}
