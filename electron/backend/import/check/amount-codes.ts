import { DATASETS } from '../../../../shared/domain/dataset/dataset.ts'
import { hasMoney } from '../../../../shared/domain/dataset/traits.ts'
import { fieldParts } from '../../../../shared/domain/dataset/year-field.ts'
import { type Problem, problemOf } from '../../../../shared/domain/import/problem.ts'
import { placeIn } from '../format/record-source.ts'
import { type Column, figureColumns } from '../head/columns.ts'
import { amountColumns } from '../value/amount-columns.ts'
import type { Check } from './row-check.ts'

/** No amount is written so: `01`, `0450`. */
const PADDED = /^0\d+$/
const BARE = /^[1-9]\d*$/
/** Two equal amounts are nothing odd. */
const LEAST_ROWS = 3

interface SearchedColumn {
  readonly column: Column
  rows: number
  /** What stands in every row so far, `null` once two differ. */
  only: string | null
  /** The first of numbers of which each is the next, and the last so far; `null` once one is not. */
  order: { readonly first: string; readonly last: number } | null
  padded: Problem | null
}

/**
 * Tells the columns of amounts whose cells may be codes: a number that begins with zero is never money, one that is the
 * same in every row or the next of the one above may be, and so may any beside amounts whose kind a person gave; that is
 * asked, unless the header, a unit or a person says that it is money.
 */
export const amountCodes: Check = {
  name: 'amount-codes',
  sees: 'rows',
  datasets: DATASETS.filter(hasMoney),
  finds:
    'A column of amounts whose cells may be codes: they begin with zero, are the same in every row, or count the rows.',
  start({ layout, mapping: { columns: chosen = {}, values } }) {
    const { columns, source } = layout
    const inUnits = new Set(amountColumns(layout).flatMap(({ name, unit }) => (unit === null ? [] : [name])))
    const isOfUnit = values?.unit !== undefined || columns.some(({ field }) => field?.name === 'unit')
    const hasAmount = columns.some(({ field }) => field?.name === 'amount')
    let lastLine = 0
    const searched = figureColumns(columns).map(
      (column): SearchedColumn => ({ column, rows: 0, only: '', order: null, padded: null }),
    )
    return {
      see(cells, line) {
        // A record may tell several rows.
        if (line === lastLine) return
        lastLine = line
        for (const each of searched) {
          const { header, index } = each.column
          const cell = (cells[index] ?? '').trim()
          if (cell === '') continue
          each.rows += 1
          each.only = each.rows === 1 || each.only === cell ? cell : null
          each.order = nextInOrder(each, cell)
          if (each.padded !== null || !PADDED.test(cell)) continue
          const place = placeIn(source, line, each.column)
          each.padded = { code: 'amount-code', place, raw: cell, details: { column: header } }
        }
      },
      problems: () =>
        searched.flatMap(({ column: { header, field }, rows, only, order, padded }): readonly Problem[] => {
          if (padded !== null) return [padded]
          const place = { file: source.file, column: header }
          // "Budget" may head a code, "Montant" and a year do not.
          if (fieldParts(field?.name ?? '').base === 'amount') return []
          if (isOfUnit || inUnits.has(field?.name ?? '') || Object.hasOwn(chosen, header)) return []
          const isOfYear = fieldParts(field?.name ?? '').year !== null
          // All rows were said to be of one kind, whose amounts stand beside those of another.
          if (values?.kind !== undefined && hasAmount)
            return [problemOf('question-amount-code', place, null, { column: header, count: rows, rule: 'kind' })]
          const raw = only ?? (isOfYear ? '' : (order?.first ?? ''))
          if (rows < LEAST_ROWS || !BARE.test(raw)) return []
          const details = { column: header, count: rows, ...(only === null ? ({ rule: 'order' } as const) : {}) }
          return [{ code: 'question-amount-code', place, raw, details }]
        }),
    }
  },
}

/** The order that a cell goes on with, or begins in the first row. */
function nextInOrder({ rows, order }: SearchedColumn, cell: string): SearchedColumn['order'] {
  if (!BARE.test(cell)) return null
  const last = Number(cell)
  if (rows === 1) return { first: cell, last }
  return order !== null && last === order.last + 1 ? { ...order, last } : null
}
