/**
 * The names of publishers that an Article names by the id of their record. The records are not imported, for their rules
 * would weigh more than a format; a test compares the names.
 */
const NAMES: ReadonlyMap<string, string> = new Map([['rfi', 'Radio France Internationale']]);

/** `null` for `generic`, which is no publisher, and for records of the caller's own. */
export function publisherName(id: string): string | null {
  return NAMES.get(id) ?? null;
}
