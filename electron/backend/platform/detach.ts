/** A copy of a text: a part of a large string would keep the whole of it in memory, as a cell the piece of its file. */
export function detach(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le')
}
