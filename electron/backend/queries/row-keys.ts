import { addressKey } from '../../../shared/domain/row/address-key.ts'
import { type CodedColumn, isCodedColumn, type RowColumn } from '../../../shared/domain/row/row-column.ts'
import type { Language } from '../../../shared/domain/vocabulary/language.ts'
import { codePlaces } from '../../../shared/i18n/code-places.ts'
import { memoize } from '../platform/memoize.ts'
import type { Database } from '../store/database.ts'
import { codeColumn, DELAY } from '../store/versioned-table.ts'

/** What an incident is ordered by; keys of one column are compared with `<`. */
export type RowKey = string | number

/** Reads the keys of incidents, in the order in which they are given; `null` for what has no value. */
export type KeyReader = (ids: Uint32Array) => readonly (RowKey | null)[]

/** All-digit references of one length are ordered as numbers; longer ones are greater. Days are numbers. */
const PLAIN_KEYS: Readonly<Record<Exclude<RowColumn, CodedColumn>, string>> = {
  reference: 'char(length(i.reference)) || i.reference',
  created: 'i.created',
  lastAction: 'i.last_action',
  closedOn: 'i.closed_on',
  address: 'i.address',
  days: DELAY,
  // By the import, then by the line: there are fewer than four thousand million of them.
  import: '(i.valid_from << 32) + i.line',
  line: 'i.line',
}

/** Reads what incidents are ordered by in a column. */
export function createKeyReader(database: Database, column: RowColumn, language: Language): KeyReader {
  if (isCodedColumn(column)) {
    const read = createReader<number>(database, codeColumn(column))
    const places = placesOf(database, column, language)
    return (ids) => read(ids).map((code) => places.get(code) ?? null)
  }
  if (column !== 'address') return createReader<RowKey | null>(database, PLAIN_KEYS[column])
  const read = createReader<string | null>(database, PLAIN_KEYS.address)
  const keyOf = memoize(addressKey)
  return (ids) => read(ids).map((address) => (address === null ? null : keyOf(address)))
}

function createReader<Value>(database: Database, expression: string): (ids: Uint32Array) => readonly Value[] {
  const statement = database
    .prepare<[string], Value>(
      `SELECT ${expression} FROM json_each(?) asked CROSS JOIN incident i ON i.id = asked.value ORDER BY asked.key`,
    )
    .pluck()
  return (ids) => statement.all(`[${ids}]`)
}

const CODES = 'SELECT id, code FROM dictionary WHERE dimension = ?'

/** For the number of each code its place among the words of the language; none for what is not given. */
function placesOf(database: Database, column: CodedColumn, language: Language): ReadonlyMap<number, number | null> {
  const found = database.prepare<[string], { id: number; code: string }>(CODES).all(column)
  const codes = found.map(({ code }) => code)
  const places = codePlaces(column, codes, language)
  return new Map(found.map(({ id }, index) => [id, places[index] ?? null]))
}
