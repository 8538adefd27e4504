import type { Place } from '../../../../shared/domain/import/problem.ts'
import { columnLetters } from '../format/cell-reference.ts'
import type { RecordSource, RecordVisitor, WalkOutcome } from '../format/record-source.ts'
import { type CrossedTable, findCrossedTable } from './crossed-table.ts'
import { type Head, RECORDS_SEARCHED, readHead } from './head.ts'

/** What a person says of a table without a header. */
const NO_HEADER = 0

/** The heads of sources, each as below; `header` is the line that a person named as the header. */
export function uprightHeads(sources: readonly RecordSource[], header: number | undefined): Promise<readonly Head[]> {
  return Promise.all(
    sources.map(async (source) => {
      const isBare = header === NO_HEADER && source.hasMadeHeader !== true
      return uprightHead(isBare ? await letteredSource(source) : source, header)
    }),
  )
}

/**
 * The head of a source as its tables are ordinarily written: a corner without a name has the one of what stands below it,
 * and a table with its years or categories in the wrong direction is turned. Any other source stays as it is.
 */
async function uprightHead(source: RecordSource, header: number | undefined): Promise<Head> {
  let head = await readHead(source, header)
  let lastUpright = Number.NEGATIVE_INFINITY
  for (;;) {
    const table = findCrossedTable(head, lastUpright)
    if (table === null) return head
    lastUpright = lastLineOf(table) + (table.isTransposed ? table.headers.length : 0)
    head = await readHead(table.isTransposed ? turnedSource(head, table) : namedSource(head, table), header)
  }
}

function lastLineOf({ lines, headerLine }: CrossedTable): number {
  return lines.at(-1) ?? headerLine
}

function namedSource(source: RecordSource, { headerLine, corner }: CrossedTable): RecordSource {
  return {
    ...source,
    walk: (visit) =>
      source.walk((cells, line, kinds) =>
        visit(line === headerLine ? [corner, ...cells.slice(1)] : cells, line, kinds),
      ),
  }
}

/** Each column of the table as a record, numbered on from the header; what follows the table is numbered behind them. */
function turnedSource(source: RecordSource, table: CrossedTable): RecordSource {
  const { headerLine, lines, headers } = table
  const lastLine = lastLineOf(table)
  /**
   * Where a cell stands before the table is turned: its line is the column of a record, and its column the record. The
   * answer of the source goes before it: a table above may be turned, too.
   */
  const place = (line: number, column: number | null): Partial<Place> => {
    const index = line - headerLine
    if (index < 1) return source.place(line, column)
    if (index >= headers.length) return { line: line - headers.length, ...source.place(line - headers.length, column) }
    const rowLine = lines[(column ?? 0) - 1] ?? headerLine
    return { line: rowLine, column: headers[index] ?? '', ...source.place(rowLine, index) }
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

/** A source without a header, under one that calls its columns `A`, `B`, `C`, as a spreadsheet does. */
export async function letteredSource(source: RecordSource): Promise<RecordSource> {
  let width = 0
  let records = 0
  await source.walk((cells) => {
    width = Math.max(width, cells.length)
    records += 1
    return records < RECORDS_SEARCHED
  })
  const header = Array.from({ length: width }, (_, index) => columnLetters(index))
  return {
    ...source,
    walk: (visit) => {
      let isOpen = visit(header, 0) !== false
      return source.walk((cells, line, kinds) => {
        isOpen &&= visit(cells, line, kinds) !== false
        return isOpen
      })
    },
  }
}
