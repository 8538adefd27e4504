import { ownText } from './own-text.ts'

/** So many texts are known by heart; of the others each is worked out anew. */
const MOST_KNOWN = 50_000

/** What texts came to, for those that come often. */
export interface Memory<Result> {
  get(text: string): Result | undefined
  set(text: string, result: Result): void
}

/** A power of two. */
const SLOTS = 1024

export function createMemory<Result>(): Memory<Result> {
  const known = new Map<string, Known<Result>>()
  // In front of the map: a few characters lead to a slot, and comparing with what lies there is cheaper than hashing.
  const slots: (Known<Result> | undefined)[] = Array.from({ length: SLOTS }, () => undefined)
  return {
    get(text) {
      const slot = slotOf(text)
      const near = slots[slot]
      if (near !== undefined && near.text === text) return near.result
      const found = known.get(text)
      if (found !== undefined) slots[slot] = found
      return found?.result
    },
    set(text, result) {
      if (known.size >= MOST_KNOWN) return
      const own = ownText(text)
      known.set(own, { text: own, result })
    },
  }
}

interface Known<Result> {
  readonly text: string
  readonly result: Result
}

/** Characters beyond the end count as 0. */
function slotOf(text: string): number {
  const { length } = text
  const start = (text.charCodeAt(0) | 0) + 7 * (text.charCodeAt(1) | 0) + 31 * (text.charCodeAt(3) | 0)
  const end =
    61 * (text.charCodeAt(4) | 0) + 127 * (text.charCodeAt(length - 1) | 0) + 251 * (text.charCodeAt(length - 2) | 0)
  return (start + end + 509 * length) & (SLOTS - 1)
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
