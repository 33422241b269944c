import { MAX_NODE_DEPTH } from '../model/limits.js';

/** A difference between a value and the shape of an Article. */
export interface SchemaIssue {
  /** What was expected, in English. */
  readonly message: string;
  /** The keys from the Article to the value: `['body', 'children', 0, 'type']`; empty for the Article itself. */
  readonly path: readonly (string | number)[];
}

/** The message if nodes are nested too deep. Then it is the only issue. */
export const TOO_DEEP: string = /* @__PURE__ */ `The nodes are nested more than ${MAX_NODE_DEPTH} deep`;

/** Thrown to end a check early. */
export const END: unique symbol = /* @__PURE__ */ Symbol('end of the check');

/** The issues that a check has found, and where it is. */
export class Issues {
  list: SchemaIssue[] = [];
  /** The keys from the whole value to the part that is being checked. */
  readonly path: (string | number)[] = [];
  /** How many lists of nodes contain this part. */
  depth = 0;
  readonly #stopsEarly: boolean;

  constructor(stopsEarly: boolean) {
    this.#stopsEarly = stopsEarly;
  }

  /** @param path - The keys from the current part to the value that is wrong. */
  add(message: string, ...path: SchemaIssue['path']): void {
    this.list.push({ message, path: [...this.path, ...path] });
    if (this.#stopsEarly) throw END;
  }

  addMismatch(expected: string, value: unknown): void {
    this.add(`Expected ${expected}, got ${quote(value)}`);
  }

  endTooDeep(): never {
    this.list = [{ message: TOO_DEEP, path: [...this.path, 0] }];
    throw END;
  }
}

const QUOTED_LENGTH = 60;

function quote(value: unknown): string {
  if (typeof value === 'string')
    return JSON.stringify(value.length > QUOTED_LENGTH ? `${value.slice(0, QUOTED_LENGTH)}…` : value);
  if (typeof value === 'symbol' || typeof value === 'function' || typeof value === 'bigint') return `a ${typeof value}`;
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
