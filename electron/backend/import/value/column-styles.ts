import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import { type Problem, type ProblemOf, problemOf } from '../../../../shared/domain/import/problem.ts'
import type { Teller } from '../../../../shared/domain/import/teller.ts'
import { DAY_ORDERS, type DayOrder, isYearFirst, readDay } from '../../../../shared/domain/reading/day-reading.ts'
import {
  changeNumber,
  isMissing,
  type NumberStyle,
  readNumber,
} from '../../../../shared/domain/reading/number-reading.ts'
import { detach } from '../../platform/detach.ts'
import type { CellKind } from '../format/cell-kind.ts'
import type { RecordSource } from '../format/record-source.ts'
import type { Column } from '../head/columns.ts'
import type { AmountCells, UnitCells } from './amount-cells.ts'
import { type ShortYearSearch, searchShortYears } from './short-years.ts'
import { newEvidence, type StyleEvidence, weigh } from './style-evidence.ts'
import { type SwappedDaySearch, searchSwappedDays } from './swapped-days.ts'

/** What tells how numbers are written: the cells beyond doubt, a person, or nothing so far. */
export type NumberEvidence = 'cells' | 'person' | 'none'

/** How one column is read throughout. */
export interface ColumnStyle {
  readonly number: NumberStyle
  readonly numberBy: NumberEvidence
  readonly days: DayOrder
  /** What tells its style of numbers or its order of days. */
  readonly by: Teller
}

export type ColumnStyles = ReadonlyMap<number, ColumnStyle>

/** Gathers what the cells of decimal and day columns allow; two readings that survive are asked, never guessed. */
export interface StyleSearch {
  see(cells: readonly string[], line: number, kinds?: readonly CellKind[]): void
  /** The styles that fit all cells seen so far, and what about them a person must decide. */
  finish(): { readonly styles: ColumnStyles; readonly problems: readonly Problem[] }
}

/** So many cells of a column are known by heart; of the others each is weighed anew. */
const MOST_SEEN = 5000

/** A table whose columns are looked through. */
interface SearchedTable {
  readonly columns: readonly Column[]
  readonly source: Pick<RecordSource, 'file'>
}

/** Finds how the numbers and days of columns are written, from their cells and from what a person said. */
export function searchStyles(
  { columns, source: { file } }: SearchedTable,
  amounts: AmountCells,
  mapping: Mapping,
): StyleSearch {
  const searched = columns.flatMap((column): readonly SearchedColumn[] => {
    const { type } = column.field ?? {}
    if (type !== 'decimal' && type !== 'day') return []
    const isDay = type === 'day'
    const chosen = mapping.columns?.[column.header]
    const searches = { swap: isDay ? searchSwappedDays() : null, shortYears: isDay ? searchShortYears() : null }
    const search = { evidence: newEvidence(isDay), ...searches }
    const units = amounts.ofField(column.field?.name ?? '')
    return [{ column, units, isDay, chosen: isDay ? chosen?.dates : chosen?.number, ...search }]
  })
  return {
    see(cells, line, kinds) {
      for (const { column, units, isDay, evidence, swap, shortYears } of searched) {
        // A day column that is settled stays so: what its order cannot read is a bad cell.
        const isSettled = isDay && evidence.survivors.size === 1
        const mayBeShort = shortYears?.isOpen() === true
        if (isSettled && kinds === undefined && !mayBeShort) continue
        const written = cells[column.index] ?? ''
        const cell = column.field?.isPercentage === true ? changeNumber(written) : units.bare(written)
        if (kinds !== undefined && swap !== null) seeSwap(swap, written, kinds[column.index])
        if (kinds !== undefined && kinds[column.index] !== 'text') {
          evidence.isTyped ||= kinds[column.index] !== 'empty'
          continue
        }
        if (mayBeShort && !isMissing(cell)) shortYears?.see(cell, line)
        if (isSettled) continue
        if (isDay && isYearFirst(cell)) {
          evidence.yearFirst ??= { raw: detach(cell), line }
          continue
        }
        if (evidence.seen.has(cell) || isMissing(cell)) continue
        if (evidence.seen.size < MOST_SEEN) evidence.seen.add(detach(cell))
        weigh(evidence, cell, line, isDay)
      }
    },
    finish() {
      const settled = settledOrder(searched)
      const styles = new Map<number, ColumnStyle>()
      const problems: Problem[] = []
      for (const each of searched) {
        const { column, chosen } = each
        const shared = chosen === undefined && isOrderOpen(each) ? settled : null
        styles.set(column.index, {
          number: numberStyle(each),
          numberBy: numberEvidence(each),
          days: dayOrder(each, shared?.order),
          by: shared === null ? originOf(each) : { by: 'column', header: shared.column.header },
        })
        if (shared !== null) problems.push(sharedOrderNote(column, shared.column, file))
        else if (chosen === undefined) problems.push(...doubts(each, file))
      }
      return { styles, problems: askedOnce('question-date', askedOnce('question-number', problems)) }
    },
  }
}

/** One question for all columns that leave it open: a file is written by one hand, and the answer is for each of them. */
function askedOnce(question: 'question-number' | 'question-date', problems: readonly Problem[]): readonly Problem[] {
  const isAsked = (problem: Problem): problem is ProblemOf<typeof question> => problem.code === question
  const [first, ...others] = problems.filter(isAsked)
  if (first === undefined || others.length === 0) return problems
  const headers = [first, ...others].map(({ place }) => place.column ?? '')
  const asked = problemOf(question, first.place, first.raw, { ...first.details, rule: 'columns', headers })
  return problems.flatMap((problem) => (problem === first ? [asked] : isAsked(problem) ? [] : [problem]))
}

/** True when all columns of the one are read alike in the other. */
export function isSameStyles(one: ColumnStyles, other: ColumnStyles): boolean {
  return [...one].every(([index, style]) => {
    const found = other.get(index)
    const isSame = found?.number === style.number && found.numberBy === style.numberBy
    return isSame && found.days === style.days
  })
}

interface SearchedColumn {
  readonly column: Column
  readonly units: UnitCells
  readonly isDay: boolean
  /** The style that a person chose. */
  readonly chosen: NumberStyle | DayOrder | undefined
  readonly evidence: StyleEvidence
  /** `null` for a column of numbers. */
  readonly swap: SwappedDaySearch | null
  /** `null` for a column of numbers. */
  readonly shortYears: ShortYearSearch | null
}

function seeSwap(swap: SwappedDaySearch, cell: string, kind: CellKind | undefined): void {
  if (kind === 'day') swap.typed(cell)
  else if (kind === 'text') swap.text(cell)
}

function numberStyle({ chosen, evidence }: SearchedColumn): NumberStyle {
  if (chosen === 'comma' || chosen === 'point') return chosen
  return evidence.survivors.has('comma') ? 'comma' : 'point'
}

function numberEvidence({ isDay, chosen, evidence }: SearchedColumn): NumberEvidence {
  if (isDay) return 'none'
  if (chosen !== undefined) return 'person'
  return evidence.survivors.size === 1 ? 'cells' : 'none'
}

function dayOrder({ chosen, evidence }: SearchedColumn, shared: DayOrder | undefined): DayOrder {
  const given = DAY_ORDERS.find((order) => order === chosen) ?? shared
  const { survivors, yearFirst } = evidence
  if (given !== undefined) return given
  if (yearFirst !== null && survivors.has('iso')) return 'iso'
  return DAY_ORDERS.find((order) => survivors.has(order)) ?? 'dmy'
}

/** What tells how a column is read, where no other column does. */
function originOf({ chosen, evidence }: SearchedColumn): Teller {
  const { settledBy, yearFirst, ambiguous, conflict, isTyped } = evidence
  if (chosen !== undefined) return { by: 'person' }
  if (conflict !== null) return { by: 'open' }
  if (settledBy !== null) return { by: 'cell', ...settledBy }
  if (ambiguous !== null) return { by: 'open' }
  if (yearFirst !== null) return { by: 'cell', ...yearFirst }
  return { by: isTyped ? 'types' : 'alike' }
}

/** True when the days of a column read differently in two orders that fit all of them. */
function isOrderOpen({ isDay, evidence }: SearchedColumn): boolean {
  const { survivors, ambiguous } = evidence
  return isDay && ambiguous !== null && survivors.has('dmy') && survivors.has('mdy')
}

/** The order that other day columns of the file show beyond doubt, when they agree: a file is written by one hand. */
function settledOrder(
  searched: readonly SearchedColumn[],
): { readonly order: DayOrder; readonly column: Column } | null {
  const shown = searched.flatMap(({ column, isDay, evidence: { survivors } }) => {
    const orders = (['dmy', 'mdy'] as const).filter((order) => survivors.has(order))
    return isDay && orders.length === 1 ? orders.map((order) => ({ order, column })) : []
  })
  const [first] = shown
  return first !== undefined && shown.every((each) => each.order === first.order) ? first : null
}

function sharedOrderNote({ header }: Column, from: Column, file: string): Problem {
  return problemOf('note-date-order-shared', { file, column: header }, null, { column: header, header: from.header })
}

function doubts(
  { evidence: found, column, isDay, swap, shortYears }: SearchedColumn,
  file: string,
): readonly Problem[] {
  const { header } = column
  const at = ({ raw, line }: { readonly raw: string; readonly line: number }) => ({
    place: { file, line, column: header },
    raw,
  })
  if (found.conflict !== null) {
    const { comma, point } = found.examples
    const details = { column: header, commas: comma.join(' ; '), points: point.join(' ; ') }
    return [{ code: 'number-styles-mixed', ...at(found.conflict), details }]
  }
  if (swap?.isLikely() === true && found.settledBy !== null)
    return [{ code: 'day-order-mixed', ...at(found.settledBy), details: { column: header, rule: 'swapped' } }]
  const short = shortYears?.likely() ?? null
  if (short !== null) {
    const read = readDay(short.raw, DAY_ORDERS.find((order) => found.survivors.has(order)) ?? 'dmy')
    const readings = { readingDmy: read.ok ? read.day : '', readingYmd: short.other }
    return [{ code: 'day-order-mixed', ...at(short), details: { column: header, rule: 'short-year', ...readings } }]
  }
  if (found.ambiguous === null) return []
  const { raw } = found.ambiguous
  if (isDay && found.survivors.has('dmy') && found.survivors.has('mdy')) {
    const reading = (order: DayOrder): string => {
      const day = readDay(raw, order)
      return day.ok ? day.day : ''
    }
    const details = { column: header, readingDmy: reading('dmy'), readingMdy: reading('mdy') }
    return [{ code: 'question-date', ...at(found.ambiguous), details }]
  }
  if (!isDay && found.survivors.size === 2) {
    const reading = (style: NumberStyle): string => {
      const number = readNumber(raw, style)
      return number.ok ? String(number.value) : ''
    }
    const details = { column: header, readingComma: reading('comma'), readingPoint: reading('point') }
    return [{ code: 'question-number', ...at(found.ambiguous), details }]
  }
  return []
}
