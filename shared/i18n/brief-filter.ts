import type { Filter } from '../domain/incidents/filter.ts'
import { filterValue } from './filter-value.ts'
import type { Format } from './format.ts'
import { filterSentence, leftOut } from './sentence.ts'
import type { Translator } from './translator.ts'

/** How many values of a filter are named where there is little room. */
const MOST_NAMED = 3

/** A filter in a few words: one of many values names the first of them. */
export function briefFilter(filter: Filter, t: Translator, format: Format): string {
  const { kind, values } = filter
  if (values.length === 0) return t('views.filter-nothing')
  if (values.length <= MOST_NAMED || leftOut(filter) !== null) return filterSentence(filter, t, format)
  const named = values.slice(0, MOST_NAMED).map((code) => filterValue(kind, code, t, format))
  const key = `filter.${kind}` as const
  return t(key, { count: values.length, values: `${named.join(', ')}…` })
}
