import type { Reach, Reachable } from '../../shared/contract/bridge.ts'

/** What a page knows of its program, and who tells it. */
export interface ToldReach extends Reach {
  tell(now: Reachable): void
}

/** Begins with a program that answers: it has just served the page. */
export function createReach(): ToldReach {
  const listeners = new Set<() => void>()
  let reachable: Reachable = 'there'
  return {
    current: () => reachable,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    tell(now) {
      if (now === reachable) return
      reachable = now
      for (const listener of listeners) listener()
    },
  }
}
