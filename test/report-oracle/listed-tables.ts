import { NO_TABLE, type OracleTable, selectionOf } from './record-counts.ts'
import type { OracleRow, RecordState } from './record-state.ts'

const VALID = '(@asOf IS NULL AND valid_to IS NULL OR valid_from <= @asOf AND (valid_to IS NULL OR valid_to > @asOf))'
const CITED = 'coalesce(t.source, s.file_name)'

const listed = (rows: readonly OracleRow[]): OracleTable => ({ ...NO_TABLE, rows })

/** A text in the language of the report. */
const word = (name: string, language: string) => `coalesce(t.${name}_${language}, t.${name}_fr)`

/** The words of the programme of a row `t`, in the state of the view. */
const programmeName = (language: string) => `coalesce(
  (SELECT coalesce(name_${language}, name_fr) FROM programme WHERE programme = t.programme AND ${VALID}), t.programme)`

interface Listed {
  readonly table: string
  readonly columns: (language: string) => string
}

/** The rows of a table of versions, of one programme where the page shows it alone. */
function rowsOf({ all, view }: RecordState, { table, columns }: Listed): OracleTable {
  const { page, drill } = view
  const language = view.report.language ?? 'en'
  const isAlone = page === 'programmes' || page === 'budgets'
  const knows = `SELECT 1 FROM ${page === 'budgets' ? 'budget_line' : 'programme'} WHERE programme = @drill AND ${VALID}`
  const only = isAlone && drill !== null && all(knows, { drill }).length > 0 ? drill : null
  const sql = `SELECT ${columns(language)} FROM ${table} t JOIN snapshot s ON s.id = t.valid_from
    WHERE ${VALID} AND (@only IS NULL OR t.programme = @only)`
  return listed(all(sql, { only }))
}

export const money = (state: RecordState): OracleTable =>
  rowsOf(state, {
    table: 'budget_line',
    columns: (language) => `
      ${programmeName(language)} AS programme, kind, nullif(institution, '') AS institution,
      nullif(t.period_from, '') AS "from", nullif(t.period_to, '') AS "to",
      cents / CASE unit WHEN 'EUR' THEN 100.0 WHEN 'k EUR' THEN 100000.0 ELSE 100000000.0 END AS amount, unit, decimals,
      qualifier, ${word('note', language)} AS note, ${CITED} AS source, quote`,
  })

export const programmes = (state: RecordState): OracleTable =>
  rowsOf(state, {
    table: 'indicator',
    columns: (language) => `
      ${programmeName(language)} AS programme, ${word('label', language)} AS label, value, qualifier, unit,
      nullif(t.period_from, '') AS "from", t.period_to AS "to", ${word('note', language)} AS note,
      CASE flag WHEN 'inconsistent' THEN flag END AS flag, ${CITED} AS source, quote`,
  })

export const participants = (state: RecordState): OracleTable =>
  rowsOf(state, {
    table: 'participant',
    columns: (language) => `
      ${programmeName(language)} AS programme, ${word('name', language)} AS participant, kind AS role,
      coalesce(t.source, '') AS source, quote`,
  })

/** A date that is cited from a published table is known on the day of that table. */
const CITED_DAY = `coalesce(
  (SELECT max(c.as_of) FROM published_category p JOIN snapshot c ON c.id = p.valid_from WHERE p.source = t.source AND ${VALID}),
  s.as_of)`

export const dates = (state: RecordState): OracleTable =>
  rowsOf(state, {
    table: 'key_date',
    columns: (language) => `
      ${programmeName(language)} AS programme, ${word('label', language)} AS event, t.period_from AS "from",
      t.period_to AS "to", CASE WHEN t.period_from > ${CITED_DAY} THEN 'announced' END AS flag,
      coalesce(t.source, '') AS source, quote`,
  })

const LIGHTING: Readonly<Record<string, string>> = { fr: 'Eclairage', nl: 'Verlichting', en: 'Lighting' }

/** What persons wrote about the days of the trend, and the breaks in it; the only break is of the lighting. */
export function notes(state: RecordState): OracleTable {
  const of = selectionOf(state)
  if (of === null) return NO_TABLE
  const chosen = state.view.filters.find(({ kind }) => kind === 'category')?.values
  const hasBreaks = chosen?.includes('lighting') ?? true
  const sql = `
    SELECT "from", "to", text FROM (
      SELECT period_from AS "from", period_to AS "to", text FROM chart_note
      UNION ALL SELECT from_day, from_day, name || ' = ' || @word FROM category_mapping WHERE @hasBreaks)
    WHERE "from" <= @last AND "to" >= @first`
  const { from: first, to: last } = of.days
  const values = { first, last, hasBreaks: Number(hasBreaks), word: LIGHTING[state.view.report.language ?? 'en'] }
  return listed(state.all(sql, values))
}

/** The entries as they lie in the file. */
export function journal({ all }: RecordState): OracleTable {
  return listed(all('SELECT sequence, at, kind AS entry, snapshot, detail, previous, hash FROM journal'))
}
