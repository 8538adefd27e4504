import { detach } from './detach.ts'

/** Results of so many texts are kept; of further ones each is worked out anew. */
const MOST_KNOWN = 50_000
/** In characters: a longer text is no word that comes again, and would be kept for nothing. */
const LONGEST_KNOWN = 300
/** The texts of most columns are few: each mostly finds a place of its own. A power of two. */
const PLACES = 1024

/** What texts came to, for those that come often. */
export interface Memory<Result> {
  get(text: string): Result | undefined
  set(text: string, result: Result): void
}

interface Known<Result> {
  readonly text: string
  readonly result: Result
}

/** What was asked for last lies where a look at a few letters finds it: a map works out a hash of all of them. */
export function createMemory<Result>(): Memory<Result> {
  const known = new Map<string, Known<Result>>()
  const places: (Known<Result> | null)[] = Array.from({ length: PLACES }, () => null)
  return {
    get(text) {
      const place = placeOf(text)
      const here = places[place] ?? null
      if (here !== null && here.text === text) return here.result
      const found = known.get(text)
      if (found === undefined) return undefined
      places[place] = found
      return found.result
    },
    set(text, result) {
      if (known.size >= MOST_KNOWN || text.length > LONGEST_KNOWN) return
      const detached = detach(text)
      known.set(detached, { text: detached, result })
    },
  }
}

function placeOf(text: string): number {
  const { length } = text
  if (length < 2) return length
  const middle = length >> 1
  const letters =
    text.charCodeAt(0) +
    text.charCodeAt(1) * 5 +
    text.charCodeAt(middle - 1) * 67 +
    text.charCodeAt(length - 1) * 151 +
    length * 397
  return letters & (PLACES - 1)
}

/** A pure function of a text that keeps what it gave: names and addresses come again and again. */
export function memoize<Result>(work: (text: string) => Result): (text: string) => Result {
  const known = createMemory<Result>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const result = work(text)
    known.set(text, result)
    return result
  }
}
