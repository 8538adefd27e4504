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
  const next = async (iterator: AsyncIterator<Item>) => ({ iterator, result: await iterator.next() })
  const waiting = new Map(iterators.map((iterator) => [iterator, next(iterator)] as const))
  try {
    while (waiting.size > 0) {
      const { iterator, result } = await Promise.race(waiting.values())
      if (result.done === true) waiting.delete(iterator)
      else {
        waiting.set(iterator, next(iterator))
        yield result.value
      }
    }
  } finally {
    // Where one has failed, nobody waits for the others.
    for (const each of waiting.values()) each.catch(() => undefined)
  }
}
