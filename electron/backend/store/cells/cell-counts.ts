import type { Database } from 'better-sqlite3'
import { readCells, type StoredCells } from './cell-parts.ts'
import { type CellSpan, cellPulls, cellSpans } from './cell-pulls.ts'

/** How many incidents the cells of a state stand for; `null` where it has no pull. */
export function cellIncidents(database: Database, asOf: number): number | null {
  if (cellPulls(database, asOf).length === 0) return null
  let sum = 0
  for (const [snapshot, spans] of Map.groupBy(cellSpans(database, asOf), (span) => span.snapshot)) {
    const cells = readCells(database, snapshot)
    if (cells !== null) for (const span of spans) sum += incidentsWithin(cells, span)
  }
  return sum
}

/** How many incidents cells have of some days, both included. */
export function incidentsWithin(cells: StoredCells, { from, to }: Pick<CellSpan, 'from' | 'to'>): number {
  const { firstDay, dayStart, weight } = cells
  const days = dayStart.length - 1
  const placeOf = (day: number): number => dayStart[Math.min(Math.max(day - firstDay, 0), days)] ?? 0
  let sum = 0
  for (let cell = placeOf(from); cell < placeOf(to + 1); cell += 1) sum += weight[cell] ?? 0
  return sum
}
