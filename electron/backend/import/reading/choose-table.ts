import { hasCounts } from '../../../../shared/domain/dataset/traits.ts'
import type { ImportOptions } from '../../../../shared/domain/import/import-plan.ts'
import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import { type Place, type Problem, problemOf } from '../../../../shared/domain/import/problem.ts'
import type { ProblemCode } from '../../../../shared/domain/import/problem-code.ts'
import type { ProblemDetails } from '../../../../shared/domain/import/problem-details.ts'
import type { TableProfile } from '../../../../shared/domain/import/table-profile.ts'
import type { OpenedFile, RecordSource } from '../format/record-source.ts'
import { periodOf, type TablePeriod } from '../head/as-of-day.ts'
import { otherSeparator, secondHeader } from '../head/below-header.ts'
import { likelyAmounts } from '../head/columns.ts'
import { dividedHeader } from '../head/divided-counts.ts'
import { figuresAbove, rowTeller } from '../head/figures-above.ts'
import type { Head } from '../head/head.ts'
import { findLayouts, isTransposed, knownSheets, type Layout } from '../head/layout.ts'
import { uprightHeads } from '../head/upright-head.ts'
import { chooseSheet, hiddenSheetQuestion, otherSheets, unreadSheets } from './choose-sheet.ts'
import { type CompareTables, compareTables } from './compare-tables.ts'
import { type FirstRows, readFirstRows } from './first-rows.ts'
import { headerProblem } from './header-problem.ts'
import { headerPlace, meantTables, notRead, tableQuestion, tablesAbove, tablesToCompare } from './other-tables.ts'
import { profileTable } from './profile-table.ts'
import { chosenDay, type KnownInput } from './reading-input.ts'
import { budgetYearProblem, titleProblem } from './title-problem.ts'
import { unknownHeader } from './unknown-header.ts'

/** In bytes: sheets of a larger workbook are not compared, a person says which of them is meant. */
const LARGEST_COMPARED = 4 * 1024 * 1024

/** The table of a file that is read, or what a person must know or say first. */
export type TableChoice =
  | {
      readonly ok: true
      readonly layout: Layout
      readonly period: TablePeriod
      readonly first: FirstRows
      /** What is told of the table, and of those that are not read. */
      readonly notes: readonly Problem[]
    }
  | {
      readonly ok: false
      readonly problem: Problem
      /** The table that the problem is about, where there is one to show. */
      readonly layout: Layout | null
      /** What stands in a table whose header, or a column that it must have, is not known. */
      readonly profile: TableProfile | null
    }

/** A table that may be read. */
interface Candidate {
  readonly layout: Layout
  readonly header: Place
  readonly mapping: Mapping
}

type Rule<Subject> = (subject: Subject) => Problem | null

/** Why a header cannot be read as it is, and what lies right below it. */
const HEADER_RULES: readonly Rule<Candidate>[] = [
  ({ layout }) => otherSeparator(layout),
  ({ layout, header }) => secondHeader(layout, header),
  ({ layout, header, mapping }) => headerProblem(layout, mapping, header),
]

/** Why the rows below a header cannot be read. */
const ROW_RULES: readonly Rule<Pick<Candidate, 'header'> & { readonly first: FirstRows }>[] = [
  ({ first: { repeatedLabel }, header }) =>
    repeatedLabel === null ? null : problemAt('header-duplicate', header, { header: repeatedLabel }),
  ({ first }) => first.conflict,
  ({ first }) => first.unfilled,
]

/** Why what stands around the rows keeps them from being what they would be stored as. */
const AROUND_RULES: readonly Rule<Candidate & { readonly period: TablePeriod }>[] = [
  ({ layout, period, header }) => titleProblem(layout, period, header),
  ({ layout, header, mapping }) => budgetYearProblem(layout, mapping, header),
]

function firstProblem<Subject>(rules: readonly Rule<Subject>[], subject: Subject): Problem | null {
  for (const rule of rules) {
    const problem = rule(subject)
    if (problem !== null) return problem
  }
  return null
}

/** Finds the table that is meant, and compares it with those of other sheets. */
export async function chooseTable(
  { sources, others: notNamed = [], hidden = [] }: Pick<OpenedFile, 'sources' | 'others' | 'hidden'>,
  input: KnownInput,
): Promise<TableChoice> {
  const { options } = input
  const { dataset, mapping } = options
  const compare: CompareTables = (one, other) => compareTables(one, other, input)
  const compareSheets: CompareTables = async (one, other) =>
    input.bytes > LARGEST_COMPARED ? { kind: 'apart' } : compare(one, other)
  const heads = await uprightHeads(sources, mapping.header)
  const layouts = findLayouts(heads, dataset, mapping)
  const sheets = await chooseSheet(knownSheets(layouts), input, compareSheets)
  if (!sheets.ok) return refuse(sheets.problem)
  const [found = null] = layouts
  const hiddenHeads = await uprightHeads(hidden, mapping.header)
  const ofHidden = await hiddenSheetQuestion(
    found,
    knownSheets(findLayouts(hiddenHeads, dataset, mapping)),
    compareSheets,
  )
  if (ofHidden !== null) return refuse(ofHidden)
  if (found === null)
    return { ...refuse(unknownHeader(heads, input.file.name)), profile: profileTable(heads, options, null) }
  const counted = dataset === null ? countsIn(found) : null
  if (counted !== null) return refuse(counted, found)
  const best = bestKnown(found, layouts)
  const tables = await tablesToCompare(best, mapping)
  const [layout = best, ...others] = tables
  const header = headerPlace(layout)
  const ofHeader = firstProblem(HEADER_RULES, { layout, header, mapping })
  if (ofHeader !== null) return profiled(refuse(ofHeader, layout), [layout.source], options)
  const first = await readFirstRows(layout, input)
  const ofRows = firstProblem(ROW_RULES, { header, first })
  if (ofRows !== null) return refuse(ofRows, layout)
  const [, ...alsoMeant] = meantTables(tables, options)
  if (alsoMeant.length > 0 && !(await areSame(layout, alsoMeant, compare)))
    return refuse(tableQuestion(layout, others), layout)
  const all = [first, ...(await Promise.all(alsoMeant.map((other) => readFirstRows(other, input))))]
  const chosen = { ...layout, remarks: all.flatMap(({ remarks }) => remarks) }
  const sheet = { file: layout.source.file, ...layout.source.place(layout.headerLine, null) }
  const period = periodOf(chosen, chosenDay(options))
  const around = firstProblem(AROUND_RULES, { layout: chosen, period, header: sheet, mapping })
  if (around !== null) return refuse(around, chosen)
  const notes = [
    ...(await notesOn(chosen, others, options)),
    ...unreadSheets(heads, chosen, sheets.same),
    ...(await otherSheets(chosen, await sheetsNotNamed(notNamed, options), compareSheets)),
  ]
  return { ok: true, layout: chosen, period, first, notes }
}

/** The sheets that nobody named and that hold a known table: of the dataset that a person chose, else of any. */
async function sheetsNotNamed(
  sources: readonly RecordSource[],
  { dataset, mapping }: ImportOptions,
): Promise<ReadonlyMap<string, Layout>> {
  const { header: _ofTheNamed, ...ofAll } = mapping
  const heads = await uprightHeads(sources, undefined)
  // What is remembered of a file names its dataset too: another sheet may be of another one.
  const datasets = dataset === null ? [null] : [null, dataset]
  return new Map(datasets.flatMap((each) => [...knownSheets(findLayouts(heads, each, ofAll))]))
}

type Refusal = Extract<TableChoice, { ok: false }>

/** The same with what stands in the table, where it helps: nothing but the file can mend any other fault of a header. */
function profiled(refusal: Refusal, heads: readonly Head[], options: ImportOptions): Refusal {
  const { problem, layout } = refusal
  const isOpen =
    problem.code === 'column-missing' ? problem.details.fields !== undefined : OPEN_COLUMNS.has(problem.code)
  const isDivided = problem.details.rule !== undefined
  return isOpen && !isDivided
    ? { ...refusal, profile: profileTable(heads, options, layout?.headerLine ?? null) }
    : refusal
}

const OPEN_COLUMNS: ReadonlySet<ProblemCode> = new Set(['header-missing', 'question-amount'])

/** A header that stands twice leaves no table to show. */
function refuse(problem: Problem, layout: Layout | null = null): Refusal {
  return { ok: false, problem, layout: problem.code === 'header-duplicate' ? null : layout, profile: null }
}

/** What is told of a table that is read, of those that are not, and of what stands above it. */
async function notesOn(layout: Layout, others: readonly Layout[], options: ImportOptions): Promise<readonly Problem[]> {
  const turned = isTransposed(layout) ? [problemAt('note-table-turned', headerPlace(layout), {})] : []
  const isRow = rowTeller(layout)
  // A row of amounts that look like years may seem to head a table of them; years over counts do head one.
  const isTable = ({ columns }: Layout): boolean => hasCounts(layout.dataset) || !isRow(headerCells(columns))
  const tablesOver = (await tablesAbove(layout, options)).filter(isTable)
  const above = tablesOver.length === 0 ? figuresAbove(layout, options.mapping) : []
  return [...turned, ...notRead([...tablesOver, ...others]), ...above]
}

/** The cells of a header, each in its place. */
function headerCells(columns: Layout['columns']): readonly string[] {
  const cells: string[] = []
  for (const { index, header } of columns) cells[index] = header
  return cells
}

/** Counts that only look like records or like those of a year: some of what they are divided by are known headers too. */
function countsIn(layout: Layout): Problem | null {
  const { dataset, columns, missingFields } = layout
  const isGuess = (dataset === 'incidents' || dataset === 'categories') && missingFields.length > 0
  if (!isGuess) return null
  const headers = columns.map(({ header }) => header)
  return dividedHeader(headers, headerPlace(layout))
}

/** Of a header that lacks something in every dataset, the reading that knows most of it: what that lacks is told. */
function bestKnown(found: Layout, layouts: readonly Layout[]): Layout {
  const known = (layout: Layout): number =>
    layout.columns.filter(({ field }) => field !== null).length + likelyAmounts(layout.dataset, layout.columns).length
  const isSameLine = ({ source, headerLine, missingFields }: Layout): boolean =>
    source === found.source && headerLine === found.headerLine && missingFields.length > 0
  const [most = found] = layouts.filter(isSameLine).toSorted((one, other) => known(other) - known(one))
  // A list of programmes is whole without the code that only what belongs to one has: it would take its name.
  const isInTableAbove = found.dataset === 'programmes' && known(most) > known(found)
  return found.missingFields.length === 0 && !isInTableAbove ? found : most
}

function problemAt<Code extends ProblemCode>(code: Code, place: Place, details: ProblemDetails[Code]): Problem {
  return problemOf(code, place, null, details)
}

/** True when tables, as the two languages of one, come to the same rows, so that reading one of them is enough. */
async function areSame(first: Layout, others: readonly Layout[], compare: CompareTables): Promise<boolean> {
  for (const other of others) if ((await compare(first, other)).kind !== 'same') return false
  return true
}
