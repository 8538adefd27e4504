import type { Day } from '../../shared/domain/calendar/day.ts'
import { type Filter, withFilter } from '../../shared/domain/incidents/filter.ts'
import type { Question } from '../../shared/domain/incidents/question.ts'
import { questionOf, type ViewState } from '../../shared/domain/view/view-state.ts'

/** The question of a saved view, with what the command line gives in place of its own. */
export function viewQuestion(view: ViewState, given: Question, asOf: Day | null): Question {
  const own = questionOf(view, given.by, asOf)
  const days = given.from === null && given.to === null ? own : given
  return {
    ...given,
    filters: addFilters(own.filters, given.filters),
    from: days.from,
    to: days.to,
    asOf: given.asOf ?? own.asOf,
    source: given.source ?? own.source,
  }
}

/** Filters with others that take the place of those on the same dimension. */
export function addFilters(filters: readonly Filter[], others: readonly Filter[]): readonly Filter[] {
  return others.reduce((all, { kind, values }) => withFilter(all, kind, values), filters)
}
