import { Button } from '@mantine/core'
import { IconChartBar } from '@tabler/icons-react'
import type { RowSelection } from '../../shared/contract/rows.ts'
import { useAnswers } from '../host/answers.ts'
import { useFolder } from '../host/folder.tsx'
import { usePresentView, useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import { type FindInView, viewOfFoundRows } from './view-of-found-rows.ts'

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
      {t('rows.show-found', { count, figure: format.count(count) })}
    </Button>
  )
}
