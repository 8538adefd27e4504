import { type Period, resolvePeriod } from '../../../shared/domain/calendar/period.ts'
import { comparedDays } from '../../../shared/domain/incidents/comparison.ts'
import { isTooLongToCompare } from '../../../shared/domain/view/trend-question.ts'
import { FilterChip } from '../../components/filter-chip.tsx'
import { useViewActions, useViewPart } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'
import type { Coverage } from '../figures/questions.ts'
import { ComparisonChoices } from './comparison-choices.tsx'
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
