/** Returns a sentence about an input that cannot be an archived document, or `null`. */
export function judgeInput(source: string): string | null {
  if (source.trim() === '') return 'There is nothing to read yet: paste a document, open a file, or choose a sample.';
  if (isBinary(source)) return 'This looks like a binary file, not text: open the .md or .html file of the archive.';
  if (/^\s*(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>])/i.test(source.slice(0, 2_000)))
    return 'This is an ordinary web page: archived documents begin with a timestamp comment and a headline link.';
  return null;
}

/** Text has no NUL, and few replacement or control characters. */
function isBinary(source: string): boolean {
  const start = source.slice(0, 4_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are counted
  const odd = start.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return start.includes('\u0000') || odd > start.length / 20;
}
