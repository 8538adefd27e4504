import type { FilterKind } from '../domain/incidents/filter.ts'
import type { Format } from './format.ts'
import { labelOf } from './label.ts'
import type { Translator } from './translator.ts'

/** A value of a filter in words: a code has its label, a text stands between quotation marks as it was written. */
export function filterValue(kind: FilterKind, value: string, t: Translator, format: Format): string {
  return kind === 'text' ? t('filter.quoted', { text: value }) : labelOf(kind, value, t, format)
}
