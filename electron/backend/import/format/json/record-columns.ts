import { normaliseText } from '../../../../../shared/domain/reading/normalise-text.ts'
import { isPersonalName } from '../../../../../shared/domain/reading/personal-name.ts'
import { FileRefusal } from '../../../store/foreign/file-refusal.ts'
import { EMPTY_CELL, type TypedCell } from '../cell-kind.ts'
import { plainNumber } from '../plain-number.ts'
import { isList, isObject, type JsonObject, type JsonValue, writtenText } from './parse-json.ts'

/** More columns than a table of records ever has. */
const MOST_COLUMNS = 1000

/** What the two numbers of a point are called; `null` where nothing tells in which system they are. */
export type PointNames = readonly [first: string, second: string] | null

/** Hears of each value of a record that is a cell: `path` holds all names on the way to it, `name` is the last. */
interface RecordVisitor {
  cell(path: string, name: string, cell: TypedCell): void
  /** A member that is no cell, such as a list of objects or an outline. */
  other(path: string): void
}

/** The columns of records in a list, in the order in which their members come first. */
export interface RecordColumns {
  readonly headers: readonly string[]
  /** Members that no cell can hold. */
  readonly other: readonly string[]
  cellsOf(record: JsonObject): readonly TypedCell[]
}

/** Gathers the columns of all records. `named` are the columns of which a person decided. */
export function searchColumns(points: PointNames): {
  see(record: JsonObject): void
  finish(named: ReadonlySet<string>): RecordColumns
} {
  /** By their paths, each with the last record that has it. */
  const found = new Map<string, { readonly name: string; isEmpty: boolean; last: JsonObject }>()
  const other = new Set<string>()
  return {
    see(record) {
      visitRecord(record, points, {
        cell(path, name, { kind }) {
          const isEmpty = kind === 'empty'
          const known = found.get(path)
          // `{"a.b":1,"a":{"b":2}}`: one of both values would be lost.
          if (known?.last === record) throw new FileRefusal('json-key-duplicate', { name: path })
          if (known === undefined) {
            found.set(path, { name, isEmpty, last: record })
            return
          }
          known.last = record
          known.isEmpty &&= isEmpty
        },
        other: (path) => other.add(path),
      })
      if (found.size > MOST_COLUMNS || other.size > MOST_COLUMNS)
        throw new FileRefusal('json-too-wide', { limit: MOST_COLUMNS })
    },
    finish(named) {
      const columns = withoutEmptyParents([...found].map(([path, column]) => ({ path, ...column })))
      const places = new Map(columns.map(({ path }, index) => [path, index]))
      return {
        headers: headersOf(columns, named),
        other: [...other],
        cellsOf(record) {
          const cells = new Array<TypedCell>(columns.length).fill(EMPTY_CELL)
          visitRecord(record, points, {
            cell(path, _name, cell) {
              const place = places.get(path)
              if (place !== undefined) cells[place] = cell
            },
            other: () => undefined,
          })
          return cells
        },
      }
    },
  }
}

interface FoundColumn {
  readonly path: string
  readonly name: string
  readonly isEmpty: boolean
}

/** Columns without those that are `null` where other records have an object. */
function withoutEmptyParents(columns: readonly FoundColumn[]): readonly FoundColumn[] {
  const hasMembers = (path: string): boolean => columns.some((other) => other.path.startsWith(`${path}.`))
  return columns.filter(({ path, isEmpty }) => !isEmpty || !hasMembers(path))
}

function parentOf(path: string, name: string): string {
  return path.slice(0, Math.max(0, path.length - name.length - 1))
}

/**
 * The headers of columns: the last name on the way to a value, as its source would head a table with it (`fields.N°` is
 * `N°`). All names stand where the last is no other column's alone, where one before it is about a person
 * (`reporter.id`), and where a person decided about them.
 */
function headersOf(columns: readonly FoundColumn[], named: ReadonlySet<string>): readonly string[] {
  const counts = new Map<string, number>()
  const keys = columns.map(({ name }) => normaliseText(name))
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return columns.map(({ path, name }, index) => {
    const isAlone = counts.get(keys[index] ?? '') === 1
    return isAlone && !named.has(path) && !isPersonalName(parentOf(path, name)) ? name : path
  })
}

function visitRecord(record: JsonObject, points: PointNames, visitor: RecordVisitor): void {
  if (record.get('type') === 'Feature' && record.has('properties')) visitFeature(record, points, visitor)
  else visitMembers(record, '', points, visitor)
}

/** A feature of GeoJSON: its own identifier is often the number of its row in a program for maps, and no reference. */
function visitFeature(feature: JsonObject, points: PointNames, visitor: RecordVisitor): void {
  const id = feature.get('id')
  if (id !== undefined) visitMember(id, ['feature.id', 'feature.id'], points, visitor)
  const properties = feature.get('properties')
  if (isObject(properties)) visitMembers(properties, 'properties', points, visitor)
  const geometry = feature.get('geometry') ?? null
  if (geometry !== null) visitMember(geometry, ['geometry', 'geometry'], points, visitor)
}

function visitMembers(members: JsonObject, before: string, points: PointNames, visitor: RecordVisitor): void {
  for (const [name, member] of members)
    visitMember(member, [before === '' ? name : `${before}.${name}`, name], points, visitor)
}

function visitMember(
  member: JsonValue,
  [path, name]: readonly [path: string, name: string],
  points: PointNames,
  visitor: RecordVisitor,
): void {
  if (isObject(member)) {
    const coordinates = member.get('coordinates')
    const isPoint = name === 'geometry' && member.get('type') === 'Point'
    if (isPoint && isList(coordinates) && points !== null) visitPoint(coordinates, path, points, visitor)
    else if (isList(coordinates) || member.has('geometries') || member.get('type') === 'Feature') visitor.other(path)
    else visitMembers(member, path, points, visitor)
    return
  }
  const cell = isList(member) ? listCell(member) : scalarCell(member)
  if (cell === null) visitor.other(path)
  else visitor.cell(path, name, cell)
}

function visitPoint(
  coordinates: readonly JsonValue[],
  path: string,
  names: NonNullable<PointNames>,
  visitor: RecordVisitor,
): void {
  for (const [index, name] of names.entries()) {
    const cell = scalarCell(coordinates[index] ?? null)
    if (cell !== null) visitor.cell(`${path}.${name}`, name, cell)
  }
}

/** Values side by side, `null` where one of them is no value. */
function listCell(list: readonly JsonValue[]): TypedCell | null {
  const cells = list.map(scalarCell)
  if (cells.includes(null)) return null
  const text = cells.flatMap((cell) => (cell === null || cell.kind === 'empty' ? [] : [cell.text])).join(', ')
  return text === '' ? EMPTY_CELL : { text, kind: 'text' }
}

/** So many digits a number is known to keep elsewhere: a longer one is an identifier. */
const SAFE_DIGITS = 15
const WHOLE = /^-?\d+$/

/** A value as a cell, `null` for an object or a list. */
export function scalarCell(value: JsonValue): TypedCell | null {
  if (value === null) return EMPTY_CELL
  if (typeof value === 'boolean') return { text: String(value), kind: 'boolean' }
  if (typeof value === 'string') return value.trim() === '' ? EMPTY_CELL : { text: value, kind: 'text' }
  const digits = writtenText(value)
  if (digits === null) return null
  if (!WHOLE.test(digits)) return { text: plainNumber(Number(digits)), kind: 'number' }
  return { text: digits, kind: digits.length > SAFE_DIGITS ? 'text' : 'number' }
}
