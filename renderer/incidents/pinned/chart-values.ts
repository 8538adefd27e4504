import type { BarDimension } from '../../../shared/domain/figures/dashboard-figures.ts'
import { shownDelays } from '../../../shared/domain/incidents/delay.ts'
import type { Answer, AnswerRow } from '../../../shared/domain/incidents/question.ts'
import { openCategory, withinCategory } from '../../../shared/domain/report/open-category.ts'
import type { IncidentChart, ViewState } from '../../../shared/domain/view/view-state.ts'
import type { Speech } from '../../findings/finding.ts'
import { byChange, hasChanges } from '../../findings/growth.ts'
import { countedCells, heatCells, heatDays } from '../../findings/heat.ts'
import { rankRows, sumOf } from '../../findings/leaders.ts'
import { trendPoints } from '../../findings/trend.ts'
import { RANKING_LIMITS } from '../cards/ranking-limits.ts'
import type { ChartSide } from '../figures/chart-side.ts'
import { granularityOf } from '../figures/questions.ts'

/** Charts in which a value has a class, not a length. */
const CLASSED: readonly IncidentChart[] = ['weekdays', 'municipalities']

/** What the scale of two charts of one kind must hold: all values where it is in classes, else the largest one. */
export function pairScale(
  chart: IncidentChart,
  sides: readonly (readonly [side: ChartSide, delays: Pick<ChartSide['answers'], 'p90' | 'closed'>])[],
  view: ViewState,
  words: Speech,
): readonly number[] {
  const values = sides.flatMap(([side, delays]) => chartValues(chart, side, delays, view, words))
  return CLASSED.includes(chart) ? values : [Math.max(0, ...values)]
}

function chartValues(
  chart: IncidentChart,
  { questions, answers, charts, ground }: ChartSide,
  delays: Pick<ChartSide['answers'], 'p90' | 'closed'>,
  view: ViewState,
  words: Speech,
): readonly number[] {
  const ranking = (kind: BarDimension, answer: Answer) =>
    rankingValues(answer, RANKING_LIMITS[kind], hasChanges(answer, view) && view.sort.by === 'change')
  switch (chart) {
    case 'trend':
      return trendPoints(
        answers.trend,
        { step: granularityOf(view, ground), covers: ground.covers, filters: questions.trend.filters },
        words,
      ).flatMap(({ value, previous }) => [value ?? 0, previous ?? 0])
    case 'weekdays':
      return countedCells(heatCells(charts.figures.heat, heatDays(answers.total.period, questions.total.filters)))
    case 'categories': {
      const open = openCategory({ view, categories: answers.categories })
      return open === null
        ? ranking('category', answers.categories)
        : ranking('subcategory', withinCategory(answers.subcategories, open))
    }
    case 'municipalities':
      return answers.municipalities.rows.flatMap(({ value }) => value ?? [])
    case 'delays':
      return shownDelays(delays.p90, delays.closed).rows.flatMap(({ value }) => value ?? [])
    case 'statuses':
      return rankingValues(answers.statuses, RANKING_LIMITS.status, false)
    case 'distribution':
      return charts.figures.delays.distribution
    case 'channels':
      return rankingValues(answers.channels, RANKING_LIMITS.channel, false)
    case 'organisations':
      return rankingValues(answers.organisations, RANKING_LIMITS.organisation, false)
  }
}

/** The values of the bars of a ranking: the first ones, and all others together. */
function rankingValues({ rows }: Answer, limit: number, isByChange: boolean): readonly number[] {
  const ranked = rankRows(rows, ({ key }: AnswerRow) => key[0] ?? '')
  const ordered = isByChange ? byChange(ranked) : ranked
  return [...ordered.slice(0, limit).map(({ value }) => value ?? 0), sumOf(ordered.slice(limit)) ?? 0]
}
