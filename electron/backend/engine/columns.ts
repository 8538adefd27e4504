import type { Database } from '../store/database.ts'

/** The codes of one combination that really occurs; rows point to it by number. */
export interface Tuple {
  readonly category: string
  readonly subcategory: string
  readonly municipality: string
  readonly status: string
  readonly organisation: string
  readonly channel: string
}

/** Incidents as columns: one entry per row, in the order of their days. */
export interface Columns {
  readonly count: number
  /** Days since 1970-01-01 of the creation. */
  readonly day: Int32Array
  /** Whole days from creation to closing, -1 while the incident is not closed. */
  readonly duration: Int32Array
  readonly tuple: Uint32Array
  readonly tuples: readonly Tuple[]
}

type Row = [number, number | null, number | null, number, number, number, number, number, number]

const DICTIONARY = 'SELECT id, code FROM dictionary'
const FIELDS = 'created, last_action, closed_on, category, subcategory, municipality, status, organisation, channel'
const PRESENT = `SELECT ${FIELDS} FROM incident WHERE valid_to IS NULL ORDER BY created`
const PAST = `
  SELECT ${FIELDS} FROM incident
  WHERE valid_from <= @asOf AND (valid_to IS NULL OR valid_to > @asOf) ORDER BY created`

/** Loads the incidents of the present state, or of a past one as of a snapshot. */
export function loadColumns(database: Database, asOf: number | null): Columns {
  const codes = new Map(database.prepare<[], [number, string]>(DICTIONARY).raw().all())
  const total = Number(database.prepare('SELECT count(*) FROM incident').pluck().get())
  const day = new Int32Array(total)
  const duration = new Int32Array(total)
  const tuple = new Uint32Array(total)
  const numbers = new Map<string, number>()
  const tuples: Tuple[] = []
  const code = (id: number): string => codes.get(id) ?? ''
  let count = 0
  const rows =
    asOf === null
      ? database.prepare<[], Row>(PRESENT).raw().iterate()
      : database.prepare<[{ asOf: number }], Row>(PAST).raw().iterate({ asOf })
  for (const [created, lastAction, closedOn, ...ids] of rows) {
    const key = ids.join(' ')
    let number = numbers.get(key)
    if (number === undefined) {
      const [category, subcategory, municipality, status, organisation, channel] = ids
      number = tuples.length
      numbers.set(key, number)
      tuples.push({
        category: code(category),
        subcategory: code(subcategory),
        municipality: code(municipality),
        status: code(status),
        organisation: code(organisation),
        channel: code(channel),
      })
    }
    const end = tuples[number]?.status === 'closed' ? (closedOn ?? lastAction) : null
    day[count] = created
    duration[count] = end === null ? -1 : end - created
    tuple[count] = number
    count += 1
  }
  return { count, day, duration, tuple, tuples }
}
