import type { DashboardInput, SeriesInput } from '../../../shared/contract/dashboard.ts'
import type { Handlers, MethodOutput } from '../../../shared/contract/methods.ts'
import { encodeDashboard } from '../../../shared/domain/figures/dashboard-figures.ts'
import { encodeSeries } from '../../../shared/domain/figures/month-series.ts'
import { withoutRowKinds } from '../../../shared/domain/incidents/filter.ts'
import type { Engine } from '../engine/engine.ts'
import { ofEachDimension } from '../engine/incident-columns.ts'
import type { Database } from '../store/database.ts'
import { dataVersion } from '../store/journal.ts'
import { answerDashboard } from './answer-dashboard.ts'
import { answerSeries } from './answer-series.ts'
import { type RecordStates, withRegisters } from './record-states.ts'

type DashboardHandlers = Pick<Handlers, 'figures.dashboard' | 'figures.series' | 'figures.codes'>

/** How long the cube is built before a question that waits is let through, in milliseconds. */
const BUILD_SLICE = 12

/** The linked charts of the records. The cube of the present state is built once its first charts are on their way. */
export function createDashboardHandlers(
  database: Database,
  states: RecordStates,
  snapshotOf: (asOf: number | null) => number | null,
): DashboardHandlers {
  let building: Engine | null = null
  const build = (engine: Engine): void => {
    if (engine.hasCube || building === engine) return
    building = engine
    const steps = engine.buildCube()
    const proceed = (): void => {
      const end = performance.now() + BUILD_SLICE
      // A commit meanwhile has made another engine the present one: this cube is not needed any more.
      while (building === engine && performance.now() < end) if (steps.next().done === true) building = null
      if (building === engine) setImmediate(proceed)
    }
    setImmediate(proceed)
  }
  const version = (): number => dataVersion(database)
  // Each from one state of the data, whoever commits meanwhile: that of the version that it tells.
  const dashboard = database.transaction((asked: DashboardInput): MethodOutput<'figures.dashboard'> => {
    const asOf = snapshotOf(asked.asOf)
    const input = withRegisters({ ...asked, asOf }, states)
    const state = states.of(asOf, input.filters)
    const whole = states.of(asOf, withoutRowKinds(input.filters))
    if (state === null || whole === null) return { view: input.view, integers: null }
    const engines = { whole: whole.engine(), kept: state.engine() }
    const figures = answerDashboard(engines, state.coverage, version(), input)
    if (asOf === null) build(whole.engine())
    return { view: input.view, integers: encodeDashboard(figures) }
  })
  const series = database.transaction((asked: SeriesInput): MethodOutput<'figures.series'> => {
    const input = withRegisters({ ...asked, asOf: snapshotOf(asked.asOf) }, states)
    const state = states.of(input.asOf, input.filters)
    const figures = state === null ? null : answerSeries(state.engine(), state.coverage, version(), input)
    return { integers: figures === null ? null : encodeSeries(figures) }
  })
  const codes = database.transaction((asOf: number | null): MethodOutput<'figures.codes'> => {
    const dimensions = states.of(snapshotOf(asOf))?.engine().columns.dimensions
    return { dataVersion: version(), codes: ofEachDimension((dimension) => dimensions?.[dimension].codes ?? []) }
  })
  return {
    'figures.dashboard': async (input) => {
      await states.load(snapshotOf(input.asOf), input.filters)
      return dashboard(input)
    },
    'figures.series': async (input) => {
      await states.load(snapshotOf(input.asOf), input.filters)
      return series(input)
    },
    'figures.codes': async ({ asOf }) => {
      await states.load(snapshotOf(asOf))
      return codes(asOf)
    },
  }
}
