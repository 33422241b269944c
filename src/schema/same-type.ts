import type { GenericSchema, InferInput, InferOutput } from 'valibot';

/** Lists of the model are read-only where valibot's are writable; both hold the same values. */
type ReadonlyLists<T> = T extends unknown
  ? { readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? readonly Item[] : T[K] }
  : never;

/** Keys of every member of a union, unist's open `data` left out: only the constants of three nodes may stand there. */
type Keys<T> = T extends unknown ? Exclude<keyof T, 'data'> : never;

type SaysTheSame<T, S extends GenericSchema> = [T] extends [ReadonlyLists<InferInput<S>>]
  ? [InferOutput<S>] extends [T]
    ? [Keys<T>] extends [Keys<InferInput<S>>]
      ? [Keys<InferInput<S>>] extends [Keys<T>]
        ? unknown
        : never
      : never
    : never
  : never;

/**
 * Gives back the schema it is given, and compiles only where the schema and the model's type `T` accept the same
 * values and name the same fields, so that neither can change without the other.
 */
export function sameType<T>(): <S extends GenericSchema>(schema: S & SaysTheSame<T, S>) => GenericSchema<T> {
  // The assertion only forgets the schema's own type, which the parameter has just compared with `T`.
  return (schema) => schema as unknown as GenericSchema<T>;
}
