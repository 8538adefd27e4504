import type { Day } from '../../shared/domain/calendar/day.ts'
import { type Filter, withFilter } from '../../shared/domain/incidents/filter.ts'
import type { Question } from '../../shared/domain/incidents/question.ts'
import { nearestNames } from '../../shared/domain/reading/nearest-names.ts'
import { normaliseText } from '../../shared/domain/reading/normalise-text.ts'
import { questionOf, type ViewState } from '../../shared/domain/view/view-state.ts'
import { withLocal } from './local-client.ts'
import { type Terminal, UsageError } from './terminal.ts'

/** The question of a saved view, with what the command line gives in place of its own. */
export function viewQuestion(view: ViewState, given: Question, asOf: Day | null): Question {
  const ofView = questionOf(view, given.by, asOf)
  const days = given.from === null && given.to === null ? ofView : given
  return {
    ...given,
    filters: addFilters(ofView.filters, given.filters),
    from: days.from,
    to: days.to,
    asOf: given.asOf ?? ofView.asOf,
    source: given.source ?? ofView.source,
  }
}

/** Filters with others that take the place of those on the same dimension. */
export function addFilters(filters: readonly Filter[], others: readonly Filter[]): readonly Filter[] {
  return others.reduce((all, { kind, values }) => withFilter(all, kind, values), filters)
}

/** The saved view of a name, whatever its case and accents; an unknown name is a `UsageError` with the nearest ones. */
export async function namedView(terminal: Terminal, name: string): Promise<ViewState> {
  const { rows } = await withLocal(terminal, 'answer', ({ client }) => client.call('views.list', {}))
  const found =
    rows.find((each) => each.name === name) ?? rows.find((each) => normaliseText(each.name) === normaliseText(name))
  if (found === undefined) {
    const names = rows.map((each) => each.name)
    if (names.length === 0) throw new UsageError('command.usage-no-views', { value: name })
    const nearest = nearestNames(name, names)
    throw new UsageError('command.usage-view', { value: name, nearest: terminal.format.list(nearest) })
  }
  if (found.view === null) throw new UsageError('command.usage-view-unreadable', { value: found.name })
  return found.view
}
