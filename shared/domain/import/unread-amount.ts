import { BUDGET_KINDS } from '../dataset/dataset.ts'
import { isFigure } from '../dataset/figure-field.ts'
import { fieldParts } from '../dataset/year-field.ts'
import { fieldOfAmountHeader } from '../reading/amount-header.ts'
import type { Understanding } from './import-plan.ts'
import type { Mapping } from './mapping.ts'

type Columns = Understanding['columns']

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
  const likely = fieldOfAmountHeader(header)
  const kinds = BUDGET_KINDS.filter((kind) => !taken.has(kind)).toSorted(
    (one, other) => Number(other === likely) - Number(one === likely),
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
