import type { BudgetLine, Indicator, KeyDate, Participant, Programme } from '../../../shared/contract/figures.ts'
import type { Database } from '../store/database.ts'
import { noteOf, type Texts, textOf } from './texts.ts'
import { type AsOf, CITED_SOURCE, VALID } from './version-sql.ts'

const OF_PROGRAMME = `${VALID} AND (@programme IS NULL OR programme = @programme)`

const PROGRAMMES = `
  SELECT programme AS code, coalesce(source, '') AS source, quote,
    name_fr, name_nl, name_en, summary_fr, summary_nl, summary_en
  FROM programme WHERE ${VALID} ORDER BY id`

const PARTICIPANTS = `
  SELECT programme, code, kind, s.as_of AS asOf, coalesce(source, '') AS source, quote, name_fr, name_nl, name_en
  FROM participant p JOIN snapshot s ON s.id = p.valid_from WHERE ${OF_PROGRAMME} ORDER BY p.id`

/** The as-of day belongs to the document: a date cited from a published table is as old as that table. */
const TABLE_DAY = `(
  SELECT max(t.as_of) FROM published_category JOIN snapshot t ON t.id = valid_from
  WHERE published_category.source = d.source AND ${VALID})`
const KEY_DATES = `
  SELECT programme, code, d.period_from AS "from", d.period_to AS "to", coalesce(${TABLE_DAY}, s.as_of) AS asOf,
    coalesce(source, '') AS source, quote, label_fr, label_nl, label_en
  FROM key_date d JOIN snapshot s ON s.id = d.valid_from WHERE ${OF_PROGRAMME} ORDER BY d.period_from, d.id`

const INDICATORS = `
  SELECT programme, code, nullif(period_from, '') AS "from", period_to AS "to", value, qualifier, unit,
    ${CITED_SOURCE} AS source, quote, flag,
    label_fr, label_nl, label_en, note_fr, note_nl, note_en
  FROM indicator WHERE ${OF_PROGRAMME} ORDER BY id`

const BUDGET_LINES = `
  SELECT kind, programme, nullif(institution, '') AS institution, nullif(b.period_from, '') AS "from",
    nullif(b.period_to, '') AS "to", cents, unit, decimals, qualifier, s.as_of AS asOf, s.file_name AS file, b.line,
    ${CITED_SOURCE} AS source, quote, note_fr, note_nl, note_en
  FROM budget_line b JOIN snapshot s ON s.id = b.valid_from WHERE ${OF_PROGRAMME} ORDER BY b.id`

const INSTITUTIONS =
  "SELECT DISTINCT institution FROM budget_line WHERE valid_to IS NULL AND institution <> '' ORDER BY institution"

/** Rows whose texts in three languages, such as `name_fr`, are still columns of their own. */
function readRows<Row>(database: Database, sql: string, bound: { readonly programme?: string | null; asOf: AsOf }) {
  return database.prepare<[typeof bound], Row & Texts>(sql).all(bound)
}

/** Every programme, in the order of the shipped list. */
export function programmes(database: Database, asOf: AsOf): readonly Programme[] {
  return readRows<Omit<Programme, 'name' | 'summary'>>(database, PROGRAMMES, { asOf }).map((row) => ({
    ...row,
    name: textOf(row, 'name'),
    summary: noteOf(row, 'summary'),
  }))
}

/** Those who take part in one programme, or in all. */
export function participants(database: Database, programme: string | null, asOf: AsOf): readonly Participant[] {
  const rows = readRows<Omit<Participant, 'name'>>(database, PARTICIPANTS, { programme, asOf })
  return rows.map((row) => ({ ...row, name: textOf(row, 'name') }))
}

/** Key dates of one programme, or of all, in the order of the calendar. */
export function keyDates(database: Database, programme: string | null, asOf: AsOf): readonly KeyDate[] {
  const rows = readRows<Omit<KeyDate, 'label'>>(database, KEY_DATES, { programme, asOf })
  return rows.map((row) => ({ ...row, label: textOf(row, 'label') }))
}

/** Key figures of one programme, or of all, in the order of their files. */
export function indicators(database: Database, programme: string | null, asOf: AsOf): readonly Indicator[] {
  const rows = readRows<Omit<Indicator, 'label' | 'note' | 'isInconsistent'>>(database, INDICATORS, { programme, asOf })
  return rows.map((row) => ({
    ...row,
    label: textOf(row, 'label'),
    note: noteOf(row, 'note'),
    isInconsistent: row.flag === 'inconsistent',
  }))
}

/** Budget lines of one programme, or of all. */
export function budgetLines(database: Database, programme: string | null, asOf: AsOf): readonly BudgetLine[] {
  const rows = readRows<Omit<BudgetLine, 'note'>>(database, BUDGET_LINES, { programme, asOf })
  return rows.map((row) => ({ ...row, note: noteOf(row, 'note') }))
}

/** The institutions that have budget lines, as they are stored. */
export function readInstitutionNames(database: Database): readonly string[] {
  return database.prepare<[], string>(INSTITUTIONS).pluck().all()
}
