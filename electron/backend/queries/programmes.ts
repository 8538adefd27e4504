import type { Programme } from '../../../shared/contract/figures.ts'
import type { Database } from '../store/database.ts'
import { noteOf, type Texts, textOf } from './texts.ts'
import { type AsOf, VALID } from './valid.ts'

type Row = Omit<Programme, 'name' | 'summary'> & Texts

const SQL = `
  SELECT programme AS code, coalesce(source, '') AS source, quote,
    name_fr, name_nl, name_en, summary_fr, summary_nl, summary_en
  FROM programme WHERE ${VALID} ORDER BY id`

/** Every programme, in the order of the shipped list. */
export function programmes(database: Database, asOf: AsOf): readonly Programme[] {
  const rows = database.prepare<[{ asOf: AsOf }], Row>(SQL).all({ asOf })
  return rows.map((row) => ({ ...row, name: textOf(row, 'name'), summary: noteOf(row, 'summary') }))
}
