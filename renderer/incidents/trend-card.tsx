import { lazy } from 'react'
import type { MonthFigures } from '../../shared/domain/figures/dashboard-figures.ts'
import { withoutDates } from '../../shared/domain/filter.ts'
import { type Period, resolvePeriod, type Span, yearWithin } from '../../shared/domain/period.ts'
import type { Answer } from '../../shared/domain/question.ts'
import { GRANULARITIES } from '../../shared/domain/view-state.ts'
import { spanSentence } from '../../shared/i18n/sentence.ts'
import { Behind } from '../charts/behind.tsx'
import { ChartPlace } from '../charts/chart-place.tsx'
import { Grades } from '../charts/grades.tsx'
import type { TrendPoint } from '../charts/trend-point.ts'
import { ChartCard } from '../components/chart-card.tsx'
import { EmptyNote } from '../components/empty-note.tsx'
import type { Figures } from '../components/figure-table.tsx'
import { Segments } from '../components/segments.tsx'
import { placeNotes } from '../findings/place-notes.ts'
import { pointFigure } from '../findings/point-figure.ts'
import {
  askedSteps,
  calendarSpan,
  placeOf,
  toldSpan,
  trendFinding,
  trendPoints,
  trendSentence,
} from '../findings/trend.ts'
import { trendNotes } from '../findings/trend-notes.ts'
import { missingYears, yearColumns, yearsLabel } from '../findings/years.ts'
import { NoteList } from '../notes/note-list.tsx'
import { noteWords } from '../notes/note-words.ts'
import { useNotes } from '../notes/use-notes.ts'
import { type RowsRequest, rowsWithin } from '../query/rows-request.ts'
import { useView, useViewActions, useViewStore } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import { BreakList } from './break-list.tsx'
import { breakMarks, useBreaks } from './breaks.ts'
import { beginOf, noteMarks } from './note-marks.ts'
import { PaintMeasure } from './paint-measure.tsx'
import { useReach } from './pair-scale.ts'
import { type Ground, granularityOf } from './questions.ts'
import { useSourceNote } from './source-note.ts'
import { TrendBrush } from './trend-brush.tsx'
import { useSecondClick } from './use-second-click.ts'
import { useSettled } from './use-settled.ts'

const TrendChart = lazy(async () => ({ default: (await import('../charts/trend-chart.tsx')).TrendChart }))
const YearColumns = lazy(async () => ({ default: (await import('../charts/year-columns.tsx')).YearColumns }))

interface TrendCardProps {
  readonly answer: Answer
  readonly rows: RowsRequest
  readonly ground: Ground
  readonly isStale: boolean
  /** All months there are, for the window over them; `null` where only years are known. */
  readonly months: MonthFigures | null
  readonly isHeld: boolean
  /** Where the window is moved to; `null` once it is let go. */
  readonly drag: (period: Period | null) => void
}

/** Incidents over time. A click on a point makes it the period; a click on the period itself gives all of it back. */
export function TrendCard({ answer, rows, ground, isStale, months, isHeld, drag }: TrendCardProps) {
  const words = useWords()
  const { t, format } = words
  const view = useView()
  const { change } = useViewActions()
  const { period } = answer
  const source = useSourceNote(answer)
  const reach = useReach()
  const notes = useNotes().filter(({ from, to }) => period !== null && from <= period.to && to >= period.from)
  const granularity = granularityOf(view, ground)
  // What is drawn belongs to the view that was last answered: its words are about the same one.
  const isMoving = isHeld || isStale
  const [answered, answeredGround] = [useSettled(view, isMoving), useSettled(ground, isMoving)]
  const step = granularityOf(answered, answeredGround)
  const drawn = { drawn: period, asked: resolvePeriod(answered.period, answeredGround.asOf) }
  const filters = answeredGround.source === 'records' ? withoutDates(answered.filters) : []
  const points = trendPoints(answer, { step, covers: answeredGround.covers, filters }, words)
  const selected = askedSteps(points, drawn.asked)
  const asked = resolvePeriod(view.period, ground.asOf)
  const { title, sentence } = trendFinding(points, { ...drawn, reason: answer.reason }, step, words)
  const caption = trendSentence(period, step, words)
  const told = toldSpan(points, drawn.asked)
  const store = useViewStore()
  // A second click may come before the first one is drawn.
  const askedNow = () => resolvePeriod(store.getState().period, ground.asOf)
  const { onClickCapture, onPick } = useSecondClick(askedNow, (key) =>
    change(({ period: present }) => ({ period: pickedPeriod(present, askedNow(), key) })),
  )
  const said = (value: number | null) => (value === null ? t('common.not-known') : format.count(value))
  const hasPrevious = points.some(({ previous }) => previous !== null)
  const figures: Figures = {
    caption,
    columns: [
      { label: t(`incidents.granularity-${step}`), isFigure: false },
      { label: t('incidents.head-incidents'), isFigure: true },
      ...(hasPrevious ? [{ label: t('incidents.head-before'), isFigure: true }] : []),
      { label: t('incidents.head-remark'), isFigure: false },
    ],
    rows: points.map((point) => [
      point.label,
      pointFigure(point, words),
      ...(hasPrevious ? [said(point.previous)] : []),
      remark(point),
    ]),
  }
  function remark(point: TrendPoint): string {
    const { value, partial, isDerived, key } = point
    const place = placeOf(point, drawn.asked)
    const days = partial === null ? null : t('common.only-days', { days: spanSentence(partial, t, format) })
    const kind = days ?? (isDerived ? t('overview.legend-derived') : null)
    const own = value === null ? missingYears(Number(key), Number(key), words) : kind
    const begun = notes.filter((note) => beginOf(note, points) === key).map((note) => noteWords(note, words))
    const outside = place === 'inside' ? [] : [t(`incidents.trend-${place}`)]
    return [...(own === null ? [] : [own]), ...outside, ...begun].join(' · ')
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
  const trend = { step, drawn: period, period: drawn.asked ?? answeredGround.covers, comparison: answered.comparison }
  const remarks = [
    source,
    ...(answeredGround.source === 'records' ? trendNotes(trend, words) : []),
    ...placeNotes(answer, answered.filters, words),
    t('incidents.use-grows'),
    ...(months === null ? [] : [t(`charts.brush-help-${granularity === 'year' ? 'month' : granularity}`)]),
  ]
  const pointed = new Set(points.map(({ key }) => key))
  const columns = step === 'year' ? yearColumns(answer, words).filter(({ year }) => pointed.has(String(year))) : []
  const year = answer.period === null ? null : yearWithin(answer.period)
  const breaks = useBreaks(ground.source === 'records' ? period : null)
  const isEmpty = points.every(({ value }) => value === null || value === 0)
  const legend = selected === null || isEmpty ? null : <Grades grades={[]} outside={t('incidents.trend-outside')} />
  const heightOf = (whole: number) => (legend === null ? whole : whole - LEGEND_HEIGHT)
  return (
    <ChartCard
      {...{ title, sentence, figures, controls, isStale }}
      rows={told === null ? rows : rowsWithin(rows, told)}
      notes={remarks}
      asOf={answer.asOf}
      columns={7}
      isSteady={months !== null}
    >
      <Behind isFrozen={isHeld}>
        <PaintMeasure shown={isStale ? null : view} />
        <div onClickCapture={onClickCapture}>
          {isEmpty ? (
            <div style={{ height: CHART_HEIGHT }}>
              <EmptyNote
                title={t(
                  answer.reason === undefined ? 'incidents.nothing-counted' : `vocabulary.answer-${answer.reason}`,
                )}
              />
            </div>
          ) : step === 'year' ? (
            <ChartPlace height={heightOf(352)}>
              <YearColumns
                columns={columns}
                missing={(from, to) => missingYears(from, to, words)}
                label={yearsLabel(columns, caption, words)}
                selected={selected}
                reach={reach}
                onPick={(each) => onPick(String(each))}
                onClear={() => change({ period: { kind: 'all' } })}
                height={heightOf(352)}
              />
            </ChartPlace>
          ) : (
            <ChartPlace height={heightOf(CHART_HEIGHT)}>
              <TrendChart
                points={points}
                name={year === null ? '' : String(year)}
                previousName={hasPrevious && year !== null ? String(year - 1) : null}
                selected={selected}
                reach={reach}
                onPick={onPick}
                onClear={() => change({ period: { kind: 'all' } })}
                label={t('common.series-value', { series: sentence, value: title })}
                height={heightOf(CHART_HEIGHT)}
                marks={[...noteMarks(notes, points), ...breakMarks(breaks, points)]}
              />
            </ChartPlace>
          )}
          {legend}
        </div>
      </Behind>
      {months !== null && <TrendBrush {...{ months, ground, isStale, drag }} step={granularity} />}
      {ground.source === 'records' && <BreakList breaks={breaks} />}
      {ground.source === 'records' && <NoteList notes={notes} span={asked ?? period} />}
    </ChartCard>
  )
}

const CHART_HEIGHT = 236
const LEGEND_HEIGHT = 16

/** The period that a click on a year, month or day asks for; the same click again gives the whole back. */
function pickedPeriod(present: Period, asked: Span | null, key: string): Period {
  const span = calendarSpan(key)
  if (present.kind !== 'all' && asked !== null && asked.from === span.from && asked.to === span.to)
    return { kind: 'all' }
  return key.length === 4 ? { kind: 'year', year: Number(key) } : { kind: 'range', ...span }
}
