import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

/** A comment, a declaration or a CDATA section. */
export interface Declaration {
  /** The offset behind it. */
  readonly end: number;
  /** How many UTF-16 units it holds. */
  readonly length: number;
  /** Whether it ended before the source did. */
  readonly isClosed: boolean;
}

/**
 * Reads what begins with `<!`, `<?` or `</` and is no tag, for which HTML has a dozen rules
 * (https://html.spec.whatwg.org/#markup-declaration-open-state); `null` where it has no end and is no comment.
 */
export function readDeclaration(source: string, start: number, end: number): Declaration | null {
  token.length = NONE;
  tokenizer.write(source.slice(start, end));
  const isClosed = token.length !== NONE;
  if (!isClosed) tokenizer.end();
  // Ready for the next; and it would keep the document.
  tokenizer.reset();
  return token.length === NONE ? null : { end: Math.min(end, start + token.end + 1), length: token.length, isClosed };
}

const NONE = -1;

/** The first token that is met. */
class Token implements TokenizerCallbacks {
  length = NONE;
  /** The index of its last character. */
  end = NONE;

  oncomment(start: number, end: number): void {
    this.length = end - start;
    this.end = end;
    tokenizer.pause();
  }

  ondeclaration(start: number, end: number): void {
    this.oncomment(start, end);
  }

  oncdata(start: number, end: number): void {
    this.oncomment(start, end);
  }

  onattribdata(): void {}
  onattribend(): void {}
  onattribentity(): void {}
  onattribname(): void {}
  onclosetag(): void {}
  onend(): void {}
  onopentagend(): void {}
  onopentagname(): void {}
  onprocessinginstruction(): void {}
  onselfclosingtag(): void {}
  ontext(): void {}
  ontextentity(): void {}
}

const token = /* @__PURE__ */ new Token();
const tokenizer = /* @__PURE__ */ new Tokenizer({ decodeEntities: false }, token);
