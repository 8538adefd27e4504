import { type ReactNode, useMemo, useState } from 'react'
import { addDays } from '../../../../shared/domain/calendar/day.ts'
import { overlaps, resolvePeriod, yearWithin } from '../../../../shared/domain/calendar/period.ts'
import type { SeriesBreak } from '../../../../shared/domain/figures/series-break.ts'
import { comparedSpan } from '../../../../shared/domain/incidents/comparison.ts'
import { withoutDates } from '../../../../shared/domain/incidents/filter.ts'
import type { Answer } from '../../../../shared/domain/incidents/question.ts'
import { effectiveFilters, isOfRegister } from '../../../../shared/domain/incidents/shown-registers.ts'
import { FIXMYSTREET } from '../../../../shared/domain/vocabulary/register.ts'
import type { MessageKey } from '../../../../shared/i18n/translator.ts'
import { LABEL_LINE, labelLines } from '../../../charts/time/event-labels.ts'
import { SIDES, YEAR_SIDES } from '../../../charts/time/time-plot.ts'
import type { TrendLimit } from '../../../charts/time/trend-picture.tsx'
import type { TrendPoint } from '../../../charts/time/trend-point.ts'
import { ChartCard } from '../../../components/card/chart-card.tsx'
import { EmptyNote } from '../../../components/note.tsx'
import { askedRuns, askedSteps, describedFilter, describedSteps } from '../../../findings/asked-days.ts'
import { type TrendChange, trendFinding, trendPoints, trendSentence } from '../../../findings/trend.ts'
import { cutsOf, stepsBefore, withoutAcross } from '../../../findings/trend-breaks.ts'
import { trendEnds } from '../../../findings/trend-ends.ts'
import { trendNotes } from '../../../findings/trend-notes.ts'
import { useFolder } from '../../../host/folder.tsx'
import { rowsWithin } from '../../../host/rows-request.ts'
import { useLoaded } from '../../../host/use-loaded.ts'
import { RemovedNote, useNoteRemoval } from '../../../notes/note-entry.tsx'
import { useNotes } from '../../../notes/use-notes.ts'
import { useView, useViewActions, useViewStore } from '../../../state/view.tsx'
import { useWords } from '../../../state/words.tsx'
import type { TrendBrush } from '../../drawing/brush.ts'
import { Deferred, PaintMeasure } from '../../drawing/deferred.tsx'
import { useSecondClick } from '../../drawing/second-click.ts'
import { type Coverage, granularityOf } from '../../figures/questions.ts'
import type { CardFigures, TrendBasis } from '../../figures/selection-figures.ts'
import { useSourceNote } from '../card-words.ts'
import { useBreaks } from './breaks.ts'
import { pickedDays, rangeOfSpan } from './picked-period.ts'
import { TrendChoices } from './trend-choices.tsx'
import { LEGEND_HEIGHT, TREND_HEIGHT, TrendDrawing } from './trend-drawing.tsx'
import { TrendLabels } from './trend-events.tsx'
import { trendTable } from './trend-table.ts'
import { TrendWindow } from './trend-window.tsx'

interface TrendCardProps extends CardFigures, TrendBrush {
  readonly controls?: ReactNode
  readonly coverage: Coverage
  /** What is drawn belongs to the view that was last answered: its words are about the same one. */
  readonly trendOf: TrendBasis
}

/** Incidents over time. A click on a point makes it the period; a click on the period itself gives all of it back. */
export function TrendCard(props: TrendCardProps) {
  const { answer, rows, coverage, trendOf, controls, isStale, isOffered, isHeld, drag } = props
  const words = useWords()
  const { t } = words
  const view = useView()
  const { change } = useViewActions()
  const { period } = answer
  const source = useSourceNote(answer)
  const isOfRecords = coverage.source === 'records'
  const kept = useNotes()
  const notes = kept.filter(({ from, to }) => isOfRecords && period !== null && overlaps({ from, to }, period))
  const allBreaks = useBreaks(answer, trendOf.coverage.covers ?? period)
  const breaks = useMemo(
    () => allBreaks.filter(({ from }) => period !== null && from > period.from && from <= period.to),
    [allBreaks, period],
  )
  const { removed, remove, putBack } = useNoteRemoval()
  const { view: answered, coverage: answeredCoverage } = trendOf
  const step = granularityOf(answered, answeredCoverage)
  // Hundreds of them, which stay as they are while the window is dragged.
  const points = useMemo(() => {
    const { view: of, coverage: within } = trendOf
    const filters = within.source === 'records' ? withoutDates(of.filters) : []
    const covered = { step: granularityOf(of, within), covers: within.covers, filters }
    return withoutAcross(trendPoints(answer, covered, words), breaks)
  }, [answer, trendOf, breaks, words])
  const askedThen = resolvePeriod(answered.period, answeredCoverage.asOf)
  const [isLimited, setIsLimited] = useState(false)
  const limits = useUsualLimits(points, isLimited && step === 'month' && isOfRecords)
  const runs = askedRuns(askedThen, answered.filters, period)
  const selected = askedSteps(points, runs)
  const told = { drawn: period, asked: runs, reason: answer.reason, change: changeOf(trendOf, breaks) }
  const { title, sentence } = trendFinding(points, told, step, words)
  const caption = trendSentence(period === null ? [] : [period], step, words)
  const described = describedSteps(points, runs)
  const store = useViewStore()
  // A second click may come before the first one is drawn.
  const askedNow = () => resolvePeriod(store.getState().period, coverage.asOf)
  const { onClickCapture, onPick } = useSecondClick(askedNow, (key) =>
    change((present) => pickedDays(present, askedNow(), key)),
  )
  const onClear = () => change(({ filters }) => ({ period: { kind: 'all' }, filters: withoutDates(filters) }))
  const trend = { step, drawn: period, period: askedThen ?? answeredCoverage.covers, comparison: answered.comparison }
  const remarks = [
    source,
    ...(isOfRegister(answer, FIXMYSTREET) ? [t('incidents.use-grows')] : []),
    ...(isOffered ? [t(`charts.brush-help-${step === 'year' ? 'month' : step}`)] : []),
  ]
  // Room for those of other years too: the trend does not move when it is drawn over these.
  const labels = labelLines(allBreaks.length, isOfRecords ? kept.length : 0) * LABEL_LINE
  const own = step === 'year' ? YEAR_SIDES : SIDES
  const legend = step === 'year' && selected !== null ? LEGEND_HEIGHT : 0
  const sides = { ...own, top: own.top + labels, bottom: own.bottom + legend }
  const keys = points.map(({ key }) => key)
  const isEmpty = points.every(({ value }) => value === null || value === 0)
  const begin = (from: string) => {
    const end = answeredCoverage.covers?.to ?? period?.to ?? from
    const asked = askedNow()
    change({ period: { kind: 'range', from, to: asked !== null && asked.to >= from ? asked.to : end } })
  }
  const drawing = (
    <Deferred isFrozen={isHeld}>
      <PaintMeasure shown={isStale ? null : view} />
      {isEmpty ? (
        <div style={{ display: 'grid', height: TREND_HEIGHT }}>
          <EmptyNote title={t(emptyWords(answer.reason))} />
        </div>
      ) : (
        <>
          <TrendLabels {...{ points, breaks, notes, sides }} onBegin={begin} onRemove={remove} />
          <TrendDrawing
            {...{ answer, points, limits, step, selected, caption, labels }}
            chosen={selected === null || askedThen === null ? null : rangeOfSpan(askedThen, keys)}
            keptSteps={askedSteps(points, askedRuns(null, answered.filters, period))}
            ends={trendEnds(selected === null ? points : points.filter(({ key }) => selected.has(key)), words)}
            bands={notes.map(({ from, to }) => ({
              from: stepsBefore(points, from),
              to: stepsBefore(points, addDays(to, 1)),
            }))}
            breaks={breaks.map(({ from }) => stepsBefore(points, from))}
            cuts={cutsOf(points, breaks)}
            name={t('common.series-value', { series: sentence, value: title })}
          />
        </>
      )}
    </Deferred>
  )
  return (
    <ChartCard
      {...{ title, exceptions: answeredCoverage.source === 'records' ? trendNotes(trend, words) : [], isStale }}
      choices={
        <TrendChoices
          {...{ step, isOfRecords, isLimited }}
          range={view.trendRange}
          drawn={period}
          span={askedThen ?? period}
          onLimit={() => setIsLimited(!isLimited)}
        />
      }
      figures={trendTable({ points, step, asked: runs, notes, breaks, caption }, words)}
      rows={described.span === null ? rows : rowsWithin(rows, described.span, describedFilter(described, step))}
      notes={remarks}
      asOf={answer.asOf}
      controls={controls}
    >
      {isEmpty ? (
        drawing
      ) : (
        <div onClickCapture={onClickCapture}>
          <TrendWindow {...{ points, step, coverage, isStale, isOffered, drag, sides, onPick, onClear }}>
            {drawing}
          </TrendWindow>
        </div>
      )}
      <RemovedNote {...{ removed, putBack }} />
    </ChartCard>
  )
}

/** The change of the selection on the same days of the year before, where nothing withholds it. */
function changeOf({ view, total }: TrendBasis, breaks: readonly SeriesBreak[]): TrendChange | null {
  const { period = null, comparison } = total ?? {}
  if (period === null || comparison === undefined || comparison.change === null) return null
  if (comparedSpan(view.comparison) !== null || yearWithin(period) === null) return null
  const isAcross = breaks.some(({ from, isOwn }) => isOwn && from > comparison.from && from <= period.to)
  return isAcross ? null : { change: comparison.change, days: period }
}

/** Why nothing is drawn; of whole months the page says it once. */
function emptyWords(reason: Answer['reason']): MessageKey {
  if (reason === undefined) return 'incidents.nothing-counted'
  return reason === 'needs-finer-cells' ? 'incidents.needs-finer-cells' : `vocabulary.answer-${reason}`
}

const NONE: readonly TrendLimit[] = []

/** Between which counts each month would lie that changed as usual: known once they are asked for. */
function useUsualLimits(points: readonly TrendPoint[], isAsked: boolean): readonly TrendLimit[] {
  const { registers } = useFolder()
  const { filters, asOf, source } = useView()
  const asked = { filters: effectiveFilters(filters, registers, source), from: null, to: null, asOf }
  const loaded = useLoaded(['figures.findings', asked], (client) => client.call('figures.findings', asked), {
    isAsked,
    isKept: false,
  })
  const swings = isAsked && loaded.status === 'ready' ? loaded.data.swings : null
  return useMemo(() => {
    if (swings === null) return NONE
    const known = new Map(swings.map((swing) => [swing.month, swing]))
    return points.flatMap(({ key }, index) => {
      const swing = known.get(key)
      if (swing === undefined) return []
      const { before, mean, width } = swing
      return [{ index, low: Math.max(0, before + mean - width), high: before + mean + width }]
    })
  }, [points, swings])
}
