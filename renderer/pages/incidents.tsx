import { memo, useDeferredValue, useMemo, useState } from 'react'
import { yearOf } from '../../shared/domain/day.ts'
import type { Question } from '../../shared/domain/question.ts'
import type { ViewState } from '../../shared/domain/view-state.ts'
import { Ready } from '../components/ready.tsx'
import { CategoryCard } from '../incidents/category-card.tsx'
import { CommuneCard } from '../incidents/commune-card.tsx'
import { Delays } from '../incidents/delays.tsx'
import { DistributionCard } from '../incidents/distribution-card.tsx'
import { Filters } from '../incidents/filters.tsx'
import { HeatCard } from '../incidents/heat-card.tsx'
import { NeedsRecordsCard } from '../incidents/needs-records-card.tsx'
import { isOutsideData, NoMatchCard } from '../incidents/no-match-card.tsx'
import { usePaintMeasure } from '../incidents/paint-measure.ts'
import { PinnedCard } from '../incidents/pinned-card.tsx'
import { type Ground, groundOf, incidentQuestions, type QuestionName } from '../incidents/questions.ts'
import { Selection } from '../incidents/selection.tsx'
import { StatusCard } from '../incidents/status-card.tsx'
import { ChannelCard, OrganisationCard } from '../incidents/top-cards.tsx'
import { TrendCard } from '../incidents/trend-card.tsx'
import { type IncidentFigures, useIncidentFigures } from '../incidents/use-incident-figures.ts'
import type { Answers, Questions } from '../query/answers.ts'
import { useFolder } from '../query/folder.tsx'
import { useList } from '../query/list.ts'
import { rowsOf } from '../query/rows-request.ts'
import { RowsProvider } from '../rows/rows-provider.tsx'
import { ShownViewProvider, useView } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'

/** Incidents by time, category, municipality and status, each chart filtering the others. */
export function IncidentsPage() {
  const { t } = useWords()
  const view = useView()
  const folder = useFolder()
  const ground = useMemo(() => groundOf(view, folder), [view, folder])
  // While the window over the months is moved, the trend above it stays as it is.
  const [held, setHeld] = useState<Question | null>(null)
  const questions = useMemo(() => {
    const asked = incidentQuestions(view, ground)
    return held === null ? asked : { ...asked, trend: held }
  }, [view, ground, held])
  const figures = useIncidentFigures(questions)
  const data = figures.status === 'ready' ? figures.data : null
  const isStale = figures.status === 'ready' && figures.isStale
  const current = useMemo((): ChartsProps | null => {
    const hold = (isHeld: boolean) => setHeld((known) => (isHeld ? (known ?? questions.trend) : null))
    return data === null ? null : { ...data, view, questions, ground, isStale, isHeld: held !== null, hold }
  }, [data, view, questions, ground, isStale, held])
  // What is clicked answers at once; the charts are drawn in pieces behind it.
  const drawn = useDeferredValue(current) ?? current
  return (
    <RowsProvider>
      <Filters
        ground={ground}
        years={useYears(ground)}
        total={isStale ? null : (data?.answers.total ?? null)}
        isHeld={held !== null}
      />
      <Ready of={figures} title={t('incidents.title')}>
        {() => <div aria-busy={drawn !== current}>{drawn !== null && <ShownCharts {...drawn} />}</div>}
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
  if (covers !== null) {
    const first = yearOf(covers.from)
    return Array.from({ length: yearOf(covers.to) - first + 1 }, (_, index) => first + index)
  }
  const years = published.status === 'ready' ? published.data.map(({ to }) => yearOf(to)) : []
  return [...new Set([...years, ...(asOf.published === null ? [] : [yearOf(asOf.published)])])].toSorted()
}

interface ChartsProps {
  readonly view: ViewState
  readonly questions: Questions<QuestionName>
  readonly answers: Answers<QuestionName>
  readonly charts: IncidentFigures['charts']
  readonly ground: Ground
  readonly isStale: boolean
  readonly isHeld: boolean
  readonly hold: (isHeld: boolean) => void
}

function Charts({ questions, answers, charts, ground, isStale, isHeld, hold }: ChartsProps) {
  const { t } = useWords()
  const { filters, pinned } = useView()
  const rows = (name: QuestionName) => rowsOf(questions[name], answers[name])
  const hasNoMatch = answers.total.total === null || answers.total.total === 0
  const card = (name: QuestionName) => ({ answer: answers[name], rows: rows(name), isStale })
  const months = ground.source === 'records' ? (charts?.figures.trend ?? null) : null
  if (isOutsideData(answers.total)) return <NoMatchCard answer={answers.total} ground={ground} />
  return (
    <>
      {!hasNoMatch && <Selection {...{ answers, isStale }} rows={rows('total')} isFiltered={filters.length > 0} />}
      <div className="grid dense">
        {pinned !== null && <PinnedCard {...{ pinned, answers, isStale }} />}
        {hasNoMatch && <NoMatchCard answer={answers.total} ground={ground} />}
        <TrendCard {...card('trend')} {...{ ground, months, isHeld, hold }} />
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
