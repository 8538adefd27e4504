import type { Dimension } from '../domain/dimension.ts'
import { filterValues, withFilter } from '../domain/filter.ts'
import type { Language } from '../domain/language.ts'
import { createManifest, type Digest, manifestText } from '../domain/manifest.ts'
import type { Measure } from '../domain/measure.ts'
import type { Answer, Question } from '../domain/question.ts'
import type { ReportFigures } from '../domain/report/figures.ts'
import type { WordOf } from '../domain/report/table.ts'
import { type ReportTables, reportTables } from '../domain/report-tables.ts'
import { questionOf, type ViewState } from '../domain/view-state.ts'
import type { Client } from './client.ts'
import { AppError } from './error.ts'
import type { FolderState } from './methods.ts'

/** A report before it is drawn: its figures, its tables and the hash that stands for them. */
export interface Report {
  readonly figures: ReportFigures
  readonly tables: ReportTables
  /** The manifest in canonical JSON, and the SHA-256 of it in hex. */
  readonly manifest: string
  readonly contentHash: string
}

/** Imports that happen while a report asks make it ask again, so many times. */
const MOST_ATTEMPTS = 3

/**
 * Asks everything that a report says and names it by its hash. Page and backend both call this, so both arrive at the
 * same figures or at different hashes.
 */
export async function composeReport(
  client: Client,
  view: ViewState,
  language: Language,
  wordOf: WordOf,
  digest: Digest,
): Promise<Report> {
  const figures = await gatherFigures(client, view, language, MOST_ATTEMPTS)
  const tables = reportTables(figures, wordOf)
  const manifest = manifestText(await createManifest(figures, tables, digest))
  return { figures, tables, manifest, contentHash: await digest(manifest) }
}

async function gatherFigures(
  client: Client,
  view: ViewState,
  language: Language,
  attempts: number,
): Promise<ReportFigures> {
  if (attempts === 0) throw new AppError('internal', { method: 'report.create' })
  const state = await client.call('folder.state', {})
  const figures = await askFigures(client, view, language, state)
  const after = await client.call('folder.state', {})
  return after.dataVersion === state.dataVersion ? figures : gatherFigures(client, view, language, attempts - 1)
}

async function askFigures(
  client: Client,
  view: ViewState,
  language: Language,
  state: FolderState,
): Promise<ReportFigures> {
  const snapshots = (await client.call('snapshots.list', {})).rows
  const latest = view.source === 'published' ? state.asOf.published : (state.asOf.records ?? state.asOf.published)
  const asOf = snapshots.find((each) => each.snapshot === view.asOf)?.asOf ?? latest
  const base = questionOf({ ...view, measure: 'incidents' }, ['category'], asOf)
  const categories = await client.call('figures.query', base)
  const questions = reportQuestions({ ...base, source: categories.source }, view)
  const { answers } = await client.call('figures.refresh', { questions: Object.values(questions) })
  const answerTo = (name: keyof typeof questions): Answer => {
    const answer = answers[Object.keys(questions).indexOf(name)]
    if (answer === undefined) throw new AppError('internal', { method: 'figures.refresh' })
    return answer
  }
  const [version, years, budgets, indicators, programmes] = await Promise.all([
    client.call('app.version', {}),
    client.call('years.list', {}),
    client.call('budgets.list', { programme: null }),
    client.call('indicators.list', { programme: null }),
    client.call('programmes.list', {}),
  ])
  return {
    view,
    language,
    version: version.version,
    isDemonstration: state.isDemonstration,
    hasRecords: state.hasRecords,
    snapshots,
    categories,
    measure: view.measure === 'incidents' || view.measure === 'share' ? null : answerTo('measure'),
    years: answerTo('years'),
    trend: answerTo('trend'),
    municipalities: answerTo('municipalities'),
    rates: answerTo('rates'),
    statuses: answerTo('statuses'),
    closed: answerTo('closed'),
    medians: answerTo('medians'),
    nineties: answerTo('nineties'),
    yearFigures: years.rows,
    budgets: budgets.rows,
    indicators: indicators.rows,
    programmes: programmes.rows,
  }
}

/** Every question but the first, all to the source that answered the first. */
function reportQuestions(base: Question, view: ViewState) {
  const ask = (measure: Measure, by: Dimension, change: Partial<Question> = {}): Question => ({
    ...base,
    measure,
    by: [by],
    comparison: 'none',
    ...change,
  })
  const allYears: Partial<Question> = {
    from: null,
    to: null,
    filters: withFilter(base.filters, 'year', null),
    comparison: 'previous-year',
  }
  const isClosedKept = filterValues(base.filters, 'status')?.includes('closed') ?? true
  const onlyClosed = withFilter(base.filters, 'status', isClosedKept ? ['closed'] : [])
  return {
    measure: ask(view.measure, 'category'),
    years: ask('incidents', 'year', allYears),
    trend: ask('incidents', view.granularity === 'year' ? 'month' : view.granularity),
    municipalities: ask('incidents', 'municipality'),
    rates: ask('per-1000', 'municipality'),
    statuses: ask('incidents', 'status'),
    closed: ask('incidents', 'category', { filters: onlyClosed }),
    medians: ask('median-days', 'category'),
    nineties: ask('p90-days', 'category'),
  } as const satisfies Record<string, Question>
}
