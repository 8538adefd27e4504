import { comparedDays, isWithheldReason } from '../../shared/domain/incidents/comparison.ts'
import type { Answer } from '../../shared/domain/incidents/question.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import type { CountColumn } from './count-table.tsx'
import { NoteMark } from './note-list.tsx'
import type { Notes } from './notes.ts'
import type { PaperWords } from './paper-words.tsx'
import { shortSpan } from './short-span.ts'
import { shown } from './shown.ts'

interface Compared {
  readonly before: number | null
  readonly change: number | null
  readonly reason: string | null
}

/** The same days of the year before, or the other days that were chosen, where they are known, and the change since. */
export function comparisonColumns<Row extends Compared>(
  rows: readonly Row[],
  { comparison, asOf }: Answer,
  view: ViewState,
  notes: Notes,
  { t, format }: PaperWords,
): readonly CountColumn<Row>[] {
  if (rows.every((row) => row.before === null)) return []
  const changeOf = (change: number | null, reason: string | null) => (
    <>
      {shown(change, format.change, t('report.not-comparable'))}
      <NoteMark mark={isWithheldReason(reason) ? notes.markOf(`reason-${reason}`) : null} />
    </>
  )
  const other = comparedDays(view.comparison, asOf)
  return [
    {
      name: 'before',
      head: other === null ? t('columns.before') : shortSpan(other, { t, format }),
      cell: (row) => shown(row.before, format.count, t('report.no-value')),
      total: shown(comparison?.value ?? null, format.count, t('report.no-value')),
    },
    {
      name: 'change',
      head: (
        <>
          {t('columns.change')}
          <NoteMark mark={notes.markOf('unlike-days')} />
        </>
      ),
      cell: (row) => changeOf(row.change, row.reason),
      total: changeOf(comparison?.change ?? null, comparison?.reason ?? null),
    },
  ]
}
