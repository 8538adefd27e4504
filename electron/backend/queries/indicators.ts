import type { Indicator } from '../../../shared/contract/figures.ts'
import type { Database } from '../store/database.ts'
import { CITED_SOURCE } from './cited-source.ts'
import { noteOf, type Texts, textOf } from './texts.ts'
import { type AsOf, VALID } from './valid.ts'

type Row = Omit<Indicator, 'label' | 'note' | 'isInconsistent'> & Texts

const SQL = `
  SELECT programme, code, nullif(period_from, '') AS "from", period_to AS "to", value, qualifier, unit,
    ${CITED_SOURCE} AS source, quote, flag,
    label_fr, label_nl, label_en, note_fr, note_nl, note_en
  FROM indicator WHERE ${VALID} AND (@programme IS NULL OR programme = @programme) ORDER BY id`

/** Key figures of one programme, or of all, in the order of their files. */
export function indicators(database: Database, programme: string | null, asOf: AsOf): readonly Indicator[] {
  const rows = database.prepare<[{ programme: string | null; asOf: AsOf }], Row>(SQL).all({ programme, asOf })
  return rows.map((row) => ({
    ...row,
    label: textOf(row, 'label'),
    note: noteOf(row, 'note'),
    isInconsistent: row.flag === 'inconsistent',
  }))
}
