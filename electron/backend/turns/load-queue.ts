import { setImmediate } from 'node:timers/promises'
import { type Steps, takeTurn } from './steps.ts'

/** Loads a thing; resolves once that is done. */
export type Load<Thing> = (thing: Thing) => Promise<void>

/**
 * Loads one thing at a time, a turn at a time: other calls are answered in between. The one that was asked for last comes
 * first. What was read of another by then is dropped, so that never more than one is held half loaded; it is begun anew.
 */
export function createLoadQueue<Thing>(
  steps: (thing: Thing) => Steps<void>,
  now = (): number => performance.now(),
): Load<Thing> {
  const waiting = new Map<Thing, readonly PromiseWithResolvers<void>[]>()
  const newest = (): Thing | undefined => [...waiting.keys()].at(-1)
  let isLoading = false

  const take = (thing: Thing): readonly PromiseWithResolvers<void>[] => {
    const asked = waiting.get(thing) ?? []
    waiting.delete(thing)
    return asked
  }

  async function loadNewest(thing: Thing): Promise<void> {
    const work = steps(thing)
    try {
      while (newest() === thing) {
        const isDone = takeTurn(work, now).done === true
        // What each does with the thing takes its time, too.
        for (const { resolve } of isDone ? take(thing) : []) {
          resolve()
          await setImmediate()
        }
        if (isDone) return
        await setImmediate()
      }
    } catch (error) {
      for (const { reject } of take(thing)) reject(error)
    }
  }

  async function loadAll(): Promise<void> {
    isLoading = true
    for (let thing = newest(); thing !== undefined; thing = newest()) {
      await loadNewest(thing)
      await setImmediate()
    }
    isLoading = false
  }

  return (thing) => {
    const asked = Promise.withResolvers<void>()
    waiting.set(thing, [...take(thing), asked])
    if (!isLoading) void loadAll()
    return asked.promise
  }
}
