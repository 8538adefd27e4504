import { addDays } from '../../../shared/domain/calendar/day.ts'
import { overlaps, resolvePeriod } from '../../../shared/domain/calendar/period.ts'
import { seriesBreaks } from '../../../shared/domain/figures/series-break.ts'
import { withoutDates } from '../../../shared/domain/incidents/filter.ts'
import type { TrendRow } from '../../../shared/domain/report/tables/incident-tables.ts'
import type { ReportFigures } from '../../../shared/domain/report/tables/report-figures.ts'
import { proseFormat } from '../../../shared/i18n/format.ts'
import { ofName } from '../../../shared/i18n/of-name.ts'
import { breakLabels, labelLines, noteLabels } from '../../charts/time/event-labels.ts'
import type { StepRange } from '../../charts/time/step-range.ts'
import { acrossAt, plotWithin, SIDES } from '../../charts/time/time-plot.ts'
import { TrendPicture } from '../../charts/time/trend-picture.tsx'
import type { TrendPoint } from '../../charts/time/trend-point.ts'
import { askedRuns, askedSteps, placeOf } from '../../findings/asked-days.ts'
import { trendPoints } from '../../findings/trend.ts'
import { breakLabel, breakWords, cutsOf, stepsBefore, withoutAcross } from '../../findings/trend-breaks.ts'
import { trendEnds } from '../../findings/trend-ends.ts'
import { type PaperWords, usePaperWords } from '../paper-words.tsx'
import styles from './chart.module.css'
import { CHART_WIDTH } from './column-frame.tsx'

const HEIGHT = 160
/** A line of labels in pixels: on paper they are no buttons. */
const LINE = 15

/** What a trend on paper draws. */
export interface DrawnTrend {
  readonly points: readonly TrendPoint[]
  /** The steps of the period; `null` for all. */
  readonly chosen: StepRange | null
}

/** The series around the period of a report; that of its table alone where nothing is known around it. */
export function drawnTrend(figures: ReportFigures, isByDay: boolean, words: PaperWords): DrawnTrend {
  const { view } = figures
  const { answer, breaks } = drawnOf(figures)
  const step = isByDay ? 'day' : 'month'
  const days = { step, covers: figures.drawnTrend.covers, filters: withoutDates(view.filters) } as const
  const points = withoutAcross(trendPoints(answer, days, words), breaks)
  const asked = resolvePeriod(view.period, answer.asOf)
  const isWithin = (point: TrendPoint) => asked === null || placeOf(point, [asked]) !== 'outside'
  const [first, last] = [points.findIndex(isWithin), points.findLastIndex(isWithin)]
  const isAll = first <= 0 && last === points.length - 1
  return { points, chosen: isAll || first === -1 ? null : [first, last] }
}

function drawnOf({ drawnTrend: { answer, mappings }, trend, view: { filters } }: ReportFigures) {
  const drawn = answer.period === null ? trend : answer
  const { register, period } = drawn
  const breaks = drawn.source === 'records' ? seriesBreaks(mappings, { filters, register, span: period }) : []
  return { answer: drawn, breaks }
}

interface TrendChartProps {
  readonly figures: ReportFigures
  readonly drawn: DrawnTrend
  readonly rows: readonly TrendRow[]
  readonly isByDay: boolean
}

/** The trend as the screen draws it, and below it what is written on it. */
export function TrendChart({ figures, drawn: { points, chosen }, rows, isByDay }: TrendChartProps) {
  const words = usePaperWords()
  const { t, format, text } = words
  const { answer, breaks } = drawnOf(figures)
  const { period } = answer
  const { filters } = figures.view
  const notes = figures.drawnTrend.notes.filter(({ from, to }) => period !== null && overlaps({ from, to }, period))
  const labels = labelLines(breaks.length, notes.length) * LINE
  const plot = plotWithin({ width: CHART_WIDTH, height: HEIGHT }, points.length, { ...SIDES, top: SIDES.top + labels })
  const ends = { left: plot.left, right: CHART_WIDTH }
  const across = (day: string) => acrossAt(plot, stepsBefore(points, day))
  const kept = askedSteps(points, askedRuns(null, filters, period))
  const told = chosen === null ? points : points.slice(chosen[0], chosen[1] + 1)
  const placed = [
    ...breakLabels(
      breaks.map((each) => ({ id: each.from, at: across(each.from), ...breakLabel(each, words) })),
      ends,
      (count) => t('trend.breaks', { count }),
    ),
    ...noteLabels(
      notes.map((note) => ({ id: String(note.id), at: across(note.from), text: text(note.text), short: '' })),
      ends,
      labelLines(breaks.length, 0),
      (count) => t('trend.notes', { count }),
    ),
  ]
  return (
    <>
      <div className={styles.chart} data-figure>
        <TrendPicture
          {...{ points, chosen, format }}
          kept={kept === null ? null : [...kept]}
          cuts={cutsOf(points, breaks)}
          ends={trendEnds(told, words)}
          bands={notes.map(({ from, to }) => ({
            from: stepsBefore(points, from),
            to: stepsBefore(points, addDays(to, 1)),
          }))}
          breaks={breaks.map(({ from }) => stepsBefore(points, from))}
          events={placed.map(({ text: label, line, left, width, isLeft }) => ({
            text: label,
            x: isLeft ? left + width - 5 : left + 5,
            y: line * LINE + 11,
            isLeft,
          }))}
          label={chartWords(rows, isByDay, words)}
          width={CHART_WIDTH}
          height={HEIGHT + labels}
          labels={labels}
          isPaper
        />
      </div>
      {breaks.length + notes.length === 0 ? null : (
        <p className={styles.written}>
          {[
            ...breaks.map((each) =>
              t('trend.written', { label: breakLabel(each, words).text, words: breakWords(each, words).join(' ') }),
            ),
            ...notes.map(({ from, to, text: written }) =>
              t('common.series-value', {
                series: t('filter.period-range', proseFormat(format).ends(from, to)),
                value: text(written),
              }),
            ),
          ].join(' · ')}
        </p>
      )}
    </>
  )
}

/** A partial time is never the lowest, and the highest only above all full ones. */
function chartWords(rows: readonly TrendRow[], isByDay: boolean, { t, format }: PaperWords): string {
  const nameOf = (row: TrendRow | undefined) => {
    const time = row?.time ?? ''
    return isByDay ? format.longDay(time) : format.month(time)
  }
  const [from, to] = [nameOf(rows[0]), nameOf(rows.at(-1))]
  const ordered = rows
    .filter((row) => row.incidents !== null)
    .toSorted((a, b) => (a.incidents ?? 0) - (b.incidents ?? 0) || Number(isWhole(a)) - Number(isWhole(b)))
  const [lowest, largest] = [ordered.find(isWhole), ordered.at(-1)]
  const highest = {
    period: isByDay
      ? t('filter.period-range', { from, to })
      : t('filter.period-months', { ofFrom: ofName(from), from, to }),
    largest: format.count(largest?.incidents ?? 0),
    when: nameOf(largest),
  }
  return lowest === undefined || lowest === largest
    ? t('report.chart-trend-partial', highest)
    : t('report.chart-trend', { ...highest, smallest: format.count(lowest.incidents ?? 0), lowest: nameOf(lowest) })
}

function isWhole({ state }: TrendRow): boolean {
  return state === 'full'
}
