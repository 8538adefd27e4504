/**
 * Parses untrusted JSON. Throws a `SyntaxError` also for a lone surrogate, `"\ud83d"`, which neither database nor file
 * can store.
 */
export function readJson(text: string): unknown {
  return JSON.parse(text, (name: string, value: unknown) => {
    if (name.isWellFormed() && (typeof value !== 'string' || value.isWellFormed())) return value
    throw new SyntaxError('half of a character')
  })
}
