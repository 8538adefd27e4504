import type { Dashboard } from '../../electron/backend/engine/dashboard-counts.ts'
import { createEngine, type Engine } from '../../electron/backend/engine/engine.ts'
import { type Columns, TUPLE_DIMENSIONS } from '../../electron/backend/engine/incident-columns.ts'
import { oracleDashboard } from '../../electron/backend/engine/oracle.ts'
import type { Contender } from './contender.ts'
import { createFigureList, type Figures } from './figures.ts'
import { CHANNEL_CHART, chartsOf, SQL_CHARTS } from './peers/sql.ts'
import { monthOf, monthText } from './rows.ts'

const MONTHS_OF_YEAR = 12
const WEEKDAYS = 7

/** Builds the cube to its end, as the backend does between two answers. */
export function finishCube(engine: Engine): void {
  for (const _ of engine.buildCube());
}

/** The engine under test; it scans until its cube is built. */
export function createEngineContender(name: string, engine: Pick<Engine, 'columns' | 'refresh'>): Contender {
  return {
    name,
    charts: chartsOf([...SQL_CHARTS, CHANNEL_CHART]),
    prepare(state) {
      return () => {
        const dashboard = engine.refresh(state)
        return () => figuresOf(engine.columns, dashboard)
      }
    },
  }
}

export function createOracle(columns: Columns): Contender {
  const refresh = (state: Parameters<Engine['refresh']>[0]): Dashboard => oracleDashboard(columns, state)
  return createEngineContender('the oracle', { columns, refresh })
}

/** An engine without its cube, which shares the columns of another. */
export function createScan(columns: Columns): Contender {
  return createEngineContender('the tuple scan', createEngine(columns))
}

function figuresOf({ firstDay, dimensions }: Columns, { bars, trend, heat, delays }: Dashboard): Figures {
  const list = createFigureList()
  const categories = dimensions.category.codes
  list.add('total', [], bars.total)
  for (const dimension of TUPLE_DIMENSIONS)
    for (const [place, count] of bars[dimension].entries())
      list.add(dimension, [dimensions[dimension].codes[place]!], count)
  for (const [place, count] of trend.entries()) {
    const month = monthOf(firstDay) + Math.floor(place / categories.length)
    list.add('trend', [monthText(month), categories[place % categories.length]!], count)
  }
  for (let month = 0; month < MONTHS_OF_YEAR; month += 1)
    for (let weekday = 0; weekday < WEEKDAYS; weekday += 1)
      list.add('calendar', [weekday + 1, month + 1], heat[month * WEEKDAYS + weekday]!)
  for (const [place, category] of categories.entries()) {
    if (delays.closed[place] === 0) continue
    list.add('delay', ['closed', category], delays.closed[place]!)
    list.add('delay', ['median', category], delays.median[place]!)
    list.add('delay', ['p90', category], delays.p90[place]!)
  }
  return list.figures
}
