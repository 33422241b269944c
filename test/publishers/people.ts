// Names after labels, as bylines and credit lines print them.

export type Role = 'author' | 'translator' | 'editor';

/** The roles of labels; `null` for a label that gives no credit but ends the names before it. */
export type Labels = readonly (readonly [label: string, role: Role | null | readonly Role[]])[];

export interface LabelledOptions {
  /** Matches the text between two names. */
  readonly separators: RegExp;
  /** What must follow a label. Default: a colon or spaces. */
  readonly after?: string;
  /** Returns the name in a part, or `null` if there is none. */
  readonly name?: (part: string) => string | null;
}

/** `ROLE NAME` for each name of a line such as `编译 甲/乙；审校 丙`, which must begin with a label; `null` if it does not. */
export function labelled(line: string, labels: Labels, options: LabelledOptions): string[] | null {
  const names = labels.map(([label]) => label).toSorted((a, b) => b.length - a.length);
  // `实习记者` inside a value is not a label.
  const label = new RegExp(
    `(?<!实习|特约)(${names.join('|')})${options.after ?? '(?:[:：][ \\u00A0\\u3000]*|[ \\u00A0\\u3000]+)'}`,
    'gu',
  );
  const found = [...line.matchAll(label)];
  if (found[0]?.index !== 0) return null;
  return found.flatMap((match, at) => {
    const role = labels.find(([name]) => name === match[1])?.[1] ?? [];
    const value = line.slice(match.index + match[0].length, found[at + 1]?.index ?? line.length);
    const people = value.split(options.separators).flatMap((part) => {
      const name = (options.name ?? ((text) => text))(trimmed(part));
      return name === null || name === '' ? [] : [name];
    });
    return people.flatMap((name) => [role].flat().map((kind) => `${kind} ${name}`));
  });
}

const trimmed = (text: string): string => text.replace(/^[\s；;，,。]+|[\s；;，,。]+$/g, '');

/** Removes repeated people, except the first. */
export function once(people: readonly string[]): string[] {
  return [...new Set(people)];
}
