import type { Dataset } from '../domain/dataset/dataset.ts'
import { hasMoney } from '../domain/dataset/traits.ts'
import type { DifferenceField, DifferencePage, DifferenceRow, DifferenceValue } from '../domain/history/difference.ts'
import { isDimension } from '../domain/incidents/dimension.ts'
import type { Format } from './format.ts'
import { labelOf } from './label.ts'
import { spanWords } from './span-words.ts'
import type { Translator } from './translator.ts'

const DAY_FIELDS: ReadonlySet<DifferenceField> = new Set(['created', 'last-action', 'closed-on', 'from', 'to'])

/** Fields whose codes have words, by the beginning of their message keys. */
const CODE_WORDS: Partial<Record<DifferenceField, string>> = {
  qualifier: 'history.qualifier-',
  unit: 'units.',
  flag: 'report.flag-',
  counting: 'vocabulary.counting-',
}

/** The name of a field that differs. */
export function fieldWords(field: DifferenceField, t: Translator): string {
  return t(`history.field-${field}`)
}

/** A value of a field as it is shown and written; the empty text where there is none. */
export function valueWords(
  dataset: Dataset,
  field: DifferenceField,
  value: DifferenceValue,
  t: Translator,
  format: Format,
): string {
  if (value === null) return ''
  if (typeof value === 'number') return format.number(value)
  if (typeof value === 'object')
    return 'code' in value ? value.label[t.language] : format.money(value.cents, value.unit, value.decimals)
  if (DAY_FIELDS.has(field)) return format.day(value)
  if (isDimension(field)) return labelOf(field, value, t, format)
  const stem =
    field === 'kind' ? (hasMoney(dataset) ? 'vocabulary.kind-' : 'vocabulary.participant-') : CODE_WORDS[field]
  const key = `${stem}${value}`
  return stem !== undefined && t.has(key) ? t(key, { count: 2 }) : value
}

/** By what a person knows the row: its number, or its category and period. */
export function keyWords(
  { dataset, key }: Pick<DifferenceRow, 'dataset' | 'key'>,
  t: Translator,
  format: Format,
): string {
  const textOf = (field: DifferenceField): string | null => {
    const value = key.find((each) => each.field === field)?.value ?? null
    return typeof value === 'string' ? value : null
  }
  const [from, to] = [textOf('from'), textOf('to')]
  const names = key
    .filter(({ field, value }) => field !== 'from' && field !== 'to' && field !== 'system' && value !== null)
    .map(({ field, value }) => valueWords(dataset, field, value, t, format))
  return [...names, ...(from === null && to === null ? [] : [spanWords(from, to, t, format)])].join(' · ')
}

/** How many incidents two states count that come as counts of a warehouse. */
export function cellWords(
  { before, after }: NonNullable<DifferencePage['cells']>,
  t: Translator,
  format: Format,
): string {
  return t('history.cells', { before: format.count(before), after: format.count(after) })
}
