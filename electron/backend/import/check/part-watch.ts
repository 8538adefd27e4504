import { dayFromNumber } from '../../../../shared/domain/calendar/day.ts'
import { hasCounts } from '../../../../shared/domain/dataset/traits.ts'
import type { Problem } from '../../../../shared/domain/import/problem.ts'
import { detach } from '../../platform/detach.ts'
import { type AsOfDay, leavesYearOpen } from '../head/as-of-day.ts'
import type { Column } from '../head/columns.ts'
import type { Layout } from '../head/layout.ts'
import { isForeseenWord, isMultiple } from '../lexicon/count-words.ts'
import type { BuiltRow } from '../row/row-builder.ts'

/**
 * Sees whether the cells beside a figure say that its period is another than the one that it would be stored with, that it
 * is in thousands, or that nobody has counted it.
 */
export interface PartWatch {
  /** What is wrong with a row that was built of some cells. */
  see(row: BuiltRow, cells: readonly string[], line: number): readonly Problem[]
}

const NOTHING: PartWatch = { see: () => [] }
/** A longer text rather speaks of thousands of something. */
const LONGEST_UNIT = 24
const YEAR = /^\s*(?:19|20)\d{2}\s*$/

interface GivenPeriod {
  readonly givenAsOf: AsOfDay | null
  /** False where the title tells the period of all rows. */
  readonly hasPeriod: boolean
}

/** Watches the cells of published figures that no figure or period is read from. */
export function watchParts(
  { dataset, columns, source }: Pick<Layout, 'dataset' | 'columns' | 'source'>,
  { givenAsOf, hasPeriod }: GivenPeriod,
  file: string,
): PartWatch {
  const beside = columns.filter(isBeside)
  const isOfCounts = hasCounts(dataset)
  if ((!isOfCounts && dataset !== 'indicators') || beside.length === 0) return NOTHING
  const isQualified = columns.some(({ field }) => field?.name === 'qualifier')
  const yearUnderWay = givenAsOf?.day.slice(0, 4)
  const beyondPeriod = (text: string): Pick<Problem, 'code' | 'details'> | null => {
    if (text.length <= LONGEST_UNIT && isMultiple(text)) return { code: 'counts-scaled', details: {} }
    return !isQualified && isForeseenWord(text) ? { code: 'counts-scaled', details: { rule: 'foreseen-row' } } : null
  }
  const found = (row: BuiltRow, text: string): Pick<Problem, 'code' | 'details'> | null => {
    if (!isOfCounts) return null
    const [from, to] = [row.firstDay, row.lastDay].map((day) => dayFromNumber(day ?? 0))
    if (from === undefined || to === undefined) return null
    const year = from.slice(0, 4)
    if (!hasPeriod && YEAR.test(text) && text.trim() !== year) return { code: 'year-other', details: { from, to } }
    const isWhole = from === `${year}-01-01` && to === `${year}-12-31` && year !== yearUnderWay
    return isWhole && leavesYearOpen(text, year) ? { code: 'year-part', details: { year } } : null
  }
  return {
    see(row, cells, line) {
      return beside.flatMap((column) => {
        const raw = cells[column.index] ?? ''
        const all = [row, ...(row.further ?? [])].map((each) => found(each, raw))
        const problem = all.find((each) => each !== null) ?? (column.field === null ? beyondPeriod(raw) : null)
        const place = { file, line, column: column.header, ...source.place(line, column.index) }
        if (problem === null) return []
        return [{ ...problem, details: { ...problem.details, column: column.header }, place, raw: detach(raw) }]
      })
    },
  }
}

/** True for a column of words: one that is not read, or of notes on the figures. */
function isBeside({ field }: Column): boolean {
  return field === null || field.name.startsWith('note_')
}
