/** Parses untrusted JSON. Throws a `SyntaxError`, also for a lone surrogate, which no database can store. */
export function readJson(text: string): unknown {
  return JSON.parse(text, (name: string, value: unknown) => {
    if (name.isWellFormed() && (typeof value !== 'string' || value.isWellFormed())) return value
    throw new SyntaxError('half of a character')
  })
}
