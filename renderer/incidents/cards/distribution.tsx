import { yearWithin } from '../../../shared/domain/calendar/period.ts'
import type { Comparison } from '../../../shared/domain/incidents/comparison.ts'
import type { ViewState } from '../../../shared/domain/view/view-state.ts'
import { spanWords } from '../../../shared/i18n/span-words.ts'
import type { Speech } from '../../findings/finding.ts'
import { useView } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'
import type { CardFigures, RecordFigures } from '../figures/selection-figures.ts'
import { useEarlierDistribution } from '../figures/use-earlier-distribution.ts'
import { DistributionCard } from './distribution-card.tsx'

interface DistributionProps {
  readonly card: CardFigures
  readonly figures: RecordFigures
}

/** The share closed after so many days, over that of the compared days. */
export function Distribution({ card, figures }: DistributionProps) {
  const { charts, answers } = figures
  const words = useWords()
  const { comparison } = useView()
  const { distribution, isAwaited } = useEarlierDistribution(figures)
  const base = answers.total.comparison
  return (
    <>
      <DistributionCard
        {...card}
        distribution={charts.figures.delays.distribution}
        earlier={
          distribution === null || base === undefined
            ? null
            : { distribution, name: earlierName(comparison, base, words) }
        }
        closedRate={answers.closedRate}
      />
      {isAwaited && <div data-loading hidden />}
    </>
  )
}

/** The compared days in as few words as stand beside a line: "in 2022". */
function earlierName(comparison: ViewState['comparison'], base: Comparison, { t, format }: Speech): string {
  if (typeof comparison !== 'string') return spanWords(base.from, base.to, t, format)
  const year = yearWithin(base)
  return year === null ? t('trend.a-year-before') : t('trend.in-year', { year })
}
