import type { Day } from '../domain/calendar/day.ts'
import { filterValues } from '../domain/incidents/filter.ts'
import { type ChangedMember, viewChanges } from '../domain/view/view-change.ts'
import { DEFAULT_VIEW, type Page, type ViewState } from '../domain/view/view-state.ts'
import { isCategory } from '../domain/vocabulary/category.ts'
import { memberWords } from './change-words.ts'
import type { Format } from './format.ts'
import { labelOf } from './label.ts'
import { briefFilter, periodSentence } from './sentence.ts'
import type { Translator } from './translator.ts'

/** What the sentence of a view has words of its own for. */
const OWN_WORDS: ReadonlySet<ChangedMember> = new Set(['source', 'measure', 'period', 'asOf', 'drill'])

/** A view in one line, "Incidents: in the category Roads · in 2022"; the page alone where nothing is chosen. */
export function sentenceOfParts(of: Page, parts: readonly string[], t: Translator): string {
  const page = t(`common.page-${of}`)
  return parts.length === 0 ? page : t('views.sentence', { page, parts: parts.join(' · ') })
}

/** All that was chosen in a view, each in words. `programmes` gives the names of programmes by their codes. */
export function viewParts(
  view: ViewState,
  asOf: Day | null,
  t: Translator,
  format: Format,
  programmes: ReadonlyMap<string, string>,
): readonly string[] {
  return [
    ...programmeWords(view, programmes),
    ...view.filters.map((filter) => briefFilter(filter, t, format)),
    ...(view.period.kind === 'all' ? [] : [periodSentence(view.period, asOf, t, format)]),
    ...subcategoryWords(view, t, format),
    ...(view.measure === DEFAULT_VIEW.measure
      ? []
      : [t('views.part-measure', { measure: t(`vocabulary.measure-${view.measure}`) })]),
    ...(view.source === null ? [] : [t(`views.part-source-${view.source}`)]),
    ...(view.asOf === null ? [] : [t('views.part-state', { snapshot: view.asOf })]),
    ...viewChanges(DEFAULT_VIEW, view).flatMap((change) =>
      change.kind === 'member' && !OWN_WORDS.has(change.member)
        ? [memberWords(change.member, view, asOf, t, format)]
        : [],
    ),
  ]
}

/** The programme that is drilled into, where it has a name. */
function programmeWords({ drill }: ViewState, programmes: ReadonlyMap<string, string>): readonly string[] {
  const name = drill === null ? undefined : programmes.get(drill)
  return name === undefined ? [] : [name]
}

/** That the sub-categories of a category are shown; the category is not named again where it is filtered by. */
function subcategoryWords({ drill, filters }: ViewState, t: Translator, format: Format): readonly string[] {
  if (drill === null || !isCategory(drill)) return []
  const chosen = filterValues(filters, 'category')
  return chosen?.length === 1 && chosen[0] === drill
    ? [t('views.part-drill-filtered')]
    : [t('views.part-drill', { category: labelOf('category', drill, t, format) })]
}
