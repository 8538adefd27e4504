import { z } from 'zod'
import type { Day } from '../../calendar/day.ts'
import { PERIOD_PRESETS, presetPeriod } from '../../calendar/period-presets.ts'
import { type RegisterCoverage, shownCoverage } from '../../incidents/shown-registers.ts'
import { readJson } from '../../reading/read-json.ts'
import { LONGEST_HEADING, LONGEST_TEXT, REPORT_STATES, type ReportCover } from '../../view/report-cover.ts'
import { hasReport } from '../../view/reported-page.ts'
import { readView, viewNameSchema } from '../../view/saved-view.ts'
import { DEFAULT_VIEW, REPORT_SECTIONS, type ViewState } from '../../view/view-state.ts'
import { LANGUAGES, type Language } from '../../vocabulary/language.ts'
import { keysOf } from '../../vocabulary/record-keys.ts'
import { BATCH_GROUPINGS } from './batch-grouping.ts'

const VERSION = 1

/** In characters: a longer file is none that a person wrote as a recipe. */
export const LONGEST_RECIPE = 64_000

/** A text in each language that it was written in. */
const textsSchema = (longest: number) =>
  z.partialRecord(z.enum(LANGUAGES), z.string().trim().min(1).max(longest)).default({})

const recipeSchema = z
  .object({
    irisboard: z.literal('recipe'),
    version: z.literal(VERSION),
    name: viewNameSchema,
    language: z.enum(LANGUAGES),
    /** The filters, the measure and all else of a view that is not its default. */
    view: z.record(z.string(), z.unknown()).default({}),
    sections: z.array(z.enum(REPORT_SECTIONS)).min(1).nullable().default(null),
    /** Instead of the period of the view, as the data stand when it is printed. */
    period: z.enum(PERIOD_PRESETS).nullable().default(null),
    /** One report for each value of it. */
    each: z.enum(BATCH_GROUPINGS).nullable().default(null),
    heading: textsSchema(LONGEST_HEADING),
    introduction: textsSchema(LONGEST_TEXT),
    remark: textsSchema(LONGEST_TEXT),
    responsible: z.string().trim().min(1).max(LONGEST_HEADING).nullable().default(null),
    state: z.enum(REPORT_STATES).default('draft'),
  })
  .strict()

/** A report that is printed again and again, in the words of those who answer for it. */
export type Recipe = Omit<z.infer<typeof recipeSchema>, 'view'> & { readonly view: ViewState }

export type RecipeReading =
  | { readonly ok: true; readonly recipe: Recipe }
  /** The first member that is not understood; none where the file is no recipe at all. */
  | { readonly ok: false; readonly place: string }

/** Reads the file of a recipe, all or nothing: one that is half understood would print something else under its name. */
export function readRecipe(text: string): RecipeReading {
  const parsed = recipeSchema.safeParse(parseJson(text))
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const beside = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
    return { ok: false, place: [...(issue?.path ?? []), ...beside].map(String).join(' > ') }
  }
  const view = readView({ page: 'incidents', ...parsed.data.view })
  return view === null ? { ok: false, place: 'view' } : { ok: true, recipe: { ...parsed.data, view } }
}

function parseJson(text: string): unknown {
  try {
    return readJson(text.replace(/^\ufeff/, ''))
  } catch {
    return null
  }
}

/** The view that a recipe prints, but for a period that the data decide. */
export function recipeView({ view, language, sections, ...recipe }: Recipe): ViewState {
  const cover: ReportCover = {
    heading: recipe.heading[language] ?? null,
    introduction: recipe.introduction[language] ?? null,
    remark: recipe.remark[language] ?? null,
    responsible: recipe.responsible,
    state: recipe.state,
  }
  // Sections that a recipe names are printed in its order.
  const own = sections === null ? { sections: view.report.sections } : { sections, order: 'own' as const }
  return { ...DEFAULT_VIEW, ...view, report: { language, ...own, cover } }
}

/** A recipe of what a view shows, to be named and filled in: it follows the data, and has no past state. */
export function recipeOf(view: ViewState, language: Language): Recipe {
  const page = hasReport(view.page) ? view.page : 'incidents'
  return {
    irisboard: 'recipe',
    version: VERSION,
    name: '',
    language,
    view: { ...view, page, asOf: null, pinned: null, report: DEFAULT_VIEW.report },
    sections: null,
    period: null,
    each: null,
    heading: {},
    introduction: {},
    remark: {},
    responsible: null,
    state: 'draft',
  }
}

/** The file of a recipe, as a person may write it too: of its view what is not the default. */
export function recipeFile({ view, heading, introduction, remark, ...recipe }: Recipe): string {
  const differing = keysOf(DEFAULT_VIEW).filter(
    (name) => name === 'page' || JSON.stringify(view[name]) !== JSON.stringify(DEFAULT_VIEW[name]),
  )
  const texts = { heading: written(heading), introduction: written(introduction), remark: written(remark) }
  const kept = Object.fromEntries(differing.map((name) => [name, view[name]]))
  return `${JSON.stringify({ ...recipe, view: kept, ...texts }, null, 2)}\n`
}

/** The languages in which a text was written at all. */
function written(texts: Recipe['heading']): Recipe['heading'] {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''))
}

/** The view that a recipe prints on the data of a folder: those that it shows decide up to which day they reach. */
export function recipeViewOn(
  recipe: Recipe,
  {
    asOf,
    registers,
  }: { readonly asOf: { readonly published: Day | null }; readonly registers: readonly RegisterCoverage[] },
): ViewState {
  const view = recipeView(recipe)
  const records = view.source === 'published' ? null : shownCoverage(view.filters, registers)
  return { ...view, period: recipePeriod(recipe, records?.asOf ?? asOf.published) }
}

/** The period of a recipe on the day up to which the data reach; that of its view where it names none. */
export function recipePeriod({ period, view }: Pick<Recipe, 'period' | 'view'>, asOf: Day | null): ViewState['period'] {
  return period === null || asOf === null ? view.period : presetPeriod(period, asOf)
}
