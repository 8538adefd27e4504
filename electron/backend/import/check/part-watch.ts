import { dayFromNumber } from '../../../../shared/domain/day.ts'
import type { Problem } from '../../../../shared/domain/problem.ts'
import { ownText } from '../file/own-text.ts'
import type { BuiltRow } from '../row/row-builder.ts'
import { type AsOfDay, isObserved, leavesYearOpen } from '../table/as-of-day.ts'
import type { Column, Layout } from '../table/layout.ts'

/** Sees whether the cells beside a figure say that its period is another than the one that it would be stored with. */
export interface PartWatch {
  /** What is wrong with a row that was built of some cells. */
  see(row: BuiltRow, cells: readonly string[], line: number): readonly Problem[]
}

const NOTHING: PartWatch = { see: () => [] }
const YEAR = /^\s*(?:19|20)\d{2}\s*$/

interface GivenPeriod {
  readonly givenAsOf: AsOfDay | null
  /** False where the title tells the period of all rows. */
  readonly hasPeriod: boolean
}

/** Watches the cells of published counts that no figure or period is read from. */
export function watchParts(
  { dataset, columns, source }: Pick<Layout, 'dataset' | 'columns' | 'source'>,
  { givenAsOf, hasPeriod }: GivenPeriod,
  file: string,
): PartWatch {
  const beside = columns.filter(isBeside)
  if (!isObserved(dataset) || beside.length === 0) return NOTHING
  const yearUnderWay = givenAsOf?.day.slice(0, 4)
  const found = (row: BuiltRow, text: string): Pick<Problem, 'code' | 'details'> | null => {
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
        const problem = all.find((each) => each !== null)
        const place = { file, line, column: column.header, ...source.place(line, column.index) }
        return problem === undefined || problem === null ? [] : [{ ...problem, place, raw: ownText(raw) }]
      })
    },
  }
}

/** True for a column of words: one that is not read, or of notes on the figures. */
function isBeside({ field }: Column): boolean {
  return field === null || field.name.startsWith('note_')
}
