import type { ControlTotal } from '../../../../shared/domain/import/import-plan.ts'
import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import type { Problem } from '../../../../shared/domain/import/problem.ts'
import type { WrittenUnit } from '../../../../shared/domain/vocabulary/money-unit.ts'
import type { BodyVisitor } from '../body/walk-body.ts'
import { type CellKind, shownUnit } from '../format/cell-kind.ts'
import type { Layout } from '../head/layout.ts'
import { type NamedUnits, searchUnits } from '../head/named-units.ts'
import { areNameless, isCollectiveLabel, isNamedTotalLabel } from '../lexicon/total-words.ts'
import type { FieldFigure } from '../row/row-figures.ts'
import { amountColumns } from '../value/amount-columns.ts'
import type { ColumnStyles } from '../value/column-styles.ts'
import { addsUp, labelOf } from './control-total.ts'
import { namesIn, namingColumns } from './labelled-sum.ts'
import { createRowSums, type RowFigures, type Sums, type TotalLine } from './row-sums.ts'
import { searchRowTotals } from './row-totals.ts'
import { searchUnreadAmounts } from './unread-amounts.ts'

/** Beyond so many totals only wrong ones and the last are listed; so many wrong ones are enough. */
const MOST_TOTALS = 200
/** A row that may be named as all of them are is no sum of fewer. */
const LEAST_ROWS = 2
/** So many rows are remembered until it is known which of them stand twice. */
const MOST_ROWS = 10_000

/** What a table prints of its own sums, beside what its rows add up to. */
export interface PrintedTotals {
  readonly totals: readonly TotalLine[]
  /** The sum of each column of figures, be their rows accepted or not. */
  readonly sums: Sums
  /** The units that remarks and totals below the table name. */
  readonly namedUnits: NamedUnits
  /** The columns of totals at the end of rows, added up. */
  readonly ofRows: readonly ControlTotal[]
}

/** Sees the rows, totals and remarks of a table in their order. */
export interface TotalSearch extends Required<Pick<BodyVisitor, 'total' | 'addsUp' | 'footer'>> {
  row(cells: readonly string[], line: number, kinds?: readonly CellKind[]): void
  /** Takes the figures of the present row. */
  add(figures: readonly FieldFigure[], cells: readonly string[], kinds?: readonly CellKind[]): void
  /** What is wrong with totals at the end of rows, what may be a total or a row, and amounts that are not read. */
  readonly problems: () => readonly Problem[]
  finish(): PrintedTotals
}

export function searchTotals(layout: Layout, styles: ColumnStyles, mapping: Mapping): TotalSearch {
  const totals: TotalLine[] = []
  const rows: RowFigures[] = []
  const sums = createRowSums()
  const units = searchUnits()
  const ofRows = searchRowTotals(layout, styles)
  const unread = searchUnreadAmounts(layout, mapping)
  const unclear: Problem[] = []
  const unitOf = new Map(amountColumns(layout).map(({ name, unit }) => [name, unit?.code ?? null]))
  const indexes = (isWanted: (unit: WrittenUnit | null) => boolean): readonly number[] =>
    layout.columns.flatMap(({ field, index }) => {
      const unit = unitOf.get(field?.name ?? '')
      return unit !== undefined && isWanted(unit) ? [index] : []
    })
  const withoutUnit = indexes((unit) => unit === null)
  const inMultiples = indexes((unit) => unit !== null && unit !== 'EUR')
  const tellUnit = (cell: string): void => units.tell(shownUnit(cell), cell)
  const seeEuros = (cells: readonly string[], kinds: readonly CellKind[] | undefined): void => {
    for (const index of inMultiples) if (kinds?.[index] === 'euro') units.tell('EUR', `${cells[index]} €`)
  }
  const naming = namingColumns(layout)
  let [rowCount, countAtTotal] = [0, 0]
  const count = () => ({ all: rowCount, since: rowCount - countAtTotal })
  let rowLine = 0
  let rowNames: readonly string[] | undefined
  let isUnclear = false

  const makeRoom = (): void => {
    const last = totals.at(-1)
    if (last === undefined || totals.length < MOST_TOTALS) return
    if (totals.length >= 2 * MOST_TOTALS || addsUp(layout, styles, last)) totals.pop()
  }
  /** What may be a total may be a row, too, whose figure is the sum of those above by chance. */
  const refuse = (total: TotalLine): void => {
    if (unclear.length >= MOST_TOTALS) return
    const raw = total.cells.find(isNamedTotalLabel) ?? total.cells.find(isCollectiveLabel) ?? labelOf(total)
    const rule = isNamedTotalLabel(raw) ? 'name' : 'group'
    const place = { file: layout.source.file, line: total.line, ...total.places[total.cells.indexOf(raw)] }
    unclear.push({ code: 'total-unread', place, raw, details: { rule } })
  }

  return {
    row(cells, line, kinds) {
      rowCount += 1
      rowLine = line
      rowNames = naming.length === 0 || rows.length === MOST_ROWS ? undefined : namesIn(cells, naming)
      for (const index of withoutUnit) if (kinds?.[index] === 'unit') tellUnit(cells[index] ?? '')
      seeEuros(cells, kinds)
      ofRows.see(cells, line, kinds, false)
    },
    add(figures, cells, kinds) {
      unread?.row(cells, kinds)
      if (rows.length < MOST_ROWS) rows.push({ line: rowLine, figures, ...(rowNames && { names: rowNames }) })
      for (const [field, figure] of figures) sums.add(field, figure)
    },
    addsUp(cells, kinds) {
      // One row alone is no sum: a row like it may follow by chance.
      if (rows.length < LEAST_ROWS && (areNameless(cells) || cells.some(isCollectiveLabel))) return false
      isUnclear = addsUp(layout, styles, {
        ...{ cells, line: 0, kinds, places: [], rows },
        ...{ above: sums.above(), count: count() },
      })
      return isUnclear
    },
    footer(text) {
      units.see(text)
    },
    total(cells, line, kinds) {
      for (const cell of cells) units.see(cell)
      seeEuros(cells, kinds)
      ofRows.see(cells, line, kinds, true)
      unread?.total(cells, kinds)
      const places = cells.map((_cell, index) => layout.source.place(line, index))
      const names = namesIn(cells, naming)
      const total = { cells, line, kinds, places, above: sums.close(), count: count(), rows, names }
      countAtTotal = rowCount
      if (isUnclear && !areNameless(cells)) refuse(total)
      isUnclear = false
      makeRoom()
      totals.push(total)
    },
    problems: () => [...ofRows.problems(), ...unclear, ...(unread?.problems() ?? [])],
    finish: () => ({ totals, sums: sums.all(), namedUnits: units.found(), ofRows: ofRows.controls() }),
  }
}
