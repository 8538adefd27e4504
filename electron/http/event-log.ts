/** The latest events, numbered, for pages that ask for what came since they last asked. */
export interface EventLog {
  /**
   * The events after a number, and the number to ask from next time; `null` asks where the log stands, and what was last
   * told. Of each work that is under way only the latest is told.
   */
  since(number: number | null): { readonly next: number; readonly events: readonly string[] }
}

interface KeptEvent {
  readonly number: number
  readonly text: string
  readonly type: string
  /** The work of which the event tells how far it is, `null` for any other event. */
  readonly work: string | null
}

/** So many are kept: how far each work is, and else changes of the data or the folder, which a page must not miss. */
const MOST_KEPT = 500

/** Keeps what a host tells its clients. */
export function keepEvents(listen: (listener: (event: string) => void) => () => void): EventLog {
  const kept: KeptEvent[] = []
  let next = 0
  listen((text) => {
    next += 1
    const event = keptEvent(next, text)
    const before = event.work === null ? -1 : kept.findIndex(({ work }) => work === event.work)
    if (before !== -1) kept.splice(before, 1)
    kept.push(event)
    if (kept.length > MOST_KEPT) kept.shift()
  })
  return {
    since(number) {
      // A page that opens while a folder is being filled must hear that, or it would wait without a word. That the folder
      // was opened before the page was is no news to it: it would begin afresh, and forget what its address says.
      const events =
        number === null
          ? kept.slice(-1).filter(({ type }) => type !== 'folder-opened')
          : kept.filter((event) => event.number > number)
      return { next, events: events.map(({ text }) => text) }
    },
  }
}

function keptEvent(number: number, text: string): KeptEvent {
  const { type, task, name } = Object(JSON.parse(text))
  const isProgress = type === 'progress' || type === 'export-progress'
  return { number, text, type: String(type), work: isProgress ? `${type} ${task ?? name}` : null }
}
