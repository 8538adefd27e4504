import { yearWithin } from '../../../shared/domain/calendar/period.ts'
import type { Comparison } from '../../../shared/domain/incidents/comparison.ts'
import { areFewClosed, isDelayShown } from '../../../shared/domain/incidents/delay.ts'
import type { Answer } from '../../../shared/domain/incidents/question.ts'
import type { ViewState } from '../../../shared/domain/view/view-state.ts'
import { spanWords } from '../../../shared/i18n/span-words.ts'
import { DELAY_TICKS } from '../../charts/bars/delay-axis.ts'
import { DelayCurve } from '../../charts/bars/delay-curve.tsx'
import { ChartCard } from '../../components/card/chart-card.tsx'
import { type Figures, figureColumns } from '../../components/figures.ts'
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
import type { Speech } from '../../findings/finding.ts'
import { useView } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'
import type { CardFigures, RecordFigures } from '../figures/selection-figures.ts'
import { useEarlierDistribution } from '../figures/use-earlier-distribution.ts'
import { useSourceNote } from './card-words.ts'

interface DistributionCardProps extends CardFigures {
  readonly distribution: readonly number[]
  /** That of the compared days, and what they are called; `null` for none. */
  readonly earlier: { readonly distribution: readonly number[]; readonly name: string } | null
  /** The share of the incidents that are closed, over which the delays are taken. */
  readonly closedRate: Answer
}

/** A week and a month: what people ask for. */
const LABELLED: readonly number[] = [7, 30]

/** What share of the closed incidents was closed within how many days; a click opens their rows. */
export function DistributionCard(props: DistributionCardProps) {
  const { distribution, earlier, answer: closed, closedRate, rows, isStale } = props
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
  const before = earlier === null ? null : beforeCurve(earlier)
  const sharesBefore = delayClasses(earlier?.distribution ?? []).map(({ count }) =>
    before === null ? '' : format.share(count / before.total),
  )
  const points = closedWithin(classes).map(({ days, count }, at) => {
    const now =
      days === 0
        ? t('charts.bar-part', { name: delayDaysWords(0, { t }), value: format.count(count), share: share(count) })
        : t('charts.closed-within', { count: days, figure: format.count(count), share: share(count) })
    const own = before === null ? null : (before.shares[at] ?? null)
    const compared =
      before === null || own === null
        ? null
        : t('charts.closed-before', { share: format.share(own), name: before.name })
    return {
      days,
      share: count / total,
      before: own,
      sentence: compared === null ? now : t('charts.closed-beside', { now, before: compared }),
      label: LABELLED.includes(days) ? share(count) : null,
      labelBefore: LABELLED.includes(days) ? compared : null,
    }
  })
  const figures: Figures = {
    caption: sentence,
    columns: figureColumns(
      t('charts.head-delay'),
      t('columns.closed'),
      t('columns.share'),
      ...(before === null ? [] : [before.name]),
    ),
    rows:
      unknown === null
        ? classes.map((each, at) => [
            delayClassWords(each, words),
            format.count(each.count),
            share(each.count),
            ...(before === null ? [] : [sharesBefore[at] ?? '']),
          ])
        : [],
    total: [
      t('common.total'),
      unknown === null ? format.count(total) : t('common.not-known'),
      share(total),
      ...(before === null ? [] : [format.share(1)]),
    ],
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
      exceptions={[
        ...(isDelayShown(total) && areFewClosed(closedRate.total)
          ? [t('vocabulary.delays-few-closed', { share: format.share(closedRate.total ?? 0) })]
          : []),
        ...(before === null ? [] : [t('charts.distribution-before', { name: before.name })]),
      ]}
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

/** The shares closed within the same days; `null` where too few were closed. */
function beforeCurve({ distribution, name }: NonNullable<DistributionCardProps['earlier']>) {
  const classes = delayClasses(distribution)
  const total = classes.reduce((sum, { count }) => sum + count, 0)
  return isDelayShown(total) ? { name, total, shares: closedWithin(classes).map(({ count }) => count / total) } : null
}

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
  return year === null ? t('trend.a-year-before') : t('filter.period-year', { year })
}
