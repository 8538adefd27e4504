/** The charts of the dashboard. */
export type Chart =
  | 'total'
  | 'trend'
  | 'category'
  | 'subcategory'
  | 'municipality'
  | 'status'
  | 'organisation'
  | 'channel'
  | 'register'
  | 'calendar'
  | 'delay'

/**
 * One answer in full, in the same form whoever gave it: a figure under its chart and its codes, `trend 2019-03
 * cleanliness`. What counts nothing is not there.
 */
export type Figures = ReadonlyMap<string, number>

export interface FigureList {
  add(chart: Chart, codes: readonly (string | number)[], value: number): void
  /** Adds what is shown of the delays of a category, from how many incidents took so many days. */
  addDelays(category: string, counts: Iterable<readonly [days: number, count: number]>): void
  readonly figures: Figures
}

export function createFigureList(): FigureList {
  const figures = new Map<string, number>()
  const add = (chart: Chart, codes: readonly (string | number)[], value: number): void => {
    if (value !== 0) figures.set([chart, ...codes].join(' '), value)
  }
  return {
    figures,
    add,
    addDelays(category, counts) {
      const sorted = [...counts].filter(([, count]) => count > 0).sort(([a], [b]) => a - b)
      const closed = sorted.reduce((sum, [, count]) => sum + count, 0)
      if (closed === 0) return
      figures.set(`delay closed ${category}`, closed)
      figures.set(`delay median ${category}`, nearestRank(sorted, closed, 50))
      figures.set(`delay p90 ${category}`, nearestRank(sorted, closed, 90))
    },
  }
}

function nearestRank(sorted: readonly (readonly [number, number])[], total: number, percent: number): number {
  let left = Math.ceil((percent * total) / 100)
  for (const [value, count] of sorted) {
    left -= count
    if (left <= 0) return value
  }
  return Number.NaN
}

/** The figures in which two answers differ, as lines for a person; only of the charts that are asked for. */
export function differences(expected: Figures, actual: Figures, charts: readonly Chart[]): readonly string[] {
  const wanted = new Set<string>(charts)
  const keys = [...new Set([...expected.keys(), ...actual.keys()])].filter((key) => wanted.has(key.split(' ')[0] ?? ''))
  return keys
    .filter((key) => (expected.get(key) ?? 0) !== (actual.get(key) ?? 0))
    .map((key) => `${key}: ${expected.get(key) ?? 0} expected, ${actual.get(key) ?? 0} found`)
}
