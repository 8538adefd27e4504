/**
 * Reads a JSON text that somebody else wrote. Throws a `SyntaxError` where it is none, and where a text or a name in it has
 * half of a character, as `"\ud83d"`: no database and no file could keep that as it is.
 */
export function readJson(text: string): unknown {
  return JSON.parse(text, (name: string, value: unknown) => {
    if (name.isWellFormed() && (typeof value !== 'string' || value.isWellFormed())) return value
    throw new SyntaxError('half of a character')
  })
}
