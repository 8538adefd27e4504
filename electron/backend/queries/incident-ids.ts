import type { RowQuestion } from '../../../shared/contract/rows.ts'
import { type Day, dayNumber } from '../../../shared/domain/day.ts'
import { fold } from '../../../shared/domain/reading/fold.ts'
import type { Database } from '../store/database.ts'
import { type Conditions, filterConditions } from './filter-sql.ts'
import { incidentOrder } from './incident-order.ts'

/** Registers what the questions about rows need beside SQLite's own functions; once for each connection. */
export function addRowFunctions(database: Database): void {
  database.function('folded', { deterministic: true, directOnly: true }, (text: unknown) =>
    typeof text === 'string' ? fold(text) : null,
  )
}

/**
 * The ids of all incidents that a question asks for, in its order, none created after the last day that is known. An
 * id is its rowid, which counts up from 1: 32 bits are enough for four thousand million of them.
 */
export function incidentIds(database: Database, question: RowQuestion, lastDay: Day): Uint32Array {
  const conditions = [
    validConditions(question.asOf),
    spanConditions(question, lastDay),
    filterConditions(question.filters),
    findConditions(database, question.find),
  ]
  const order = incidentOrder(database, question.sort, question.language)
  const sql = `
    ${order.words}
    SELECT i.id FROM incident i ${order.join}
    WHERE ${conditions.flatMap((each) => each.sql).join(' AND ')}
    ORDER BY ${order.keys.join(', ')}`
  const bound = Object.assign({}, order.bound, ...conditions.map((each) => each.bound))
  return gather(database.prepare<[object], number>(sql).pluck().iterate(bound))
}

function validConditions(asOf: number | null): Conditions {
  if (asOf === null) return { sql: ['i.valid_to IS NULL'], bound: {} }
  return { sql: ['i.valid_from <= @asOf', '(i.valid_to IS NULL OR i.valid_to > @asOf)'], bound: { asOf } }
}

function spanConditions({ from, to }: RowQuestion, lastDay: Day): Conditions {
  const last = to === null || to > lastDay ? lastDay : to
  return from === null
    ? { sql: ['i.created <= @to'], bound: { to: dayNumber(last) } }
    : { sql: ['i.created BETWEEN @from AND @to'], bound: { from: dayNumber(from), to: dayNumber(last) } }
}

// LIKE knows no case of plain letters; only an address with other letters needs our own folding, which is far slower.
const FIND = `(
  i.subcategory IN (SELECT value FROM json_each(@named)) OR i.organisation IN (SELECT value FROM json_each(@named))
  OR i.reference LIKE @like ESCAPE '\\' OR i.address LIKE @like ESCAPE '\\'
  OR i.address GLOB '*[^ -~]*' AND instr(folded(i.address), @find) > 0)`
const NAMES = "SELECT id, code FROM dictionary WHERE dimension IN ('subcategory', 'organisation')"

/** Names are looked through once each, not once per row; a sub-category's code is its category, `/` and its name. */
function findConditions(database: Database, find: string | null): Conditions {
  if (find === null) return { sql: [], bound: {} }
  const wanted = fold(find)
  const named = database
    .prepare<[], { id: number; code: string }>(NAMES)
    .all()
    .filter(({ code }) => fold(code.slice(code.indexOf('/') + 1)).includes(wanted))
  const like = `%${wanted.replaceAll(/[\\%_]/g, '\\$&')}%`
  return { sql: [FIND], bound: { find: wanted, like, named: JSON.stringify(named.map(({ id }) => id)) } }
}

function gather(ids: Iterable<number>): Uint32Array {
  let kept = new Uint32Array(1024)
  let count = 0
  for (const id of ids) {
    if (count === kept.length) {
      const wider = new Uint32Array(count * 2)
      wider.set(kept)
      kept = wider
    }
    kept[count] = id
    count += 1
  }
  return kept.slice(0, count)
}
