import type { Dataset } from '../../../../shared/domain/dataset/dataset.ts'
import type { Field } from '../../../../shared/domain/dataset/definition.ts'
import { isFigure } from '../../../../shared/domain/dataset/figure-field.ts'
import { hasMoney } from '../../../../shared/domain/dataset/traits.ts'
import { fieldOfAmountHeader } from '../../../../shared/domain/reading/amount-header.ts'
import { normaliseText } from '../../../../shared/domain/reading/normalise-text.ts'
import { LANGUAGES, type Language } from '../../../../shared/domain/vocabulary/language.ts'
import type { RecordSource } from '../format/record-source.ts'

/** A column of the file and the field it goes to, `null` where it is not stored. */
export interface Column {
  readonly index: number
  readonly header: string
  readonly field: Field | null
}

/** The columns of figures, which a printed total adds up. */
export function figureColumns(columns: readonly Column[]): readonly Column[] {
  return columns.filter(({ field }) => field !== null && isFigure(field.name))
}

/** The columns that no field takes and that may be the amounts of a budget. */
export function likelyAmounts(dataset: Dataset, columns: readonly Column[]): readonly Column[] {
  if (!hasMoney(dataset)) return []
  return columns.filter(({ field, header }) => field === null && fieldOfAmountHeader(header) !== null)
}

const PERIOD: ReadonlySet<string> = new Set(['year', 'from', 'to'])

/** True for a field of the period of a figure. */
export function isPeriod(name: string): boolean {
  return PERIOD.has(name)
}

/** True where a column tells the period of each row, be it by its header. */
export function tellPeriod(columns: readonly Column[]): boolean {
  return columns.some(({ field }) => field !== null && [field.name, ...(field.standsFor ?? [])].some(isPeriod))
}

/**
 * The language of a file, which its words are in: that of most of its known headers, or what its format says; `null` where
 * two languages know as many, or where the file is the database of another Irisboard.
 */
export function fileLanguage({
  columns,
  source,
}: {
  readonly columns: readonly Column[]
  readonly source: Pick<RecordSource, 'language' | 'dataset'>
}): Language | null {
  if (source.language !== undefined) return source.language
  if (source.dataset !== undefined) return null
  const known = LANGUAGES.map((language) => ({
    language,
    count: columns.filter(({ header, field }) =>
      field?.headers[language].some((each) => normaliseText(each) === normaliseText(header)),
    ).length,
  })).toSorted((one, other) => other.count - one.count)
  const [first, second] = known
  return first !== undefined && first.count > (second?.count ?? 0) ? first.language : null
}
