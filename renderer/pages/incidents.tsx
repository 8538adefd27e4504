import { lazy, memo, Suspense, useState } from 'react'
import { AppError } from '../../shared/contract/error.ts'
import { monthWithin } from '../../shared/domain/calendar/month-calendar.ts'
import { isServiceMeasure } from '../../shared/domain/incidents/measure.ts'
import { areNarrowing } from '../../shared/domain/incidents/shown-registers.ts'
import { type IncidentChart as Chart, INCIDENT_CHARTS } from '../../shared/domain/view/view-state.ts'
import { type ChartPin, ChartPinContext } from '../components/card/chart-card.tsx'
import { Ready } from '../components/ready.tsx'
import { ChartRows } from '../incidents/cards/chart-rows.tsx'
import { IncidentChart, PUBLISHED_CHARTS, PublishedChart } from '../incidents/cards/incident-charts.tsx'
import { IncidentProvenance } from '../incidents/cards/incident-provenance.tsx'
import { isOutsideData, NoMatchCard, NoTextsCard } from '../incidents/cards/no-match-card.tsx'
import { PublishedBeside } from '../incidents/cards/published-beside.tsx'
import { Selection } from '../incidents/cards/selection.tsx'
import { useAnchoredClick } from '../incidents/drawing/anchored-click.ts'
import { type Moment, useMoment } from '../incidents/drawing/use-moment.ts'
import { useLate } from '../incidents/drawing/waiting.ts'
import { answered, isOfRecords } from '../incidents/figures/selection-figures.ts'
import { SeriesProvider } from '../incidents/figures/series-provider.tsx'
import { PinnedPair } from '../incidents/pinned/pinned-pair.tsx'
import { PinnedCard } from '../incidents/pinned/pinned-table.tsx'
import { FilterLine } from '../incidents/sentence/filter-line.tsx'
import { RowsProvider } from '../rows/rows-provider.tsx'
import { ShownViewProvider, useView, useViewStore } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'

const MultiplesCard = lazy(async () => ({
  default: (await import('../incidents/cards/multiples/multiples-card.tsx')).MultiplesCard,
}))

const ServiceMultiplesCard = lazy(async () => ({
  default: (await import('../incidents/cards/multiples/service-multiples-card.tsx')).ServiceMultiplesCard,
}))

/** Incidents by time, category, municipality and status, each chart filtering the others. */
export function IncidentsPage() {
  const { t } = useWords()
  const { filters, figures, moment, isBusy, few } = useMoment()
  const anchor = useAnchoredClick()
  // The filters follow a change at once, the figures as soon as there are any.
  const isOld = isBusy || (moment?.isStale ?? false)
  const isLate = useLate(isOld)
  return (
    <>
      <RowsProvider {...{ few, isOld, isLate }}>
        <FilterLine
          {...{ isLate }}
          canPin
          filters={{ title: t('common.page-incidents'), ...filters }}
          total={moment === null ? null : { ...answered(moment, 'total'), isStale: isOld }}
        />
        {figures.status === 'failed' && isOfRows(figures.error) ? (
          <NoTextsCard />
        ) : (
          <Ready of={figures} title={t('common.page-incidents')}>
            {() => (
              <div aria-busy={isBusy} {...anchor}>
                {moment !== null && <ShownMoment {...moment} />}
              </div>
            )}
          </Ready>
        )}
      </RowsProvider>
      {moment !== null && <IncidentProvenance view={moment.view} total={moment.answers.total} />}
    </>
  )
}

function isOfRows(error: unknown): boolean {
  return error instanceof AppError && error.code === 'needs-rows'
}

const ShownMoment = memo(function ShownMoment(moment: Moment) {
  return (
    <ShownViewProvider view={moment.view}>
      <SeriesProvider figures={moment} isHeld={moment.isHeld}>
        <Charts {...moment} />
      </SeriesProvider>
    </ShownViewProvider>
  )
})

function Charts(moment: Moment) {
  const { answers, coverage, isStale, isHeld, drag, grid } = moment
  const { filters, pinned, multiples, rate } = useView()
  // A pinned trend is one line beside another, and one month has no trend of its own.
  const isWhole = answers.categories.reason !== 'needs-finer-cells' && monthWithin(answers.total.period) === null
  const isMultiplied = multiples !== null && pinned?.chart !== 'trend' && isWhole
  const pins = usePins()
  const isKnown = answers.total.total !== null
  if (isOutsideData(answers.total) || answers.total.reason === 'not-in-the-data')
    return <NoMatchCard answer={answers.total} coverage={coverage} />
  const records = isOfRecords(moment) ? moment : null
  const brush = { isOffered: records !== null && coverage.source === 'records', isHeld, drag }
  return (
    <>
      {isKnown && (
        <Selection
          {...{ answers, isStale }}
          isFiltered={areNarrowing(filters)}
          beside={<PublishedBeside total={answers.total} isHeld={isHeld} />}
        />
      )}
      <ChartRows
        grid={grid}
        charts={records === null ? PUBLISHED_CHARTS : INCIDENT_CHARTS}
        wide={
          records === null
            ? []
            : [...(pinned?.chart == null ? [] : [pinned.chart]), ...(isMultiplied ? ['trend' as const] : [])]
        }
        draw={(chart) => {
          if (records === null) return <PublishedChart key={chart} figures={moment} {...{ chart, brush }} />
          if (chart === 'trend' && multiples !== null && isMultiplied)
            return (
              <Suspense key={chart}>
                {isServiceMeasure(rate) ? (
                  <ServiceMultiplesCard figures={records} dimension={multiples} measure={rate} />
                ) : (
                  <MultiplesCard figures={records} dimension={multiples} />
                )}
              </Suspense>
            )
          const pin = pins(chart)
          return (
            <ChartPinContext key={chart} value={pin}>
              {pinned !== null && pin.isPinned ? (
                <PinnedPair {...{ chart, pinned, brush }} present={records} unpin={pin.toggle} />
              ) : (
                <IncidentChart {...{ chart, brush }} figures={records} />
              )}
            </ChartPinContext>
          )
        }}
      >
        {pinned !== null && (pinned.chart === null || records === null) && (
          <PinnedCard pinned={pinned} present={moment} />
        )}
        {!isKnown && <NoMatchCard answer={answers.total} coverage={coverage} />}
      </ChartRows>
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
