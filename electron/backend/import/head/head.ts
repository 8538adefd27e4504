import type { Problem } from '../../../../shared/domain/import/problem.ts'
import { severityOf } from '../../../../shared/domain/import/problem-code.ts'
import type { RecordSource } from '../format/record-source.ts'

/** A header that has not come by this record is not there. */
export const RECORDS_SEARCHED = 40
/** Enough for what stands below a header, and for a second table that lies on its side behind a first. */
const RECORDS_READ = 4 * RECORDS_SEARCHED
/** So many records above a header that a person named may be held: of more, only the last. */
const MOST_ABOVE = 10_000

export interface HeadRecord {
  readonly cells: readonly string[]
  readonly line: number
}

/**
 * A source with its first records, which are read once: the header, the layout and what stands around them are found in
 * them, and only rows are walked again.
 */
export interface Head extends RecordSource {
  /** With a header that a person named, all that stand above it, too. */
  readonly records: readonly HeadRecord[]
  /** True where the first of the records is the first of the source. */
  readonly isFromTop: boolean
  /** True where the last of the records is the last of the source. */
  readonly isToEnd: boolean
  /** What the format found wrong in the records that may hold a header. */
  readonly obstacle: Problem | null
}

/** `header` is the line of the file that a person named as its header. */
export async function readHead(source: RecordSource, header: number | undefined): Promise<Head> {
  const records: HeadRecord[] = []
  let isFromTop = true
  let isToEnd = true
  let below = 0
  const { problems } = await source.walk((cells, line) => {
    if (header !== undefined && writtenLine(source, line) < header) {
      if (records.length >= MOST_ABOVE) {
        records.splice(0, MOST_ABOVE / 2)
        isFromTop = false
      }
    } else if (below === RECORDS_READ) {
      isToEnd = false
      return false
    } else below += 1
    records.push({ cells, line })
    return undefined
  })
  const last = records[RECORDS_SEARCHED - 1]?.line ?? Number.POSITIVE_INFINITY
  const obstacle = problems.find(({ code, place }) => severityOf(code) === 'error' && (place.line ?? 0) <= last) ?? null
  return { ...source, records, isFromTop, isToEnd, obstacle }
}

/** The records that may hold a header that nobody named. */
export function searchedRecords({ records }: Head): readonly HeadRecord[] {
  return records.slice(0, RECORDS_SEARCHED)
}

/** The line of a record in the file. */
export function writtenLine(source: RecordSource, line: number): number {
  return source.place(line, null).line ?? line
}

/** The cells without the empty ones at the end, which exports leave behind. */
export function trimTrailing(cells: readonly string[]): readonly string[] {
  let length = cells.length
  while (length > 0 && cells[length - 1]?.trim() === '') length -= 1
  return length === cells.length ? cells : cells.slice(0, length)
}

/** The cells that are not blank. */
export function filledCells(cells: readonly string[]): readonly string[] {
  return cells.filter((cell) => cell.trim() !== '')
}
