type Listener = (event: string) => void

interface Batch {
  readonly next: number
  readonly events: readonly string[]
}

/** With the backend's own look once a second, a commit from the terminal shows within two seconds. */
const PAUSE = 700

/**
 * Events asked for again and again while somebody listens: a request that stays open would keep the page from ever being
 * at rest, and hold one of the few connections that a browser gives to an address. A host that does not answer is asked
 * again.
 */
export function createEventPoll(ask: (query: string) => Promise<Response>): (listener: Listener) => () => void {
  const listeners = new Set<Listener>()
  let isRunning = false

  async function run(): Promise<void> {
    let next: number | null = null
    while (listeners.size > 0) {
      const batch: Batch | null = await readBatch(ask(next === null ? '' : `?after=${next}`))
      next = batch?.next ?? next
      for (const event of batch?.events ?? []) for (const listener of listeners) listener(event)
      await new Promise((resolve) => setTimeout(resolve, PAUSE))
    }
    isRunning = false
  }

  return (listener) => {
    listeners.add(listener)
    if (!isRunning) {
      isRunning = true
      void run()
    }
    return () => listeners.delete(listener)
  }
}

async function readBatch(asked: Promise<Response>): Promise<Batch | null> {
  try {
    const response = await asked
    if (!response.ok) return null
    const { next, events }: Batch = await response.json()
    return { next, events }
  } catch {
    // The host ended or is starting again; the next round tells.
    return null
  }
}
