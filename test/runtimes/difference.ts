/** Describes the first difference between two lists of answers. Returns `null` if they are equal. */
export function differenceOf(
  names: readonly string[],
  expected: readonly string[],
  actual: readonly string[],
): string | null {
  if (expected.length === 0) return 'There is nothing to compare.';
  if (actual.length !== expected.length)
    return `${actual.length} answers instead of ${expected.length}: ${actual[0]?.slice(0, 2000)}`;
  const different = expected.flatMap((text, at) => (text === actual[at] ? [] : [at]));
  const [first] = different;
  if (first === undefined) return null;
  const want = expected[first] ?? '';
  const got = actual[first] ?? '';
  let at = 0;
  while (want[at] === got[at]) at++;
  const from = Math.max(0, at - 60);
  return `${different.length} documents differ; fixtures/${names[first]} at ${at}:
      got    …${got.slice(from, at + 60)}
      expected …${want.slice(from, at + 60)}`;
}
