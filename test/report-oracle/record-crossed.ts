import { crossFigure, crossMeasure } from '../../shared/domain/cross/cross-questions.ts'
import { streetCode, streetWritings } from '../../shared/domain/row/street.ts'
import { FIRST_CROSS } from '../../shared/domain/view/cross-view.ts'
import { measured } from './record-bars.ts'
import { counts, NO_TABLE, type OracleTable, perThousand, selectionOf, share, totalled } from './record-counts.ts'
import { columnOf, counted, type OracleCell, type OracleRow, type RecordState } from './record-state.ts'

/** A line of the table: a code, or all. */
type Line = string | null

/** The table by two dimensions: counts of all cells at once, other measures of each alone. */
export function crossed(state: RecordState): OracleTable {
  const of = selectionOf(state)
  if (of === null) return NO_TABLE
  const { rows, columns } = state.view.cross ?? FIRST_CROSS
  const measure = crossMeasure(state.view)
  const figure = crossFigure(state.view)
  const [byRow, byColumn] = [columnOf(rows), columnOf(columns)]
  const cells = state.all(
    `SELECT ${byRow} AS row, ${byColumn} AS col, count(*) AS n FROM record WHERE ${counted(of)} GROUP BY 1, 2`,
  )
  const incidents = (row: Line, column: Line): number =>
    cells
      .filter(
        (cell) => (row ?? String(cell.row)) === String(cell.row) && (column ?? String(cell.col)) === String(cell.col),
      )
      .reduce((sum, { n }) => sum + Number(n), 0)
  const placeOf = (row: Line, column: Line): string =>
    [
      ...(row === null ? [] : [`${byRow} = ${quoted(row)}`]),
      ...(column === null ? [] : [`${byColumn} = ${quoted(column)}`]),
    ].join(' AND ') || '1'
  const measuredAt = (row: Line, column: Line): OracleCell => {
    const own = incidents(row, column)
    if (measure === 'incidents') return own
    // A cell of none says nothing of their delays, rates and shares.
    if (row !== null && column !== null && own === 0) return null
    const place = rows === 'municipality' ? row : columns === 'municipality' ? column : null
    if (measure === 'per-1000' && place !== null) return perThousand(place, own)
    return measured(state, of, placeOf(row, column), own)
  }
  const cell = (row: Line, column: Line): OracleCell => {
    const value = measuredAt(row, column)
    if (figure === 'value' || typeof value !== 'number') return value
    return share(value, incidents(figure === 'row' ? row : null, figure === 'column' ? column : null))
  }
  const medianAt = (row: Line, column: Line): OracleCell =>
    measured(state, of, placeOf(row, column), incidents(row, column), 'median-days')
  const hasMedians = measure === 'incidents' && medianAt(null, null) !== null
  const few = (row: Line, column: Line): OracleCell => medianAt(row, column) ?? 'few'
  const across = [...counts(state, of, columns).keys()]
  const lines = [...counts(state, of, rows).keys()]
  const lineOf = (row: Line): OracleRow => ({
    [rows]: row,
    all: cell(row, null),
    ...Object.fromEntries(across.map((column) => [`${columns}:${column}`, cell(row, column)])),
    ...(hasMedians ? { medianComputed: few(row, null) } : {}),
  })
  const medians = {
    [rows]: null,
    all: few(null, null),
    ...Object.fromEntries(across.map((column) => [`${columns}:${column}`, few(null, column)])),
    medianComputed: null,
  }
  const table = [lineOf(null), ...lines.map(lineOf), ...(hasMedians ? [medians] : [])]
  return totalled(lines.length === 0 ? [] : table, measuredAt(null, null))
}

const quoted = (code: string): string => `'${code.replaceAll("'", "''")}'`

const MOST = 40
const FEWEST = 5

/** Streets by their incidents: those of few as one line, those beyond the first forty as another. */
export function streets(state: RecordState): OracleTable {
  const of = selectionOf(state)
  if (of === null) return NO_TABLE
  const found = new Map<string, number>()
  const addresses = state.all(`SELECT municipality, address FROM record WHERE ${counted(of)}`)
  for (const { municipality, address } of addresses) {
    const [street] = streetWritings(String(address ?? ''))
    const code = street === undefined ? '' : streetCode(String(municipality), street)
    found.set(code, (found.get(code) ?? 0) + 1)
  }
  const none = found.get('') ?? 0
  found.delete('')
  const ranked = [...found].sort(([one, own], [other, theirs]) => theirs - own || (one < other ? -1 : 1))
  const large = ranked.filter(([, incidents]) => incidents >= FEWEST)
  const together = (line: string, rest: readonly (readonly [string, number])[]) =>
    rest.length === 0
      ? []
      : [{ street: null, line, streets: rest.length, incidents: rest.reduce((sum, [, own]) => sum + own, 0) }]
  const rows = [
    ...large.slice(0, MOST).map(([street, incidents]) => ({ street, line: 'street', streets: 1, incidents })),
    ...together('others', large.slice(MOST)),
    ...together('few', ranked.slice(large.length)),
    ...(none === 0 ? [] : [{ street: null, line: 'none', streets: null, incidents: none }]),
  ]
  return totalled(rows, addresses.length)
}
