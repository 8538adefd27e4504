import type { Day } from '../../shared/domain/calendar/day.ts'
import { type CrossLine, type CrossStock, isOpenTable } from '../../shared/domain/cross/cross-table.ts'
import { type Filter, withFilter } from '../../shared/domain/incidents/filter.ts'
import { PAST_DUE } from '../../shared/domain/service/on-time.ts'
import { isStockStep, lastDayOf } from '../../shared/domain/service/stock.ts'
import type { RowsRequest } from '../host/rows-request.ts'
import type { CrossFigures } from './use-cross-figures.ts'

type Codes = readonly [row: CrossLine, column: CrossLine]

/** The filters of a cell, a line or all; `null` for what has no code to ask by. A step of a stock keeps no incidents. */
export function cellFilters({ table, rows }: CrossFigures, codes: Codes): readonly Filter[] | null {
  if (codes.includes('')) return null
  return codes.reduce((filters, code, place) => {
    const dimension = table.by[place]
    const isStep = isOpenTable(table) && dimension !== undefined && isStockStep(dimension)
    return code === null || dimension === undefined || isStep ? filters : withFilter(filters, dimension, [code])
  }, rows.now.filters)
}

/** The rows that the figure of a cell, a line or all counts: of a share, those that it is of. */
export function cellRows(figures: CrossFigures, codes: Codes): RowsRequest | null {
  const { table, rows } = figures
  const { now, before } = rows
  const filters = cellFilters(figures, codes)
  if (filters === null || now.source === 'published') return null
  if (table.measure === 'on-time')
    return { now: { ...now, filters: [...filters, { kind: 'part', values: PAST_DUE }] }, before: null }
  if (isOpenTable(table)) {
    const day = stockDay(table, codes)
    if (day === null) return null
    return {
      now: { ...now, from: null, to: null, filters: [...filters, { kind: 'open-at', values: [day] }] },
      before: null,
    }
  }
  const earlier = before === null ? null : cellFilters({ ...figures, rows: { now: before, before: null } }, codes)
  return {
    now: { ...now, filters },
    before: before === null || earlier === null ? null : { ...before, filters: earlier },
  }
}

/** The day at the end of which the incidents of a cell are open; `null` for all steps together. */
export function stockDay({ by, on }: CrossStock, codes: Codes): Day | null {
  const place = by.findIndex(isStockStep)
  const step = by[place]
  if (on === null || step === undefined || !isStockStep(step)) return on
  const code = codes[place] ?? null
  return code === null ? null : lastDayOf(step, code, on)
}
