import type { KeyDate } from '../../../shared/contract/figures.ts'
import type { Database } from '../store/database.ts'
import { type Texts, textOf } from './texts.ts'
import { type AsOf, VALID } from './valid.ts'

type Row = Omit<KeyDate, 'label'> & Texts

/** The as-of day belongs to the document: a date cited from a published table is as old as that table. */
const TABLE_DAY = `(
  SELECT max(t.as_of) FROM published_category JOIN snapshot t ON t.id = valid_from
  WHERE published_category.source = d.source AND ${VALID})`

const SQL = `
  SELECT programme, code, d.period_from AS "from", d.period_to AS "to", coalesce(${TABLE_DAY}, s.as_of) AS asOf,
    coalesce(source, '') AS source, quote, label_fr, label_nl, label_en
  FROM key_date d JOIN snapshot s ON s.id = d.valid_from
  WHERE ${VALID} AND (@programme IS NULL OR programme = @programme) ORDER BY d.period_from, d.id`

/** Key dates of one programme, or of all, in the order of the calendar. */
export function keyDates(database: Database, programme: string | null, asOf: AsOf): readonly KeyDate[] {
  const rows = database.prepare<[{ programme: string | null; asOf: AsOf }], Row>(SQL).all({ programme, asOf })
  return rows.map((row) => ({ ...row, label: textOf(row, 'label') }))
}
