import { areFewClosed, isDelayShown } from '../../../shared/domain/incidents/delay.ts'
import type { Answer } from '../../../shared/domain/incidents/question.ts'
import { PlainBars } from '../../charts/plain-bars.tsx'
import { ChartCard } from '../../components/chart-card.tsx'
import type { Figures } from '../../components/figure-table.tsx'
import { EmptyNote } from '../../components/note.tsx'
import { useShowRows } from '../../components/show-rows.tsx'
import { delayClasses, delayClassWords, distributionFinding } from '../../findings/distribution.ts'
import { useView } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'
import type { CardFigures } from '../figures/selection-figures.ts'
import { useReach } from './pair-scale.ts'
import { useSourceNote } from './source-note.ts'

interface DistributionCardProps extends CardFigures {
  readonly distribution: readonly number[]
  /** The share of the incidents that are closed, over which the delays are taken. */
  readonly closedRate: Answer
}

/** How many incidents were closed after how long: one bar per class of delays, shortest first; a click opens its rows. */
export function DistributionCard(props: DistributionCardProps) {
  const { distribution, answer: closed, closedRate, rows, isStale } = props
  const words = useWords()
  const { t, format } = words
  const { filters } = useView()
  const source = useSourceNote(closed)
  const reach = useReach()
  const classes = delayClasses(distribution)
  const show = useShowRows()
  const pick = (code: string) => {
    const { from, to } = classes.find((each) => String(each.from) === code) ?? {}
    if (from !== undefined && to !== undefined) show?.({ now: { ...rows.now, delay: { from, to } }, before: null })
  }
  const total = classes.reduce((sum, { count }) => sum + count, 0)
  const largest = Math.max(...distribution)
  const { title, sentence } = distributionFinding(classes, { period: closed.period, filters }, words)
  const unknown = closedRate.reason === 'status-unknown' ? t('incidents.delays-unknown') : null
  const share = (count: number) => (total === 0 ? '' : format.share(count / total))
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
    total: [t('charts.head-total'), unknown === null ? format.count(total) : t('common.no-value'), share(total)],
  }
  return (
    <ChartCard
      {...{ figures, rows, isStale }}
      title={unknown ?? title}
      asOf={closed.asOf}
      notes={[
        source,
        ...(total === 0 ? [] : [t('charts.distribution-base', { count: total, figure: format.count(total) })]),
        ...(isDelayShown(total) ? [t('charts.distribution-uneven')] : []),
      ]}
      exceptions={
        isDelayShown(total) && areFewClosed(closedRate.total)
          ? [t('vocabulary.delays-few-closed', { share: format.share(closedRate.total ?? 0) })]
          : []
      }
    >
      {isDelayShown(total) ? (
        <PlainBars
          reach={{ value: reach, text: format.count(reach) }}
          rows={classes.map((each) => ({
            code: String(each.from),
            label: delayClassWords(each, words),
            value: each.count,
            text: format.count(each.count),
            share: share(each.count),
            isMarked: each.count === largest,
          }))}
          {...(show === null ? {} : { onPick: { pick, title: ({ label }) => t('rows.show-of', { name: label }) } })}
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
