import type { Span } from '../../../shared/domain/calendar/period.ts'
import type { Filter } from '../../../shared/domain/incidents/filter.ts'
import { type Calendar, calendarOf } from './calendar.ts'
import { buildCube, CUBE_BUDGET, type Cube, coveringTable } from './cube/cube.ts'
import { groupedBars } from './cube/cube-bars.ts'
import { countWithin, cubeDashboard } from './cube/cube-dashboard.ts'
import type { Bars, Dashboard, DashboardState } from './dashboard-counts.ts'
import { type Columns, TUPLE_DIMENSIONS } from './incident-columns.ts'
import { createRecent } from './recent.ts'
import { barsOf, scanDashboard, scanTuples } from './row-scan.ts'
import { type AskedGroups, entriesIn, type ScannedGroup, scanGroups, type TupleCounts } from './scan.ts'
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
  /** The groups of a question; those that were asked for lately are not counted again. */
  groups(asked: AskedGroups): readonly ScannedGroup[]
  /** Builds the cube step by step, once, unless it is too large; what is asked in between is answered by the scan. */
  buildCube(): Generator<void, void>
  readonly hasCube: boolean
  readonly memoryBytes: number
}

/** The tuples of so many spans stay counted while there is no cube: the questions of a report are about few. */
const MOST_SPANS = 32

/**
 * The groups of so many questions: a report asks each once for its tables and once for its pages. Those of very many rows or
 * delays are counted each time.
 */
const MOST_GROUPS = 64
const MOST_ENTRIES = 20_000

/** Answers from the columns at once, and from a cube of at most `budget` bytes once it is built. */
export function createEngine(columns: Columns, budget = CUBE_BUDGET): Engine {
  const calendar = calendarOf(columns)
  let cube: Cube | null = null
  let isTooLarge = false
  const tableFor = (filters: readonly Filter[]) => {
    const filtered = TUPLE_DIMENSIONS.filter((dimension) => filters.some(({ kind }) => kind === dimension))
    return cube === null || filtered.length < filters.length ? null : coveringTable(cube, filtered)
  }
  const recentSpans = createRecent<Uint32Array>(MOST_SPANS)
  const tupleCounts: TupleCounts = (selection) => {
    const { fromDay, endDay, days } = selection
    if (days !== null) return scanTuples(columns, selection)
    if (cube !== null) return countWithin(columns, calendar, cube, fromDay, endDay)
    return recentSpans(`${fromDay} ${endDay}`, () => scanTuples(columns, selection))
  }
  const recentGroups = createRecent<readonly ScannedGroup[]>(MOST_GROUPS, (groups) => entriesIn(groups) <= MOST_ENTRIES)
  const barsOn = (selection: Selection, filters: readonly Filter[]): Bars => {
    const counts = tupleCounts(selection)
    const { failed } = selection
    return cube === null || selection.days !== null || tableFor(filters) === null
      ? barsOf(columns, counts, failed)
      : groupedBars(columns, cube.fine, cube.runs, counts, failed)
  }
  return {
    columns,
    calendar,
    refresh(state) {
      const selection = select(columns, state)
      const table = tableFor(state.filters)
      return cube === null || table === null
        ? scanDashboard(columns, calendar, selection)
        : cubeDashboard(columns, calendar, cube, table, selection)
    },
    groups: (asked) => recentGroups(JSON.stringify(asked), () => scanGroups(columns, tupleCounts, asked)),
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
      const { dayStart, duration, tuple, weight } = columns
      const arrays = [dayStart, duration, tuple, ...(weight === null ? [] : [weight])]
      return arrays.reduce((sum, { byteLength }) => sum + byteLength, cube?.bytes ?? 0)
    },
  }
}
