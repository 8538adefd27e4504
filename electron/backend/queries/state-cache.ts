import type { AsOf } from './valid.ts'

/** What is remembered of states of the newest version of the data that was asked; of others nothing. */
export interface StateCache<Value> {
  get(dataVersion: number, asOf: AsOf): Value | undefined
  /** Gives the value back. */
  keep(dataVersion: number, asOf: AsOf, value: Value): Value
}

/** A cache of so many states; the one that was made first goes first. */
export function createStateCache<Value>(size: number): StateCache<Value> {
  const kept = new Map<AsOf, Value>()
  let version: number | null = null
  const renew = (dataVersion: number): void => {
    if (dataVersion !== version) kept.clear()
    version = dataVersion
  }
  return {
    get(dataVersion, asOf) {
      renew(dataVersion)
      return kept.get(asOf)
    },
    keep(dataVersion, asOf, value) {
      renew(dataVersion)
      for (const old of [...kept.keys()].slice(0, Math.max(0, kept.size - size + 1))) kept.delete(old)
      kept.set(asOf, value)
      return value
    },
  }
}
