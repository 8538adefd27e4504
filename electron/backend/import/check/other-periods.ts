import { dayFromNumber } from '../../../../shared/domain/calendar/day.ts'
import { DATASETS } from '../../../../shared/domain/dataset/dataset.ts'
import { countedAs, hasCounts } from '../../../../shared/domain/dataset/traits.ts'
import { type ProblemOf, problemOf } from '../../../../shared/domain/import/problem.ts'
import { detach } from '../../platform/detach.ts'
import { placeIn } from '../format/record-source.ts'
import { leavesYearOpen } from '../head/as-of-day.ts'
import type { Column } from '../head/columns.ts'
import { isForeseenWord, isMultiple } from '../lexicon/count-words.ts'
import type { BuiltRow } from '../row/row-builder.ts'
import type { Check } from './row-check.ts'

/** A longer text rather speaks of thousands of something. */
const LONGEST_UNIT = 24
const YEAR = /^\s*(?:19|20)\d{2}\s*$/

type Code = 'counts-scaled' | 'year-other' | 'year-part'
type Found = { readonly [Each in Code]: Pick<ProblemOf<Each>, 'code' | 'details'> }[Code]

/** Tells the cells, from which no figure or period is read, that give a figure another meaning. */
export const otherPeriods: Check = {
  name: 'other-periods',
  sees: 'row',
  datasets: DATASETS.filter((dataset) => countedAs(dataset) === 'figures'),
  finds: 'A figure beside a text by which it is of another period, in thousands, or foreseen instead of counted.',
  start({ layout: { dataset, columns, source }, period: { givenAsOf, hasPeriod } }) {
    const beside = columns.filter(isBeside)
    if (beside.length === 0) return null
    const isQualified = columns.some(({ field }) => field?.name === 'qualifier')
    const yearUnderWay = givenAsOf?.day.slice(0, 4)
    const beyondPeriod = (text: string): Found | null => {
      if (text.length <= LONGEST_UNIT && isMultiple(text)) return { code: 'counts-scaled', details: {} }
      return !isQualified && isForeseenWord(text) ? { code: 'counts-scaled', details: { rule: 'foreseen-row' } } : null
    }
    const found = (row: BuiltRow, text: string): Found | null => {
      if (!hasCounts(dataset)) return null
      const [from, to] = [row.firstDay, row.lastDay].map((day) => dayFromNumber(day ?? 0))
      if (from === undefined || to === undefined) return null
      const year = from.slice(0, 4)
      if (!hasPeriod && YEAR.test(text) && text.trim() !== year) return { code: 'year-other', details: { from, to } }
      const isComplete = from === `${year}-01-01` && to === `${year}-12-31` && year !== yearUnderWay
      return isComplete && leavesYearOpen(text, year) ? { code: 'year-part', details: { year } } : null
    }
    return (cells, line, row) =>
      beside.flatMap((column) => {
        const raw = cells[column.index] ?? ''
        const all = [row, ...(row.further ?? [])].map((each) => found(each, raw))
        const problem = all.find((each) => each !== null) ?? (column.field === null ? beyondPeriod(raw) : null)
        const place = placeIn(source, line, column)
        if (problem === null) return []
        return [problemOf(problem.code, place, detach(raw), { ...problem.details, column: column.header })]
      })
  },
}

/** True for a column of words: one that is not read, or of notes on the figures. */
function isBeside({ field }: Column): boolean {
  return field === null || field.name.startsWith('note_')
}
