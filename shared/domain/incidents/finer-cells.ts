import { addDays, type Day } from '../calendar/day.ts'
import { isLastOfMonth, monthSpan } from '../calendar/month.ts'
import type { Span } from '../calendar/period.ts'
import type { Grain } from '../vocabulary/grain.ts'
import type { RecordsCoverage } from './choose-source.ts'
import { type FilterKind, SERVICE_KINDS } from './filter.ts'
import type { Question } from './question.ts'

/** What cells of months do not tell apart. */
const UNTOLD: readonly string[] = [
  'weekday',
  'weekday-month',
  'day',
  'subcategory',
  'channel',
  ...SERVICE_KINDS,
] satisfies readonly FilterKind[]

type Ground = Pick<RecordsCoverage, 'asOf' | 'cells'>

/** True where the cells are of months, and days begin or end within one that goes on beyond them. */
export function cutsMonth({ from, to }: Span, { cells, asOf }: Ground): boolean {
  return cells === 'month' && (!from.endsWith('-01') || !(to === asOf || isLastOfMonth(to)))
}

/** True where a figure by some dimensions is of days or codes that cells of months do not tell apart. */
export function needsFinerCells(
  { by, filters }: Pick<Question, 'by' | 'filters'>,
  covered: Span,
  coverage: Ground,
): boolean {
  const asked = [...by, ...filters.map(({ kind }) => kind)]
  return cutsMonth(covered, coverage) || (coverage.cells === 'month' && asked.some((kind) => UNTOLD.includes(kind)))
}

/** True for a kind of filter that a folder answers: no cell has a text, and those of months have neither days nor finer codes. */
export function isTold(kind: FilterKind, cells: Grain | null): boolean {
  return cells === null || (kind !== 'text' && !(cells === 'month' && UNTOLD.includes(kind)))
}

/** The whole months that some days lie in; the last one ends with the data. */
export function monthsAround({ from, to }: Span, asOf: Day): Span {
  const last = monthSpan(to.slice(0, 7)).to
  return { from: `${from.slice(0, 8)}01`, to: to <= asOf && last > asOf ? asOf : last }
}

/** The day up to which registers are known together: cells of a month cannot be cut at the day of another register. */
export function commonLastDay(lastDays: readonly Day[], cells: RecordsCoverage['cells']): Day {
  const [first = ''] = lastDays.toSorted()
  const isSame = lastDays.every((day) => day === first)
  return cells !== 'month' || isSame || isLastOfMonth(first) ? first : addDays(`${first.slice(0, 8)}01`, -1)
}
