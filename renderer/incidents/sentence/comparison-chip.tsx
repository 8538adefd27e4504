import { isSameSpan, type Period, resolvePeriod } from '../../../shared/domain/calendar/period.ts'
import { comparedDays, comparedSpan } from '../../../shared/domain/incidents/comparison.ts'
import { isTooLongToCompare } from '../../../shared/domain/view/trend-question.ts'
import type { ViewState } from '../../../shared/domain/view/view-state.ts'
import { FilterChip } from '../../components/filter-chip.tsx'
import { SpanForm } from '../../components/span-form.tsx'
import { useViewActions, useViewPart } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'
import type { Coverage } from '../figures/questions.ts'
import { Choice } from './choice.tsx'
import styles from './filters.module.css'
import { comparableYears, daysToCompare } from './same-days.ts'

interface ComparisonChipProps {
  readonly coverage: Coverage
  readonly period: Period
  /** The years that the figures have. */
  readonly years: readonly number[]
}

/** What the figures are compared with, as a piece of the sentence: the year before, nothing, or any other days. */
export function ComparisonChip({ coverage, period, years }: ComparisonChipProps) {
  const { t, format } = useWords()
  const comparison = useViewPart((view) => view.comparison)
  const filters = useViewPart((view) => view.filters)
  const { change } = useViewActions()
  const other = comparedDays(comparison, coverage.asOf)
  const asked = resolvePeriod(period, coverage.asOf)
  const isTooLong = comparison === 'previous-year' && isTooLongToCompare(asked, coverage, filters)
  const text =
    other !== null
      ? t(other.from === other.to ? 'charts.compared-day' : 'charts.compared-span', {
          from: format.day(other.from),
          to: format.day(other.to),
        })
      : t(
          comparison === 'none'
            ? 'incidents.not-compared'
            : `incidents.${isTooLong ? 'compared-too-long' : 'compared'}`,
        )
  return (
    <FilterChip
      name={t('incidents.comparison')}
      text={text}
      isChosen={comparison !== 'previous-year'}
      onRemove={() => change({ comparison: 'previous-year' })}
    >
      {(close) => (
        <ComparisonChoices
          periods={isTooLong ? years.filter((year) => years.includes(year - 1)) : null}
          years={comparableYears(years, daysToCompare(asked, coverage, filters), coverage.asOf)}
          choose={(next) => {
            change(next)
            close()
          }}
        />
      )}
    </FilterChip>
  )
}

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
