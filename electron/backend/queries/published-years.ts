import type { YearFigure } from '../../../shared/contract/figures.ts'
import type { Database } from '../store/database.ts'
import { CITED_SOURCE } from './cited-source.ts'
import { noteOf, type Texts } from './texts.ts'
import { type AsOf, VALID } from './valid.ts'

type Row = Omit<YearFigure, 'note'> & Texts

const SQL = `
  SELECT period_from AS "from", period_to AS "to", value, qualifier, growth, ${CITED_SOURCE} AS source, quote,
    note_fr, note_nl, note_en
  FROM published_year WHERE ${VALID} ORDER BY period_from`

/** Yearly totals as published, in the order of the years. */
export function publishedYears(database: Database, asOf: AsOf): readonly YearFigure[] {
  return database
    .prepare<[{ asOf: AsOf }], Row>(SQL)
    .all({ asOf })
    .map((row) => ({ ...row, note: noteOf(row, 'note') }))
}
