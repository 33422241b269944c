import { MAX_NODE_DEPTH } from '../model/limits.js';
import { isObject } from '../standards/json.js';
import type { Issues } from './issues.js';

/** Adds the issues of a value. */
type Check = (value: unknown, issues: Issues) => void;

/**
 * The shape of values of the type `T`: a check, and a description as data, from which `scripts/json-schema.ts` generates the
 * JSON Schema. A shape is not assignable to that of a wider or narrower type, so that the compiler compares each shape with
 * the model.
 */
export interface Shape<T> {
  readonly check: Check;
  readonly description: Description;
  /** Never set: it exists only for the compiler. */
  readonly type?: (value: T) => T;
}

/** A shape of any type. */
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

/** The shapes of all fields, except unist's optional `data`, which is allowed only in three nodes. */
type Fields<T> = {
  readonly [K in keyof T as K extends 'data' ? (undefined extends T[K] ? never : K) : K]-?: Shape<T[K]>;
};

export function string(expected = 'a string', pattern: RegExp | null = null): Shape<string> {
  const check: Check = (value, issues) => {
    if (typeof value !== 'string' || pattern?.test(value) === false) issues.addMismatch(expected, value);
  };
  return { check, description: { kind: 'string', pattern } };
}

export function integer(
  expected: string,
  least: number = Number.NEGATIVE_INFINITY,
  most: number = Number.POSITIVE_INFINITY,
): Shape<number> {
  const check: Check = (value, issues) => {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most)
      issues.addMismatch(expected, value);
  };
  return { check, description: { kind: 'integer', least, most } };
}

export function boolean(): Shape<boolean> {
  const check: Check = (value, issues) => {
    if (typeof value !== 'boolean') issues.addMismatch('true or false', value);
  };
  return { check, description: { kind: 'boolean' } };
}

export function choice<const Values extends readonly (string | number)[]>(values: Values): Shape<Values[number]> {
  const check: Check = (value, issues) => {
    if (!values.includes(value as string)) issues.addMismatch(oneOf(values), value); // any value may be looked for
  };
  return { check, description: { kind: 'choice', values } };
}

export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  const check: Check = (value, issues) => {
    if (value !== null) shape.check(value, issues);
  };
  return { check, description: { kind: 'nullable', shape } };
}

/** The shape of a field that may be missing. */
export function optional<T>(shape: Shape<T>): Shape<T | undefined> {
  const check: Check = (value, issues) => {
    if (value !== undefined) shape.check(value, issues);
  };
  return { check, description: { kind: 'optional', shape } };
}

export function list<List extends readonly unknown[]>(item: Shape<List[number]>): Shape<List> {
  const check: Check = (value, issues) => {
    if (!Array.isArray(value)) issues.addMismatch('a list', value);
    else for (let at = 0; at < value.length; at++) checkPart(value[at], item, at, issues);
  };
  return { check, description: { kind: 'list', item } };
}

/** An object with any keys. */
export function dictionary<T>(item: Shape<T>): Shape<Readonly<Record<string, T>>> {
  const check: Check = (value, issues) => {
    if (!isObject(value)) issues.addMismatch('an object', value);
    else for (const key of Object.keys(value)) checkPart(value[key], item, key, issues);
  };
  return { check, description: { kind: 'dictionary', item } };
}

/** An object with these fields and no others. */
export function object<T>(shapes: Fields<T>): Shape<T> {
  // All values are shapes, as `Fields` says, but `Object.entries` does not know that.
  const fields = Object.entries<AnyShape>(shapes as Readonly<Record<string, AnyShape>>).map(([name, shape]) => ({
    name,
    shape,
    isOptional: shape.description.kind === 'optional',
  }));
  const check: Check = (value, issues) => {
    if (!isObject(value)) return issues.addMismatch('an object', value);
    let known = 0;
    for (const { name, shape, isOptional } of fields) {
      const part = value[name];
      if (part === undefined && !Object.hasOwn(value, name)) {
        if (!isOptional) issues.add('This field is missing', name);
        continue;
      }
      known++;
      checkPart(part, shape, name, issues);
    }
    if (countFields(value) === known) return;
    for (const name of Object.keys(value))
      if (!fields.some((field) => field.name === name)) issues.add('This field is unknown', name);
  };
  return { check, description: { kind: 'object', fields } };
}

type Case<T, Key extends string> = Omit<Fields<T>, Key> | Shape<T>;

/** An object whose fields depend on the value of one field. For each value: the other fields, or the whole shape. */
export function variant<T extends { readonly [key in Key]: string }, Key extends 'kind' | 'type'>(
  key: Key,
  descriptions: { readonly [Value in T[Key]]: Case<Extract<T, { readonly [key in Key]: Value }>, Key> },
): Shape<T> {
  const cases = new Map<unknown, AnyShape>();
  for (const [value, each] of Object.entries<object | AnyShape>(descriptions))
    cases.set(value, 'check' in each ? each : object({ [key]: choice([value]), ...each }));
  const known = choice(Object.keys(descriptions));
  const check: Check = (value, issues) => {
    if (!isObject(value)) issues.addMismatch('an object', value);
    else if (!Object.hasOwn(value, key)) issues.add('This field is missing', key);
    else {
      const shape = cases.get(value[key]);
      if (shape !== undefined) shape.check(value, issues);
      else checkPart(value[key], known, key, issues);
    }
  };
  return { check, description: { kind: 'variant', cases } };
}

/** The children of a node. This recurses, but not deeper than the nodes of an Article may be nested. */
export function nodes<List extends readonly unknown[]>(item: () => Shape<List[number]>): Shape<List> {
  const check: Check = (value, issues) => {
    if (!Array.isArray(value)) return issues.addMismatch('a list', value);
    if (value.length > 0 && issues.depth === MAX_NODE_DEPTH) issues.endTooDeep();
    issues.depth++;
    for (let at = 0; at < value.length; at++) checkPart(value[at], item(), at, issues);
    issues.depth--;
  };
  return { check, description: { kind: 'nodes', item } };
}

/**
 * A shape with a faster check, which the full check follows only if it fails. Two thirds of an Article's objects are
 * positions: without this, the check takes 0.34 times as long as `parseArticle`, with it 0.22 times.
 */
export function unless<T>(isValid: (value: T) => boolean, shape: Shape<T>): Shape<T> {
  const check: Check = (value, issues) => {
    if (!isObject(value) || !isValid(value as T)) shape.check(value, issues);
  };
  return { ...shape, check };
}

function checkPart(part: unknown, shape: AnyShape, key: string | number, issues: Issues): void {
  issues.path.push(key);
  shape.check(part, issues);
  issues.path.pop();
}

export function countFields(value: object): number {
  let count = 0;
  for (const _ in value) count++; // this is three times as fast as `Object.keys`
  return count;
}

function oneOf(values: readonly (string | number)[]): string {
  const quoted = values.map((value) => JSON.stringify(value));
  return quoted.length === 1 ? quoted.join('') : `one of ${quoted.join(', ')}`;
}
