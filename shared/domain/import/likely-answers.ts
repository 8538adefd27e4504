import type { Day } from '../calendar/day.ts'
import { fieldOfAmountHeader } from '../reading/amount-header.ts'
import type { Understanding } from './import-plan.ts'
import type { Mapping } from './mapping.ts'
import type { ProblemOf } from './problem.ts'

type Columns = Understanding['columns']

type OfColumn = ProblemOf<'question-number' | 'question-date' | 'question-amount-code' | 'question-hidden-column'>

/** That the columns of a question are read in one way; each goes on to its field. */
export function readAs(
  { place, details }: OfColumn,
  columns: Columns,
  reading: Pick<NonNullable<Mapping['columns']>[string], 'number' | 'dates'>,
): Mapping {
  const fieldOf = (name: string): string => columns.find(({ header }) => header === name)?.field ?? ''
  const headers = ('headers' in details ? details.headers : undefined) ?? [place.column ?? '']
  return { columns: Object.fromEntries(headers.map((each) => [each, { field: fieldOf(each), ...reading }] as const)) }
}

/** That the column of a question is not read. */
export function leftOut({ place }: OfColumn): Mapping {
  return { columns: { [place.column ?? '']: { field: '' } } }
}

/** The same values, the one that is proposed before the others. */
export function withFirst<Value>(values: readonly Value[], proposed: unknown): readonly Value[] {
  return values.toSorted((one, other) => Number(other === proposed) - Number(one === proposed))
}

/** The days up to which the figures of a year probably run, the likelier first: all of it, or its part that is stored. */
export function likelyDays({ rule, year, to, asOf }: ProblemOf<'question-as-of-day'>['details']): readonly Day[] {
  switch (rule) {
    case 'text':
      return [`${year}-12-31`]
    case 'stored':
      return withFirst([`${year}-12-31`, String(to)], asOf)
    case 'stored-earlier':
      return [String(asOf)]
    case 'year':
      return to === undefined ? [] : [to]
    case undefined:
      return []
  }
}

/** The columns that are not read and may hold the amounts, under the fields of which they would be. */
export function likelyAmounts(columns: Columns): Columns {
  return columns.flatMap((column) => {
    const field = column.reading === 'ignored' ? fieldOfAmountHeader(column.header) : null
    return field === null ? [] : [{ ...column, field }]
  })
}
