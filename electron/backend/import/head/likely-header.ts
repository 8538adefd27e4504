import { isDayText } from '../../../../shared/domain/reading/day-reading.ts'
import { isMissing, isNumberText } from '../../../../shared/domain/reading/number-reading.ts'
import { filledCells, type Head, type HeadRecord, searchedRecords, trimTrailing } from './head.ts'

/** How a source divides the lines that were looked at: the width that most of them have, and how many do. */
interface Division {
  readonly width: number
  readonly lines: number
}

const UNDIVIDED: Division = { width: 0, lines: 0 }

/** The width of most lines of several cells, the wider of two that as many have. */
function divisionOf({ records }: Pick<Head, 'records'>): Division {
  const widths = Map.groupBy(
    records.map(({ cells }) => cells.length).filter((length) => length > 1),
    (length) => length,
  )
  return [...widths]
    .map(([width, lines]) => ({ width, lines: lines.length }))
    .reduce((best, each) => (compare(each, best) > 0 ? each : best), UNDIVIDED)
}

function compare(one: Division, other: Division): number {
  return one.lines - other.lines || one.width - other.width
}

/** The head whose lines have most often the same number of cells: the sign that divides a text, or its fullest sheet. */
export function mostRegular(heads: readonly Head[]): Head | null {
  const [best = null] = heads
    .map((head) => ({ head, division: divisionOf(head) }))
    .toSorted((one, other) => compare(other.division, one.division))
  return best?.head ?? null
}

/** A longer cell is a sentence. */
const LONGEST_HEADER = 80

/**
 * The first record that reads like the header of the records below it: words, each once, over every column of them, where
 * they have days or numbers. Over nothing but words, it is one whose words do not come again.
 */
export function likelyHeader(head: Head): HeadRecord | null {
  if (head.hasMadeHeader) return head.records[0] ?? null
  const { width } = divisionOf(head)
  const searched = searchedRecords(head)
  const index = searched.findIndex(
    ({ cells }) => filledCells(cells).length * 2 > width && filledCells(cells).length > 1,
  )
  const record = searched[index]
  // The members of a list are its header, and stand on no line.
  if (record === undefined || record.line < 1) return record ?? null
  const below = head.records.slice(index + 1)
  return isHeader(record, below) ? record : null
}

function isHeader({ cells }: HeadRecord, below: readonly HeadRecord[]): boolean {
  const headers = trimTrailing(cells).map((cell) => cell.trim())
  const named = headers.filter((header) => header !== '')
  const years = named.filter((header) => YEAR.test(header))
  const areWords = named.every((header) => header.length <= LONGEST_HEADER && (YEAR.test(header) || !isValue(header)))
  if (!areWords || !areNeighbours(years) || new Set(named).size < named.length) return false
  return headers.every((header, index) => {
    const column = below.map(({ cells: row }) => row[index]?.trim() ?? '')
    const isOverYears = YEAR.test(header) && column.every((cell) => cell === '' || YEAR.test(cell))
    return header === '' || (!column.includes(header) && !isOverYears)
  })
}

const YEAR = /^(?:19|20)\d{2}$/

/** True for years of which each is the next or the one before, as no amounts are. */
export function areNeighbours(years: readonly string[]): boolean {
  return years.every((year, index) => {
    const before = years[index - 1]
    return before === undefined || Math.abs(Number.parseInt(year, 10) - Number.parseInt(before, 10)) === 1
  })
}

/** True for a day, a number, or the mark of a missing one. */
function isValue(cell: string): boolean {
  return isDayText(cell) || isNumberText(cell) || isMissing(cell)
}
