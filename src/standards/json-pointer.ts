/** One step of a JSON Pointer, its slash included: https://www.rfc-editor.org/rfc/rfc6901#section-3 */
export function pointerStep(key: PropertyKey): string {
  return `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
