import type { Day } from '../domain/day.ts'
import type { Filter } from '../domain/filter.ts'
import { DEFAULT_VIEW, type ViewState } from '../domain/view-state.ts'
import { isCategory } from '../domain/vocabulary/category.ts'
import type { Format } from './format.ts'
import { labelOf } from './label.ts'
import { filterSentence, leftOut, periodSentence } from './sentence.ts'
import type { Translator } from './translator.ts'

/** How many values of a filter are named where there is little room. */
const MOST_NAMED = 3

/** A filter in a few words: one of many values names the first of them. */
export function briefFilter(filter: Filter, t: Translator, format: Format): string {
  const { kind, values } = filter
  if (values.length === 0) return t('views.filter-nothing')
  if (values.length <= MOST_NAMED || leftOut(filter) !== null) return filterSentence(filter, t, format)
  const named = values.slice(0, MOST_NAMED).map((code) => labelOf(kind, code, t, format))
  const key = `filter.${kind}` as const
  return t(key, { count: values.length, values: `${named.join(', ')}…` })
}

/**
 * A view in one line, "Incidents: in the category Roads · year 2022"; the page alone where nothing is chosen.
 * `programmes` gives the names of programmes by their codes.
 */
export function viewSentence(
  view: ViewState,
  asOf: Day | null,
  t: Translator,
  format: Format,
  programmes: ReadonlyMap<string, string> = new Map(),
): string {
  const page = t(`common.page-${view.page}`)
  const parts = [
    ...drillWords(view, t, format, programmes),
    ...view.filters.map((filter) => briefFilter(filter, t, format)),
    ...(view.period.kind === 'all' ? [] : [periodSentence(view.period, asOf, t, format)]),
    ...(view.measure === DEFAULT_VIEW.measure
      ? []
      : [t('views.part-measure', { measure: t(`vocabulary.measure-${view.measure}`) })]),
    ...(view.source === null ? [] : [t(`views.part-source-${view.source}`)]),
    ...(view.asOf === null ? [] : [t('views.part-state', { snapshot: view.asOf })]),
  ]
  return parts.length === 0 ? page : t('views.sentence', { page, parts: parts.join(' · ') })
}

/** The category or the programme that is drilled into, where it has a name. */
function drillWords(
  { drill }: ViewState,
  t: Translator,
  format: Format,
  programmes: ReadonlyMap<string, string>,
): readonly string[] {
  if (drill === null) return []
  const name = isCategory(drill) ? labelOf('category', drill, t, format) : programmes.get(drill)
  return name === undefined ? [] : [name]
}
