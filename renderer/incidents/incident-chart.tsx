import type { MonthFigures } from '../../shared/domain/figures/dashboard-figures.ts'
import type { Period } from '../../shared/domain/period.ts'
import type { IncidentChart as Chart } from '../../shared/domain/view-state.ts'
import { rowsOf } from '../query/rows-request.ts'
import { CategoryCard } from './category-card.tsx'
import type { ChartSide } from './chart-side.ts'
import { CommuneCard } from './commune-card.tsx'
import { Delays } from './delays.tsx'
import { DistributionCard } from './distribution-card.tsx'
import { HeatCard } from './heat-card.tsx'
import type { QuestionName } from './questions.ts'
import { StatusCard } from './status-card.tsx'
import { ChannelCard, OrganisationCard } from './top-cards.tsx'
import { TrendCard } from './trend-card.tsx'

/** The window over the months, where a trend has one. */
export interface Brush {
  readonly months: MonthFigures | null
  readonly isHeld: boolean
  readonly drag: (period: Period | null) => void
}

interface IncidentChartProps {
  readonly chart: Chart
  readonly side: ChartSide
  readonly brush: Brush
}

/** One of the charts of records, of one selection. */
export function IncidentChart({ chart, side, brush }: IncidentChartProps) {
  const { questions, answers, charts, ground, isStale } = side
  const rows = (name: QuestionName) => rowsOf(questions[name], answers[name])
  const card = (name: QuestionName) => ({ answer: answers[name], rows: rows(name), isStale })
  switch (chart) {
    case 'trend':
      return <TrendCard {...card('trend')} {...brush} ground={ground} />
    case 'weekdays':
      return <HeatCard heat={charts.figures.heat} total={answers.total} rows={rows('total')} isStale={isStale} />
    case 'categories':
      return <CategoryCard categories={card('categories')} subcategories={card('subcategories')} />
    case 'municipalities':
      return <CommuneCard {...card('municipalities')} charts={charts} />
    case 'delays':
      return <Delays {...{ questions, answers, isStale }} rows={rows('closed')} />
    case 'statuses':
      return <StatusCard {...card('statuses')} />
    case 'distribution':
      return (
        <DistributionCard
          distribution={charts.figures.delays.distribution}
          closed={answers.closedTotal}
          closedRate={answers.closedRate}
          rows={rows('closedTotal')}
          isStale={isStale}
        />
      )
    case 'channels':
      return <ChannelCard {...card('channels')} />
    case 'organisations':
      return <OrganisationCard {...card('organisations')} />
  }
}
