import { detach } from '../../platform/detach.ts'

/** So many names are counted: a column with more of them holds something else. */
const MOST_COUNTED = 1000

export type NameCount = readonly [name: string, rows: number]

/** How many rows have each name. */
export interface NameTally {
  add(name: string, rows: number): void
  readonly counts: ReadonlyMap<string, number>
}

export function createNameTally(): NameTally {
  const counts = new Map<string, number>()
  return {
    add(name, rows) {
      const known = counts.get(name)
      if (known !== undefined) counts.set(name, known + rows)
      else if (counts.size < MOST_COUNTED) counts.set(detach(name), rows)
    },
    counts,
  }
}
