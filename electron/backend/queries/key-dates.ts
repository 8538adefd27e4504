import type { KeyDate } from '../../../shared/contract/figures.ts'
import type { Database } from '../store/database.ts'
import { type Texts, textOf } from './texts.ts'
import { type AsOf, VALID } from './valid.ts'

type Row = Omit<KeyDate, 'label'> & Texts

const SQL = `
  SELECT programme, code, period_from AS "from", period_to AS "to", coalesce(source, '') AS source, quote,
    label_fr, label_nl, label_en
  FROM key_date WHERE ${VALID} AND (@programme IS NULL OR programme = @programme) ORDER BY period_from, id`

/** Key dates of one programme, or of all, in the order of the calendar. */
export function keyDates(database: Database, programme: string | null, asOf: AsOf): readonly KeyDate[] {
  const rows = database.prepare<[{ programme: string | null; asOf: AsOf }], Row>(SQL).all({ programme, asOf })
  return rows.map((row) => ({ ...row, label: textOf(row, 'label') }))
}
