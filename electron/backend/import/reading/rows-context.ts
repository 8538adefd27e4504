import { hasCounts } from '../../../../shared/domain/dataset/traits.ts'
import { type AsOfDay, dayInName, dayInRemarks, dayInTitle, isOfOtherYear } from '../head/as-of-day.ts'
import type { Layout } from '../head/layout.ts'
import type { ColumnStyles } from '../value/column-styles.ts'
import type { ReadingInput } from './reading-input.ts'

/** What is needed to read the rows of a table. */
export interface RowsContext {
  readonly input: ReadingInput
  readonly layout: Layout
  /** The size of the file. */
  readonly bytes: number
  readonly styles: ColumnStyles
  readonly givenAsOf: AsOfDay | null
  /** False where only the title can tell the period. */
  readonly hasPeriod: boolean
  /** False when something without which no row can be built must be asked first. */
  readonly canBuild: boolean
}

/** What is needed to read the rows of a table before their style is known. `bytes` is the size of its file. */
export function rowsContext(
  layout: Layout,
  input: ReadingInput,
  bytes: number,
): Omit<RowsContext, 'styles'> & { readonly needsTitle: boolean } {
  const { dataset, columns } = layout
  const givenAsOf = givenDay(layout, input)
  const hasPeriod =
    dataset !== 'categories' || columns.some(({ field }) => field?.name === 'to' || field?.standsFor?.includes('to'))
  const needsTitle = !hasPeriod && givenAsOf === null
  return { input, layout, bytes, givenAsOf, hasPeriod, needsTitle, canBuild: !needsTitle }
}

/**
 * The as-of day that a person, the file, its title or a remark says, or its name where the title is not of another year. A
 * title and a remark that differ tell nothing.
 */
function givenDay(
  { dataset, source, titleLines, remarks = [] }: Layout,
  { file, options }: ReadingInput,
): AsOfDay | null {
  const inName = dayInName(file.name)
  const inTitle = dayInTitle(titleLines)
  const inRemark = hasCounts(dataset) ? dayInRemarks(remarks.map(({ text }) => text)) : null
  const isDoubtful = inTitle !== null && inRemark !== null && inTitle !== inRemark
  const told: readonly (readonly [AsOfDay['from'], AsOfDay['day'] | null])[] = [
    ['person', options.asOfDay ?? options.mapping.asOf ?? null],
    ['file', source.asOf ?? null],
    ['title', isDoubtful ? null : inTitle],
    ['remark', isDoubtful ? null : inRemark],
    ['name', isDoubtful || (inName !== null && isOfOtherYear(titleLines, inName)) ? null : inName],
  ]
  const [first] = told.flatMap(([from, day]) => (day === null ? [] : [{ day, from }]))
  return first ?? null
}
