/**
 * The same text in memory of its own. A part of a large string keeps the whole of it alive, so whatever outlives the
 * piece of the file from which it was cut must be a copy.
 */
export function ownText(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le')
}
