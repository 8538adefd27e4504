/** The storage of a browser, as far as the page uses it, with what it knows at first. */
export function browserMemory(known: Readonly<Record<string, string>> = {}) {
  const values = new Map(Object.entries(known))
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  }
}
