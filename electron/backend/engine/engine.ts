import { type Calendar, calendarOf } from './calendar.ts'
import { buildCube, CUBE_BUDGET, type Cube, coveringTable } from './cube/cube.ts'
import { groupedBars } from './cube/cube-bars.ts'
import { countTuples, cubeDashboard } from './cube/cube-dashboard.ts'
import type { Bars, Dashboard, DashboardState } from './dashboard-counts.ts'
import { type Columns, TUPLE_DIMENSIONS } from './incident-columns.ts'
import { barsOf, scanDashboard, scanTuples } from './row-scan.ts'
import { type Selection, select } from './selection.ts'

/** Answers the linked charts over some columns: by a scan at first, from the cube once it is built. */
export interface Engine {
  readonly columns: Columns
  readonly calendar: Calendar
  refresh(state: DashboardState): Dashboard
  /** The bars alone: what a comparison needs. */
  bars(state: DashboardState): Bars
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
  const tableFor = (state: DashboardState) => {
    const filtered = TUPLE_DIMENSIONS.filter((dimension) => state.filters.some(({ kind }) => kind === dimension))
    return cube === null || filtered.length < state.filters.length ? null : coveringTable(cube, filtered)
  }
  const scan = (selection: Selection): Dashboard => scanDashboard(columns, calendar, selection)
  return {
    columns,
    calendar,
    refresh(state) {
      const selection = select(columns, state)
      const table = tableFor(state)
      return cube === null || table === null
        ? scan(selection)
        : cubeDashboard(columns, calendar, cube, table, selection)
    },
    bars(state) {
      const selection = select(columns, state)
      if (selection.days !== null) return scan(selection).bars
      const { fromDay, endDay } = selection
      const counts =
        cube === null ? scanTuples(columns, fromDay, endDay) : countTuples(columns, calendar, cube, fromDay, endDay)
      return cube === null || tableFor(state) === null
        ? barsOf(columns, counts, selection.failed)
        : groupedBars(columns, cube.fine, cube.runs, counts, selection.failed)
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
