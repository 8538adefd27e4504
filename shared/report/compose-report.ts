import type { Client } from '../contract/client.ts'
import { AppError } from '../contract/error.ts'
import type { FolderState } from '../contract/methods.ts'
import { isYearAtMost } from '../domain/calendar/period.ts'
import { withFamilies } from '../domain/dataset/participant-body.ts'
import { filterValues } from '../domain/incidents/filter.ts'
import type { Answer, Question } from '../domain/incidents/question.ts'
import { effectiveFilters, shownCoverage } from '../domain/incidents/shown-registers.ts'
import { figuresOfProgramme } from '../domain/report/sections/one-programme.ts'
import { type ReportTables, sectionOf, sectionsOf } from '../domain/report/sections/report-sections.ts'
import { reportTables, tableList } from '../domain/report/sections/report-tables.ts'
import { groundContext } from '../domain/report/sections/used-snapshots.ts'
import type { ReportFigures } from '../domain/report/tables/report-figures.ts'
import type { ReportTable, WordOf } from '../domain/report/tables/table.ts'
import { createManifest, type Digest, manifestText, type TableFile } from '../domain/report/verification/manifest.ts'
import { printedView } from '../domain/view/printed-view.ts'
import type { ViewState } from '../domain/view/view-state.ts'
import { compareCodes } from '../domain/vocabulary/code-order.ts'
import type { Language } from '../domain/vocabulary/language.ts'
import { type Format, withStreets } from '../i18n/format.ts'
import { labelOf } from '../i18n/label.ts'
import { tableCsv } from '../i18n/table-csv.ts'
import { inContext, type Translator } from '../i18n/translator.ts'
import { baseQuestion } from './base-question.ts'
import { askCounts } from './report-counts.ts'
import { askCrossed, askStreetNames } from './report-crossed.ts'
import { askCalendar, askMultiples, askPlaces } from './report-drawings.ts'
import { askJournal } from './report-journal.ts'
import { askReasons } from './report-reasons.ts'
import { askService } from './report-service.ts'

/** A report before it is drawn: figures, tables and their hash. */
export interface Report {
  readonly figures: ReportFigures
  readonly tables: ReportTables
  readonly csvs: readonly TableFile[]
  /** The manifest as canonical JSON, and its SHA-256 in hex. */
  readonly manifest: string
  readonly contentHash: string
}

/** The language of a report, which the manifest names. */
export interface ReportWords {
  readonly t: Translator
  readonly format: Format
}

/** An import during the questions makes the report ask again. */
const MOST_ATTEMPTS = 3

/**
 * Asks all that a report says and hashes it. Page and backend both call this: equal hashes mean equal figures. A report of the
 * present state that is made again says what it said then: its questions are of the state after import `at`.
 */
export async function composeReport(
  client: Client,
  view: ViewState,
  { t, format }: ReportWords,
  digest: Digest,
  at: number | null = null,
): Promise<Report> {
  const printed = printedView(view)
  const asked = await gatherFigures(
    client,
    { ...printed, asOf: printed.asOf ?? at },
    { language: t.language, digest },
    MOST_ATTEMPTS,
  )
  const named = withStreets(format, asked.streetNames)
  const wordOf: WordOf = (dimension, code) => labelOf(dimension, code, t, named)
  const gathered = { ...asked, view: { ...asked.view, asOf: printed.asOf } }
  const figures = { ...gathered, notes: withBreaks(gathered, wordOf) }
  const tables = reportTables(figures, wordOf)
  const words = { t: reportTranslator(figures, t), format }
  const csvs = tableList(tables).map((table, index) => tableFile(table, index + 1, words))
  const manifest = manifestText(await createManifest(figures, tables, csvs, digest))
  return { figures, tables, csvs, manifest, contentHash: await digest(manifest) }
}

/** The words of the tables of a report: counts of a warehouse are no records. */
export function reportTranslator(figures: Pick<ReportFigures, 'snapshots'>, t: Translator): Translator {
  const context = groundContext(figures)
  return context === null ? t : inContext(t, context)
}

function tableFile(table: ReportTable, number: number, { t, format }: ReportWords): TableFile {
  return { table, name: t('report.csv-name', { number }), text: tableCsv(table, t, format) }
}

/** The notes, with the breaks in series of the categories. */
function withBreaks({ notes, drawnTrend, categories, view }: ReportFigures, wordOf: WordOf): ReportFigures['notes'] {
  if (categories.source !== 'records') return notes
  const shown = filterValues(view.filters, 'category')
  const breaks = drawnTrend.mappings
    .filter(({ category }) => shown?.includes(category) ?? true)
    .map(({ id, name, category, from }) => ({ id, from, to: from, text: `${name} = ${wordOf('category', category)}` }))
  return [...notes, ...breaks].toSorted((one, other) => compareCodes(one.from, other.from))
}

/** How a report is made. */
interface Making {
  readonly language: Language
  readonly digest: Digest
}

async function gatherFigures(client: Client, view: ViewState, made: Making, attempts: number): Promise<ReportFigures> {
  if (attempts === 0) throw new AppError('internal', { method: 'report.create' })
  const state = await client.call('folder.state', { asOf: view.asOf })
  // What is printed says which register it is of, where the folder has several.
  const shown = { ...view, filters: effectiveFilters(view.filters, state.registers, view.source) }
  const figures = await askFigures(client, shown, made, state)
  const after = await client.call('folder.state', {})
  return after.dataVersion === state.dataVersion ? figures : gatherFigures(client, view, made, attempts - 1)
}

async function askFigures(
  client: Client,
  view: ViewState,
  { language, digest }: Making,
  state: FolderState,
): Promise<ReportFigures> {
  const { asOf } = view
  const all = (await client.call('snapshots.list', {})).rows
  const records = shownCoverage(view.filters, state.registers)
  const base = baseQuestion(view, state, 'category')
  const categories = withMeaning(await client.call('figures.query', base), view)
  const isWhole = categories.reason === 'needs-records'
  const together: Question = { ...base, by: [], comparison: 'none', source: categories.source }
  const covers = categories.source === 'records' ? (records?.covers ?? null) : null
  const asked = { ...base, source: categories.source }
  const [
    { version },
    whole,
    { around, ...counts },
    multiples,
    places,
    calendar,
    reasons,
    crossed,
    service,
    streetNames,
    { mappings, ...lists },
    journal,
  ] = await Promise.all([
    client.call('app.version', {}),
    isWhole ? client.call('figures.query', together) : null,
    askCounts(client, view, asked, categories, covers),
    askMultiples(client, view, base, categories),
    askPlaces(client, view, base, categories),
    askCalendar(client, view, base, categories),
    askReasons(client, view, base, categories),
    askCrossed(client, view, asked, records?.cells === undefined),
    askService(client, view, records?.asOf ?? null),
    askStreetNames(client, view),
    askLists(client, view),
    askJournal(client, view, digest),
  ])
  return figuresOfProgramme({
    view,
    language,
    version,
    isDemonstration: state.isDemonstration,
    hasRecords: records !== null,
    recordCount: records?.count ?? 0,
    // A past state has only the snapshots up to it.
    snapshots: asOf === null ? all : all.filter(({ snapshot }) => snapshot <= asOf),
    categories,
    whole,
    ...counts,
    ...reasons,
    multiples,
    places,
    calendar,
    ...crossed,
    ...service,
    streetNames,
    drawnTrend: { answer: around, covers, notes: lists.notes, mappings },
    ...lists,
    journal,
  })
}

async function askLists(client: Client, view: ViewState) {
  const { asOf } = view
  const [years, budgets, indicators, programmes, participants, dates, notes, breaks, reconciliation] =
    await Promise.all([
      client.call('years.list', { asOf }),
      client.call('budgets.list', { programme: null, asOf }),
      client.call('indicators.list', { programme: null, asOf }),
      client.call('programmes.list', { asOf }),
      client.call('participants.list', { programme: null, asOf }),
      client.call('dates.list', { programme: null, asOf }),
      client.call('notes.list', {}),
      client.call('breaks.list', {}),
      isReconciled(view) ? client.call('reconciliation.query', { asOf }) : null,
    ])
  return {
    notes: notes.rows,
    mappings: breaks.rows,
    yearFigures: years.rows,
    budgets: budgets.rows,
    indicators: indicators.rows,
    programmes: programmes.rows,
    participants: withFamilies(participants.rows),
    dates: dates.rows,
    reconciliation,
  }
}

function isReconciled(view: ViewState): boolean {
  return (sectionsOf(view) ?? []).some((name) => sectionOf(name).data === 'reconciliation')
}

/** Drops a comparison that says nothing: the year before of more than a year. */
function withMeaning(answer: Answer, { comparison }: ViewState): Answer {
  if (comparison !== 'previous-year' || answer.period === null || isYearAtMost(answer.period)) return answer
  const { comparison: _total, ...others } = answer
  return { ...others, rows: answer.rows.map(({ comparison: _own, ...row }) => row) }
}
