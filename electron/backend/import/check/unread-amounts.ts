import { hasMoney } from '../../../../shared/domain/dataset/traits.ts'
import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import { type Problem, problemOf } from '../../../../shared/domain/import/problem.ts'
import { fieldOfAmountHeader } from '../../../../shared/domain/reading/amount-header.ts'
import { namesForeignCurrency } from '../../../../shared/domain/reading/currency.ts'
import { normaliseText } from '../../../../shared/domain/reading/normalise-text.ts'
import { isMissing } from '../../../../shared/domain/reading/number-reading.ts'
import { unitOfHeader, unitOfTitle } from '../../../../shared/domain/reading/read-money-unit.ts'
import type { CellKind } from '../format/cell-kind.ts'
import { type Column, figureColumns } from '../head/columns.ts'
import { isMonth } from '../head/divided-counts.ts'
import type { Layout } from '../head/layout.ts'
import { amountWordOfHeader } from '../lexicon/amount-words.ts'
import { namesCode, namesNoAmounts, namesRate, namesSpending } from '../lexicon/header-words.ts'
import { noLineRule } from '../lexicon/line-words.ts'
import { namesQuarter } from '../lexicon/period-words.ts'
import { isNamedTotalLabel, isTotalLabel } from '../lexicon/total-words.ts'
import { figureAt, isSame } from './control-total.ts'
import { createRowSums, type RowSums } from './row-sums.ts'

/** Sees the rows and the totals of a budget, to tell which columns that are not read hold amounts. */
export interface UnreadAmounts {
  row(cells: readonly string[], kinds: readonly CellKind[] | undefined): void
  total(cells: readonly string[], kinds: readonly CellKind[] | undefined): void
  /** A question for each such column. */
  readonly problems: () => readonly Problem[]
}

const STYLES = ['comma', 'point'] as const
const OF_AMOUNTS: ReadonlySet<CellKind> = new Set(['text', 'number', 'euro', 'unit'])
/** A total of one row alone shows nothing. */
const LEAST_ROWS = 2
/** So many columns are asked about. */
const MOST_ASKED = 20

interface SearchedColumn {
  readonly column: Column
  /** True where the header says it. */
  readonly isNamed: boolean
  readonly sums: RowSums
  figures: number
  hasFraction: boolean
  isShown: boolean
  isSummed: boolean
  /** How many cells are no amount. */
  others: number
}

/**
 * Searches the columns beside those of amounts that no field takes: left out without a question, they would be missing from
 * what is stored, and the row would look complete. `null` where there is none. That a column holds amounts is shown by its
 * header, by the sign of the euro in its cells, by the total of the table, or by its decimals under a title with a unit; under
 * such a header a few cells may say something else. A mapping may say what such a column is, be it nothing.
 */
export function searchUnreadAmounts(
  { dataset, columns, source, titleLines, headerLine }: Layout,
  { columns: chosen = {} }: Mapping,
): UnreadAmounts | null {
  if (!hasMoney(dataset) || figureColumns(columns).length === 0) return null
  const inTitle = titleLines.some((line) => unitOfTitle(line) !== null)
  const searched = columns
    .filter(({ field, header }) => field === null && !Object.hasOwn(chosen, header) && mayBeAmounts(header))
    .map((column): SearchedColumn => {
      const isNamed = tellsMoney(column.header)
      const start = { figures: 0, hasFraction: false, isShown: false, isSummed: false, others: 0 }
      return { column, isNamed, sums: createRowSums(), ...start }
    })
  if (searched.length === 0) return null
  return {
    row(cells, kinds) {
      for (const each of searched) if (each.isNamed || each.others === 0) seeCell(each, cells, kinds)
    },
    total(cells, kinds) {
      for (const each of searched) {
        const { all, since } = each.sums.close()
        if (each.others > 0 || each.figures < LEAST_ROWS) continue
        each.isSummed ||= STYLES.some((style) => {
          const printed = figureAt({ cells, kinds }, each.column.index, style)
          const sums = [all.get(style), since.get(style)]
          return (
            printed !== null && printed.value !== 0 && sums.some((sum) => sum?.isComplete && isSame(printed, sum.value))
          )
        })
      }
    },
    problems: () =>
      searched
        .filter((each) => each.figures > 0 && (each.isNamed ? each.figures > each.others : isLikely(each, inTitle)))
        .slice(0, MOST_ASKED)
        .map(({ column: { header, index } }) => {
          const place = { file: source.file, column: header, ...source.place(headerLine, index) }
          return problemOf('question-unread-amount', place, null, { column: header })
        }),
  }
}

function isLikely({ others, isShown, isSummed, hasFraction }: SearchedColumn, inTitle: boolean): boolean {
  return others === 0 && (isShown || isSummed || (inTitle && hasFraction))
}

function seeCell(each: SearchedColumn, cells: readonly string[], kinds: readonly CellKind[] | undefined): void {
  const { index } = each.column
  const kind = kinds?.[index] ?? 'text'
  const cell = cells[index] ?? ''
  if (isMissing(cell) || kind === 'error' || kind === 'uncomputed') return
  const readings = STYLES.map((style) => figureAt({ cells, kinds }, index, style))
  if (!OF_AMOUNTS.has(kind) || readings.every((reading) => reading === null)) {
    each.others += 1
    return
  }
  each.figures += 1
  each.isShown ||= kind === 'euro' || kind === 'unit' || cell.includes('€')
  // Groups of thousands are no fraction: what both manners of writing read as one is.
  each.hasFraction ||= readings.every((reading) => reading === null || reading.decimals > 0)
  for (const [at, style] of STYLES.entries()) each.sums.add(style, readings[at] ?? null)
}

/** True for a header under which amounts may stand that have a kind: no code, count, share, balance, total or part of a year. */
function mayBeAmounts(header: string): boolean {
  const normalised = normaliseText(header)
  const isFigure = /^[\d\s./-]*$/.test(normalised)
  if (isFigure || isTotalLabel(header) || isNamedTotalLabel(header) || namesForeignCurrency(header)) return false
  if (namesQuarter(header) || isMonth(header) || amountWordOfHeader(header) !== null) return false
  if (noLineRule(normalised) !== null || namesCode(normalised)) return false
  return namesMoney(header) || (!namesNoAmounts(normalised) && !namesRate(normalised))
}

/** True for a header that says that the numbers below it are money. */
function tellsMoney(header: string): boolean {
  return namesMoney(header) || unitOfHeader(header) !== null
}

function namesMoney(header: string): boolean {
  return fieldOfAmountHeader(header) !== null || namesSpending(normaliseText(header))
}
