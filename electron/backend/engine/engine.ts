import type { Span } from '../../../shared/domain/calendar/period.ts'
import type { Filter } from '../../../shared/domain/incidents/filter.ts'
import { type Calendar, calendarOf } from './calendar.ts'
import { buildCube, CUBE_BUDGET, type Cube, coveringTable } from './cube/cube.ts'
import { groupedBars } from './cube/cube-bars.ts'
import { countTuples, cubeDashboard } from './cube/cube-dashboard.ts'
import type { Bars, Dashboard, DashboardState } from './dashboard-counts.ts'
import { type Columns, TUPLE_DIMENSIONS } from './incident-columns.ts'
import { barsOf, scanDashboard, scanTuples } from './row-scan.ts'
import { daysWithin, type Selection, select } from './selection.ts'

/** Answers the linked charts over some columns: by a scan at first, from the cube once it is built. */
export interface Engine {
  readonly columns: Columns
  readonly calendar: Calendar
  refresh(state: DashboardState): Dashboard
  /** The bars alone: what a comparison needs. */
  bars(state: DashboardState): Bars
  /** Those of several spans under the same filters, which are asked once; none where there is no span. */
  barsOver(filters: readonly Filter[], spans: readonly (Span | null)[]): readonly (Bars | null)[]
  /** Builds the cube step by step, once, unless it is too large; what is asked in between is answered by the scan. */
  buildCube(): Generator<void, void>
  readonly hasCube: boolean
  readonly memoryBytes: number
}

/** Answers from the columns at once, and from a cube of at most `budget` bytes once it is built. */
export function createEngine(columns: Columns, budget = CUBE_BUDGET): Engine {
  const calendar = calendarOf(columns)
  let cube: Cube | null = null
  let isTooLarge = false
  const tableFor = (filters: readonly Filter[]) => {
    const filtered = TUPLE_DIMENSIONS.filter((dimension) => filters.some(({ kind }) => kind === dimension))
    return cube === null || filtered.length < filters.length ? null : coveringTable(cube, filtered)
  }
  const barsOn = (selection: Selection, filters: readonly Filter[]): Bars => {
    const { fromDay, endDay, failed } = selection
    if (cube === null || selection.days !== null) return barsOf(columns, scanTuples(columns, selection), failed)
    const counts = countTuples(columns, calendar, cube, fromDay, endDay)
    return tableFor(filters) === null
      ? barsOf(columns, counts, failed)
      : groupedBars(columns, cube.fine, cube.runs, counts, failed)
  }
  const scan = (selection: Selection): Dashboard => scanDashboard(columns, calendar, selection)
  return {
    columns,
    calendar,
    refresh(state) {
      const selection = select(columns, state)
      const table = tableFor(state.filters)
      return cube === null || table === null
        ? scan(selection)
        : cubeDashboard(columns, calendar, cube, table, selection)
    },
    bars: (state) => barsOn(select(columns, state), state.filters),
    barsOver(filters, spans) {
      const selection = select(columns, { filters, from: null, to: null })
      return spans.map((span) =>
        span === null ? null : barsOn({ ...selection, ...daysWithin(columns, span) }, filters),
      )
    },
    *buildCube() {
      if (isTooLarge) return
      cube ??= yield* buildCube(columns, calendar, budget)
      isTooLarge = cube === null
    },
    get hasCube() {
      return cube !== null
    },
    get memoryBytes() {
      const { dayStart, duration, tuple } = columns
      return dayStart.byteLength + duration.byteLength + tuple.byteLength + (cube?.bytes ?? 0)
    },
  }
}
