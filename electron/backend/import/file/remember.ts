import { ownText } from './own-text.ts'

/** So many texts are known by heart; of the others each is worked out anew. */
const MOST_KNOWN = 50_000

/** What texts came to, for those that come often. */
export interface Memory<Result> {
  get(text: string): Result | undefined
  set(text: string, result: Result): void
}

export function createMemory<Result>(): Memory<Result> {
  const known = new Map<string, Result>()
  return {
    get: (text) => known.get(text),
    set(text, result) {
      if (known.size < MOST_KNOWN) known.set(ownText(text), result)
    },
  }
}

/** The same work, done once for each text that comes often. */
export function remembering<Result>(work: (text: string) => Result): (text: string) => Result {
  const known = createMemory<Result>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const result = work(text)
    known.set(text, result)
    return result
  }
}
