import { Button } from '@mantine/core'
import { type Compared, comparedSpan } from '../../shared/domain/comparison.ts'
import { cutAt, resolvePeriod } from '../../shared/domain/period.ts'
import { FilterChip } from '../components/filter-chip.tsx'
import { SpanForm } from '../components/span-form.tsx'
import { useView, useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import styles from './filters.module.css'
import type { Ground } from './questions.ts'
import { sameDaysOf } from './same-days.ts'

interface ComparisonChipProps {
  readonly ground: Ground
  /** The years that the figures have. */
  readonly years: readonly number[]
}

/** What the figures are compared with, as a piece of the sentence: the year before, nothing, or any other days. */
export function ComparisonChip({ ground, years }: ComparisonChipProps) {
  const { t, format } = useWords()
  const { comparison, period } = useView()
  const { change } = useViewActions()
  const choose = (next: Compared) => change({ comparison: next })
  const other = comparedSpan(comparison)
  const asked = resolvePeriod(period, ground.asOf)
  const days = asked === null || ground.asOf === null ? null : cutAt(asked, ground.asOf)
  const text =
    other !== null
      ? t('charts.compared-span', { from: format.day(other.from), to: format.day(other.to) })
      : t(comparison === 'none' ? 'incidents.not-compared' : 'incidents.compared')
  return (
    <FilterChip
      name={t('incidents.comparison')}
      text={text}
      isChosen={comparison !== 'previous-year'}
      onRemove={() => choose('previous-year')}
    >
      <div className={styles.periods}>
        <Choice isChosen={comparison === 'previous-year'} onClick={() => choose('previous-year')} isFirst>
          {t('charts.compare-previous')}
        </Choice>
        <Choice isChosen={comparison === 'none'} onClick={() => choose('none')}>
          {t('charts.compare-none')}
        </Choice>
        <p className={styles.range}>{t('charts.compare-year')}</p>
        <div className={styles.years}>
          {years.map((year) => {
            const span = sameDaysOf(year, days)
            const isChosen = other !== null && other.from === span.from && other.to === span.to
            return (
              <Choice key={year} isChosen={isChosen} onClick={() => choose(span)}>
                {year}
              </Choice>
            )
          })}
        </div>
        <p className={styles.range}>{t('charts.compare-other')}</p>
        <SpanForm key={JSON.stringify(other)} value={other} apply={choose} />
      </div>
    </FilterChip>
  )
}

interface ChoiceProps {
  readonly isChosen: boolean
  readonly onClick: () => void
  readonly isFirst?: boolean
  readonly children: string | number
}

function Choice({ isChosen, onClick, isFirst = false, children }: ChoiceProps) {
  return (
    <Button
      variant={isChosen ? 'light' : 'subtle'}
      color={isChosen ? 'iris' : 'gray'}
      aria-pressed={isChosen}
      data-autofocus={isFirst || undefined}
      onClick={onClick}
    >
      {children}
    </Button>
  )
}
