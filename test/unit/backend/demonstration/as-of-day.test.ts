import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayFromNumber, dayNumber } from '../../../../shared/domain/calendar/day.ts'
import { generate, type IncidentRow, rowsOf } from './incident-rows.ts'

const LAST_DAY = '2023-11-15'

function stateOn(day: string, seed: number, rows: number): readonly IncidentRow[] {
  return rowsOf(generate({ rows, seed, asOfDay: day }))
}

/** What of an incident may differ between two days, taken away. */
function fixedPart({ status, lastAction, manager, ...rest }: IncidentRow): object {
  return rest
}

describe('two days of one seed', () => {
  const days = fc.integer({ min: dayNumber('2013-01-02'), max: dayNumber(LAST_DAY) }).map(dayFromNumber)

  it('are one history', () => {
    fc.assert(
      fc.property(days, days, fc.nat(), fc.integer({ min: 100, max: 2000 }), (one, other, seed, rows) => {
        const [early, late] = [one, other].toSorted() as [string, string]
        const before = stateOn(early, seed, rows)
        const after = stateOn(late, seed, rows)
        expect(after.filter((row) => row.created <= early).map(fixedPart)).toEqual(before.map(fixedPart))
        for (const [index, row] of before.entries()) {
          const later = after[index]!
          expect(row.created <= row.lastAction && row.lastAction <= early).toBe(true)
          // What happened last by the later day had already happened, or it happened since.
          if (later.lastAction <= early) expect(later).toEqual(row)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('each end on their own day', () => {
    fc.assert(
      fc.property(days, fc.nat(), fc.integer({ min: 100, max: 2000 }), (day, seed, rows) => {
        const made = generate({ rows, seed, asOfDay: day })
        const state = rowsOf(made)
        const latest = state.flatMap((row) => [row.created, row.lastAction]).toSorted()
        expect([made.asOf, made.rows, latest.at(-1)]).toEqual([day, state.length, day])
      }),
      { numRuns: 40 },
    )
  })
})

describe('30 September and 15 November 2023', () => {
  const before = stateOn('2023-09-30', 1, 60_000)
  const after = stateOn(LAST_DAY, 1, 60_000)
  const count = (from: string, isTo: (status: string) => boolean): number =>
    before.filter((row, index) => row.status === from && isTo(after[index]!.status)).length

  it('differ by new incidents, closed ones and reopened ones', () => {
    expect(after.length - before.length).toBeGreaterThan(1000)
    expect(count('Signalé', (status) => status === 'Clôturé')).toBeGreaterThan(20)
    expect(count('Clôturé', (status) => status.startsWith('En traitement'))).toBeGreaterThan(10)
  })

  it('leave most old incidents as they were', () => {
    const changed = before.filter((row, index) => row.status !== after[index]!.status)
    expect(changed.length / before.length).toBeLessThan(0.1)
  })
})
