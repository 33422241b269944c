/** Copies a text through bytes. A text made of slices would otherwise be copied during the first measurement. */
export function flat(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
