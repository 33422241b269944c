// The document is in the fragment, which is never sent to a server, as JSON (which allows lone surrogates), deflated, in base64url.

/** The contents of a link. */
export interface Link {
  readonly document: string | null;
  readonly sample: string | null;
  readonly tab: string | null;
  /** The path of a value. */
  readonly at: string | null;
}

export async function toFragment(source: string, tab: string, at: string | null): Promise<string> {
  const bytes = await through(new TextEncoder().encode(JSON.stringify(source)), new CompressionStream('deflate-raw'));
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  const document = btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  return `#document=${document}&tab=${tab}${at === null ? '' : `&at=${encodeURI(at)}`}`;
}

/** Reads a fragment. `document` is `null` if it is missing, truncated or mistyped. */
export async function fromFragment(fragment: string): Promise<Link> {
  const parts = new Map(
    fragment
      .slice(1)
      .split('&')
      .map((part): [string, string] => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]),
  );
  const packed = parts.get('document');
  return {
    document: packed === undefined ? null : await unpack(packed),
    sample: parts.get('sample') ?? null,
    tab: parts.get('tab') ?? null,
    at: decode(parts.get('at')),
  };
}

async function unpack(packed: string): Promise<string | null> {
  try {
    const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const text = new TextDecoder().decode(await through(bytes, new DecompressionStream('deflate-raw')));
    const source: unknown = JSON.parse(text);
    return typeof source === 'string' ? source : null;
  } catch {
    return null; // the link was truncated or mistyped
  }
}

function decode(text: string | undefined): string | null {
  try {
    return text === undefined ? null : decodeURI(text);
  } catch {
    return null;
  }
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}
