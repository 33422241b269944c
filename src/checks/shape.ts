import { isObject, pointerStep } from '../standards/json.js';

/** What is wrong with a value: where, as a JSON Pointer, what was wanted and what stands there. */
export interface ShapeProblem {
  readonly path: string;
  readonly wanted: string;
  readonly found: string;
}

/** Looks at one value; `null` where it is as it should be. */
export type Shape = (value: unknown) => ShapeProblem | null;

/** Says what a value is without printing more of it than helps. */
export function problem(path: string, wanted: string, value: unknown): ShapeProblem {
  return { path, wanted, found: describe(value) };
}

function describe(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
    case 'number':
    case 'boolean':
    case 'undefined':
      return String(value);
    default:
      return `a value of type ${typeof value}`;
  }
}

export const isText: Shape = (value) => (typeof value === 'string' ? null : problem('', 'a string', value));

export const isFiniteNumber: Shape = (value) => (Number.isFinite(value) ? null : problem('', 'a finite number', value));

export const isBoolean: Shape = (value) => (typeof value === 'boolean' ? null : problem('', 'a boolean', value));

export function nullable(shape: Shape): Shape {
  return (value) => (value === null ? null : shape(value));
}

/** For mdast's own optional fields, which may be left out or `null`. */
export function optional(shape: Shape): Shape {
  return (value) => (value === undefined || value === null ? null : shape(value));
}

export function oneOf(...values: readonly (string | number)[]): Shape {
  return (value) =>
    values.some((allowed) => allowed === value)
      ? null
      : problem('', `one of ${values.map((v) => JSON.stringify(v)).join(', ')}`, value);
}

export function listOf(shape: Shape): Shape {
  return (value) => {
    if (!Array.isArray(value)) return problem('', 'an array', value);
    for (let index = 0; index < value.length; index++) {
      const found = shape(value[index]);
      if (found !== null) return within(String(index), found);
    }
    return null;
  };
}

/** An object whose fields have these shapes; other fields may be there. */
export function record(fields: Readonly<Record<string, Shape>>): Shape {
  const entries = Object.entries(fields);
  return (value) => {
    if (!isObject(value)) return problem('', 'an object', value);
    for (const [name, shape] of entries) {
      const found = shape(Object.hasOwn(value, name) ? value[name] : undefined);
      if (found !== null) return within(name, found);
    }
    return null;
  };
}

/** An object of which every own value has the shape. */
export function recordOf(shape: Shape): Shape {
  return (value) =>
    isObject(value)
      ? record(Object.fromEntries(Object.keys(value).map((name) => [name, shape])))(value)
      : problem('', 'an object', value);
}

/** The problem as seen from the object that holds the value. */
export function within(name: string, { path, ...rest }: ShapeProblem): ShapeProblem {
  return { path: pointerStep(name) + path, ...rest };
}
