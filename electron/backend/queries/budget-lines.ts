import type { BudgetLine } from '../../../shared/contract/figures.ts'
import type { Database } from '../store/database.ts'
import { CITED_SOURCE } from './cited-source.ts'
import { noteOf, type Texts } from './texts.ts'
import { type AsOf, VALID } from './valid.ts'

type Row = Omit<BudgetLine, 'note'> & Texts

const SQL = `
  SELECT kind, programme, nullif(institution, '') AS institution, nullif(b.period_from, '') AS "from",
    nullif(b.period_to, '') AS "to", cents, unit, decimals, qualifier, s.as_of AS asOf, s.file_name AS file, b.line, ${CITED_SOURCE} AS source,
    quote, note_fr, note_nl, note_en
  FROM budget_line b JOIN snapshot s ON s.id = b.valid_from
  WHERE ${VALID} AND (@programme IS NULL OR programme = @programme) ORDER BY b.id`
const INSTITUTIONS =
  "SELECT DISTINCT institution FROM budget_line WHERE valid_to IS NULL AND institution <> '' ORDER BY institution"

/** Budget lines of one programme, or of all. */
export function budgetLines(database: Database, programme: string | null, asOf: AsOf): readonly BudgetLine[] {
  const rows = database.prepare<[{ programme: string | null; asOf: AsOf }], Row>(SQL).all({ programme, asOf })
  return rows.map((row) => ({ ...row, note: noteOf(row, 'note') }))
}

/** The institutions that have budget lines, as they are stored. */
export function readInstitutionNames(database: Database): readonly string[] {
  return database.prepare<[], string>(INSTITUTIONS).pluck().all()
}
