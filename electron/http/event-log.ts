/** The latest events, numbered, for pages that ask for what came since they last asked. */
export interface EventLog {
  /**
   * The events after a number, and the number to ask from next time; `null` asks where the log stands, and what was last
   * told.
   */
  since(number: number | null): { readonly next: number; readonly events: readonly string[] }
}

/** A page that stayed away for longer than this many events asks for all figures anew anyway. */
const MOST_KEPT = 500

/** Keeps what a host tells its clients. */
export function keepEvents(listen: (listener: (event: string) => void) => () => void): EventLog {
  const kept: string[] = []
  let next = 0
  listen((event) => {
    kept.push(event)
    next += 1
    if (kept.length > MOST_KEPT) kept.shift()
  })
  return {
    since(number) {
      // A page that opens while a folder is being filled must hear that, or it would wait without a word.
      const wanted = number === null ? 1 : Math.max(0, next - number)
      return { next, events: wanted === 0 ? [] : kept.slice(-wanted) }
    },
  }
}
