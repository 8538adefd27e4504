import { type Period, resolvePeriod, type Span, yearWithin } from '../../shared/domain/period.ts'
import type { Answer } from '../../shared/domain/question.ts'
import { GRANULARITIES } from '../../shared/domain/view-state.ts'
import { ChartCard } from '../components/chart-card.tsx'
import { EmptyNote } from '../components/empty-note.tsx'
import type { Figures } from '../components/figure-table.tsx'
import { Segments } from '../components/segments.tsx'
import { TrendChart, type TrendPoint } from '../components/trend-chart.tsx'
import { YearColumns } from '../components/year-columns.tsx'
import { calendarSpan, trendFinding, trendPoints } from '../findings/trend.ts'
import { missingYears, yearColumns, yearsLabel } from '../findings/years.ts'
import { useFolder } from '../query/folder.tsx'
import { useView, useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import { type Ground, granularityOf } from './questions.ts'
import { sourceNote } from './source-note.ts'

interface TrendCardProps {
  readonly answer: Answer
  readonly ground: Ground
  readonly isStale: boolean
}

/** Incidents over time. A click on a point makes it the period; a click on the period itself gives all of it back. */
export function TrendCard({ answer, ground, isStale }: TrendCardProps) {
  const words = useWords()
  const { t, format } = words
  const view = useView()
  const { change } = useViewActions()
  const folder = useFolder()
  const granularity = granularityOf(view, ground)
  const points = trendPoints(answer, granularity, words)
  const { title, sentence } = trendFinding(points, answer.period, granularity, words)
  const asked = resolvePeriod(view.period, ground.asOf)
  const pick = (key: string) => change({ period: pickedPeriod(view.period, asked, key) })
  const said = (value: number | null) => (value === null ? t('common.not-known') : format.count(value))
  const hasPrevious = view.comparison !== 'none' && points.some(({ previous }) => previous !== null)
  const figures: Figures = {
    caption: sentence,
    columns: [
      { label: t(`incidents.granularity-${granularity}`), isFigure: false },
      { label: t('incidents.head-incidents'), isFigure: true },
      ...(hasPrevious ? [{ label: t('incidents.head-before'), isFigure: true }] : []),
      { label: t('incidents.head-remark'), isFigure: false },
    ],
    rows: points.map((point) => [
      point.label,
      said(point.value),
      ...(hasPrevious ? [said(point.previous)] : []),
      remark(point),
    ]),
  }
  function remark({ value, isPartial, isDerived, key }: TrendPoint): string {
    if (value === null) return missingYears(Number(key), Number(key), words)
    return isPartial ? t('common.span-not-over') : isDerived ? t('overview.legend-derived') : ''
  }
  const controls = (
    <Segments
      label={t('incidents.granularity')}
      value={granularity}
      onChange={(next) => change({ granularity: next })}
      options={GRANULARITIES.map((each) => ({
        value: each,
        label: t(`incidents.granularity-${each}`),
        isDisabled: ground.source === 'published' && each !== 'year',
      }))}
    />
  )
  const notes = [sourceNote(ground.source, folder.isDemonstration, t), t('incidents.use-grows')]
  const columns = granularity === 'year' ? yearColumns(answer, words) : []
  const year = answer.period === null ? null : yearWithin(answer.period)
  return (
    <ChartCard {...{ title, sentence, figures, controls, notes, isStale }} asOf={answer.asOf} columns={8}>
      {points.every(({ value }) => value === null || value === 0) ? (
        <EmptyNote
          title={t(answer.reason === undefined ? 'incidents.nothing-counted' : `vocabulary.answer-${answer.reason}`)}
        />
      ) : granularity === 'year' ? (
        <YearColumns
          columns={columns}
          missing={(from, to) => missingYears(from, to, words)}
          label={yearsLabel(columns, sentence, words)}
          selected={asked === null ? null : yearWithin(asked)}
          onPick={(each) => pick(String(each))}
          height={272}
        />
      ) : (
        <TrendChart
          points={points}
          name={year === null ? '' : String(year)}
          previousName={hasPrevious && year !== null ? String(year - 1) : null}
          selected={selectedPoints(points, asked)}
          onPick={pick}
          label={t('common.series-value', { series: sentence, value: title })}
          height={272}
        />
      )}
    </ChartCard>
  )
}

/** The period that a click on a year, month or day asks for; the same click again gives the whole back. */
function pickedPeriod(present: Period, asked: Span | null, key: string): Period {
  const span = calendarSpan(key)
  if (present.kind !== 'all' && asked !== null && asked.from === span.from && asked.to === span.to)
    return { kind: 'all' }
  return key.length === 4 ? { kind: 'year', year: Number(key) } : { kind: 'range', ...span }
}

/** The first and last point that lie in the period asked; none when the period is all that is drawn. */
function selectedPoints(
  points: readonly TrendPoint[],
  asked: Span | null,
): { readonly from: string; readonly to: string } | null {
  if (asked === null) return null
  const inside = points.filter(({ key }) => {
    const { from, to } = calendarSpan(key)
    return to >= asked.from && from <= asked.to
  })
  const [first, last] = [inside[0], inside.at(-1)]
  if (first === undefined || last === undefined || inside.length === points.length) return null
  return { from: first.key, to: last.key }
}
