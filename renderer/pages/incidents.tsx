import { memo, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import { yearOf } from '../../shared/domain/day.ts'
import type { Period } from '../../shared/domain/period.ts'
import type { ViewState } from '../../shared/domain/view-state.ts'
import { Ready } from '../components/ready.tsx'
import { CategoryCard } from '../incidents/category-card.tsx'
import { CommuneCard } from '../incidents/commune-card.tsx'
import { Delays } from '../incidents/delays.tsx'
import { DistributionCard } from '../incidents/distribution-card.tsx'
import { Filters } from '../incidents/filters.tsx'
import { HeatCard } from '../incidents/heat-card.tsx'
import type { IncidentFigures } from '../incidents/incident-figures.ts'
import { NeedsRecordsCard } from '../incidents/needs-records-card.tsx'
import { isOutsideData, NoMatchCard } from '../incidents/no-match-card.tsx'
import { usePaintMeasure } from '../incidents/paint-measure.ts'
import { PinnedCard } from '../incidents/pinned-card.tsx'
import { type Ground, groundOf, incidentQuestions, type QuestionName } from '../incidents/questions.ts'
import { Selection } from '../incidents/selection.tsx'
import { StatusCard } from '../incidents/status-card.tsx'
import { ChannelCard, OrganisationCard } from '../incidents/top-cards.tsx'
import { TrendCard } from '../incidents/trend-card.tsx'
import { useIncidentFigures } from '../incidents/use-incident-figures.ts'
import { useSettled } from '../incidents/use-settled.ts'
import { useSteadyCards } from '../incidents/use-steady-cards.ts'
import { useSteadyHeight } from '../incidents/use-steady-height.ts'
import type { Answers, Questions } from '../query/answers.ts'
import { useFolder } from '../query/folder.tsx'
import { useList } from '../query/list.ts'
import { fewRows, rowsOf } from '../query/rows-request.ts'
import { RowsProvider } from '../rows/rows-provider.tsx'
import { ShownViewProvider, useView } from '../state/view.tsx'
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
  const drag = useCallback(
    (period: Period | null) => {
      if (period !== null) keep()
      setDragged(period)
    },
    [keep],
  )
  const view = useMemo(() => (dragged === null ? chosen : { ...chosen, period: dragged }), [chosen, dragged])
  const ground = useMemo(() => groundOf(view, folder), [view, folder])
  const questions = useMemo(() => {
    // The trend above the window stays as it is.
    const { trend } = incidentQuestions(chosen, groundOf(chosen, folder))
    return { ...incidentQuestions(view, ground), trend }
  }, [chosen, view, ground, folder])
  const figures = useIncidentFigures(questions)
  const data = figures.status === 'ready' ? figures.data : null
  const isStale = figures.status === 'ready' && figures.isStale
  const current = useMemo(
    (): ChartsProps | null => (data === null ? null : { ...data, view, questions, ground, isStale, isHeld, drag }),
    [data, view, questions, ground, isStale, isHeld, drag],
  )
  // A window that is moved soon has its figures: the charts are drawn once for each of its places, never dimmed.
  const isAwaited = isHeld && isStale
  const next = useSettled(current, isAwaited)
  // What is clicked answers at once; the charts are drawn in pieces behind it.
  const drawn = useDeferredValue(next) ?? next
  const few = useMemo(
    () => (data === null ? null : fewRows(questions.total, data.answers.total)),
    [data, questions.total],
  )
  return (
    <RowsProvider few={useSettled(few, isStale || isHeld)}>
      <Filters
        {...{ ground, bar, height }}
        period={view.period}
        years={useYears(ground)}
        latest={ground.source === 'records' || isStale ? null : (data?.answers.total ?? null)}
      />
      <Ready of={figures} title={t('incidents.title')}>
        {() => <div aria-busy={isAwaited || drawn !== next}>{drawn !== null && <ShownCharts {...drawn} />}</div>}
      </Ready>
    </RowsProvider>
  )
}

const ShownCharts = memo(function ShownCharts(props: ChartsProps) {
  usePaintMeasure(props.isStale ? null : props.view)
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

interface ChartsProps {
  readonly view: ViewState
  readonly questions: Questions<QuestionName>
  readonly answers: Answers<QuestionName>
  readonly charts: IncidentFigures['charts']
  readonly ground: Ground
  readonly isStale: boolean
  readonly isHeld: boolean
  readonly drag: (period: Period | null) => void
}

function Charts({ questions, answers, charts, ground, isStale, isHeld, drag }: ChartsProps) {
  const { t } = useWords()
  const { filters, pinned } = useView()
  const grid = useSteadyCards(isHeld)
  const rows = (name: QuestionName) => rowsOf(questions[name], answers[name])
  const isKnown = answers.total.total !== null
  const card = (name: QuestionName) => ({ answer: answers[name], rows: rows(name), isStale })
  const months = ground.source === 'records' ? (charts?.figures.trend ?? null) : null
  if (isOutsideData(answers.total)) return <NoMatchCard answer={answers.total} ground={ground} />
  return (
    <>
      {isKnown && <Selection {...{ answers, isStale }} rows={rows('total')} isFiltered={filters.length > 0} />}
      <div className="grid dense" ref={grid}>
        {pinned !== null && <PinnedCard {...{ pinned, answers, isStale }} />}
        {!isKnown && <NoMatchCard answer={answers.total} ground={ground} />}
        <TrendCard {...card('trend')} {...{ ground, months, isHeld, drag }} />
        {charts === null ? (
          <>
            <NeedsRecordsCard title={t('charts.weekdays')} columns={5} />
            <CategoryCard categories={card('categories')} subcategories={card('subcategories')} />
            <NeedsRecordsCard title={t('incidents.municipalities')} columns={4} />
            <NeedsRecordsCard title={t('incidents.delays')} columns={4} />
          </>
        ) : (
          <>
            <HeatCard heat={charts.figures.heat} total={answers.total} rows={rows('total')} isStale={isStale} />
            <CategoryCard categories={card('categories')} subcategories={card('subcategories')} />
            <CommuneCard {...card('municipalities')} charts={charts} />
            <Delays {...{ questions, answers, isStale }} rows={rows('closed')} />
            <StatusCard {...card('statuses')} />
            <DistributionCard
              distribution={charts.figures.delays.distribution}
              closed={answers.closedTotal}
              closedRate={answers.closedRate}
              rows={rows('closedTotal')}
              isStale={isStale}
            />
            <ChannelCard {...card('channels')} />
            <OrganisationCard {...card('organisations')} />
          </>
        )}
      </div>
    </>
  )
}
