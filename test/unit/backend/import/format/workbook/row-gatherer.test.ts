import { expect, test } from 'vitest'
import type { TypedCell } from '../../../../../../electron/backend/import/format/cell-kind.ts'
import { LIMITS } from '../../../../../../electron/backend/import/format/workbook/limits.ts'
import type { RowVisitor, SheetRow } from '../../../../../../electron/backend/import/format/workbook/open-book.ts'
import { gatherRows, type RowGatherer } from '../../../../../../electron/backend/import/format/workbook/row-gatherer.ts'

const TEXT: TypedCell = { text: 'x', kind: 'text' }

function gathered(fill: (rows: RowGatherer) => void, visit: RowVisitor = () => undefined) {
  const seen: SheetRow[] = []
  const rows = gatherRows('Feuille1', (row) => {
    seen.push(row)
    return visit(row)
  })
  fill(rows)
  return { seen, facts: rows.facts() }
}

function addRow(rows: RowGatherer, line: number, columns: readonly number[], repeated = 1): void {
  rows.openRow(line, line === 3)
  for (const column of columns) rows.place(column, TEXT, false)
  rows.closeRow(repeated)
}

test('cells stand at their places, and a row without a value is passed over', () => {
  const { seen, facts } = gathered((rows) => {
    addRow(rows, 1, [2, 0])
    addRow(rows, 2, [])
    addRow(rows, 3, [0], 2)
  })
  expect(seen.map(({ line, cells, isHidden }) => [line, cells, isHidden])).toEqual([
    [1, ['x', '', 'x'], false],
    [3, ['x'], true],
    [4, ['x'], true],
  ])
  expect(facts).toMatchObject({ hiddenRows: 2, formulas: 0 })
})

test('the rows end where no more are wanted, however often the last one is repeated', () => {
  const { seen } = gathered(
    (rows) => addRow(rows, 1, [0], 1000),
    ({ line }) => line < 3,
  )
  expect(seen.map(({ line }) => line)).toEqual([1, 2, 3])
})

test('a cell that stands twice, and what lies beyond the last column or row, refuse the sheet with the place', () => {
  const refusal = (line: number, columns: readonly number[], repeated = 1) => {
    try {
      return gathered((rows) => addRow(rows, line, columns, repeated))
    } catch (error) {
      return error
    }
  }
  expect(refusal(7, [1, 1])).toMatchObject({ code: 'workbook-damaged', place: { sheet: 'Feuille1', cell: 'B7' } })
  expect(refusal(7, [LIMITS.columns])).toMatchObject({ code: 'workbook-too-wide', place: { cell: 'ALM7' } })
  expect(refusal(LIMITS.rows, [0], 2)).toMatchObject({ code: 'workbook-damaged' })
  expect(refusal(1, [LIMITS.columns - 1], LIMITS.rows)).toMatchObject({ code: 'workbook-too-large' })
})
