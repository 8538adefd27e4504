import { areFewClosed, isDelayShown } from '../../../shared/domain/incidents/delay.ts'
import type { Answer } from '../../../shared/domain/incidents/question.ts'
import { DELAY_TICKS } from '../../charts/bars/delay-axis.ts'
import { DelayCurve } from '../../charts/bars/delay-curve.tsx'
import { ChartCard } from '../../components/card/chart-card.tsx'
import type { Figures } from '../../components/figure-table.tsx'
import { EmptyNote } from '../../components/note.tsx'
import { useShowRows } from '../../components/show-rows.tsx'
import { delayTickWords } from '../../findings/delays.ts'
import {
  closedWithin,
  delayClasses,
  delayClassWords,
  delayDaysWords,
  distributionFinding,
} from '../../findings/distribution.ts'
import { useView } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'
import type { CardFigures } from '../figures/selection-figures.ts'
import { useSourceNote } from './source-note.ts'

interface DistributionCardProps extends CardFigures {
  readonly distribution: readonly number[]
  /** The share of the incidents that are closed, over which the delays are taken. */
  readonly closedRate: Answer
}

/** A week and a month: what people ask for. */
const LABELLED: readonly number[] = [7, 30]

/** What share of the closed incidents was closed within how many days; a click opens their rows. */
export function DistributionCard(props: DistributionCardProps) {
  const { distribution, answer: closed, closedRate, rows, isStale } = props
  const words = useWords()
  const { t, format } = words
  const { filters } = useView()
  const source = useSourceNote(closed)
  const classes = delayClasses(distribution)
  const show = useShowRows()
  const onList = (to: number) => show?.({ now: { ...rows.now, delay: { from: 0, to } }, before: null })
  const total = classes.reduce((sum, { count }) => sum + count, 0)
  const { title, sentence } = distributionFinding(classes, { period: closed.period, filters }, words)
  const unknown = closedRate.reason === 'status-unknown' ? t('incidents.delays-unknown') : null
  const share = (count: number) => (total === 0 ? '' : format.share(count / total))
  const points = closedWithin(classes).map(({ days, count }) => ({
    days,
    share: count / total,
    sentence:
      days === 0
        ? t('charts.bar-part', { name: delayDaysWords(0, { t }), value: format.count(count), share: share(count) })
        : t('charts.closed-within', { count: days, figure: format.count(count), share: share(count) }),
    label: LABELLED.includes(days) ? share(count) : null,
  }))
  const figures: Figures = {
    caption: sentence,
    columns: [
      { label: t('charts.head-delay'), isFigure: false },
      { label: t('incidents.head-closed'), isFigure: true },
      { label: t('incidents.head-share'), isFigure: true },
    ],
    rows:
      unknown === null
        ? classes.map((each) => [delayClassWords(each, words), format.count(each.count), share(each.count)])
        : [],
    total: [t('charts.head-total'), unknown === null ? format.count(total) : t('common.not-known'), share(total)],
  }
  return (
    <ChartCard
      {...{ figures, rows, isStale }}
      title={unknown ?? title}
      asOf={closed.asOf}
      notes={[
        source,
        ...(total === 0 ? [] : [t('charts.distribution-base', { count: total, figure: format.count(total) })]),
      ]}
      exceptions={
        isDelayShown(total) && areFewClosed(closedRate.total)
          ? [t('vocabulary.delays-few-closed', { share: format.share(closedRate.total ?? 0) })]
          : []
      }
    >
      {isDelayShown(total) ? (
        <DelayCurve
          points={points}
          tickWords={DELAY_TICKS.map((tick) => [tick.days, delayTickWords(tick, { t })])}
          shareWords={[format.share(0), format.share(0.5), format.share(1)]}
          label={sentence}
          {...(show === null ? {} : { onList })}
        />
      ) : (
        <EmptyNote
          title={unknown ?? t('incidents.delays-none')}
          {...(unknown === null ? { text: t('incidents.too-few', { count: total }) } : {})}
        />
      )}
    </ChartCard>
  )
}
