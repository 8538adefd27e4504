/** Counts the connections to servers, and tells which of these are contacted whenever that changes. */
export interface Contacts {
  /** A connection to a server is about to be opened. What it gives is called once it is closed. */
  begin(server: string): () => void
}

/** In milliseconds: a person can read what is told, however short a connection was. */
const READABLE = 2_000
/** In milliseconds: a page that is opened meanwhile hears of it as soon. */
const AGAIN = 1_000

export function createContacts(tell: (servers: readonly string[]) => void): Contacts {
  const open: string[] = []
  let timer: NodeJS.Timeout | null = null
  const tellAll = (): void => tell([...new Set(open)])

  function end(server: string): void {
    open.splice(open.indexOf(server), 1)
    if (open.length === 0 && timer !== null) {
      clearInterval(timer)
      timer = null
    }
    tellAll()
  }

  return {
    begin(server) {
      open.push(server)
      timer ??= setInterval(tellAll, AGAIN).unref()
      tellAll()
      return () => void setTimeout(end, READABLE, server).unref()
    },
  }
}
