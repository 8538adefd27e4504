/** What is remembered of states of the newest version of the data that was asked; of others nothing. */
export interface StateCache<Name, Value> {
  get(dataVersion: number, name: Name): Value | undefined
  /** Gives the value back. */
  set(dataVersion: number, name: Name, value: Value): Value
  /** Makes it the one that goes last, and lets go of what is too much by now. */
  touch(name: Name): void
}

/**
 * A cache of so many states; the one that was touched or made longest ago goes first. What somebody still waits for
 * (`isAwaited`) stays, and does not count.
 */
export function createStateCache<Name, Value>(
  size: number,
  isAwaited: (value: Value) => boolean = () => false,
): StateCache<Name, Value> {
  const values = new Map<Name, Value>()
  let version: number | null = null
  const renew = (dataVersion: number): void => {
    if (dataVersion !== version) values.clear()
    version = dataVersion
  }
  const trim = (): void => {
    const names = [...values].flatMap(([name, value]) => (isAwaited(value) ? [] : [name]))
    for (const old of names.slice(0, Math.max(0, names.length - size))) values.delete(old)
  }
  return {
    get(dataVersion, name) {
      renew(dataVersion)
      return values.get(name)
    },
    set(dataVersion, name, value) {
      renew(dataVersion)
      values.set(name, value)
      trim()
      return value
    },
    touch(name) {
      const value = values.get(name)
      if (value !== undefined) {
        values.delete(name)
        values.set(name, value)
      }
      trim()
    },
  }
}
