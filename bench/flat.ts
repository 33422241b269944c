/** The same text through bytes and back: one made of slices would be copied in the middle of the first measurement. */
export function flat(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
