/** The latest events, numbered, for pages that poll. */
export interface EventLog {
  /**
   * The events after `number`, of each running work only the latest, and the number to ask from next; `null` at first.
   */
  since(number: number | null): { readonly next: number; readonly events: readonly string[] }
}

interface LoggedEvent {
  readonly number: number
  readonly text: string
  readonly type: string
  readonly work: string | null
}

/** Holds the latest progress of each work, and changes of data or folder, which a page must not miss. */
const MOST_EVENTS = 500

/** Collects the events of a host. */
export function keepEvents(listen: (listener: (event: string) => void) => () => void): EventLog {
  const latest: LoggedEvent[] = []
  let next = 0
  listen((text) => {
    next += 1
    const event = readEvent(next, text)
    const before = event.work === null ? -1 : latest.findIndex(({ work }) => work === event.work)
    if (before !== -1) latest.splice(before, 1)
    latest.push(event)
    if (latest.length > MOST_EVENTS) latest.shift()
  })
  return {
    since(number) {
      // A page that opens during work must show it. That a folder was opened earlier is no news: the page would reload
      // and lose the view in its address.
      const events =
        number === null
          ? latest.filter(
              ({ type }, index) => type === 'contact' || (type !== 'folder-opened' && index === latest.length - 1),
            )
          : latest.filter((event) => event.number > number)
      return { next, events: events.map(({ text }) => text) }
    },
  }
}

function readEvent(number: number, text: string): LoggedEvent {
  const { type, task, name, by } = Object(JSON.parse(text))
  const isProgress = type === 'progress' || type === 'export-progress'
  const work = isProgress ? `${type} ${task ?? name}` : type === 'contact' ? `contact ${by}` : null
  return { number, text, type: String(type), work }
}
