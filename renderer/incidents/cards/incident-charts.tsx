import type { ReactNode } from 'react'
import type { RankedDimension } from '../../../shared/domain/figures/dashboard-figures.ts'
import { shownDelays } from '../../../shared/domain/incidents/delay.ts'
import type { Answer } from '../../../shared/domain/incidents/question.ts'
import { openCategory, withinCategory } from '../../../shared/domain/report/sections/open-category.ts'
import { INCIDENT_CHARTS, type IncidentChart as Name, type ViewState } from '../../../shared/domain/view/view-state.ts'
import type { MessageKey } from '../../../shared/i18n/translator.ts'
import type { Speech } from '../../findings/finding.ts'
import { countedCells, heatCells, heatDays } from '../../findings/heat.ts'
import { trendPoints } from '../../findings/trend.ts'
import type { Answers } from '../../host/answers.ts'
import type { TrendBrush } from '../drawing/brush.ts'
import { granularityOf, type QuestionName } from '../figures/questions.ts'
import { answered, type CardFigures, type RecordFigures, type SelectionFigures } from '../figures/selection-figures.ts'
import { CategoryCard } from './category-card.tsx'
import { ChannelCard } from './channel-card.tsx'
import { CommuneCard } from './commune/commune-card.tsx'
import { regionShares } from './commune/service-areas.ts'
import { ServiceCommuneCard } from './commune/service-commune-card.tsx'
import { DaysCard } from './days-card.tsx'
import { Delays } from './delay-card.tsx'
import { Distribution } from './distribution-card.tsx'
import { MultiplesChoice } from './multiples/multiples-controls.tsx'
import { FinerCellsCard, NeedsRecordsCard } from './needs-records-card.tsx'
import { OrganisationCard } from './organisation-card.tsx'
import { rankingValues } from './ranking-rows.ts'
import { StatusCard } from './status-card.tsx'
import { TrendCard } from './trend/trend-card.tsx'

/** What the values of a chart depend on beside its figures. */
interface ScaleContext {
  readonly view: ViewState
  readonly words: Speech
  /** The delays that the card of delays shows: by category or by municipality. */
  readonly delays: Pick<Answers<QuestionName>, 'p90' | 'closed'>
}

/** A chart as it stands on the page, and as it stands beside the same one of a pinned selection. */
interface Chart {
  readonly question: QuestionName
  readonly card: (card: CardFigures, figures: RecordFigures, brush: TrendBrush) => ReactNode
  /** What stands in its place among published figures; without it there is nothing. */
  readonly published?: (card: CardFigures, figures: SelectionFigures, brush: TrendBrush) => ReactNode
  /** The values that its scale must hold, so that a pair has one scale. */
  readonly values: (answer: Answer, figures: RecordFigures, context: ScaleContext) => readonly number[]
  /** Its values have classes, not lengths. */
  readonly isClassed?: boolean
  /** What it is about, where cells of months do not tell it; none of one that says so itself, beside its own choices. */
  readonly untold?: MessageKey
  /** By what the figures under a pair are listed. */
  readonly listedBy: (view: ViewState, answers: Answers<QuestionName>) => RankedDimension
}

/** The charts of the page; `CHART_ROWS` says where they stand. */
export const CHARTS: Readonly<Record<Name, Chart>> = {
  trend: {
    question: 'trend',
    card: (card, figures, brush) => trendCard(card, figures, brush, <MultiplesChoice answers={figures.answers} />),
    published: (card, figures, brush) => trendCard(card, figures, brush, null),
    values: (answer, { coverage, questions }, { view, words }) =>
      trendPoints(
        answer,
        { step: granularityOf(view, coverage), covers: coverage.covers, filters: questions.trend.filters },
        words,
      ).flatMap(({ value, previous }) => [value ?? 0, previous ?? 0]),
    listedBy: () => 'category',
  },
  weekdays: {
    question: 'total',
    card: (card, { charts: { figures }, questions }) =>
      figures.coverage.cells === 'month' ? (
        <FinerCellsCard title="report.section-weekdays" />
      ) : (
        <DaysCard {...card} heat={figures.heat} question={questions.total} />
      ),
    values: ({ period }, { charts, questions }) =>
      countedCells(heatCells(charts.figures.heat, heatDays(period, questions.total.filters))),
    isClassed: true,
    listedBy: () => 'category',
  },
  categories: {
    question: 'categories',
    untold: 'columns.category',
    card: categoryCard,
    published: categoryCard,
    values: (categories, { answers }, { view }) => {
      const open = openCategory({ view, categories })
      const [dimension, answer] =
        open === null
          ? (['category', categories] as const)
          : (['subcategory', withinCategory(answers.subcategories, open)] as const)
      return rankingValues(answer, dimension, view)
    },
    listedBy: (view, { categories }) => (openCategory({ view, categories }) === null ? 'category' : 'subcategory'),
  },
  municipalities: {
    question: 'municipalities',
    untold: 'report.section-municipalities',
    card: (card, { charts, service }) =>
      service === null ? <CommuneCard {...card} charts={charts} /> : <ServiceCommuneCard {...card} service={service} />,
    published: () => <NeedsRecordsCard title="report.section-municipalities" />,
    values: (answer, { service }) => (service === null ? valuesOf(answer) : regionShares(service)),
    isClassed: true,
    listedBy: () => 'municipality',
  },
  delays: {
    question: 'closed',
    untold: 'incidents.delays',
    card: (card, { questions, answers }) => <Delays {...card} {...{ questions, answers }} />,
    values: (_closed, _figures, { delays }) => valuesOf(shownDelays(delays.p90, delays.closed)),
    listedBy: ({ delayBy }) => delayBy,
  },
  statuses: {
    question: 'statuses',
    untold: 'columns.status',
    card: (card) => <StatusCard {...card} />,
    values: () => [],
    listedBy: () => 'status',
  },
  distribution: {
    question: 'closedTotal',
    untold: 'incidents.delays',
    card: (card, figures) => <Distribution card={card} figures={figures} />,
    values: () => [],
    listedBy: () => 'category',
  },
  channels: {
    question: 'channels',
    untold: 'columns.channel',
    card: (card) => <ChannelCard {...card} />,
    values: () => [],
    listedBy: () => 'channel',
  },
  organisations: {
    question: 'organisations',
    untold: 'columns.organisation',
    card: (card) => <OrganisationCard {...card} />,
    values: (answer, _figures, { view }) => rankingValues(answer, 'organisation', view),
    listedBy: () => 'organisation',
  },
}

/** Those that published figures have, or that say what it takes. */
export const PUBLISHED_CHARTS: readonly Name[] = INCIDENT_CHARTS.filter((name) => CHARTS[name].published !== undefined)

interface ChartProps {
  readonly chart: Name
  readonly figures: RecordFigures
  readonly brush: TrendBrush
}

/** One of the charts of records, of one selection. */
export function IncidentChart({ chart, figures, brush }: ChartProps) {
  const { question, card, untold } = CHARTS[chart]
  const own = answered(figures, question)
  if (untold !== undefined && own.answer.reason === 'needs-finer-cells') return <FinerCellsCard title={untold} />
  return card(own, figures, brush)
}

/** What stands in the place of a chart where only published figures are there. */
export function PublishedChart({ chart, figures, brush }: Omit<ChartProps, 'figures'> & { figures: SelectionFigures }) {
  const { question, published } = CHARTS[chart]
  return published?.(answered(figures, question), figures, brush)
}

/** What the scale of two charts of one kind must hold: all values where it is in classes, else its ends. */
export function pairScale(
  chart: Name,
  pair: readonly (readonly [figures: RecordFigures, delays: ScaleContext['delays']])[],
  view: ViewState,
  words: Speech,
): readonly number[] {
  const { question, values, isClassed = false } = CHARTS[chart]
  const all = pair.flatMap(([figures, delays]) => values(figures.answers[question], figures, { view, words, delays }))
  return isClassed ? all : [Math.min(0, ...all), Math.max(0, ...all)]
}

function trendCard(
  card: CardFigures,
  { coverage, trendOf }: SelectionFigures,
  brush: TrendBrush,
  controls: ReactNode,
): ReactNode {
  return <TrendCard {...card} {...brush} {...{ coverage, trendOf, controls }} />
}

function categoryCard(categories: CardFigures, figures: SelectionFigures): ReactNode {
  return <CategoryCard categories={categories} subcategories={answered(figures, 'subcategories')} />
}

function valuesOf({ rows }: Pick<Answer, 'rows'>): readonly number[] {
  return rows.flatMap(({ value }) => value ?? [])
}
