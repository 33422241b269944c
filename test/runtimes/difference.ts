/** Where two lists of answers differ first, for a person; `null` where they do not. */
export function differenceOf(
  names: readonly string[],
  wanted: readonly string[],
  given: readonly string[],
): string | null {
  if (wanted.length === 0) return 'There is nothing to compare.';
  if (given.length !== wanted.length) return `${given.length} answers of ${wanted.length}: ${given[0]?.slice(0, 2000)}`;
  const different = wanted.flatMap((text, at) => (text === given[at] ? [] : [at]));
  const [first] = different;
  if (first === undefined) return null;
  const want = wanted[first] ?? '';
  const got = given[first] ?? '';
  let at = 0;
  while (want[at] === got[at]) at++;
  const from = Math.max(0, at - 60);
  return `${different.length} documents differ; fixtures/${names[first]} at ${at}:
      got    …${got.slice(from, at + 60)}
      wanted …${want.slice(from, at + 60)}`;
}
