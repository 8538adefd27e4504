/** What is remembered of states of the newest version of the data that was asked; of others nothing. */
export interface StateCache<Name, Value> {
  get(dataVersion: number, name: Name): Value | undefined
  /** Gives the value back. */
  keep(dataVersion: number, name: Name, value: Value): Value
}

/** A cache of so many states; the one that was not asked for longest goes first. */
export function createStateCache<Name, Value>(size: number): StateCache<Name, Value> {
  const kept = new Map<Name, Value>()
  let version: number | null = null
  const renew = (dataVersion: number): void => {
    if (dataVersion !== version) kept.clear()
    version = dataVersion
  }
  return {
    get(dataVersion, name) {
      renew(dataVersion)
      const value = kept.get(name)
      if (value === undefined) return undefined
      kept.delete(name)
      kept.set(name, value)
      return value
    },
    keep(dataVersion, name, value) {
      renew(dataVersion)
      for (const old of [...kept.keys()].slice(0, Math.max(0, kept.size - size + 1))) kept.delete(old)
      kept.set(name, value)
      return value
    },
  }
}
