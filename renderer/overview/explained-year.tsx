import type { Span } from '../../shared/domain/calendar/period.ts'
import { Unbroken } from '../components/typography.tsx'
import { useExplain } from '../explain/explain-context.ts'
import { useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import styles from './overview.module.css'
import { useFigureView } from './use-figure-view.ts'

interface ExplainedYearProps {
  readonly text: string
  /** The days of the year that is compared. */
  readonly days: Span
}

/** A year beside the one before: one click opens its incidents with, where there are records, what made the difference. */
export function ExplainedYear({ text, days }: ExplainedYearProps) {
  const { t } = useWords()
  const { view, filters, hasRecords, periodOf } = useFigureView()
  const { change } = useViewActions()
  const { open } = useExplain()
  const show = () => {
    const period = periodOf(days)
    const source = hasRecords ? null : view.source
    change({ page: 'incidents', period, comparison: 'previous-year', filters, drill: null, source })
    if (hasRecords) open({ measure: 'incidents', place: 'page' }, 'incidents')
  }
  return (
    <button
      type="button"
      className={styles.figure}
      title={t(hasRecords ? 'explanation.explain' : 'overview.open-incidents')}
      onClick={show}
    >
      <Unbroken text={text} />
    </button>
  )
}
