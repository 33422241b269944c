const LINE_FEED = 10;

/** A line without its end; `null` for one that was longer than the limit, and is gone. */
export type Line = Buffer | null;

/** The lines of a stream, as many at a time as came at once: memory holds a chunk and one line. */
export async function* readLines(stream: AsyncIterable<Buffer>, limit: number): AsyncGenerator<Line[]> {
  let pieces: Buffer[] = [];
  let length = 0;

  function take(last: Buffer): Line {
    const whole = length > limit ? null : pieces.length === 0 ? last : Buffer.concat([...pieces, last]);
    pieces = [];
    length = 0;
    return whole;
  }

  for await (const chunk of stream) {
    const lines: Line[] = [];
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      length += end - start;
      lines.push(take(chunk.subarray(start, end)));
      start = end + 1;
    }
    const rest = chunk.subarray(start);
    length += rest.length;
    if (length > limit) pieces = [];
    else if (rest.length > 0) pieces.push(rest);
    if (lines.length > 0) yield lines;
  }
  if (length > 0) yield [take(Buffer.alloc(0))];
}
