/** Gives what is known under a name, else makes it. */
export type Recent<Value> = (name: string, make: () => Value) => Value

/** Keeps so many values, those that were asked for last; none that is not `worthKeeping`. */
export function createRecent<Value>(size: number, worthKeeping: (value: Value) => boolean = () => true): Recent<Value> {
  const values = new Map<string, Value>()
  return (name, make) => {
    const value = values.get(name) ?? make()
    values.delete(name)
    if (worthKeeping(value)) values.set(name, value)
    const [oldest] = values.keys()
    if (values.size > size && oldest !== undefined) values.delete(oldest)
    return value
  }
}
