import { DEFINITIONS } from '../../../../shared/domain/dataset/definitions.ts'
import type { ControlTotal } from '../../../../shared/domain/import/import-plan.ts'
import type { Place } from '../../../../shared/domain/import/problem.ts'
import {
  isMissing,
  type NumberReading,
  type NumberStyle,
  readCount,
  readNumber,
} from '../../../../shared/domain/reading/number-reading.ts'
import { shownNumber } from '../format/cell-kind.ts'
import { type Column, figureColumns } from '../head/columns.ts'
import type { Layout } from '../head/layout.ts'
import {
  areNameless,
  isCollectiveLabel,
  isNamedTotalLabel,
  isTotalLabel,
  isWholeLabel,
} from '../lexicon/total-words.ts'
import type { ColumnStyles } from '../value/column-styles.ts'
import { labelledSum } from './labelled-sum.ts'
import type { ProblemList } from './problem-list.ts'
import type { Sum, Sums, TotalLine } from './row-sums.ts'

type Printed = Extract<NumberReading, { ok: true }>

interface ControlInput {
  /** The file, and the sheet where it is a workbook. */
  readonly place: Place
  readonly layout: Pick<Layout, 'columns' | 'dataset'>
  readonly styles: ColumnStyles
  readonly totals: readonly TotalLine[]
  /** How many rows there may be, where none of them has a figure; the first is shown where the total is none of these. */
  readonly counts: readonly number[]
  /** The sums of the columns of figures. */
  readonly sums: Sums
  /** True where rows stand there again that must not: nobody knows whether a total counts both. */
  readonly hasRepeated: boolean
  readonly problems: ProblemList
}

/**
 * The printed totals beside the sums of the rows, the last of them first; one that differs refuses the file, naming both,
 * and so does one of a published table that cannot be read. The total of a group is that of the rows since the total before
 * it, or of all rows above it. A total is of all rows, those that are rejected for something else than their figure among
 * them; where a figure itself cannot be read, no total of its column can be compared. Of rows that must not stand twice one
 * or both may count: such a total is wrong only where it is neither.
 */
export function checkTotals(input: ControlInput): readonly ControlTotal[] {
  const checked = input.totals.map((line, index) => {
    const isLast = index === input.totals.length - 1
    return totalCells(input.layout, line).flatMap((cell) => checkTotal(input, line, cell, isLast))
  })
  return [...checked.slice(-1), ...checked.slice(0, -1)].flat()
}

/**
 * The printed total of the table: that of its only column of figures, or of its rows; `null` where it prints none, or where
 * several sheets were read, each with its own.
 */
export function declaredTotal(
  { columns }: Pick<Layout, 'columns'>,
  bodies: readonly { readonly sums: Sums }[],
  controlTotals: readonly ControlTotal[],
): number | null {
  const [column = null, ...others] = figureColumns(columns)
  const [body, ...otherSheets] = bodies
  if (others.length > 0 || otherSheets.length > 0) return null
  const sumOfAll = column === null ? null : (body?.sums.get(column.field?.name ?? '')?.value ?? null)
  const ofAll = controlTotals.find(
    ({ label, computed }) => isTotalLabel(label) && (column === null || computed === sumOfAll),
  )
  return ofAll?.declared ?? null
}

/** A printed total in its line. */
interface TotalCell {
  readonly index: number
  /** The column that it adds up, `null` where rows are counted. */
  readonly column: Column | null
  /** True where it is one of several. */
  readonly isOneOf: boolean
}

function totalCells({ columns }: Pick<Layout, 'columns'>, line: TotalLine): readonly TotalCell[] {
  const [first = null, ...others] = figureColumns(columns)
  if (first === null || others.length === 0) return [{ index: anyFigure(first, line), column: first, isOneOf: false }]
  return [first, ...others].map((column) => ({ index: column.index, column, isOneOf: true }))
}

function checkTotal(
  { place, layout, styles, counts, sums, hasRepeated, problems }: ControlInput,
  line: TotalLine,
  { index, column, isOneOf }: TotalCell,
  isLast: boolean,
): readonly ControlTotal[] {
  const raw = line.cells[index] ?? ''
  const inColumn = isOneOf && column !== null ? { column: column.header } : {}
  const at = { ...place, line: line.line, ...inColumn, ...line.places[index] }
  const printed = figureAt(line, index, styles.get(column?.index ?? -1)?.number ?? 'comma')
  if (printed === null) {
    if (isMissing(raw)) return []
    if (DEFINITIONS[layout.dataset].allowsRejects) problems.note('note-total-unread', raw)
    else problems.add({ code: 'total-unread', place: at, raw, details: {} })
    return []
  }
  const isOfAll = isWholeLabel(labelOf(line))
  const ofTable =
    column === null ? counts.map((value) => ({ value, isComplete: true })) : [completeSum(line, column, sums)]
  const groups = isOfAll && isLast ? [] : groupSums(line, column)
  const labelled = column === null ? null : labelledSum(line, column.field?.name ?? '')
  const sumsOfIt = [...(labelled === null ? [] : [labelled.sum]), ...(isOfAll ? [...ofTable, ...groups] : groups)]
  const isOpen = (): boolean => hasRepeated && mayLeaveOut(printed, sumsOfIt, line, { column, problems })
  const { computed, ok } = compared(printed, sumsOfIt, isOpen)
  const declared = printed.value
  const name = labelled?.name ?? (line.cells.some(isCollectiveLabel) ? labelOf(line) : null)
  const ofName = name === null ? {} : ({ rule: 'named', name } as const)
  if (ok === false) problems.add({ code: 'total-differs', place: at, raw, details: { declared, computed, ...ofName } })
  const label = areNameless(line.cells) && column !== null ? column.header : labelIn(line, isOneOf ? column : null)
  return [{ label, declared, computed, ok }]
}

/** The words of a total, with the column that it adds up where it is one of several. */
function labelIn(line: TotalLine, column: Column | null): string {
  return column === null ? labelOf(line) : `${labelOf(line)} · ${column.header}`
}

/** True for a line whose amounts are all sums of those above it. */
export function addsUp(layout: Pick<Layout, 'columns'>, styles: ColumnStyles, line: TotalLine): boolean {
  if (line.above.all.size === 0) return false
  return figureColumns(layout.columns).every((column) => {
    const printed = figureAt(line, column.index, styles.get(column.index)?.number ?? 'comma')
    if (printed === null) return isMissing(line.cells[column.index] ?? '')
    return groupSums(line, column).some(({ value }) => isSame(printed, value))
  })
}

const BEHIND_LABEL = /:\D{0,8}\d/

/** Where a total stands that has no amount to stand under: at the first figure of its line, or after its words. */
function anyFigure(amount: Column | null, { cells }: TotalLine): number {
  if (amount !== null && !isMissing(cells[amount.index] ?? '')) return amount.index
  const beside = cells.findIndex((cell, index) => index > 0 && /\d/.test(cell))
  return beside === -1 ? cells.findIndex((cell) => BEHIND_LABEL.test(cell)) : beside
}

/** A total may repeat the unit of its column; whether it is that one is asked elsewhere. */
const MULTIPLE = /\s*[km]\s?(?:€|eur)\s*$/i

/** `null` when there is no figure that can be read; `written` is how texts of its column write decimals. */
export function figureAt(
  { cells, kinds }: Pick<TotalLine, 'cells' | 'kinds'>,
  index: number,
  written: NumberStyle,
): Printed | null {
  const cell = cells[index]
  if (cell === undefined) return null
  const kind = kinds?.[index] ?? 'text'
  const text = kind === 'unit' ? shownNumber(cell) : cell.replace(MULTIPLE, '')
  const style = kind === 'text' ? written : 'point'
  const number = readNumber(text, style)
  // A total of counts may be written as they are: `75784.0`.
  const reading = number.ok ? number : readCount(text, style)
  return reading.ok ? reading : null
}

/** All rows above a total, or those below one that stands first. */
function completeSum({ above }: TotalLine, column: Column, sums: Sums): Sum {
  return sumOf(above.all.size === 0 ? sums : above.all, column)
}

/** Of the rows since the total before, and of all above; without a column of figures, how many they are. */
function groupSums({ above, count }: TotalLine, column: Column | null): readonly Sum[] {
  return column === null
    ? [count.since, count.all].map((value) => ({ value, isComplete: true }))
    : [sumOf(above.since, column), sumOf(above.all, column)]
}

function sumOf(sums: Sums, column: Column): Sum {
  return sums.get(column.field?.name ?? '') ?? { value: 0, isComplete: true }
}

/** A total beside the sum that it is, else beside the first that it may be. */
function compared(
  printed: Printed,
  sums: readonly Sum[],
  isOpen: () => boolean,
): Pick<ControlTotal, 'computed' | 'ok'> {
  const same = sums.find(({ value, isComplete }) => isComplete && isSame(printed, value))
  if (same !== undefined) return { computed: same.value, ok: true }
  return { computed: sums[0]?.value ?? 0, ok: sums.some(({ isComplete }) => !isComplete) || isOpen() ? null : false }
}

/** Beyond so many sums that rows which stand twice may come to, any may be meant. */
const MOST_READINGS = 1000

/** True where a total may be one of these sums without rows above it whose key stands twice, so that one of each may count. */
function mayLeaveOut(
  printed: Printed,
  sums: readonly Sum[],
  { line, above, rows }: TotalLine,
  { column, problems }: { readonly column: Column | null; readonly problems: ProblemList },
): boolean {
  const found = problems.ofCode('key-duplicate')
  if (found === null) return true
  const isAbove = (at: number): boolean => above.all.size === 0 || at < line
  const repeats = new Map(found.map(({ place, details }) => [place.line ?? 0, Number(details.otherLine)]))
  let readings = sums.map(({ value }) => value)
  for (const [one, other] of repeats) {
    if (!isAbove(one)) continue
    const figures = [figureOf(rows, one, column), figureOf(rows, other, column)].filter((figure) => figure !== null)
    if (figures.length < 2 || readings.length > MOST_READINGS) return true
    readings = [...new Set(readings.flatMap((value) => [value, ...figures.map((figure) => value - figure)]))]
  }
  return readings.some((value) => isSame(printed, value))
}

/** What a row adds to a column, `null` where the row was refused; one that counts rows gets one of each. */
function figureOf(rows: TotalLine['rows'], line: number, column: Column | null): number | null {
  if (column === null) return 1
  const row = rows.find((each) => each.line === line)
  if (row === undefined) return null
  return row.figures.find(([field]) => field === column.field?.name)?.[1]?.value ?? 0
}

/** Within half a step of the last decimal that is printed: of two at least, and of six at most, where sums of fractions end. */
export function isSame({ value, decimals }: Printed, sum: number): boolean {
  return Math.abs(value - sum) < 0.5 * 10 ** -Math.min(Math.max(decimals, 2), 6)
}

/** The words of a total; those for all rows of a group say of which only with what stands before them. */
export function labelOf({ cells }: Pick<TotalLine, 'cells'>): string {
  const ofTotal = cells.find(isWholeLabel) ?? cells.find(isNamedTotalLabel)
  const [first = '', ...others] = cells.filter((each) => each.trim() !== '')
  return ofTotal ?? [first, ...others.filter(isCollectiveLabel).slice(0, 1)].join(' · ')
}
