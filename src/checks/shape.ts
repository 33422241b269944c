import { isObject } from '../standards/json.js';

/** What is wrong with a value, and where. */
export interface SchemaIssue {
  /** For people, in English. */
  readonly message: string;
  /** The keys from the Article to the place: `['body', 'children', 0, 'type']`; empty for the value as a whole. */
  readonly path: readonly (string | number)[];
}

/** Adds to `issues` what is wrong with a value; nothing where it is right. */
type Check = (value: unknown, issues: SchemaIssue[]) => void;

/**
 * What a value of the type `T` looks like: a check, and the same as data, from which `scripts/json-schema.ts` writes the JSON
 * Schema. A shape of one type is not assignable to the shape of a wider or a narrower one, so that the compiler compares
 * each shape with the model.
 */
export interface Shape<T> {
  readonly check: Check;
  readonly description: Description;
  /** Only for the compiler: never set. */
  readonly type?: (value: T) => T;
}

/** A shape whose type does not matter. */
// biome-ignore lint/suspicious/noExplicitAny: `unknown` would not be assignable, because a shape is invariant in its type
export type AnyShape = Shape<any>;

/** A shape as data. */
export type Description =
  | { readonly kind: 'string'; readonly pattern: RegExp | null }
  | { readonly kind: 'integer'; readonly least: number; readonly most: number }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'choice'; readonly values: readonly (string | number)[] }
  | { readonly kind: 'nullable' | 'optional'; readonly shape: AnyShape }
  | { readonly kind: 'list' | 'dictionary'; readonly item: AnyShape }
  | { readonly kind: 'object'; readonly fields: readonly Field[] }
  | { readonly kind: 'variant'; readonly cases: ReadonlyMap<unknown, AnyShape> }
  | { readonly kind: 'nodes'; readonly item: () => AnyShape };

interface Field {
  readonly name: string;
  readonly shape: AnyShape;
  readonly isOptional: boolean;
}

/** Every field but unist's open `data`: only the constants of three nodes may be there. */
type Fields<T> = {
  readonly [K in keyof T as K extends 'data' ? (undefined extends T[K] ? never : K) : K]-?: Shape<T[K]>;
};

export function string(wanted = 'a string', pattern: RegExp | null = null): Shape<string> {
  const check: Check = (value, issues) => {
    if (typeof value !== 'string' || pattern?.test(value) === false) issues.push(unlike(wanted, value));
  };
  return { check, description: { kind: 'string', pattern } };
}

export function integer(
  wanted: string,
  least: number = Number.NEGATIVE_INFINITY,
  most: number = Number.POSITIVE_INFINITY,
): Shape<number> {
  const check: Check = (value, issues) => {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most)
      issues.push(unlike(wanted, value));
  };
  return { check, description: { kind: 'integer', least, most } };
}

export function boolean(): Shape<boolean> {
  const check: Check = (value, issues) => {
    if (typeof value !== 'boolean') issues.push(unlike('true or false', value));
  };
  return { check, description: { kind: 'boolean' } };
}

export function choice<const Values extends readonly (string | number)[]>(values: Values): Shape<Values[number]> {
  const check: Check = (value, issues) => {
    if (!values.includes(value as string)) issues.push(unlike(oneOf(values), value)); // any value may be looked for
  };
  return { check, description: { kind: 'choice', values } };
}

export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  const check: Check = (value, issues) => {
    if (value !== null) shape.check(value, issues);
  };
  return { check, description: { kind: 'nullable', shape } };
}

/** For fields that may be missing. */
export function optional<T>(shape: Shape<T>): Shape<T | undefined> {
  const check: Check = (value, issues) => {
    if (value !== undefined) shape.check(value, issues);
  };
  return { check, description: { kind: 'optional', shape } };
}

export function list<List extends readonly unknown[]>(item: Shape<List[number]>): Shape<List> {
  const check: Check = (value, issues) => {
    if (!Array.isArray(value)) issues.push(unlike('a list', value));
    else for (let at = 0; at < value.length; at++) checkPart(value[at], item, at, issues);
  };
  return { check, description: { kind: 'list', item } };
}

/** An object with any keys. */
export function dictionary<T>(item: Shape<T>): Shape<Readonly<Record<string, T>>> {
  const check: Check = (value, issues) => {
    if (!isObject(value)) issues.push(unlike('an object', value));
    else for (const key of Object.keys(value)) checkPart(value[key], item, key, issues);
  };
  return { check, description: { kind: 'dictionary', item } };
}

/** An object with these fields and no others. */
export function object<T>(shapes: Fields<T>): Shape<T> {
  // By `Fields` every value is a shape, but `Object.entries` loses that.
  const fields = Object.entries<AnyShape>(shapes as Readonly<Record<string, AnyShape>>).map(([name, shape]) => ({
    name,
    shape,
    isOptional: shape.description.kind === 'optional',
  }));
  const check: Check = (value, issues) => {
    if (!isObject(value)) {
      issues.push(unlike('an object', value));
      return;
    }
    let known = 0;
    for (const { name, shape, isOptional } of fields) {
      const part = value[name];
      if (part === undefined && !Object.hasOwn(value, name)) {
        if (!isOptional) issues.push(missing(name));
        continue;
      }
      known++;
      checkPart(part, shape, name, issues);
    }
    if (countFields(value) !== known) refuseOthers(value, fields, issues);
  };
  return { check, description: { kind: 'object', fields } };
}

type Case<T, Key extends string> = Omit<Fields<T>, Key> | Shape<T>;

/** An object whose other fields follow from the value of one: for each value the fields besides it, or the whole shape. */
export function variant<T extends { readonly [key in Key]: string }, Key extends 'kind' | 'type'>(
  key: Key,
  descriptions: { readonly [Value in T[Key]]: Case<Extract<T, { readonly [key in Key]: Value }>, Key> },
): Shape<T> {
  const cases = new Map<unknown, AnyShape>();
  for (const [value, each] of Object.entries<object | AnyShape>(descriptions))
    cases.set(value, 'check' in each ? each : object({ [key]: choice([value]), ...each }));
  const values = Object.keys(descriptions);
  const check: Check = (value, issues) => {
    if (!isObject(value)) issues.push(unlike('an object', value));
    else if (!Object.hasOwn(value, key)) issues.push(missing(key));
    else {
      const shape = cases.get(value[key]);
      if (shape !== undefined) shape.check(value, issues);
      else issues.push(within(key, unlike(oneOf(values), value[key])));
    }
  };
  return { check, description: { kind: 'variant', cases } };
}

/**
 * The children of a node. Only the list is checked, because a tree may be deeper than the stack: `findIssues` goes on from the
 * description.
 */
export function nodes<List extends readonly unknown[]>(item: () => Shape<List[number]>): Shape<List> {
  const check: Check = (value, issues) => {
    if (!Array.isArray(value)) issues.push(unlike('a list', value));
  };
  return { check, description: { kind: 'nodes', item } };
}

/**
 * The same shape, checked only if a quick look finds something strange. Two thirds of an Article's objects are positions:
 * without this the check takes 0.34 times as long as `parseArticle`, with it 0.22 times.
 */
export function unless<T>(looksRight: (value: T) => boolean, shape: Shape<T>): Shape<T> {
  const check: Check = (value, issues) => {
    if (!isObject(value) || !looksRight(value as T)) shape.check(value, issues);
  };
  return { ...shape, check };
}

function checkPart(part: unknown, shape: AnyShape, key: string | number, issues: SchemaIssue[]): void {
  const before = issues.length;
  shape.check(part, issues);
  for (let at = before; at < issues.length; at++) issues[at] = within(key, issues[at] as SchemaIssue); // at is below the length
}

export function countFields(value: object): number {
  let count = 0;
  for (const _ in value) count++; // three times as fast as `Object.keys`
  return count;
}

function refuseOthers(value: object, fields: readonly Field[], issues: SchemaIssue[]): void {
  for (const name of Object.keys(value))
    if (!fields.some((field) => field.name === name)) issues.push({ path: [name], message: 'There is no such field' });
}

function within(key: string | number, { message, path }: SchemaIssue): SchemaIssue {
  return { message, path: [key, ...path] };
}

function missing(name: string): SchemaIssue {
  return { path: [name], message: 'This field is missing' };
}

function unlike(wanted: string, value: unknown): SchemaIssue {
  return { path: [], message: `Expected ${wanted}, got ${described(value)}` };
}

function oneOf(values: readonly (string | number)[]): string {
  const quoted = values.map((value) => JSON.stringify(value));
  return quoted.length === 1 ? quoted.join('') : `one of ${quoted.join(', ')}`;
}

const QUOTED_LENGTH = 60;

function described(value: unknown): string {
  if (typeof value === 'string')
    return JSON.stringify(value.length > QUOTED_LENGTH ? `${value.slice(0, QUOTED_LENGTH)}…` : value);
  if (typeof value === 'symbol' || typeof value === 'function' || typeof value === 'bigint') return `a ${typeof value}`;
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
