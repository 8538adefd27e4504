import type { Reachable } from '../../shared/contract/bridge.ts'

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
 * again; `tell` hears whether it did.
 */
export function createEventPoll(
  ask: (query: string) => Promise<Response>,
  tell: (reachable: Reachable) => void,
): (listener: Listener) => () => void {
  const listeners = new Set<Listener>()
  let isRunning = false

  async function run(): Promise<void> {
    let next: number | null = null
    let before: Reachable = 'there'
    while (listeners.size > 0) {
      const { reachable, batch } = await readBatch(ask(next === null ? '' : `?after=${next}`))
      next = batch?.next ?? next
      // One that is not there once may be a computer that wakes up.
      if (reachable !== 'closed' || before !== 'there') tell(reachable)
      before = reachable
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

interface Asked {
  readonly reachable: Reachable
  /** `null` where there is none. */
  readonly batch: Batch | null
}

async function readBatch(asked: Promise<Response>): Promise<Asked> {
  try {
    const response = await asked
    // Another token is asked for since the program was started anew.
    if (response.status === 403) return { reachable: 'anew', batch: null }
    return { reachable: 'there', batch: response.ok ? await response.json() : null }
  } catch {
    return { reachable: 'closed', batch: null }
  }
}
