/** Fields that may be missing may be said to be `null`; fields that are required may not. */
type Fields<T> = { readonly [K in keyof T]: object extends Pick<T, K> ? T[K] | null : T[K] };

/** The object without the fields that are `null` (or `undefined`, for callers that no compiler sees). */
export function present<T extends object>(fields: Fields<T>): T {
  // What `Fields` adds to T, `null` in optional fields, is taken away again.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined)) as T;
}

/** `null` for an empty string, which has no meaning. */
export function filled(text: string | null): string | null {
  return text === '' ? null : text;
}

/** `null` for an empty list. */
export function some<T>(list: readonly T[]): readonly T[] | null {
  return list.length > 0 ? list : null;
}
