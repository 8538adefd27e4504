import { memo, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import { yearOf } from '../../shared/domain/calendar/day.ts'
import type { Period } from '../../shared/domain/calendar/period.ts'
import { type IncidentChart as Chart, INCIDENT_CHARTS, type ViewState } from '../../shared/domain/view/view-state.ts'
import { type ChartPin, ChartPinContext } from '../components/chart-pin.ts'
import { Ready } from '../components/ready.tsx'
import { CategoryCard } from '../incidents/cards/category-card.tsx'
import { IncidentChart } from '../incidents/cards/incident-chart.tsx'
import type { MonthBrush } from '../incidents/cards/month-brush.ts'
import { NeedsRecordsCard } from '../incidents/cards/needs-records-card.tsx'
import { isOutsideData, NoMatchCard } from '../incidents/cards/no-match-card.tsx'
import { PublishedBeside } from '../incidents/cards/published-beside.tsx'
import { Selection } from '../incidents/cards/selection.tsx'
import { TrendCard } from '../incidents/cards/trend-card.tsx'
import { createSteadyCards, type SteadyCards } from '../incidents/drawing/steady-cards.ts'
import { useLate } from '../incidents/drawing/use-late.ts'
import { useSettled } from '../incidents/drawing/use-settled.ts'
import { useSteadyClick } from '../incidents/drawing/use-steady-click.ts'
import { useSteadyHeight } from '../incidents/drawing/use-steady-height.ts'
import { answered } from '../incidents/figures/answered.ts'
import type { ChartSide } from '../incidents/figures/chart-side.ts'
import type { IncidentFigures } from '../incidents/figures/incident-figures.ts'
import { type Ground, groundOf, incidentQuestions, type QuestionName } from '../incidents/figures/questions.ts'
import { useIncidentFigures } from '../incidents/figures/use-incident-figures.ts'
import { PinnedCard } from '../incidents/pinned/pinned-card.tsx'
import { PinnedPair } from '../incidents/pinned/pinned-pair.tsx'
import { Filters } from '../incidents/sentence/filters.tsx'
import { useFolder } from '../query/folder.tsx'
import { useList } from '../query/list.ts'
import { fewRows } from '../query/rows-request.ts'
import { RowsProvider } from '../rows/rows-provider.tsx'
import { ShownViewProvider, useView, useViewStore } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'

/** Incidents by time, category, municipality and status, each chart filtering the others. */
export function IncidentsPage() {
  const { t } = useWords()
  const chosen = useView()
  const folder = useFolder()
  // Where the window over the months is being moved to: the view takes it once it is let go.
  const [dragged, setDragged] = useState<Period | null>(null)
  const isHeld = dragged !== null
  const bar = useRef<HTMLDivElement>(null)
  const { height, keep } = useSteadyHeight(bar, isHeld)
  const [cards] = useState(createSteadyCards)
  const drag = useCallback(
    (period: Period | null) => {
      if (period === null) cards.release()
      else {
        keep()
        cards.keep()
      }
      setDragged(period)
    },
    [keep, cards],
  )
  const view = useMemo(() => (dragged === null ? chosen : { ...chosen, period: dragged }), [chosen, dragged])
  const ground = useMemo(() => groundOf(view, folder), [view, folder])
  const atRest = useMemo(() => incidentQuestions(chosen, groundOf(chosen, folder)), [chosen, folder])
  const questions = useMemo(
    // The trend above the window stays as it is.
    () => (view === chosen ? atRest : { ...incidentQuestions(view, ground), trend: atRest.trend }),
    [chosen, view, ground, atRest],
  )
  const figures = useIncidentFigures(questions)
  const data = figures.status === 'ready' ? figures.data : null
  const isStale = figures.status === 'ready' && figures.isStale
  const current = useMemo(
    (): ChartsProps | null =>
      data === null ? null : { ...data, view, questions, ground, isStale, isHeld, drag, cards },
    [data, view, questions, ground, isStale, isHeld, drag, cards],
  )
  // What is asked soon has its figures: the charts are drawn once with them, and dimmed first only where they are late.
  const isLate = useLate(isStale)
  const isAwaited = isStale && (isHeld || !isLate)
  const next = useSettled(current, isAwaited)
  // What is clicked answers at once; the charts are drawn in pieces behind it.
  const drawn = useDeferredValue(next) ?? next
  const few = useMemo(
    () => (data === null ? null : fewRows(questions.total, data.answers.total)),
    [data, questions.total],
  )
  const steady = useSteadyClick()
  return (
    <RowsProvider few={useSettled(few, isStale || isHeld)}>
      <Filters
        {...{ ground, bar, height }}
        period={view.period}
        years={useYears(ground)}
        latest={ground.source === 'records' || isStale ? null : (data?.answers.total ?? null)}
      />
      <Ready of={figures} title={t('incidents.title')}>
        {() => (
          <div aria-busy={isAwaited || drawn !== next} {...steady}>
            {drawn !== null && <ShownCharts {...drawn} />}
          </div>
        )}
      </Ready>
    </RowsProvider>
  )
}

const ShownCharts = memo(function ShownCharts(props: ChartsProps) {
  return (
    <ShownViewProvider view={props.view}>
      <Charts {...props} />
    </ShownViewProvider>
  )
})

/** The years that can be chosen: those that records cover, or those that the source gives. */
function useYears({ covers }: Ground): readonly number[] {
  const published = useList('years.list', {})
  const { asOf } = useFolder()
  const list = published.status === 'ready' ? published.data : null
  return useMemo(() => {
    if (covers !== null) {
      const first = yearOf(covers.from)
      return Array.from({ length: yearOf(covers.to) - first + 1 }, (_, index) => first + index)
    }
    const years = (list ?? []).map(({ to }) => yearOf(to))
    return [...new Set([...years, ...(asOf.published === null ? [] : [yearOf(asOf.published)])])].toSorted()
  }, [covers, list, asOf.published])
}

interface ChartsProps extends Omit<ChartSide, 'charts'>, Omit<MonthBrush, 'months'> {
  readonly view: ViewState
  readonly charts: IncidentFigures['charts']
  readonly cards: SteadyCards
}

function Charts({ questions, answers, charts, ground, isStale, isHeld, drag, cards }: ChartsProps) {
  const { t } = useWords()
  const { filters, pinned } = useView()
  const pins = usePins()
  const isKnown = answers.total.total !== null
  const card = (name: QuestionName) => answered({ questions, answers, isStale }, name)
  if (isOutsideData(answers.total) || answers.total.reason === 'not-in-the-data')
    return <NoMatchCard answer={answers.total} ground={ground} />
  const isInFigures = pinned !== null && (pinned.chart === null || charts === null)
  return (
    <>
      {isKnown && (
        <Selection
          {...{ answers, isStale }}
          rows={card('total').rows}
          isFiltered={filters.length > 0}
          beside={<PublishedBeside total={answers.total} />}
        />
      )}
      <div className="grid dense" ref={cards.grid}>
        {isInFigures && <PinnedCard {...{ pinned, isStale }} present={{ questions, answers, charts }} />}
        {!isKnown && <NoMatchCard answer={answers.total} ground={ground} />}
        {charts === null ? (
          <>
            <TrendCard {...card('trend')} {...{ ground, isHeld, drag }} months={null} />
            <NeedsRecordsCard title={t('charts.weekdays')} columns={5} />
            <CategoryCard categories={card('categories')} subcategories={card('subcategories')} />
            <NeedsRecordsCard title={t('incidents.municipalities')} columns={4} />
            <NeedsRecordsCard title={t('incidents.delays')} columns={4} />
          </>
        ) : (
          INCIDENT_CHARTS.map((chart) => {
            const side = { questions, answers, charts, ground, isStale }
            const brush = { months: ground.source === 'records' ? charts.figures.trend : null, isHeld, drag }
            const pin = pins(chart)
            return (
              <ChartPinContext key={chart} value={pin}>
                {pinned !== null && pin.isPinned ? (
                  <PinnedPair {...{ chart, pinned, brush }} present={side} unpin={pin.toggle} />
                ) : (
                  <IncidentChart {...{ chart, side, brush }} />
                )}
              </ChartPinContext>
            )
          })
        )}
      </div>
    </>
  )
}

/** The pin of each chart: it keeps the present selection, or lets go of the one that the chart is pinned with. */
function usePins(): (chart: Chart) => ChartPin {
  const { pinned } = useView()
  const store = useViewStore()
  // The chart that a person pinned or let go last: the focus follows to where it stands now.
  const [touched, touch] = useState<Chart | null>(null)
  return (chart) => {
    const isPinned = pinned?.chart === chart
    return {
      isPinned,
      takesFocus: touched === chart,
      toggle: () => {
        touch(chart)
        store.setState(({ filters, period }) => ({ pinned: isPinned ? null : { filters, period, chart } }))
      },
    }
  }
}
