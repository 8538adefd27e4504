import { expect, test } from 'vitest'
import { streetTable } from '../../../../../shared/domain/report/tables/street-table.ts'
import { FIGURES, NO_ANSWER } from '../../../../support/report-fixture.ts'

const street = (at: number) => `21015/street ${String(at).padStart(2, '0')}`

test('forty streets have a line of their own; others, small ones and those of no street one line each, and all add up', () => {
  const counts = Array.from({ length: 60 }, (_, at) => 61 - at)
  const total = counts.reduce((sum, count) => sum + count, 0) + 7 + 30
  const { rows, names, ...table } = streetTable({
    ...FIGURES,
    streets: {
      ...NO_ANSWER,
      by: ['street'],
      rows: counts.map((value, at) => ({ key: [street(at)], value })),
      others: { values: 30, value: 30 },
      none: 7,
      total,
      names: { [street(0)]: 'Rue Haute', [street(59)]: 'Impasse de Personne' },
    },
  })
  expect(table.total).toBe(total)
  expect(rows.reduce((sum, { incidents }) => sum + (incidents ?? 0), 0)).toBe(total)
  expect(rows.filter(({ line }) => line === 'street')).toHaveLength(40)
  // Counts of 5 to 21 beyond the forty, with those beyond what was asked; 2, 3 and 4 together.
  expect(rows.slice(40)).toEqual([
    { street: null, line: 'others', streets: 47, incidents: 221 + 30 },
    { street: null, line: 'few', streets: 3, incidents: 9 },
    { street: null, line: 'none', streets: null, incidents: 7 },
  ])
  // A street of few is named nowhere, not even beside the table.
  expect(names).toEqual({ [street(0)]: 'Rue Haute' })
})

test('without streets there are no lines', () => {
  expect(streetTable({ ...FIGURES, streets: null }).rows).toEqual([])
  expect(streetTable({ ...FIGURES, streets: { ...NO_ANSWER, by: ['street'] } }).rows).toEqual([])
})
