import { Button } from '@mantine/core'
import { IconChartBar } from '@tabler/icons-react'
import type { RowSelection } from '../../shared/contract/rows.ts'
import type { Day } from '../../shared/domain/calendar/day.ts'
import { type Period, resolvePeriod } from '../../shared/domain/calendar/period.ts'
import { type Filter, isText, withFilter } from '../../shared/domain/incidents/filter.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import { useAnswers } from '../host/answers.ts'
import { useFolder } from '../host/folder.tsx'
import { usePresentView, useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'

interface ShowFoundProps {
  readonly selection: RowSelection
  readonly find: string
  readonly close: () => void
}

/** Leads from a search to the charts of rows with the text in address or reference. */
export function ShowFound({ selection, find, close }: ShowFoundProps) {
  const { asOf } = useFolder()
  const view = viewOfFoundRows(selection, find, usePresentView(), asOf.records)
  return view === null ? null : <ShowCharts {...{ selection, view, close }} />
}

/** A search looks in all columns; the link says how many rows the charts will have. */
function ShowCharts({ selection, view, close }: Omit<ShowFoundProps, 'find'> & { readonly view: FindInView }) {
  const { t, format } = useWords()
  const { change } = useViewActions()
  const { from, to, asOf, source } = selection
  const question = {
    measure: 'incidents',
    by: [],
    comparison: 'none',
    filters: view.filters,
    from,
    to,
    asOf,
    source,
  } as const
  const answers = useAnswers({ found: question })
  const count = answers.status === 'ready' && !answers.isStale ? (answers.data.found.total ?? 0) : 0
  if (count === 0) return null
  return (
    <Button
      leftSection={<IconChartBar size={14} stroke={1.5} aria-hidden />}
      title={t('rows.show-found-text')}
      onClick={() => {
        close()
        change({ ...view })
      }}
    >
      {t('rows.show-found', { figure: format.count(count) })}
    </Button>
  )
}

/** The view with a text that was looked for among rows as one of its filters. */
interface FindInView {
  readonly page: 'incidents'
  readonly filters: readonly Filter[]
  readonly period: Period
}

/** `null` where a view cannot say what the list shows: a range of delays, two filters of one kind. */
export function viewOfFoundRows(
  { filters, from, to, delay }: RowSelection,
  find: string,
  { period }: Pick<ViewState, 'period'>,
  asOf: Day | null,
): FindInView | null {
  const kinds = new Set(filters.map(({ kind }) => kind))
  if (delay !== undefined || kinds.has('text') || kinds.size < filters.length || !isText(find)) return null
  const chosen = resolvePeriod(period, asOf)
  const isChosen = (chosen?.from ?? null) === from && (chosen?.to ?? null) === to
  const asked = isChosen ? period : periodOf(from, to)
  return asked === null ? null : { page: 'incidents', filters: withFilter(filters, 'text', [find]), period: asked }
}

function periodOf(from: Day | null, to: Day | null): Period | null {
  if (from === null && to === null) return { kind: 'all' }
  return from === null || to === null ? null : { kind: 'range', from, to }
}
