import { streetCode } from '../../../shared/domain/row/street.ts'
import type { Steps } from '../turns/steps.ts'
import { narrowArray, type StreetColumn } from './incident-columns.ts'
import type { NumberedColumns } from './marked-rows.ts'

/** How streets are written, by the number of each row in the database; the first writing is none. */
interface Written {
  readonly ofId: Uint32Array
  readonly streets: readonly (readonly string[])[]
}

/** So many rows are gone through in one step. */
const PIECE = 1 << 18

/**
 * The street of each row, in steps. A street is a name in a municipality; a French and a Dutch name are one street where
 * a row of the state has both.
 */
export function* streetColumn({ columns, numbers }: NumberedColumns, { ofId, streets }: Written): Steps<StreetColumn> {
  const places = columns.dimensions.municipality
  const size = places.codes.length
  const counts = new Uint32Array(streets.length * size)
  const { tuple } = columns
  const writtenAt = (row: number): number =>
    (ofId[numbers[row] ?? 0] ?? 0) * size + (places.ofTuple[tuple[row] ?? 0] ?? 0)
  for (let row = 0; row < columns.count; row += 1) {
    const at = writtenAt(row)
    counts[at] = (counts[at] ?? 0) + 1
    if (row % PIECE === PIECE - 1) yield
  }
  const { codes, names, known, streetOf } = numberStreets(streets, places.codes, counts)
  const ofRow = narrowArray(columns.count, codes.length)
  for (let row = 0; row < columns.count; row += 1) {
    ofRow[row] = streetOf[writtenAt(row)] ?? 0
    if (row % PIECE === PIECE - 1) yield
  }
  return { codes, names, numbers: known, ofRow }
}

/** A street of one municipality. */
interface Street {
  readonly codes: Set<string>
  /** How often it is written so. */
  readonly written: Map<string, number>
}

function numberStreets(
  streets: Written['streets'],
  municipalities: readonly string[],
  counts: Uint32Array,
): Pick<StreetColumn, 'codes' | 'names'> & { readonly known: Map<string, number>; readonly streetOf: Uint32Array } {
  const byCode = new Map<string, Street>()
  const size = municipalities.length
  const occurring = [...counts.keys()].filter((at) => at >= size && counts[at] !== 0)
  const writingsAt = (at: number) => streets[Math.floor(at / size)] ?? []
  const codeAt = (at: number, writing: string) => streetCode(municipalities[at % size] ?? '', writing)
  for (const at of occurring) {
    const writings = writingsAt(at)
    const street = join(
      byCode,
      writings.map((writing) => codeAt(at, writing)),
    )
    const writing = writings.join(' / ')
    street.written.set(writing, (street.written.get(writing) ?? 0) + (counts[at] ?? 0))
  }
  const sorted = [...new Set(byCode.values())].map((street) => ({ street, code: first(street.codes) }))
  sorted.sort((a, b) => (a.code < b.code ? -1 : 1))
  const numbers = new Map(sorted.map(({ street }, index) => [street, index + 1]))
  const known = new Map([...byCode].map(([code, street]) => [code, numbers.get(street) ?? 0]))
  const streetOf = new Uint32Array(counts.length)
  for (const at of occurring) streetOf[at] = known.get(codeAt(at, writingsAt(at)[0] ?? '')) ?? 0
  const names = sorted.map(({ street }) => mostOften(street.written))
  return { codes: ['', ...sorted.map(({ code }) => code)], names: ['', ...names], known, streetOf }
}

/** The one street that some codes are of. */
function join(byCode: Map<string, Street>, codes: readonly string[]): Street {
  const [street = { codes: new Set<string>(), written: new Map<string, number>() }, ...others] = new Set(
    codes.flatMap((code) => byCode.get(code) ?? []),
  )
  for (const other of others) {
    for (const [writing, count] of other.written)
      street.written.set(writing, (street.written.get(writing) ?? 0) + count)
    for (const code of other.codes) street.codes.add(code)
  }
  for (const code of codes) street.codes.add(code)
  for (const code of street.codes) byCode.set(code, street)
  return street
}

function first(codes: ReadonlySet<string>): string {
  return [...codes].toSorted()[0] ?? ''
}

function mostOften(written: ReadonlyMap<string, number>): string {
  const [most] = [...written].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return most?.[0] ?? ''
}

/** A byte by the number of each row in the database: 1 where its street is one of some codes. */
export function* markStreets(
  { columns, numbers }: NumberedColumns,
  column: StreetColumn,
  codes: readonly string[],
): Steps<Uint8Array> {
  const isChosen = new Uint8Array(column.codes.length)
  for (const code of codes) {
    const number = column.numbers.get(code)
    if (number !== undefined) isChosen[number] = 1
  }
  const largest = numbers.reduce((most, number) => Math.max(most, number), 0)
  const marks = new Uint8Array(largest + 1)
  for (let row = 0; row < columns.count; row += 1) {
    if (isChosen[column.ofRow[row] ?? 0] === 1) marks[numbers[row] ?? 0] = 1
    if (row % PIECE === PIECE - 1) yield
  }
  return marks
}
