import type { Day } from '../calendar/day.ts'
import { BUDGET_KINDS } from '../dataset/dataset.ts'
import { isFigure } from '../dataset/figure-field.ts'
import { fieldParts } from '../dataset/year-field.ts'
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

const YEAR = /(?<![\d.,/-])(?:19|20)\d{2}(?![\d.,/-]*\d)/g
const PERIOD_FIELDS: ReadonlySet<string> = new Set(['year', 'from', 'to'])

/**
 * What a column of amounts that is not read may be: each kind of money that no other column of its year has, the likeliest
 * first, or nothing. In a table of one column of amounts it may take the place of that one.
 */
export function unreadAmountAnswers(header: string, columns: Columns): readonly Mapping[] {
  const leftOut: Mapping = { columns: { [header]: { field: '' } } }
  const read = columns.flatMap(({ header: name, field }) =>
    field === null || !isFigure(field) ? [] : [{ name, ...fieldParts(field) }],
  )
  const [plain, ...others] = read
  if (plain?.base === 'amount' && plain.year === null && others.length === 0)
    return [{ columns: { [header]: { field: 'amount' }, [plain.name]: { field: '' } } }, leftOut]
  const year = yearOf(header, read, columns)
  if (year === undefined || read.some(({ base }) => base === 'amount')) return [leftOut]
  const taken = new Set(read.filter((each) => each.year === year).map(({ base }) => base))
  const kinds = withFirst(
    BUDGET_KINDS.filter((kind) => !taken.has(kind)),
    fieldOfAmountHeader(header),
  )
  const fieldOf = (kind: string): string => (year === null ? kind : `${kind}:${year}`)
  return [...kinds.map((kind): Mapping => ({ columns: { [header]: { field: fieldOf(kind) } } })), leftOut]
}

/** The year of a column where headers name years: its own, or the only one. `undefined` where nobody knows which. */
function yearOf(
  header: string,
  read: readonly { readonly year: string | null }[],
  columns: Columns,
): string | null | undefined {
  if (columns.some(({ field }) => PERIOD_FIELDS.has(field ?? ''))) return null
  const [own, ...further] = new Set(header.match(YEAR))
  if (own !== undefined) return further.length === 0 ? own : undefined
  const [year, ...others] = new Set(read.map((each) => each.year))
  return others.length === 0 ? (year ?? null) : undefined
}
