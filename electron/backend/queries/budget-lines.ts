import type { BudgetLine } from '../../../shared/contract/figures.ts'
import type { Database } from '../store/database.ts'
import { noteOf, type Texts } from './texts.ts'

type Row = Omit<BudgetLine, 'note'> & Texts

const SQL = `
  SELECT kind, programme, nullif(institution, '') AS institution, nullif(period_from, '') AS "from",
    nullif(period_to, '') AS "to", cents, unit, decimals, qualifier, coalesce(source, '') AS source, quote,
    note_fr, note_nl, note_en
  FROM budget_line WHERE valid_to IS NULL AND (@programme IS NULL OR programme = @programme) ORDER BY id`

/** Budget lines of one programme, or of all. */
export function budgetLines(database: Database, programme: string | null): readonly BudgetLine[] {
  const rows = database.prepare<[{ programme: string | null }], Row>(SQL).all({ programme })
  return rows.map((row) => ({ ...row, note: noteOf(row, 'note') }))
}
