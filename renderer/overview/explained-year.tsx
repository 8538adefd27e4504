import type { Span } from '../../shared/domain/calendar/period.ts'
import { Unbroken } from '../components/typography.tsx'
import { useExplain } from '../explain/explain-context.ts'
import { useFolder } from '../host/folder.tsx'
import { useView, useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import styles from './explained-year.module.css'
import { figurePeriod } from './figure-period.ts'

interface ExplainedYearProps {
  readonly text: string
  /** The days of the year that is compared. */
  readonly days: Span
}

/** A year beside the one before: one click opens its incidents with, where there are records, what made the difference. */
export function ExplainedYear({ text, days }: ExplainedYearProps) {
  const { t } = useWords()
  const view = useView()
  const folder = useFolder()
  const { change } = useViewActions()
  const { open } = useExplain()
  const show = () => {
    const period = figurePeriod(days, view, folder)
    change({ page: 'incidents', period, comparison: 'previous-year', filters: [], drill: null, source: null })
    if (folder.hasRecords) open({ measure: 'incidents', place: 'page' }, 'incidents')
  }
  return (
    <button
      type="button"
      className={styles.figure}
      title={t(folder.hasRecords ? 'explanation.explain' : 'overview.open-incidents')}
      onClick={show}
    >
      <Unbroken text={text} />
    </button>
  )
}
