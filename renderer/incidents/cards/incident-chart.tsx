import type { IncidentChart as Chart } from '../../../shared/domain/view/view-state.ts'
import { answered } from '../figures/answered.ts'
import type { ChartSide } from '../figures/chart-side.ts'
import type { QuestionName } from '../figures/questions.ts'
import { CategoryCard } from './category-card.tsx'
import { CommuneCard } from './commune-card.tsx'
import { Delays } from './delays.tsx'
import { DistributionCard } from './distribution-card.tsx'
import { HeatCard } from './heat-card.tsx'
import type { MonthBrush } from './month-brush.ts'
import { StatusCard } from './status-card.tsx'
import { ChannelCard, OrganisationCard } from './top-cards.tsx'
import { TrendCard } from './trend-card.tsx'

interface IncidentChartProps {
  readonly chart: Chart
  readonly side: ChartSide
  readonly brush: MonthBrush
}

/** One of the charts of records, of one selection. */
export function IncidentChart({ chart, side, brush }: IncidentChartProps) {
  const { questions, answers, charts, ground, isStale } = side
  const card = (name: QuestionName) => answered(side, name)
  switch (chart) {
    case 'trend':
      return <TrendCard {...card('trend')} {...brush} ground={ground} />
    case 'weekdays':
      return <HeatCard heat={charts.figures.heat} total={answers.total} rows={card('total').rows} isStale={isStale} />
    case 'categories':
      return <CategoryCard categories={card('categories')} subcategories={card('subcategories')} />
    case 'municipalities':
      return <CommuneCard {...card('municipalities')} charts={charts} />
    case 'delays':
      return <Delays {...{ questions, answers, isStale }} rows={card('closed').rows} />
    case 'statuses':
      return <StatusCard {...card('statuses')} />
    case 'distribution':
      return (
        <DistributionCard
          distribution={charts.figures.delays.distribution}
          closed={answers.closedTotal}
          closedRate={answers.closedRate}
          rows={card('closedTotal').rows}
          isStale={isStale}
        />
      )
    case 'channels':
      return <ChannelCard {...card('channels')} />
    case 'organisations':
      return <OrganisationCard {...card('organisations')} />
  }
}
