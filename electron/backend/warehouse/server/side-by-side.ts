/**
 * Does work for each of several servers at the same time. The first failure ends the others, which are given a signal, and is
 * thrown once they have ended.
 */
export async function sideBySide<Item, Result>(
  items: readonly Item[],
  outer: AbortSignal,
  work: (item: Item, signal: AbortSignal) => Promise<Result>,
): Promise<readonly Result[]> {
  const failed = new AbortController()
  const signal = AbortSignal.any([outer, failed.signal])
  const failures: unknown[] = []
  const all = await Promise.allSettled(
    items.map(async (item) => {
      try {
        return await work(item, signal)
      } catch (error) {
        failures.push(error)
        failed.abort()
        throw error
      }
    }),
  )
  if (failures.length > 0) throw failures[0]
  return all.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
}

/** What several sources yield, in whatever order it comes. */
export async function* merged<Item>(sources: readonly AsyncIterable<Item>[]): AsyncIterable<Item> {
  const iterators = sources.map((source) => source[Symbol.asyncIterator]())
  const ask = async (iterator: AsyncIterator<Item>) => ({ iterator, result: await iterator.next() })
  const next = (iterator: AsyncIterator<Item>) => {
    const asked = ask(iterator)
    // It may fail while nobody waits: who takes the last one is busy, or another one has failed.
    asked.catch(() => undefined)
    return asked
  }
  const waiting = new Map(iterators.map((iterator) => [iterator, next(iterator)] as const))
  while (waiting.size > 0) {
    const { iterator, result } = await Promise.race(waiting.values())
    if (result.done === true) waiting.delete(iterator)
    else {
      waiting.set(iterator, next(iterator))
      yield result.value
    }
  }
}
