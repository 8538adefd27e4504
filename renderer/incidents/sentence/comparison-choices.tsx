import { isSameSpan } from '../../../shared/domain/calendar/period.ts'
import { comparedSpan } from '../../../shared/domain/incidents/comparison.ts'
import type { ViewState } from '../../../shared/domain/view/view-state.ts'
import { SpanForm } from '../../components/span-form.tsx'
import { useViewPart } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'
import { Choice } from './choice.tsx'
import styles from './filters.module.css'
import type { comparableYears } from './same-days.ts'

interface ComparisonChoicesProps {
  /** Where the period is too long to be compared: the years that are not, each after another one; else `null`. */
  readonly periods: readonly number[] | null
  /** The years whose days can be set beside those asked. */
  readonly years: ReturnType<typeof comparableYears>
  readonly choose: (next: Partial<Pick<ViewState, 'comparison' | 'period'>>) => void
}

/** What can be compared with; where the period is too long for it, also a shorter one. */
export function ComparisonChoices({ periods, years, choose }: ComparisonChoicesProps) {
  const { t } = useWords()
  const comparison = useViewPart((view) => view.comparison)
  const other = comparedSpan(comparison)
  return (
    <div className={styles.periods}>
      {periods !== null && <p className={styles.why}>{t('incidents.too-long-why')}</p>}
      {periods !== null && periods.length > 0 && (
        <>
          <p className={styles.range}>{t('incidents.too-long-year')}</p>
          <div className={styles.years}>
            {periods.map((year) => (
              <Choice key={year} isChosen={false} onClick={() => choose({ period: { kind: 'year', year } })}>
                {year}
              </Choice>
            ))}
          </div>
        </>
      )}
      <Choice isChosen={comparison === 'previous-year'} onClick={() => choose({ comparison: 'previous-year' })} isFirst>
        {t('charts.compare-previous')}
      </Choice>
      <Choice isChosen={comparison === 'none'} onClick={() => choose({ comparison: 'none' })}>
        {t('charts.compare-none')}
      </Choice>
      {years.length > 0 && <p className={styles.range}>{t('charts.compare-year')}</p>}
      <div className={styles.years}>
        {years.map(({ year, span }) => {
          const isChosen = other !== null && isSameSpan(other, span)
          return (
            <Choice key={year} isChosen={isChosen} onClick={() => choose({ comparison: span })}>
              {year}
            </Choice>
          )
        })}
      </div>
      <p className={styles.range}>{t('charts.compare-other')}</p>
      <SpanForm value={other} apply={(span) => choose({ comparison: span })} />
    </div>
  )
}
