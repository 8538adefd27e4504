/** The latest events, numbered, for pages that poll. */
export interface EventLog {
  /**
   * The events after `number`, of each running work only the latest, and the number to ask from next; `null` at first.
   */
  since(number: number | null): { readonly next: number; readonly events: readonly string[] }
}

interface KeptEvent {
  readonly number: number
  readonly text: string
  readonly type: string
  readonly work: string | null
}

/** Holds the latest progress of each work, and changes of data or folder, which a page must not miss. */
const MOST_KEPT = 500

/** Collects the events of a host. */
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
      // A page that opens during work must show it. That a folder was opened earlier is no news: the page would reload
      // and lose the view in its address.
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
