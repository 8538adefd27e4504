import type { Client } from '../../../shared/contract/client.ts'
import type { YearFigure } from '../../../shared/contract/figures.ts'
import type { FolderState } from '../../../shared/contract/methods.ts'
import type { Filter } from '../../../shared/domain/incidents/filter.ts'
import { isServiceMeasure } from '../../../shared/domain/incidents/measure.ts'
import type { Question } from '../../../shared/domain/incidents/question.ts'
import { shownCoverage } from '../../../shared/domain/incidents/shown-registers.ts'
import { type Recipe, recipePeriod, recipeView } from '../../../shared/domain/report/recipe/recipe.ts'
import { DEFAULT_VIEW, type ViewState } from '../../../shared/domain/view/view-state.ts'
import { checkValues } from '../known-values.ts'
import { type QuestionOptions, readQuestion } from '../question-options.ts'
import { type Terminal, UsageError } from '../terminal.ts'
import { addFilters, namedView } from '../view-question.ts'
import { crossedBy, delaysBy, reportSections } from './asked-sections.ts'
import { serviceReport } from './asked-service.ts'
import type { PdfOptions } from './print-report.ts'
import { readRecipeFile } from './recipe-file.ts'
import { type KnownDays, reportPeriod } from './report-period.ts'

export interface AskedOptions extends QuestionOptions {
  readonly measure?: string
  /** The name of a saved view, which the other options change where they are given. */
  readonly view?: string
  /** A recipe, by its name or its file, which they change as well. */
  readonly recipe?: string
}

/** `out` is the file, or the folder of a batch. */
export interface PrintOptions extends AskedOptions, PdfOptions {}

/** What the command line asks to be printed, before the data are known. */
export interface AskedReport {
  readonly given: Question
  readonly base: ViewState
  /** `base` with the measure, the delays and the sections that are given in place of its own. */
  readonly changed: ViewState
  readonly recipe: Recipe | null
}

/** What is printed without a saved view. */
const BARE_VIEW: ViewState = { ...DEFAULT_VIEW, page: 'incidents' }

/** Reads the options of a report; what is not understood is a `UsageError` that names it. */
export async function readAskedReport(terminal: Terminal, options: AskedOptions): Promise<AskedReport> {
  const { measure = 'incidents' } = options
  const service = isServiceMeasure(measure) ? measure : null
  const given = readQuestion(service === null ? measure : 'incidents', options)
  if (options.recipe !== undefined && options.view !== undefined) throw new UsageError('command.usage-recipe-view')
  const recipe = options.recipe === undefined ? null : await readRecipeFile(terminal, options.recipe)
  const saved = options.view === undefined ? BARE_VIEW : await namedView(terminal, options.view)
  const base = recipe === null ? saved : recipeView(recipe)
  const asked = service === null ? null : serviceReport(given.by, service)
  const own = given.by.length === 0 ? base.report.sections : reportSections(given.by, given.measure)
  const sections = asked?.sections ?? own
  const changed: ViewState = {
    ...base,
    measure: options.measure === undefined || service !== null ? base.measure : given.measure,
    delayBy: delaysBy(given.by, given.measure) ?? base.delayBy,
    cross: (asked === null ? crossedBy(given.by) : asked.cross) ?? base.cross,
    rate: service ?? (given.measure === 'per-1000' ? 'per-1000' : base.rate),
    onTimeBy: asked?.by ?? base.onTimeBy,
    multiples: asked?.by ?? base.multiples,
    report: { ...base.report, language: base.report.language ?? terminal.t.language, sections },
  }
  return { given, base, changed, recipe }
}

/** The view that is asked for, on the data that there are. A value that no record has is a `UsageError`. */
export async function askedView(
  { given, base, changed, recipe }: AskedReport,
  client: Client,
): Promise<{ readonly view: ViewState; readonly folder: FolderState }> {
  await checkValues(client, given)
  const question = { ...given, asOf: given.asOf ?? base.asOf, source: given.source ?? base.source }
  const { asOf, source, from, to, by, comparison } = question
  const [folder, years] = await Promise.all([
    client.call('folder.state', { asOf }),
    client.call('years.list', { asOf }),
  ])
  const filters = addFilters(base.filters, given.filters)
  const known = knownDays(question, filters, folder, years.rows)
  const own = recipe === null ? base.period : recipePeriod(recipe, known.asOf)
  const view: ViewState = {
    ...changed,
    source,
    asOf,
    filters,
    period: from === null && to === null ? own : reportPeriod(from, to, known),
    comparison: comparison === 'none' ? base.comparison : comparison,
    granularity: by.includes('day') ? 'day' : by.includes('month') ? 'month' : base.granularity,
  }
  return { view, folder }
}

/** Records know more than published figures, where there are any and they are not left out. */
function knownDays(
  { source }: Question,
  filters: readonly Filter[],
  { asOf, registers }: FolderState,
  years: readonly YearFigure[],
): KnownDays {
  const firstYear = years.map(({ from }) => from).toSorted()[0] ?? null
  const records = source === 'published' ? null : shownCoverage(filters, registers)
  return records === null
    ? { first: firstYear, asOf: asOf.published }
    : { first: records.covers.from, asOf: records.asOf }
}
