import { hasCounts } from '../../../../shared/domain/dataset/traits.ts'
import type { ImportOptions } from '../../../../shared/domain/import/import-plan.ts'
import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import { type Place, type Problem, problemOf } from '../../../../shared/domain/import/problem.ts'
import type { ProblemCode } from '../../../../shared/domain/import/problem-code.ts'
import type { ProblemDetails } from '../../../../shared/domain/import/problem-details.ts'
import type { TableProfile } from '../../../../shared/domain/import/table-profile.ts'
import { periodOf, type TablePeriod } from '../head/as-of-day.ts'
import { otherSeparator, secondHeader } from '../head/below-header.ts'
import { figuresAbove, rowTeller } from '../head/figures-above.ts'
import type { Head } from '../head/head.ts'
import { isTransposed, type Layout } from '../head/layout.ts'
import type { CompareTables } from './compare-tables.ts'
import { type FirstRows, readFirstRows } from './first-rows.ts'
import { headerProblem } from './header-problem.ts'
import { headerPlace, meantTables, notRead, tableQuestion, tablesAbove, tablesToCompare } from './other-tables.ts'
import { profileTable } from './profile-table.ts'
import { type ChoiceInput, chosenDay } from './reading-input.ts'
import { budgetYearProblem, titleProblem } from './title-problem.ts'

/** A table that can be read, or what a person must know or say first. */
export type TableChoice =
  | {
      readonly ok: true
      readonly layout: Layout
      /** The tables that are read as this one: itself, or those of several sheets. */
      readonly sheets: readonly Layout[]
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

/** Why the table that was found cannot be read as it is, from top to bottom; else what its first rows show. */
export async function readableTable(found: Layout, input: ChoiceInput, compare: CompareTables): Promise<TableChoice> {
  const { options } = input
  const { mapping } = options
  const tables = await tablesToCompare(found, mapping)
  const [layout = found, ...others] = tables
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
  return { ok: true, layout: chosen, sheets: [chosen], period, first, notes: await notesOn(chosen, others, options) }
}

type Refusal = Extract<TableChoice, { ok: false }>

/** The same with what stands in the table, where it helps: nothing but the file can mend any other fault of a header. */
export function profiled(refusal: Refusal, heads: readonly Head[], options: ImportOptions): Refusal {
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
export function refuse(problem: Problem, layout: Layout | null = null): Refusal {
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

function problemAt<Code extends ProblemCode>(code: Code, place: Place, details: ProblemDetails[Code]): Problem {
  return problemOf(code, place, null, details)
}

/** True when tables, as the two languages of one, come to the same rows, so that reading one of them is enough. */
async function areSame(first: Layout, others: readonly Layout[], compare: CompareTables): Promise<boolean> {
  for (const other of others) if ((await compare(first, other)).kind !== 'same') return false
  return true
}
