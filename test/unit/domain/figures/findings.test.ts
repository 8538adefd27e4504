import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findingsOf, type MonthCount, monthsInRow } from '../../../../shared/domain/figures/findings.ts'
import { sample } from '../../../counts.ts'

const codeOf = (index: number): string => new Date(Date.UTC(2019, index, 1)).toISOString().slice(0, 7)
const series = (counts: readonly number[], before: readonly (number | null)[]): readonly MonthCount[] =>
  counts.map((count, index) => ({ month: codeOf(index), count, before: before[index] ?? null }))

/** The rule in one loop over the differences, apart from the program's own. */
function plainSwing(months: readonly MonthCount[]) {
  const d: number[] = []
  for (const { count, before } of months) if (before !== null && count >= 20 && before >= 20) d.push(count - before)
  const { before = null, count = 0 } = months.at(-1) ?? {}
  if (before === null || before < 20 || count < 20 || d.length < 13) return null
  let [total, moves] = [0, 0]
  for (let at = 0; at < d.length - 1; at += 1) {
    total += d[at]!
    if (at > 0) moves += Math.abs(d[at]! - d[at - 1]!)
  }
  return { mean: total / (d.length - 1), width: (2.66 * moves) / (d.length - 2), difference: d.at(-1)! }
}

describe('findings', () => {
  const count = fc.integer({ min: 0, max: 200 })
  const months = fc.array(fc.tuple(count, fc.option(count)), { maxLength: 60 }).map((list) =>
    series(
      list.map(([now]) => now),
      list.map(([, before]) => before),
    ),
  )

  test('are those of the rule, worked out by itself', () => {
    fc.assert(
      fc.property(months, fc.option(fc.nat(60)), (list, overdue) => {
        const { findings, swings } = findingsOf(list, overdue)
        const expected = plainSwing(list)
        const own = swings.find(({ month }) => month === list.at(-1)?.month)
        expect(own === undefined).toBe(expected === null)
        if (expected !== null) {
          expect(own?.mean).toBeCloseTo(expected.mean, 9)
          expect(own?.width).toBeCloseTo(expected.width, 9)
        }
        const { mean = 0, width = 0, difference = 0 } = expected ?? {}
        const isOutside = difference > mean + width || difference < mean - width
        const others = list.slice(0, -1).map((each) => each.count)
        const last = list.at(-1)?.count ?? 0
        const isExtreme =
          list.length >= 36 && (others.every((each) => each < last) || others.every((each) => each > last))
        expect(findings.map(({ rule }) => rule).toSorted()).toEqual([
          ...(isExtreme ? ['extreme'] : []),
          ...(overdue !== null && overdue > 20 ? ['overdue'] : []),
          ...(isOutside ? ['swing'] : []),
        ])
      }),
      sample('findings', 300, 20_000),
    )
  })

  const calm = Array.from({ length: 40 }, (_, index) => 100 + (index % 3))
  const usual = Array.from({ length: 40 }, () => 100)

  test('a last month far from what is usual is one, before what is overdue', () => {
    const list = series([...calm.slice(0, -1), 300], usual)
    expect(findingsOf(list, 21).findings).toMatchObject([
      { rule: 'swing', count: 300, swing: { month: codeOf(39), difference: 200 } },
      { rule: 'extreme', kind: 'highest', months: 40 },
      { rule: 'overdue', count: 21 },
    ])
    expect(findingsOf(series(calm, usual), 20).findings).toEqual([])
  })

  test('a last month that does not compare has no swing, whatever the others had', () => {
    const list = series([...calm.slice(0, -1), 300], [...usual.slice(0, -1), null])
    expect(findingsOf(list, null).findings.map(({ rule }) => rule)).toEqual(['extreme'])
  })

  test('months that no row tells have no incidents', () => {
    const row: MonthCount = { month: '2022-12', count: 4, before: 3 }
    expect(monthsInRow([row], '2022-11', '2023-01')).toEqual([
      { month: '2022-11', count: 0, before: null },
      row,
      { month: '2023-01', count: 0, before: null },
    ])
  })
})
