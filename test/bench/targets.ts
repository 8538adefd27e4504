import { MILLION, TEN_MILLION } from './options.ts'

/** What the bench measures, as a ratio of the product to a peer in the same run. */
export interface Measure {
  readonly what: string
  readonly peer: string
  readonly better: 'lower' | 'higher'
  /** What the ratio must reach at 1 M and at 10 M rows; `null` where nothing is asked. */
  readonly targets: readonly [million: number | null, tenMillion: number | null]
  readonly unit: 'ms' | 'MB'
}

const DUCKDB = 'DuckDB, 8 queries'
const NATIVE = 'DuckDB, the same question'
const ROWS = 'COPY of the rows and their import'

/** The floor under the product: every figure is a promise of an issue. */
export const MEASURES = {
  refresh: measure('full refresh, median of 30 states', DUCKDB, 'lower', [0.05, 0.02]),
  'refresh-worst': measure('full refresh, worst of 30 states', DUCKDB, 'lower', [0.15, 0.06]),
  'refresh-cubes': measure('full refresh, medians', 'DuckDB, month cubes in parallel', 'lower', [0.15, 0.15]),
  step: measure('one filter changed, worst of four kinds', 'crossfilter2', 'lower', [1, 1]),
  growth: measure('full refresh, median', 'itself at 1 M rows', 'lower', [null, 3]),
  fallback: measure('tuple scan under a channel, or of the rows that have a text', DUCKDB, 'lower', [0.25, 0.35]),
  open: measure('open a folder, first dashboard', 'DuckDB, open and 8 queries', 'lower', [0.6, 1]),
  import: measure('rows/s, confirmed plan to figures', 'sqlite3 .import, all text', 'higher', [0.75, 0.75]),
  'import-typed': measure('rows/s, the same', 'sqlite3 .import and transform', 'higher', [1.5, null]),
  'open-document': measure('200 000 rows of .ods, from the file to the figures', 'the same as .xlsx', 'lower', [
    1.5,
    null,
  ]),
  append: measure('+130 000 rows until visible', 'bare multi-row insert', 'lower', [4, null]),
  undo: measure('undo of it until visible', 'bare multi-row insert', 'lower', [3, null]),
  report: measure('a further report in a running program', 'itself at 10 k rows', 'lower', [1.5, 1.5]),
  batch: measure('a further report of a batch', 'its first', 'lower', [0.3, 0.3]),
  load: measure('three questions among 200 connections, p95', 'itself alone', 'lower', [200, null]),
  'load-memory': memory('of the host after 30 000 calls', 'itself before', [1.25, null]),
  paint: measure('click to painted charts', 'itself at 10 k rows', 'lower', [null, 1.25]),
  pull: measure('cells by day, connection to figures', ROWS, 'lower', [0.6, 0.6]),
  'pull-bytes': memory('received for cells by day', 'COPY of the rows', [0.15, 0.15]),
  'pull-month': measure('cells by month, connection to figures', ROWS, 'lower', [0.3, 0.3]),
  'pull-month-bytes': memory('received for cells by month', 'COPY of the rows', [0.1, 0.1]),
  live: measure('full refresh from cells by day', 'PostgreSQL, asked 8 questions', 'lower', [0.02, 0.02]),
  'on-time': measure('share on time by category, median of 20 states', NATIVE, 'lower', [null, 0.1]),
  'open-by-month': measure('what is open by month, median of 20 states', NATIVE, 'lower', [null, 0.1]),
  'cross-table': measure('category by municipality, median of 20 states', NATIVE, 'lower', [null, 0.1]),
  streets: measure('the ten largest streets, median of 20 states', NATIVE, 'lower', [null, 0.5]),
  'column-bytes': memory('the street of each row, in bytes a row', 'one byte', [4, 4]),
  'memory-import': memory('peak of a whole import', 'DuckDB, typed and checked', [1.1, 1.1]),
  'memory-dashboard': memory('peak with the cube, after 30 states', DUCKDB, [2, 3]),
} as const satisfies Readonly<Record<string, Measure>>
export type MeasureName = keyof typeof MEASURES

function measure(what: string, peer: string, better: Measure['better'], targets: Measure['targets']): Measure {
  return { what, peer, better, targets, unit: 'ms' }
}

function memory(what: string, peer: string, targets: Measure['targets']): Measure {
  return { what, peer, better: 'lower', targets, unit: 'MB' }
}

/** The targets hold for two sizes; another size is held to none, and shown against those of the nearer one below. */
export function isCounted(rows: number): boolean {
  return rows === MILLION || rows === TEN_MILLION
}

export function targetOf(name: MeasureName, rows: number): number | null {
  return MEASURES[name].targets[rows < TEN_MILLION ? 0 : 1]
}
