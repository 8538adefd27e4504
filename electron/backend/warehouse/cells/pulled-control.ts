/** What the servers count themselves. Days are days since 1970-01-01, whatever they are. */
export interface PulledControl {
  readonly incidents: number
  /** Rows that have no day of creation: in no cell, nor among the incidents. */
  readonly undated: number
  /** Rows whose reference says that they were invented. */
  readonly invented: number
  /** The first and the last day of creation. */
  readonly from: number | null
  readonly to: number | null
  /** The latest day of whatever happened. */
  readonly latest: number | null
}

/** What is counted where there is no row. */
const NOTHING: PulledControl = { incidents: 0, undated: 0, invented: 0, from: null, to: null, latest: null }

/** What several servers, or tuples, count together. */
export function addedUp(controls: readonly PulledControl[]): PulledControl {
  return controls.reduce(
    (sum, own) => ({
      incidents: sum.incidents + own.incidents,
      undated: sum.undated + own.undated,
      invented: sum.invented + own.invented,
      from: either(Math.min, sum.from, own.from),
      to: either(Math.max, sum.to, own.to),
      latest: either(Math.max, sum.latest, own.latest),
    }),
    NOTHING,
  )
}

function either(choose: (...days: number[]) => number, one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other
  return choose(one, other)
}
