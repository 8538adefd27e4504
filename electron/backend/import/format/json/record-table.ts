import type { OfferedFile } from '../../../platform/offered-file.ts'
import { EMPTY_CELL, type TypedCell } from '../cell-kind.ts'
import { PLAIN_WALK, type RecordSource } from '../record-source.ts'
import { isList, isObject, type JsonValue, writtenText } from './parse-json.ts'
import { type PointNames, scalarCell, searchColumns } from './record-columns.ts'
import type { RecordList } from './record-list.ts'

/** What a table of a file is called beside others, and what a person decided of its columns. */
interface TableOptions {
  readonly sheet: string | null
  readonly named: ReadonlySet<string>
  readonly points: PointNames
}

/** A list of records, or of rows under a header, as a table. */
export function tableOf(file: OfferedFile, list: RecordList, options: TableOptions): Promise<RecordSource> {
  return list.kind === 'row' ? rowTable(file, list, options) : recordTable(file, list, options)
}

/** Records have a column for each member that one of them has: their header is record 0. */
async function recordTable(file: OfferedFile, list: RecordList, options: TableOptions): Promise<RecordSource> {
  const search = searchColumns(options.points)
  await list.each((element) => {
    if (isObject(element)) search.see(element)
    return undefined
  })
  const { headers, other, cellsOf } = search.finish(options.named)
  const notes = other.map((value) => ({ code: 'note-column-ignored' as const, value, rows: 1 }))
  return {
    ...plainTable(file, list, options),
    hasMadeHeader: true,
    async walk(visit) {
      if (visit(headers, 0) !== false)
        await list.each((element, line) => visitCells(visit, isObject(element) ? cellsOf(element) : [], line))
      return { ...PLAIN_WALK, notes }
    },
  }
}

async function rowTable(file: OfferedFile, list: RecordList, options: TableOptions): Promise<RecordSource> {
  // What is wrong further down would only be met while the rows are read.
  await list.each(() => undefined)
  return {
    ...plainTable(file, list, options),
    async walk(visit) {
      await list.each((row, line) =>
        visitCells(visit, isList(row) ? row.map((each) => scalarCell(each) ?? EMPTY_CELL) : [], line),
      )
      return PLAIN_WALK
    },
  }
}

function plainTable({ name }: OfferedFile, list: RecordList, { sheet }: TableOptions): Omit<RecordSource, 'walk'> {
  return {
    file: name,
    delimiter: '',
    sheet,
    bytesRead: list.bytesRead,
    place: () => (sheet === null ? {} : { sheet }),
  }
}

function visitCells(
  visit: Parameters<RecordSource['walk']>[0],
  cells: readonly TypedCell[],
  line: number,
): boolean | undefined {
  return visit(
    cells.map(({ text }) => text),
    line,
    cells.map(({ kind }) => kind),
  )
}

/** A document with a list for each column, all of one length, as a list of records; `null` for any other. */
export function columnsAsRecords(document: JsonValue): RecordList | null {
  if (!isObject(document)) return null
  const columns = [...document].flatMap(([name, values]) => (isList(values) ? [{ name, values }] : []))
  const [first] = columns
  if (first === undefined || columns.length < 2 || columns.length < document.size) return null
  const size = first.values.length
  if (columns.some(({ values }) => values.length !== size || values.some((each) => scalarCell(each) === null)))
    return null
  return {
    path: '',
    kind: 'object',
    isEmpty: size === 0,
    async each(visit) {
      for (let place = 1; place <= size; place += 1) {
        const record = new Map(columns.map(({ name, values }) => [name, values[place - 1] ?? null]))
        if (visit(record, place) === false) return
      }
    },
    bytesRead: () => 0,
  }
}

/** Belgian Lambert 72 and 2008. */
const LAMBERT = /\b(?:31370|3812)\b/
const WGS_84 = /\b(?:4326|4258|CRS84)\b/

/** What the numbers of the points of a document are: GeoJSON has degrees unless it says otherwise. */
export function pointNames(document: JsonValue): PointNames {
  const crs = isObject(document) ? (document.get('crs') ?? null) : null
  if (crs === null) return ['Longitude', 'Latitude']
  const properties = isObject(crs) ? crs.get('properties') : undefined
  const name = isObject(properties) ? (writtenText(properties.get('name') ?? properties.get('code')) ?? '') : ''
  if (LAMBERT.test(name)) return ['X', 'Y']
  return WGS_84.test(name) ? ['Longitude', 'Latitude'] : null
}
