/** A text that begins with a capital, as a title or a sentence does; labels in the data begin small. */
export function startCapital(text: string): string {
  const [first = ''] = text
  return `${first.toUpperCase()}${text.slice(first.length)}`
}
