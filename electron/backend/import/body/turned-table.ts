import type { Place } from '../../../../shared/domain/import/problem.ts'
import { matchCategory } from '../../../../shared/domain/reading/match.ts'
import type { RecordSource, RecordVisitor, WalkOutcome } from '../format/record-source.ts'
import { type CrossTable, findCrossTable } from '../head/cross-table.ts'
import { isTurned, type Layout } from '../head/layout.ts'
import { walkBody } from './body.ts'

/**
 * A source as its tables are ordinarily written: a corner without a name has the one of what stands below it, and a table
 * with its years or categories in the wrong direction is turned. Any other source stays as it is.
 */
export async function uprightSource(source: RecordSource): Promise<RecordSource> {
  return uprightBehind(source, Number.NEGATIVE_INFINITY)
}

/** `line` is the last that is upright already. */
async function uprightBehind(source: RecordSource, line: number): Promise<RecordSource> {
  const table = await findCrossTable(source, line)
  if (table === null) return source
  if (!table.isTurned) return uprightBehind(namedSource(source, table), lastLineOf(table))
  return uprightBehind(turnedSource(source, table), lastLineOf(table) + table.headers.length)
}

/** The label that stands twice in the header of a table which was turned: its rows would come twice. */
export async function repeatedLabel(layout: Layout): Promise<string | null> {
  if (!isTurned(layout)) return null
  const seen = new Set<string>()
  let repeated: string | null = null
  await walkBody(layout, {
    row([label = '']) {
      const size = seen.size
      if (seen.add(matchCategory(label) ?? label.trim()).size === size) repeated ??= label
      return repeated === null
    },
    total: () => undefined,
  })
  return repeated
}

function lastLineOf({ lines, headerLine }: CrossTable): number {
  return lines.at(-1) ?? headerLine
}

function namedSource(source: RecordSource, { headerLine, corner }: CrossTable): RecordSource {
  return {
    ...source,
    walk: (visit) =>
      source.walk((cells, line, kinds) =>
        visit(line === headerLine ? [corner, ...cells.slice(1)] : cells, line, kinds),
      ),
  }
}

/** Each column of the table as a record, numbered on from the header; what follows the table is numbered behind them. */
function turnedSource(source: RecordSource, table: CrossTable): RecordSource {
  const { headerLine, lines, headers } = table
  const lastLine = lastLineOf(table)
  /**
   * Where a cell stands before the table is turned: its line is the column of a record, and its column the record. Behind
   * its own answer goes that of the source, of which a table above may be turned too.
   */
  const place = (line: number, column: number | null): Partial<Place> => {
    const index = line - headerLine
    if (index < 1) return source.place(line, column)
    if (index >= headers.length) return { line: line - headers.length, ...source.place(line - headers.length, column) }
    const own = lines[(column ?? 0) - 1] ?? headerLine
    return { line: own, column: headers[index] ?? '', ...source.place(own, index) }
  }
  const walk = (visit: RecordVisitor): Promise<WalkOutcome> => {
    const records: (readonly string[])[] = []
    const kinds: Parameters<RecordVisitor>[2][] = []
    return source.walk((cells, line, ofCells) => {
      if (line < headerLine) return visit(cells, line, ofCells)
      if (line > lastLine) return visit(cells, line + headers.length, ofCells)
      records.push(cells)
      kinds.push(ofCells)
      if (line < lastLine) return undefined
      for (const [index, header] of headers.entries()) {
        const turned = records.map((record, row) => (row === 0 ? header : (record[index] ?? '')))
        const ofTurned = ofCells === undefined ? undefined : kinds.map((each) => each?.[index] ?? 'empty')
        if (visit(turned, headerLine + index, ofTurned) === false) return false
      }
      return undefined
    })
  }
  return { ...source, turned: [...(source.turned ?? []), headerLine], place, walk }
}
