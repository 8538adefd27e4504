import type { Participant } from '../../../shared/contract/figures.ts'
import type { Database } from '../store/database.ts'
import { type Texts, textOf } from './texts.ts'
import { type AsOf, VALID } from './valid.ts'

type Row = Omit<Participant, 'name'> & Texts

const SQL = `
  SELECT programme, code, kind, s.as_of AS asOf, coalesce(source, '') AS source, quote, name_fr, name_nl, name_en
  FROM participant p JOIN snapshot s ON s.id = p.valid_from
  WHERE ${VALID} AND (@programme IS NULL OR programme = @programme) ORDER BY p.id`

/** Those who take part in one programme, or in all. */
export function participants(database: Database, programme: string | null, asOf: AsOf): readonly Participant[] {
  const rows = database.prepare<[{ programme: string | null; asOf: AsOf }], Row>(SQL).all({ programme, asOf })
  return rows.map((row) => ({ ...row, name: textOf(row, 'name') }))
}
