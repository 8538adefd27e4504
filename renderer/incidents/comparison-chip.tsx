import { type Compared, comparedDays, comparedSpan } from '../../shared/domain/comparison.ts'
import { type Period, resolvePeriod } from '../../shared/domain/period.ts'
import { FilterChip } from '../components/filter-chip.tsx'
import { SpanForm } from '../components/span-form.tsx'
import { useViewActions, useViewPart } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import { Choice } from './choice.tsx'
import styles from './filters.module.css'
import { type Ground, isTooLongToCompare } from './questions.ts'
import { comparableYears, daysToCompare } from './same-days.ts'

interface ComparisonChipProps {
  readonly ground: Ground
  readonly period: Period
  /** The years that the figures have. */
  readonly years: readonly number[]
}

/** What the figures are compared with, as a piece of the sentence: the year before, nothing, or any other days. */
export function ComparisonChip({ ground, period, years }: ComparisonChipProps) {
  const { t, format } = useWords()
  const comparison = useViewPart((view) => view.comparison)
  const filters = useViewPart((view) => view.filters)
  const { change } = useViewActions()
  const choose = (next: Compared) => change({ comparison: next })
  const other = comparedDays(comparison, ground.asOf)
  const asked = resolvePeriod(period, ground.asOf)
  const isTooLong = comparison === 'previous-year' && isTooLongToCompare(asked, ground, filters)
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
      onRemove={() => choose('previous-year')}
    >
      {(close) => (
        <ComparisonChoices
          {...{ isTooLong }}
          years={comparableYears(years, daysToCompare(asked, ground, filters), ground.asOf)}
          choose={(next) => {
            choose(next)
            close()
          }}
        />
      )}
    </FilterChip>
  )
}

interface ComparisonChoicesProps {
  readonly years: ReturnType<typeof comparableYears>
  readonly isTooLong: boolean
  readonly choose: (next: Compared) => void
}

function ComparisonChoices({ years, isTooLong, choose }: ComparisonChoicesProps) {
  const { t } = useWords()
  const comparison = useViewPart((view) => view.comparison)
  const other = comparedSpan(comparison)
  return (
    <div className={styles.periods}>
      {isTooLong && <p className={styles.why}>{t('incidents.too-long-why')}</p>}
      <Choice isChosen={comparison === 'previous-year'} onClick={() => choose('previous-year')} isFirst>
        {t('charts.compare-previous')}
      </Choice>
      <Choice isChosen={comparison === 'none'} onClick={() => choose('none')}>
        {t('charts.compare-none')}
      </Choice>
      {years.length > 0 && <p className={styles.range}>{t('charts.compare-year')}</p>}
      <div className={styles.years}>
        {years.map(({ year, span }) => {
          const isChosen = other !== null && other.from === span.from && other.to === span.to
          return (
            <Choice key={year} isChosen={isChosen} onClick={() => choose(span)}>
              {year}
            </Choice>
          )
        })}
      </div>
      <p className={styles.range}>{t('charts.compare-other')}</p>
      <SpanForm value={other} apply={choose} />
    </div>
  )
}
