import { overlaps, resolvePeriod } from '../../../shared/domain/calendar/period.ts'
import { withoutDates } from '../../../shared/domain/incidents/filter.ts'
import { isOfRegister } from '../../../shared/domain/incidents/shown-registers.ts'
import { GRANULARITIES } from '../../../shared/domain/view/view-state.ts'
import { CATEGORIES } from '../../../shared/domain/vocabulary/category.ts'
import { FIXMYSTREET } from '../../../shared/domain/vocabulary/register.ts'
import { ChartCard } from '../../components/chart-card.tsx'
import { Segments } from '../../components/segments.tsx'
import { askedRuns, askedSteps, describedFilter, describedSteps } from '../../findings/asked-days.ts'
import { breakNotes, placeNotes } from '../../findings/place-notes.ts'
import { trendFinding, trendPoints, trendSentence } from '../../findings/trend.ts'
import { trendNotes } from '../../findings/trend-notes.ts'
import { rowsWithin } from '../../host/rows-request.ts'
import { NoteList } from '../../notes/chart-notes.tsx'
import styles from '../../notes/notes.module.css'
import { useNotes } from '../../notes/use-notes.ts'
import { useView, useViewActions, useViewStore } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'
import type { MonthBrush } from '../drawing/brush.ts'
import { Deferred, PaintMeasure } from '../drawing/deferred.tsx'
import { useSecondClick } from '../drawing/second-click.ts'
import { type Coverage, granularityOf } from '../figures/questions.ts'
import type { CardFigures, TrendBasis } from '../figures/selection-figures.ts'
import { type MarkedBreak, useBreaks } from './breaks.ts'
import { pickedDays } from './picked-period.ts'
import { useSourceNote } from './source-note.ts'
import { TrendBrush } from './trend-brush.tsx'
import { TrendDrawing } from './trend-drawing.tsx'
import { noteMarks, trendMarks } from './trend-marks.ts'
import { trendTable } from './trend-table.ts'

interface TrendCardProps extends CardFigures, MonthBrush {
  readonly coverage: Coverage
  /** What is drawn belongs to the view that was last answered: its words are about the same one. */
  readonly trendOf: TrendBasis
}

/** Incidents over time. A click on a point makes it the period; a click on the period itself gives all of it back. */
export function TrendCard(props: TrendCardProps) {
  const { answer, rows, coverage, trendOf, isStale, months, isHeld, drag } = props
  const words = useWords()
  const { t } = words
  const view = useView()
  const { change } = useViewActions()
  const { period } = answer
  const source = useSourceNote(answer)
  const notes = useNotes().filter(({ from, to }) => period !== null && overlaps({ from, to }, period))
  const granularity = granularityOf(view, coverage)
  const { view: answered, coverage: answeredCoverage } = trendOf
  const step = granularityOf(answered, answeredCoverage)
  const counted = answeredCoverage.source === 'records' ? withoutDates(answered.filters) : []
  const points = trendPoints(answer, { step, covers: answeredCoverage.covers, filters: counted }, words)
  const askedThen = resolvePeriod(answered.period, answeredCoverage.asOf)
  const runs = askedRuns(askedThen, answered.filters, period)
  const selected = askedSteps(points, runs)
  const { title, sentence } = trendFinding(points, { drawn: period, asked: runs, reason: answer.reason }, step, words)
  const caption = trendSentence(period === null ? [] : [period], step, words)
  const described = describedSteps(points, runs)
  const asked = resolvePeriod(view.period, coverage.asOf)
  const store = useViewStore()
  // A second click may come before the first one is drawn.
  const askedNow = () => resolvePeriod(store.getState().period, coverage.asOf)
  const { onClickCapture, onPick } = useSecondClick(askedNow, (key) =>
    change((present) => pickedDays(present, askedNow(), key)),
  )
  const controls = (
    <Segments
      label={t('incidents.granularity')}
      value={granularity}
      onChange={(next) => change({ granularity: next })}
      options={GRANULARITIES.map((each) => ({
        value: each,
        label: t(`incidents.granularity-${each}`),
        isDisabled: coverage.source === 'published' && each !== 'year',
      }))}
    />
  )
  const trend = { step, drawn: period, period: askedThen ?? answeredCoverage.covers, comparison: answered.comparison }
  const remarks = [
    source,
    ...placeNotes(answer, words),
    ...(isOfRegister(answer, FIXMYSTREET) ? [t('incidents.use-grows')] : []),
    ...(months === null ? [] : [t(`charts.brush-help-${granularity === 'year' ? 'month' : granularity}`)]),
  ]
  const exceptions = [
    ...(answeredCoverage.source === 'records' ? trendNotes(trend, words) : []),
    ...breakNotes(answer, answered.filters, words),
  ]
  const breaks = useBreaks(coverage.source === 'records' ? period : null)
  return (
    <ChartCard
      {...{ title, exceptions, controls, isStale }}
      figures={trendTable({ points, step, asked: runs, notes, caption }, words)}
      rows={described.span === null ? rows : rowsWithin(rows, described.span, describedFilter(described, step))}
      notes={remarks}
      asOf={answer.asOf}
      isAnchored={months !== null}
    >
      <Deferred isFrozen={isHeld}>
        <PaintMeasure shown={isStale ? null : view} />
        <div onClickCapture={onClickCapture}>
          <TrendDrawing
            {...{ answer, points, step, selected, caption, onPick }}
            name={t('common.series-value', { series: sentence, value: title })}
            onClear={() => change(({ filters }) => ({ period: { kind: 'all' }, filters: withoutDates(filters) }))}
            marks={[...noteMarks(notes, points), ...trendMarks(breaks, points)]}
          />
        </div>
      </Deferred>
      {months !== null && <TrendBrush {...{ months, coverage, isStale, drag }} step={granularity} />}
      {coverage.source === 'records' && <BreakList breaks={breaks} />}
      {coverage.source === 'records' && <NoteList notes={notes} span={asked ?? period} />}
    </ChartCard>
  )
}

/** What the letters on a trend stand for: from that day on a name means another category. */
function BreakList({ breaks }: { breaks: readonly MarkedBreak[] }) {
  const { t, format, language } = useWords()
  if (breaks.length === 0) return null
  return (
    <section className={styles.notes} aria-label={t('mappings.breaks-table')}>
      <ul>
        {breaks.map(({ id, mark, from, name, category }) => (
          <li key={id}>
            <b>{mark}</b>
            <span>
              {t('mappings.break-note', { day: format.day(from), name, category: CATEGORIES[category][language] })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
